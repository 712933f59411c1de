#pragma once

#include <qpdf/qpdf-c.h>

/*
 * libqpdf is loaded when it is first wanted: linked, it would bring GnuTLS, libjpeg and libstdc++ into the start of every
 * command, most of which never enclose a file.
 */

#define CQPDF_FUNCTIONS(F) \
  F(cleanup) F(silence_errors) F(has_error) F(get_error) F(get_error_code) F(get_error_full_text) \
  F(more_warnings) F(next_warning) F(set_suppress_warnings) F(set_attempt_recovery) F(read_memory) F(check_pdf) \
  F(get_pdf_version) F(is_encrypted) F(get_root) F(get_num_pages) F(get_page_n) F(update_all_pages_cache) \
  F(push_inherited_attributes_to_page) F(make_indirect_object) F(oh_copy_foreign_object) F(oh_get_key_if_dict) \
  F(oh_is_null) F(oh_is_array) F(oh_is_stream) F(oh_is_indirect) \
  F(oh_get_array_n_items) F(oh_get_array_item) F(oh_append_item) F(oh_replace_key) \
  F(oh_new_array) F(oh_parse) F(oh_get_name) F(oh_get_value_as_number) \
  F(oh_get_stream_data) F(oh_replace_stream_data) F(oh_new_null) F(init_write_memory) \
  F(set_deterministic_ID) F(set_object_stream_mode) F(set_stream_data_mode) F(set_compress_streams) \
  F(set_newline_before_endstream) F(set_minimum_pdf_version) F(write) F(get_buffer) F(get_buffer_length)

/* Functions of libqpdf, each under its name without `qpdf_`. */
struct cqpdf {
  /* qpdf_init, whose declaration has no prototype. */
  qpdf_data _Nullable (*_Nonnull create)(void);
#define CQPDF_FIELD(name) __typeof__(&qpdf_##name) _Nonnull name;
  CQPDF_FUNCTIONS(CQPDF_FIELD)
#undef CQPDF_FIELD
};

/* Fills `functions`; 0 when libqpdf is not installed, or lacks one of them. */
int cqpdf_load(struct cqpdf *_Nonnull functions);

/* Frees what libqpdf has allotted for its caller. */
void cqpdf_free(void *_Nullable bytes);
