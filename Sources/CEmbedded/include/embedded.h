#ifndef EXIGIBLE_EMBEDDED_H
#define EXIGIBLE_EMBEDDED_H
#include <stddef.h>

/// A file carried inside the program.
struct embedded_file {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

/// Every embedded file, ordered by name: "fonts/…", "hyphenation/…", "colour/…", "parameters/…", "templates/…".
extern const struct embedded_file embedded_files[];
extern const size_t embedded_file_count;
#endif
