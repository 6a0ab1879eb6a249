import LanguageSyntax
import NumericCore
import Plotting

/// The arguments of plots: data sets with their names, and options.
extension Arguments {
  /// The data sets.
  func matrices() throws(Problem) -> [Matrix] {
    var matrices: [Matrix] = []
    for place in operands.indices { matrices.append(try matrix(place)) }
    return matrices
  }

  func title() throws(Problem) -> String {
    switch option("title") {
    case .text(let title)?: return title
    case let other?: throw .wrongKind(needed: .text, found: other.kind, role: "title")
    case nil: return ""
    }
  }

  func matrix(named name: String) throws(Problem) -> Matrix? {
    try option(name)?.asMatrix(role: name)
  }

  func whole(named name: String) throws(Problem) -> Int? {
    guard let value = option(name) else { return nil }
    return try WholeNumber.exactly(value.asNumber(role: name), role: name)
  }

  /// A part of an axis: `[-5, 5]`.
  func extent(named name: String) throws(Problem) -> Extent? {
    guard let ends = try matrix(named: name) else { return nil }
    guard ends.count == 2 else {
      throw .wrongLength(role: name, needed: 2, found: ends.count)
    }
    return Extent(ends[flat: 0], ends[flat: 1])
  }

  /// Numbers at an axis, one for each row or column of the drawn matrix.
  func coordinates(named name: String, count: Int) throws(Problem) -> [Double]? {
    guard let numbers = try matrix(named: name) else { return nil }
    guard numbers.count == count else {
      throw .wrongLength(role: name, needed: count, found: numbers.count)
    }
    return numbers.elements
  }
}

extension Matrix {
  /// The number of elements between two checks of the interrupt.
  private static var pieceLength: Int { 1 << 15 }

  /// Calls `body` with the elements in pieces, and checks the interrupt in between.
  func forEachPiece(_ body: (Span<Double>) -> Void) throws(Problem) {
    for start in stride(from: 0, to: count, by: Self.pieceLength) {
      try checkInterrupt(at: start)
      withElements { elements in
        let end = min(start + Self.pieceLength, elements.count)
        body(UnsafeBufferPointer(rebasing: elements[start..<end]).span)
      }
    }
  }

  /// Checks the interrupt every so many elements.
  func checkInterrupt(at index: Int) throws(Problem) {
    guard index.isMultiple(of: Self.pieceLength) else { return }
    try Problem.catching { () throws(MatrixError) in try allowance.checkInterrupt() }
  }
}
