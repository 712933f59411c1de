#include "embedded.h"
#include "files.inc"

const size_t embedded_file_count = sizeof embedded_files / sizeof embedded_files[0];
