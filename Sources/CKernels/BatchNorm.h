// The loops of batch norm for one unit, included once for each level of processor after Product.h.
//
// A sum goes in the order that Summation.swift describes: term i into lane i mod 8, the lanes two by
// two, and the terms that fill no eight after them. So it is the same whatever holds the lanes: one
// register, two or four.

#define REGISTERS (8 / LANES)

INLINED double sum_of_lanes(const lanes sums[REGISTERS]) {
  double lane[8];
  memcpy(lane, sums, sizeof lane);
  return ((lane[0] + lane[1]) + (lane[2] + lane[3])) + ((lane[4] + lane[5]) + (lane[6] + lane[7]));
}

static double sum_values(const double *values, size_t count) {
  double sum = 0;
  size_t index = 0;
  if (count >= 8) {
    lanes sums[REGISTERS];
    for (int part = 0; part < REGISTERS; part++) sums[part] = load(values + part * LANES);
    for (index = 8; index + 8 <= count; index += 8)
      for (int part = 0; part < REGISTERS; part++)
        sums[part] += load(values + index + part * LANES);
    sum = sum_of_lanes(sums);
  }
  for (; index < count; index++) sum += values[index];
  return sum;
}

static ck_sums sum_deviations(const double *values, size_t count, double center) {
  ck_sums sums = {0, 0};
  size_t index = 0;
  if (count >= 8) {
    lanes deviations[REGISTERS], squares[REGISTERS];
    for (int part = 0; part < REGISTERS; part++) {
      deviations[part] = load(values + part * LANES) - center;
      squares[part] = deviations[part] * deviations[part];
    }
    for (index = 8; index + 8 <= count; index += 8)
      for (int part = 0; part < REGISTERS; part++) {
        const lanes deviation = load(values + index + part * LANES) - center;
        deviations[part] += deviation;
        squares[part] += deviation * deviation;
      }
    sums = (ck_sums){sum_of_lanes(deviations), sum_of_lanes(squares)};
  }
  for (; index < count; index++) {
    const double deviation = values[index] - center;
    sums.first += deviation;
    sums.second += deviation * deviation;
  }
  return sums;
}

// Steps 3 and 4.
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
    // Streamed lines may arrive late: the thread that is told of the end must find them.
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
  }
  for (; index + LANES <= count; index += LANES)
    store(result + index, gamma * ((load(values + index) - mean) * factor) + beta);
  for (; index < count; index++)
    result[index] = normalize_one(values[index], mean, factor, gamma, beta);
}

// The way back.

static ck_sums sum_gradients(
    const double *gradient, const double *values, size_t count, double mean, double factor) {
  ck_sums sums = {0, 0};
  size_t index = 0;
  if (count >= 8) {
    lanes betas[REGISTERS], gammas[REGISTERS];
    for (int part = 0; part < REGISTERS; part++) {
      betas[part] = load(gradient + part * LANES);
      gammas[part] = betas[part] * ((load(values + part * LANES) - mean) * factor);
    }
    for (index = 8; index + 8 <= count; index += 8)
      for (int part = 0; part < REGISTERS; part++) {
        const lanes share = load(gradient + index + part * LANES);
        betas[part] += share;
        gammas[part] += share * ((load(values + index + part * LANES) - mean) * factor);
      }
    sums = (ck_sums){sum_of_lanes(betas), sum_of_lanes(gammas)};
  }
  for (; index < count; index++) {
    sums.first += gradient[index];
    sums.second += gradient[index] * ((values[index] - mean) * factor);
  }
  return sums;
}

static void pull_back(
    const double *gradient, const double *values, size_t count, double mean, double factor,
    double scale, ck_sums shares, double *result) {
  size_t index = 0;
  for (; index + LANES <= count; index += LANES) {
    const lanes normalized = (load(values + index) - mean) * factor;
    const lanes moved = load(gradient + index) - shares.first;
    store(result + index, scale * (moved - normalized * shares.second));
  }
  for (; index < count; index++) {
    const double normalized = (values[index] - mean) * factor;
    result[index] = scale * ((gradient[index] - shares.first) - normalized * shares.second);
  }
}

#define KERNELS(level) \
  { \
    level, pack_left, pack_right, multiply, sum_values, sum_deviations, normalize, \
        sum_gradients, pull_back \
  }
