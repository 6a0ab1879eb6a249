// Says which C library there is.
#include <stdlib.h>

#include "CKernels.h"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

void ck_keep_freed_memory(size_t bytes) {
#if defined(__GLIBC__)
  const int limit = bytes < 1 << 30 ? (int)bytes : 1 << 30;
  // Pieces of up to 32 MiB, the most that can be asked for, come from the store that is kept. One
  // store serves all threads: one of a thread's own could not grow as far.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, limit);
  mallopt(M_ARENA_MAX, 1);
#else
  (void)bytes;
#endif
}
