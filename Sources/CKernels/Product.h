// The loops of the product, included once for each level of processor. A level says
//
//     LANES         how many numbers one of its registers holds
//     PIECE_ROWS    how many rows, and
//     PIECE_VECTORS how many registers to a row its sums may take, so that they, a row of the right
//                   panel and one factor of the left one all stay in registers
//
// The tile of the result that a left and a right panel make, 8×16, is done in such pieces. Each sum
// is a chain that waits for its own last term only, and a piece follows enough of them to keep a
// processor's multipliers busy.

#include <stdint.h>
#include <string.h>

#include "CKernels.h"

#pragma STDC FP_CONTRACT OFF

#define INLINED static inline __attribute__((always_inline))

typedef double lanes __attribute__((ext_vector_type(LANES)));

INLINED lanes load(const double *source) {
  lanes vector;
  memcpy(&vector, source, sizeof vector);
  return vector;
}

INLINED void store(double *target, lanes vector) { memcpy(target, &vector, sizeof vector); }

// `rows` and `vectors` are constants wherever this is inlined, so that no sum leaves its register.
INLINED void add_terms(
    const int rows, const int vectors, const double *left, const double *right, size_t terms,
    double *target, size_t stride, bool adds) {
  lanes sums[PIECE_ROWS][PIECE_VECTORS];
  for (int row = 0; row < rows; row++)
    for (int vector = 0; vector < vectors; vector++)
      sums[row][vector] = adds ? load(target + row * stride + vector * LANES) : (lanes)0.0;

  // The sums of the piece below, which comes next.
  for (int row = 0; row < rows; row++)
    for (int vector = 0; vector < vectors; vector++)
      __builtin_prefetch(target + (rows + row) * stride + vector * LANES, 1);

  for (size_t term = 0; term < terms; term++) {
    lanes factors[PIECE_VECTORS];
    for (int vector = 0; vector < vectors; vector++)
      factors[vector] = load(right + term * ck_tile_columns + vector * LANES);
    for (int row = 0; row < rows; row++) {
      const lanes factor = (lanes)left[term * ck_tile_rows + row];
      for (int vector = 0; vector < vectors; vector++)
        sums[row][vector] = __builtin_elementwise_fma(factor, factors[vector], sums[row][vector]);
    }
  }

  for (int row = 0; row < rows; row++)
    for (int vector = 0; vector < vectors; vector++)
      store(target + row * stride + vector * LANES, sums[row][vector]);
}

INLINED void add_rows(
    const int vectors, const double *left, const double *right, size_t terms, double *target,
    size_t stride, size_t rows, bool adds) {
  switch (rows) {
#define ROWS(count) \
  case count: \
    return add_terms(count, vectors, left, right, terms, target, stride, adds);
    ROWS(1) ROWS(2) ROWS(3) ROWS(4)
#if PIECE_ROWS == 8
    ROWS(5) ROWS(6) ROWS(7) ROWS(8)
#endif
#undef ROWS
  }
}

// All the target's rows must have room for whole registers.
static void add_tile(
    const double *left, const double *right, size_t terms, double *target, size_t stride,
    size_t rows, size_t columns, bool adds) {
  for (size_t row = 0; row < rows; row += PIECE_ROWS) {
    const size_t height = rows - row < PIECE_ROWS ? rows - row : PIECE_ROWS;
    for (size_t column = 0; column < columns; column += PIECE_VECTORS * LANES) {
      double *const piece = target + row * stride + column;
      if (columns - column > LANES)
        add_rows(PIECE_VECTORS, left + row, right + column, terms, piece, stride, height, adds);
      else
        add_rows(1, left + row, right + column, terms, piece, stride, height, adds);
    }
  }
}

// At the right edge of the result there may be no room for whole registers.
static void add_edge_tile(
    const double *left, const double *right, size_t terms, double *target, size_t stride,
    size_t rows, size_t columns, bool adds) {
  double tile[ck_tile_rows * ck_tile_columns];
  if (adds) {
    memset(tile, 0, sizeof tile);
    for (size_t row = 0; row < rows; row++)
      memcpy(tile + row * ck_tile_columns, target + row * stride, columns * sizeof(double));
  }
  add_tile(left, right, terms, tile, ck_tile_columns, rows, columns, adds);
  for (size_t row = 0; row < rows; row++)
    memcpy(target + row * stride, tile + row * ck_tile_columns, columns * sizeof(double));
}

static void multiply(
    const double *left_panels, const double *right_panels, size_t terms, double *result,
    size_t stride, size_t rows, size_t columns, bool adds) {
  for (size_t column = 0; column < columns; column += ck_tile_columns) {
    const size_t width = columns - column < ck_tile_columns ? columns - column : ck_tile_columns;
    const double *const right = right_panels + column * terms;
    for (size_t row = 0; row < rows; row += ck_tile_rows) {
      const size_t height = rows - row < ck_tile_rows ? rows - row : ck_tile_rows;
      const double *const left = left_panels + row * terms;
      double *const target = result + row * stride + column;
      if (width == ck_tile_columns)
        add_tile(left, right, terms, target, stride, height, width, adds);
      else
        add_edge_tile(left, right, terms, target, stride, height, width, adds);
    }
  }
}

// One loop for each way in which a factor may lie: a stride that is known to be 1 lets whole
// registers be copied.
INLINED void pack_panel(
    const double *source, size_t line_stride, size_t term_stride, size_t terms, const size_t width,
    double *panel) {
  for (size_t term = 0; term < terms; term++)
    for (size_t line = 0; line < width; line++)
      panel[term * width + line] = source[line * line_stride + term * term_stride];
}

INLINED void pack_panels(
    const double *source, size_t line_stride, size_t term_stride, size_t lines, size_t terms,
    const size_t width, double *panels) {
  size_t line = 0;
  for (; line + width <= lines; line += width) {
    const double *const first = source + line * line_stride;
    double *const panel = panels + line * terms;
    if (line_stride == 1)
      pack_panel(first, 1, term_stride, terms, width, panel);
    else if (term_stride == 1)
      pack_panel(first, line_stride, 1, terms, width, panel);
    else
      pack_panel(first, line_stride, term_stride, terms, width, panel);
  }
  if (line == lines) return;
  for (size_t term = 0; term < terms; term++)
    for (size_t offset = 0; offset < width; offset++) {
      const bool exists = line + offset < lines;
      panels[line * terms + term * width + offset] =
          exists ? source[(line + offset) * line_stride + term * term_stride] : 0;
    }
}

static void pack_left(
    const double *source, size_t line_stride, size_t term_stride, size_t lines, size_t terms,
    double *panels) {
  pack_panels(source, line_stride, term_stride, lines, terms, ck_tile_rows, panels);
}

static void pack_right(
    const double *source, size_t line_stride, size_t term_stride, size_t lines, size_t terms,
    double *panels) {
  pack_panels(source, line_stride, term_stride, lines, terms, ck_tile_columns, panels);
}
