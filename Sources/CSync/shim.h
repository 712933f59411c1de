#pragma once

#include <stddef.h>

/* Functions of glibc that are hidden from Swift's module of it. */

/* Puts on the disk all that the file system of `descriptor` holds back. */
extern int syncfs(int descriptor);

/* Sets in `mask`, of `size` bytes, the bit of each processor that `process` (0: the caller) may use. */
extern int sched_getaffinity(int process, size_t size, void *mask);
