// For x86-64 processors with AVX-512: 32 registers of eight lanes.
#include <stdint.h>
#include <string.h>

#include "CKernels.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("arch=x86-64-v4"))), apply_to = function)
#define LANES 8
#define PIECE_ROWS 8
#define PIECE_VECTORS 2
#include "Product.h"
#include "BatchNorm.h"

const ck_kernels ck_x86_v4 = KERNELS("x86-64-v4");
#pragma clang attribute pop
#endif
