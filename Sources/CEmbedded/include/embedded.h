#ifndef EXIGIBLE_EMBEDDED_H
#define EXIGIBLE_EMBEDDED_H
#include <stddef.h>

/// A file carried inside the program.
struct embedded_file {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t length;
};

extern const size_t embedded_file_count;

/// A file by its rank among names: "colour/…", "fonts/…", "hyphenation/…", "parameters/…", "schema/…",
/// "templates/…".
struct embedded_file embedded_file_at(size_t rank);

/// The rank of the first file whose name is `name` or comes after it.
size_t embedded_file_rank(const char *_Nonnull name);
#endif
