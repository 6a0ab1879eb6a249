// For x86-64 processors with AVX2 and FMA (2013 and later): 16 registers of four lanes.
#include <stdint.h>
#include <string.h>

#include "CKernels.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("arch=x86-64-v3"))), apply_to = function)
#define LANES 4
#define PIECE_ROWS 4
#define PIECE_VECTORS 2
#include "Product.h"
#include "BatchNorm.h"

const ck_kernels ck_x86_v3 = KERNELS("x86-64-v3");
#pragma clang attribute pop
#endif
