// Steps 3 and 4 of batch norm for one unit, included once for each level of processor after
// Product.h.
//
// A processor that writes to memory first reads what it is about to overwrite, unless it is told that
// whole lines are coming: to stream saves a third of the traffic. What was streamed is not in any
// cache afterwards, so this is for results that no cache would hold anyway. And while it writes, it
// can already fetch what it will read next.

INLINED double normalize_one(
    double value, double mean, double factor, double gamma, double beta) {
  return gamma * ((value - mean) * factor) + beta;
}

static void normalize(
    const double *values, size_t count, double mean, double factor, double gamma, double beta,
    double *result, const double *next) {
  size_t index = 0;
  if (next) {
    // Only whole registers at their own boundaries can be streamed.
    for (; index < count && (uintptr_t)(result + index) % sizeof(lanes) != 0; index++)
      result[index] = normalize_one(values[index], mean, factor, gamma, beta);
    for (; index + LANES <= count; index += LANES) {
      __builtin_prefetch(next + index);
      const lanes normalized = (load(values + index) - mean) * factor;
      __builtin_nontemporal_store(gamma * normalized + beta, (lanes *)(result + index));
    }
    // Streamed lines may arrive late: whoever is told that this is done must find them.
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
  }
  for (; index + LANES <= count; index += LANES)
    store(result + index, gamma * ((load(values + index) - mean) * factor) + beta);
  for (; index < count; index++)
    result[index] = normalize_one(values[index], mean, factor, gamma, beta);
}
