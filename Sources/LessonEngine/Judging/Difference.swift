package import LanguageSyntax
package import MatrixLanguage
package import NumericCore

/// The difference between a value and the wanted one, as far as the numbers show it.
///
/// It describes the value found, and never gives the wanted value away. It holds on every seed that
/// the judge has tried, so that no accident of one batch is taken for a reason.
package enum Difference: Sendable {
  /// There is no value.
  case missing
  case kind(found: ValueKind, wanted: ValueKind)
  /// Values side by side without brackets; numbers could be a row.
  case list(ofNumbers: Bool, wanted: ValueKind)
  case shape(found: Shape, wanted: Shape)
  /// Rows and columns have changed places.
  case transposed(found: Shape, wanted: Shape)
  /// The one number that is wanted, over and over.
  case repeated(Shape)
  /// The sum or mean was taken along the other axis: 0 goes down the columns, 1 along the rows.
  case wrongAxis(Int)
  /// There is a NaN, or an infinity.
  case notFinite(Double)
  /// The value of another name.
  case same(Name)
  case negated(Scope)
  /// The signs are lost.
  case absolute
  case squared(Scope)
  case rooted(Scope)
  case reciprocal(Scope)
  case scaled(Factor, Scope)
  /// Every number is too large by the offset, or too small if it is negative.
  case shifted(Offset, Scope)
  /// Too large or too small by the numbers of another name, place by place or row by row.
  case mixed(with: Quantity, isAdded: Bool)
  /// The right numbers, rounded.
  case rounded(Scope)
  /// At most this far from the wanted value: more than rounding, and too little to see.
  case nearly(by: Double)
  /// Each row of a layer was changed by a number of its own, in this column, or all by one number.
  case rows(RowChange, by: Value)
  /// The distances between the numbers are so many times too large; their mean is right or not.
  case stretched(Factor, isMeanRight: Bool)
  /// The distances are right, but the largest stands where the smallest should.
  case turned
  /// All numbers are there, in another order.
  case reordered
  /// All places are right, these excepted.
  case places([ElementPlace])
  /// One wrong number, with no other explanation.
  case off(isTooLarge: Bool)
  case unexplained(Value)

  /// One number, or each of many: the beginning of a sentence about them.
  package enum Scope: Hashable, Sendable {
    case one, each
  }

  /// A change of all numbers of a row.
  package enum RowChange: Hashable, Sendable {
    /// The number was added.
    case shifted
    /// They were multiplied by it.
    case scaled
    /// The distances between them were.
    case stretched
  }

  /// The number added to every element.
  package struct Offset: Hashable, Sendable {
    /// On the numbers shown.
    package let amount: Double
    package let quantity: Quantity
    /// True if the quantity is below 0 there.
    package var isNegative = false
  }

  package struct ElementPlace: Hashable, Sendable {
    package let row: Int
    package let column: Int
    /// The shape of the value, which decides whether the row or the column alone names the place.
    package let shape: Shape
  }

  /// The sizes of the batch: of its columns (examples) and rows (units), where they are not 1.
  struct Sizes {
    let columns: [Int]
    let rows: [Int]
  }

  /// The value of an answer on the numbers of one seed, beside the wanted one.
  struct ComparedValues {
    let found: Value
    let wanted: Value
  }

  /// Looks for the simplest description.
  ///
  /// - Parameters:
  ///   - samples: at least one, that of the numbers shown first.
  ///   - known: the quantities that may explain the numbers, the likeliest first, on the same
  ///     seeds.
  init(_ samples: [ComparedValues], known: [KnownQuantity]) {
    let (found, wanted) = (samples[0].found, samples[0].wanted)
    guard let shape = found.shape, let wantedShape = wanted.shape else {
      self =
        found.kind == wanted.kind
        ? .unexplained(found) : .kind(found: found.kind, wanted: wanted.kind)
      return
    }
    if let odd = found.elements.first(where: { !$0.isFinite }),
      wanted.elements.allSatisfy(\.isFinite)
    {
      self = .notFinite(odd)
    } else if shape != wantedShape {
      self = Self.ofShapes(found, wanted)
    } else {
      self = NumberComparison(samples, known: known)?.difference ?? .unexplained(found)
    }
  }

  private static func ofShapes(_ found: Value, _ wanted: Value) -> Difference {
    guard let shape = found.shape, let wantedShape = wanted.shape else { return .missing }
    if shape.transposed == wantedShape, found.isClose(to: wanted, transposed: true) {
      return .transposed(found: shape, wanted: wantedShape)
    }
    if wantedShape == .scalar, let number = wanted.elements.first,
      NumberComparison.areClose(found.elements, found.elements.map { _ in number }), shape.count > 0
    {
      return .repeated(shape)
    }
    return .shape(found: shape, wanted: wantedShape)
  }

  /// True if it says everything about an answer.
  var isComplete: Bool {
    switch self {
    case .transposed, .repeated, .wrongAxis, .kind, .list, .notFinite: true
    default: false
    }
  }

  /// True if the shape is right, and only numbers differ.
  var isOfNumbers: Bool {
    switch self {
    case .missing, .kind, .list, .shape, .transposed, .repeated, .wrongAxis, .notFinite: false
    default: true
    }
  }

  /// True if it says enough: by a name, or by a change of every number.
  var isNamed: Bool {
    switch self {
    case .off, .nearly, .rows, .unexplained: false
    case .scaled(let factor, _), .stretched(let factor, _): factor.quantity != .plain
    default: true
    }
  }

  var isExplained: Bool { if case .unexplained = self { false } else { true } }
}

extension Value {
  fileprivate func isClose(to other: Value, transposed: Bool) -> Bool {
    guard case .matrix(let found) = self, case .matrix(let wanted) = other else { return false }
    return (0..<wanted.rows).allSatisfy { row in
      (0..<wanted.columns).allSatisfy { column in
        NumberComparison.areClose([found[column, row]], [wanted[row, column]])
      }
    }
  }
}
