import CKernels

// A product reads its factors again and again, so they must stay in the cache. Each factor is cut
// into blocks that a cache holds, and a block is copied into panels in the very order in which it
// is read: a panel of the right factor stays in the first-level cache while all rows of a left
// block go by, the left block in the second-level cache while all columns of a right one do. (K.
// Goto, R. van de Geijn, "Anatomy of high-performance matrix multiplication", ACM TOMS 34, 2008.)
//
// The blocks of terms come in order and go on with the sums that the earlier ones left in the result,
// so each element remains the one chain
//
//     c[i, j] = … fma(a[i, 2], b[2, j], fma(a[i, 1], b[1, j], a[i, 0] b[0, j]))
//
// which neither blocks, nor processors, nor cores change.

/// The distances between the lines of a factor, and between the terms in a line.
struct Strides: Sendable {
  let line: Int
  let term: Int
}

/// A factor as the packing reads it. The lines of the left one are its rows, those of the right one
/// its columns; the elements of a line are the terms of the sums.
struct PackedFactor {
  let start: UnsafePointer<Double>
  let strides: Strides

  func from(line: Int, term: Int) -> UnsafePointer<Double> {
    start + (line * strides.line + term * strides.term)
  }
}

/// Sendable, since each core writes rows or columns of its own.
struct BlockedProduct: @unchecked Sendable {
  let left: PackedFactor
  let right: PackedFactor
  let terms: Int
  let target: UnsafeMutablePointer<Double>
  let columns: Int
  let kernels: ck_kernels

  // 256 terms of a panel of 16 columns are 32 KiB, a first-level cache; of 64 rows 128 KiB, a share of
  // the second-level cache; and of 1,024 columns 2 MiB, a share of the third-level cache.
  private static let termBlock = 256
  private static let rowBlock = 64
  private static let columnBlock = 1024

  /// The number of terms worth a core: 2²¹ take some 70 µs, starting a thread some 10.
  private static let termsPerCore = 1 << 21

  /// Each core computes whole rows of the result, or whole columns if these are more.
  func run(_ shape: Shape, cores: Int, _ allowance: Allowance) throws(MatrixError) {
    let (work, overflow) = shape.count.multipliedReportingOverflow(by: terms)
    let worthwhile = overflow ? cores : min(cores, max(1, work / Self.termsPerCore))
    let (rows, columns) = (0..<shape.rows, 0..<shape.columns)
    if shape.rows >= shape.columns {
      try Cores.split(rows, among: worthwhile, by: ck_tile_rows) {
        rows throws(MatrixError) in try run(rows, columns, InterruptWatch(allowance))
      }
    } else {
      try Cores.split(columns, among: worthwhile, by: ck_tile_columns) {
        columns throws(MatrixError) in try run(rows, columns, InterruptWatch(allowance))
      }
    }
  }

  private func run(
    _ rows: Range<Int>, _ columns: Range<Int>, _ watch: InterruptWatch
  ) throws(MatrixError) {
    var watch = watch
    let panels = Panels(
      terms: min(terms, Self.termBlock), rows: min(rows.count, Self.rowBlock),
      columns: min(columns.count, Self.columnBlock))
    defer { panels.deallocate() }
    for columns in columns.blocks(of: Self.columnBlock) {
      for terms in (0..<terms).blocks(of: Self.termBlock) {
        let right = rightBlock(terms, columns, for: rows, in: panels.right)
        try watch.passed(columns.count * terms.count)
        for rows in rows.blocks(of: Self.rowBlock) {
          kernels.pack_left(
            left.from(line: rows.lowerBound, term: terms.lowerBound),
            left.strides.line, left.strides.term, rows.count, terms.count, panels.left)
          kernels.multiply(
            panels.left, right, terms.count,
            target + (rows.lowerBound * self.columns + columns.lowerBound), self.columns,
            rows.count, columns.count, terms.lowerBound > 0)
          try watch.passed(rows.count * max(columns.count, terms.count))
        }
      }
    }
  }
}

extension BlockedProduct {
  /// A right block this small is as near as its copy would be.
  private static let nearCount = 1 << 13

  /// A block of the right factor: where it lies, if its lines stand side by side in whole panels and
  /// few rows are to meet it, else packed.
  private func rightBlock(
    _ terms: Range<Int>, _ columns: Range<Int>, for rows: Range<Int>,
    in panels: UnsafeMutablePointer<Double>
  ) -> ck_right {
    let start = right.from(line: columns.lowerBound, term: terms.lowerBound)
    if right.strides.line == 1, columns.count % ck_tile_columns == 0,
      rows.count <= Self.rowBlock, terms.count * right.strides.term <= Self.nearCount
    {
      return ck_right(
        start: start, panel_stride: ck_tile_columns, term_stride: right.strides.term)
    }
    kernels.pack_right(
      start, right.strides.line, right.strides.term, columns.count, terms.count, panels)
    return ck_right(
      start: panels, panel_stride: terms.count * ck_tile_columns, term_stride: ck_tile_columns)
  }
}

/// The memory of the packed blocks.
private struct Panels {
  private let memory: UnsafeMutablePointer<Double>
  let left: UnsafeMutablePointer<Double>
  let right: UnsafeMutablePointer<Double>

  /// Registers of 64 bytes are loaded fastest from where a line of the cache begins: eight numbers.
  private static let line = 8

  init(terms: Int, rows: Int, columns: Int) {
    let leftCount = terms * rows.rounded(upTo: ck_tile_rows)
    let rightCount = terms * columns.rounded(upTo: ck_tile_columns)
    // Asking the system for such a place takes longer than finding it.
    memory = .allocate(capacity: leftCount + rightCount + Self.line)
    let beyond = Int(bitPattern: memory) / MemoryLayout<Double>.stride % Self.line
    left = memory + (Self.line - beyond) % Self.line
    right = left + leftCount
  }

  func deallocate() { memory.deallocate() }
}

extension Int {
  fileprivate func rounded(upTo step: Int) -> Int { (self + step - 1) / step * step }
}

extension Range<Int> {
  /// The range in pieces of a size, the last one perhaps smaller.
  fileprivate func blocks(of size: Int) -> some Sequence<Range<Int>> {
    stride(from: lowerBound, to: upperBound, by: size).lazy.map { start in
      start..<Swift.min(start + size, upperBound)
    }
  }
}
