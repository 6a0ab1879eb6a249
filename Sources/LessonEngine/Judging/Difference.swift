package import MatrixLanguage
package import NumericCore

/// How a value differs from the one that was wanted, as far as looking at the numbers tells.
///
/// It names what is odd about the value found, and never the value wanted.
package enum Difference: Sendable {
  /// There is no value.
  case missing
  case kind(found: ValueKind, wanted: ValueKind)
  case shape(found: Shape, wanted: Shape)
  /// Rows and columns have changed places.
  case transposed
  /// There is a NaN, or an infinity.
  case notFinite(Double)
  case negated(Extent)
  case squared(Extent)
  case rooted(Extent)
  /// Too large if the factor is above 1, too small if it is below.
  case scaled(Factor, Extent)
  /// Every number is so much too large, or too small if it is negative.
  case shifted(by: Double)
  /// All numbers are there, in another order.
  case reordered
  /// Right but for these places, each a row and a column.
  case places([Place], Extent)
  case unexplained(Value)

  /// One number, or each of many: what a sentence about them begins with.
  package enum Extent: Hashable, Sendable {
    case one, each
  }

  package struct Place: Hashable, Sendable {
    package let row: Int
    package let column: Int
    /// Whether the row alone tells the place, or the column alone.
    package let shape: Shape
  }

  /// The sizes of the batch: of its columns (examples) and rows (units), where they are not 1.
  struct Sizes {
    let columns: [Int]
    let rows: [Int]
  }

  /// Looks for the plainest thing that can be said.
  init(_ found: Value, from wanted: Value, sizes: Sizes) {
    guard let shape = found.shape, let wantedShape = wanted.shape else {
      self =
        found.kind == wanted.kind
        ? .unexplained(found) : .kind(found: found.kind, wanted: wanted.kind)
      return
    }
    let numbers = found.elements
    if let odd = numbers.first(where: { !$0.isFinite }), wanted.elements.allSatisfy(\.isFinite) {
      self = .notFinite(odd)
    } else if shape != wantedShape {
      self =
        Self.isTransposed(found, wanted) ? .transposed : .shape(found: shape, wanted: wantedShape)
    } else {
      let comparison = Comparison(numbers, wanted.elements, shape: shape)
      self = comparison.difference(sizes: sizes) ?? .unexplained(found)
    }
  }

  private static func isTransposed(_ found: Value, _ wanted: Value) -> Bool {
    guard case .matrix(let found) = found, case .matrix(let wanted) = wanted,
      found.shape.transposed == wanted.shape
    else { return false }
    return (0..<wanted.rows).allSatisfy { row in
      (0..<wanted.columns).allSatisfy { column in
        Comparison.areClose([found[column, row]], [wanted[row, column]])
      }
    }
  }
}

/// Two rows of numbers, side by side.
private struct Comparison {
  let found: [Double]
  let wanted: [Double]
  let shape: Shape

  init(_ found: [Double], _ wanted: [Double], shape: Shape) {
    self.found = found
    self.wanted = wanted
    self.shape = shape
  }

  private var extent: Difference.Extent { found.count == 1 ? .one : .each }

  func difference(sizes: Difference.Sizes) -> Difference? {
    guard !found.isEmpty else { return nil }
    if Self.areClose(found, wanted.map { -$0 }) { return .negated(extent) }
    if Self.areClose(found, wanted.map { $0 * $0 }) { return .squared(extent) }
    if found.allSatisfy({ $0 >= 0 }), Self.areClose(found.map { $0 * $0 }, wanted) {
      return .rooted(extent)
    }
    if let factor = factor(sizes: sizes) { return .scaled(factor, extent) }
    // One number is always something away from another, which would give the answer away.
    guard found.count > 1 else { return nil }
    let shift = found[0] - wanted[0]
    if Self.areClose(found, wanted.map { $0 + shift }) { return .shifted(by: shift) }
    if Self.areClose(found.sorted(), wanted.sorted()) { return .reordered }
    return places
  }

  private func factor(sizes: Difference.Sizes) -> Factor? {
    guard let largest = wanted.indices.max(by: { wanted[$0].magnitude < wanted[$1].magnitude }),
      wanted[largest] != 0
    else { return nil }
    let ratio = found[largest] / wanted[largest]
    guard ratio > 0, Self.areClose(found, wanted.map { ratio * $0 }) else { return nil }
    if let nice = Factor.candidates(sizes).first(where: { $0.isClose(to: ratio) }) { return nice }
    // Any two numbers have a ratio; that three have the same one is no accident.
    return wanted.count { $0 != 0 } > 2 ? Factor(ratio) : nil
  }

  private var places: Difference? {
    let scale = max(Self.norm(of: found), Self.norm(of: wanted))
    let wrong = found.indices.filter { !Self.areClose(found[$0], wanted[$0], scale: scale) }
    guard !wrong.isEmpty, wrong.count * 2 <= found.count, shape.columns > 0 else { return nil }
    let places = wrong.map { index in
      Difference.Place(row: index / shape.columns, column: index % shape.columns, shape: shape)
    }
    return .places(places, places.count == 1 ? .one : .each)
  }

  // MARK: Closeness, as `≈` has it

  static func areClose(_ left: [Double], _ right: [Double]) -> Bool {
    let scale = max(norm(of: left), norm(of: right))
    return left.count == right.count
      && zip(left, right).allSatisfy { areClose($0, $1, scale: scale) }
  }

  static func areClose(_ left: Double, _ right: Double, scale: Double) -> Bool {
    (left - right).magnitude <= Approximation.relative * scale + Approximation.absolute
  }

  static func norm(of numbers: [Double]) -> Double {
    numbers.reduce(0) { max($0, $1.magnitude) }
  }
}
