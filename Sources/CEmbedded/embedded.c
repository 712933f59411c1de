#include "embedded.h"
#include "files.inc"

const size_t embedded_file_count = sizeof embedded_files / sizeof embedded_files[0];

struct embedded_file embedded_file_at(size_t rank) { return embedded_files[rank]; }
