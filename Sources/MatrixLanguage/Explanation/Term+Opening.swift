import LanguageSyntax
import NumericCore

/// The arithmetic behind a reduction: `mean([1, 3])` is `(1 + 3) / 2`.
extension Term.Opening {
  /// The most groups, and the most numbers of a group, that are written out.
  private static let mostGroups = 4
  private static let mostNumbers = 8

  /// - Parameters:
  ///   - operands: the values of the parameters; nil for those that a call leaves out.
  /// - Returns: nil if there is no such arithmetic, or it would fill the blackboard.
  init?(_ operation: Operation, _ operands: [Value?]) {
    guard let matrix = (try? operands.first??.matrix()) ?? nil, matrix.count > 0 else {
      return nil
    }
    let axis = operands.count > 1 ? operands[1]?.elements.first : nil
    let ddof = operands.count > 2 ? operands[2]?.elements.first ?? 0 : 0
    guard let groups = Self.groups(of: matrix, along: axis), groups.count <= Self.mostGroups,
      let precedence = Self.precedence(of: operation)
    else { return nil }
    let lines = groups.map { Self.line(operation, $0, ddof: ddof) }
    guard axis != nil else {
      self.init(line: lines[0], precedence: precedence)
      return
    }
    let separator = axis == 0 || axis == -2 ? ", " : "; "
    var line: Explanation.StepLine = [.code("[")]
    for (place, group) in lines.enumerated() {
      if place > 0 { line.append(.code(separator)) }
      line += group
    }
    self.init(line: line + [.code("]")], precedence: .whole)
  }

  private static func groups(of matrix: Matrix, along axis: Double?) -> [[Double]]? {
    switch axis {
    case nil: [matrix.elements]
    case 1, -1:
      (0..<matrix.rows).map { row in (0..<matrix.columns).map { matrix[row, $0] } }
    case 0, -2:
      (0..<matrix.columns).map { column in (0..<matrix.rows).map { matrix[$0, column] } }
    default: nil
    }
  }

  private static func precedence(of operation: Operation) -> Precedence? {
    if operation === Builtins.sum { return .sum }
    if operation === Builtins.mean || operation === Builtins.var { return .product }
    return operation === Builtins.std ? .sign : nil
  }

  private static func line(
    _ operation: Operation, _ numbers: [Double], ddof: Double
  ) -> Explanation.StepLine {
    if operation === Builtins.sum { return sum(numbers.map { [number($0, isGuarded: false)] }) }
    let count = Double(numbers.count)
    if operation === Builtins.mean {
      let terms = numbers.map { [number($0, isGuarded: false)] }
      return [.code("(")] + sum(terms) + [.code(") / "), number(count, isGuarded: true)]
    }
    let mean = numbers.reduce(0, +) / count
    let squares = numbers.map { element in
      [.code("("), number(element, isGuarded: false), .code(" - "), number(mean, isGuarded: true)]
        + [Explanation.Fragment.code(")²")]
    }
    let variance =
      [.code("(")] + sum(squares) + [.code(") / "), number(count - ddof, isGuarded: true)]
    return operation === Builtins.std ? [.code("√(")] + variance + [.code(")")] : variance
  }

  private static func number(_ number: Double, isGuarded: Bool) -> Explanation.Fragment {
    .value(Explanation.Numbers(value: .number(number)), isGuarded: isGuarded)
  }

  /// `a - 3 + c`: a negative term is subtracted. A long sum is shown by its ends.
  private static func sum(_ terms: [Explanation.StepLine]) -> Explanation.StepLine {
    let isLong = terms.count > mostNumbers
    var line: Explanation.StepLine = []
    for (place, term) in terms.enumerated() {
      if isLong, place >= 3, place < terms.count - 1 {
        if place == 3 { line += [.code(" + "), .ellipsis] }
        continue
      }
      guard place > 0 else {
        line += term
        continue
      }
      if term.count == 1, case .value(let numbers, _) = term[0],
        case .number(let number) = numbers.value, number < 0
      {
        line += [.code(" - "), self.number(-number, isGuarded: true)]
      } else {
        line += [.code(" + ")] + term
      }
    }
    return line
  }
}
