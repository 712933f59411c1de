#pragma once

/* Of glibc, hidden from Swift's module of it: puts on the disk all that the file system of `descriptor` holds back. */
extern int syncfs(int descriptor);
