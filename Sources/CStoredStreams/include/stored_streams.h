#pragma once

#include <stdbool.h>

/* While on, streams that a library begins by deflateInit() in this thread are stored, not compressed. */
void exigible_store_streams(bool on);
