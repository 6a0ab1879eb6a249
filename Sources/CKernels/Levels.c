#include "CKernels.h"

extern const ck_kernels ck_baseline;

#if defined(__x86_64__)
extern const ck_kernels ck_x86_v3;
extern const ck_kernels ck_x86_v4;
#endif

const ck_kernels *ck_kernels_for_level(int number) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("x86-64-v4") && number-- == 0) return &ck_x86_v4;
  if (__builtin_cpu_supports("x86-64-v3") && number-- == 0) return &ck_x86_v3;
#endif
  return number == 0 ? &ck_baseline : NULL;
}
