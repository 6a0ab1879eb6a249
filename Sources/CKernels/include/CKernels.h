#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stddef.h>

// What Swift cannot say as well: loops for the very registers of a processor, threads to run them on,
// and what becomes of memory that is freed.
//
// The loops are compiled once for each level of processor and chosen when the program runs. All
// levels give the same bits: where an element is a sum, it is one chain of fused multiply-adds in the
// order of its terms, and how many chains a processor follows at a time changes none of them.

enum {
  /// How many rows a packed panel of the left factor holds.
  ck_tile_rows = 8,
  /// How many columns a packed panel of the right factor holds.
  ck_tile_columns = 16,
};

/// Copies a block of a factor into panels, the order in which it is multiplied.
///
/// A line is a row of the left factor or a column of the right one, and its elements are the terms.
/// A panel holds as many lines as a tile: their first terms, then their second ones, and so on. The
/// last panel is filled up with zeros. The strides say how far apart lines and terms stand, so that a
/// transposed factor is read where it lies.
typedef void (*_Nonnull ck_pack)(
    const double *_Nonnull source, size_t line_stride, size_t term_stride, size_t lines,
    size_t terms, double *_Nonnull panels);

/// A block of the right factor as it is multiplied: panels, or whole ones of a factor whose rows lie
/// so close that they need not be packed.
typedef struct {
  const double *_Nonnull start;
  /// How far apart the panels stand.
  size_t panel_stride;
  /// How far apart the terms of a panel stand.
  size_t term_stride;
} ck_right;

/// Writes the product of two blocks, of which the left one is packed, into a block of the result, or
/// adds it there.
///
/// The rows of the result are `stride` apart. To add means to go on with the chains that are there.
typedef void (*_Nonnull ck_multiply)(
    const double *_Nonnull left_panels, ck_right right, size_t terms, double *_Nonnull result,
    size_t stride, size_t rows, size_t columns, bool adds);

/// The sum of some of a unit's values, at most a block of Summation.swift, in the order that stands
/// there.
typedef double (*_Nonnull ck_sum_values)(const double *_Nonnull values, size_t count);

/// Two sums over the same values.
typedef struct {
  double first;
  double second;
} ck_sums;

/// The sums of z − c and of its square over a block.
typedef ck_sums (*_Nonnull ck_sum_deviations)(
    const double *_Nonnull values, size_t count, double center);

/// Steps 3 and 4 of batch norm for one unit: γ ((z − μ) factor) + β for each of its values z, each
/// operation rounded by itself.
///
/// Results too many for any cache are streamed to memory: then `next` says where as many values stand
/// that will be wanted afterwards. Otherwise it is null.
typedef void (*_Nonnull ck_normalize)(
    const double *_Nonnull values, size_t count, double mean, double factor, double gamma,
    double beta, double *_Nonnull result, const double *_Nullable next);

/// The sums of dz̃ and of dz̃ z_norm over a block, z_norm being (z − μ) factor.
typedef ck_sums (*_Nonnull ck_sum_gradients)(
    const double *_Nonnull gradient, const double *_Nonnull values, size_t count, double mean,
    double factor);

/// dz = scale (dz̃ − first − z_norm second) for each of a unit's values. The result may take the
/// gradient's place.
typedef void (*_Nonnull ck_pull_back)(
    const double *_Nonnull gradient, const double *_Nonnull values, size_t count, double mean,
    double factor, double scale, ck_sums shares, double *_Nonnull result);

/// The loops for one level of processor.
typedef struct __attribute__((swift_attr("@Sendable"))) {
  /// What a processor must have to run them.
  const char *_Nonnull level;
  ck_pack pack_left;
  ck_pack pack_right;
  ck_multiply multiply;
  ck_sum_values sum_values;
  ck_sum_deviations sum_deviations;
  ck_normalize normalize;
  ck_sum_gradients sum_gradients;
  ck_pull_back pull_back;
} ck_kernels;

/// The levels that this processor can run: the fastest one is number 0, and past the last one there
/// is null.
const ck_kernels *_Nullable ck_kernels_for_level(int number);

/// One part of a computation.
typedef void ck_part(void *_Nullable context, int part);

/// Runs the parts of a computation at the same time, part 0 on the thread of the caller, and waits
/// for them all.
///
/// The threads of the other parts are made and ended here: that takes some 10 µs, and costs nothing
/// while there is nothing to do.
void ck_run_parts(int parts, ck_part *_Nonnull run, void *_Nullable context);

/// Keeps so many bytes of freed memory for the next allocations, instead of
/// giving them back to the system. Other C libraries than glibc decide for themselves.
void ck_keep_freed_memory(size_t bytes);

#endif
