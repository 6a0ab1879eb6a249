// For any processor. 64-bit Arm has 32 registers of two lanes and fused multiply-adds, and is at its
// best here; a processor without the latter calls the C library for them, slowly and rightly.
#define LANES 2
#define PIECE_ROWS 4
#define PIECE_VECTORS 4
#include "Product.h"
#include "BatchNorm.h"

const ck_kernels ck_baseline = KERNELS("baseline");
