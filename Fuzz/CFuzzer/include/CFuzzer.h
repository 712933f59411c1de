#pragma once

#include <stddef.h>
#include <stdint.h>

/* The mutation of bytes of LLVM's libFuzzer. */
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t largest);
