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
    const int rows, const int vectors, const double *left, const double *right,
    size_t right_stride, size_t terms, double *target, size_t stride, bool adds) {
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
      factors[vector] = load(right + term * right_stride + vector * LANES);
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
    const int vectors, const double *left, const double *right, size_t right_stride, size_t terms,
    double *target, size_t stride, size_t rows, bool adds) {
  switch (rows) {
#define ROWS(count) \
  case count: \
    return add_terms(count, vectors, left, right, right_stride, terms, target, stride, adds);
    ROWS(1) ROWS(2) ROWS(3) ROWS(4)
#if PIECE_ROWS == 8
    ROWS(5) ROWS(6) ROWS(7) ROWS(8)
#endif
#undef ROWS
  }
}

// All the target's rows must have room for whole registers.
static void add_tile(
    const double *left, const double *right, size_t right_stride, size_t terms, double *target,
    size_t stride, size_t rows, size_t columns, bool adds) {
  for (size_t row = 0; row < rows; row += PIECE_ROWS) {
    const size_t height = rows - row < PIECE_ROWS ? rows - row : PIECE_ROWS;
    for (size_t column = 0; column < columns; column += PIECE_VECTORS * LANES) {
      double *const piece = target + row * stride + column;
      if (columns - column > LANES)
        add_rows(
            PIECE_VECTORS, left + row, right + column, right_stride, terms, piece, stride, height,
            adds);
      else
        add_rows(
            1, left + row, right + column, right_stride, terms, piece, stride, height, adds);
    }
  }
}

// At the right edge of the result there may be no room for whole registers.
static void add_edge_tile(
    const double *left, const double *right, size_t right_stride, size_t terms, double *target,
    size_t stride, size_t rows, size_t columns, bool adds) {
  double tile[ck_tile_rows * ck_tile_columns];
  if (adds) {
    memset(tile, 0, sizeof tile);
    for (size_t row = 0; row < rows; row++)
      memcpy(tile + row * ck_tile_columns, target + row * stride, columns * sizeof(double));
  }
  add_tile(left, right, right_stride, terms, tile, ck_tile_columns, rows, columns, adds);
  for (size_t row = 0; row < rows; row++)
    memcpy(target + row * stride, tile + row * ck_tile_columns, columns * sizeof(double));
}

static void multiply(
    const double *left_panels, ck_right right_panels, size_t terms, double *result, size_t stride,
    size_t rows, size_t columns, bool adds) {
  const size_t right_stride = right_panels.term_stride;
  for (size_t column = 0; column < columns; column += ck_tile_columns) {
    const size_t width = columns - column < ck_tile_columns ? columns - column : ck_tile_columns;
    const double *const right =
        right_panels.start + column / ck_tile_columns * right_panels.panel_stride;
    for (size_t row = 0; row < rows; row += ck_tile_rows) {
      const size_t height = rows - row < ck_tile_rows ? rows - row : ck_tile_rows;
      const double *const left = left_panels + row * terms;
      double *const target = result + row * stride + column;
      if (width == ck_tile_columns)
        add_tile(left, right, right_stride, terms, target, stride, height, width, adds);
      else
        add_edge_tile(left, right, right_stride, terms, target, stride, height, width, adds);
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

// Swaps the off-diagonal squares of side `distance` within the squares of twice that side.
#define SWAP_SQUARES(distance, first, second) \
  for (int row = 0; row < LANES; row++) \
    if (!(row & distance)) { \
      const lanes upper = square[row], lower = square[row + distance]; \
      square[row] = __builtin_shufflevector(upper, lower, first); \
      square[row + distance] = __builtin_shufflevector(upper, lower, second); \
    }
#define LIST(...) __VA_ARGS__

// Turns rows into columns, in registers.
INLINED void transpose(lanes square[LANES]) {
#if LANES == 8
  SWAP_SQUARES(1, LIST(0, 8, 2, 10, 4, 12, 6, 14), LIST(1, 9, 3, 11, 5, 13, 7, 15))
  SWAP_SQUARES(2, LIST(0, 1, 8, 9, 4, 5, 12, 13), LIST(2, 3, 10, 11, 6, 7, 14, 15))
  SWAP_SQUARES(4, LIST(0, 1, 2, 3, 8, 9, 10, 11), LIST(4, 5, 6, 7, 12, 13, 14, 15))
#elif LANES == 4
  SWAP_SQUARES(1, LIST(0, 4, 2, 6), LIST(1, 5, 3, 7))
  SWAP_SQUARES(2, LIST(0, 1, 4, 5), LIST(2, 3, 6, 7))
#elif LANES == 2
  SWAP_SQUARES(1, LIST(0, 2), LIST(1, 3))
#endif
}

// Where the terms of a line stand side by side, they are read and the lines are written, square after
// square.
INLINED void pack_panel_of_rows(
    const double *source, size_t line_stride, size_t terms, const size_t width, double *panel) {
  size_t term = 0;
  for (; term + LANES <= terms; term += LANES)
    for (size_t line = 0; line < width; line += LANES) {
      lanes square[LANES];
      for (int row = 0; row < LANES; row++)
        square[row] = load(source + (line + row) * line_stride + term);
      transpose(square);
      for (int row = 0; row < LANES; row++)
        store(panel + (term + row) * width + line, square[row]);
    }
  pack_panel(source + term, line_stride, 1, terms - term, width, panel + term * width);
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
      pack_panel_of_rows(first, line_stride, terms, width, panel);
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
