#pragma once

#include <stddef.h>

/* From now on, so many bytes of the streams that a library begins by deflateInit() in this thread are stored, not
   compressed; a stream once begun is stored to its end. Gives what was left of the number before. */
size_t exigible_store_streams(size_t bytes);
