#include "embedded.h"
#include "files.inc"

#include <string.h>

const size_t embedded_file_count = sizeof embedded_files / sizeof embedded_files[0];

struct embedded_file embedded_file_at(size_t rank) { return embedded_files[rank]; }

size_t embedded_file_rank(const char *name) {
  size_t low = 0, high = embedded_file_count;
  while (low < high) {
    const size_t middle = (low + high) / 2;
    if (strcmp(embedded_files[middle].name, name) < 0) low = middle + 1; else high = middle;
  }
  return low;
}
