import LanguageSyntax
package import NumericCore

/// An operator on a column and a row, which gave a matrix: each number has met each.
///
/// A class, since the evaluator holds one and is small.
final class Spread {
  let code: Code
  let source: CellSource
  let left: (code: Code, shape: Shape)
  let right: (code: Code, shape: Shape)

  var shape: Shape? {
    try? Shape(
      rows: max(left.shape.rows, right.shape.rows),
      columns: max(left.shape.columns, right.shape.columns))
  }

  /// Nil unless one is a column and the other a row, each of several numbers.
  init?(_ code: Code, of source: CellSource, _ left: (Code, Shape), _ right: (Code, Shape)) {
    let isColumnByRow = left.1.columns == 1 && right.1.rows == 1
    let isRowByColumn = left.1.rows == 1 && right.1.columns == 1
    guard left.1.count > 1, right.1.count > 1, isColumnByRow || isRowByColumn else { return nil }
    (self.code, self.source, self.left, self.right) = (code, source, left, right)
  }

  fileprivate var note: SpreadNote? {
    guard let shape else { return nil }
    let (a, b) = (source[left.code.range], source[right.code.range])
    // `x - xᵀ` shows that each should meet each.
    guard a.withoutTranspose != b.withoutTranspose else { return nil }
    let range = code.range
    let before = source[range.lowerBound..<right.code.range.lowerBound]
    let after = source[right.code.range.upperBound..<range.upperBound]
    let turned = b.hasSuffix("ᵀ") ? String(b.dropLast()) : b.asOperand + "ᵀ"
    return SpreadNote(
      code: source[range], left: (a, left.shape), right: (b, right.shape), shape: shape,
      paired: left.shape.count == right.shape.count ? before + turned + after : nil)
  }
}

/// If one number is made of such a matrix, a note says so, once in a cell.
extension Evaluator {
  /// Remembers an operator that has met each number of a column with each of a row.
  @inline(__always)
  mutating func noteSpread(
    _ code: Code, _ left: (code: Code, value: Value), _ right: (code: Code, value: Value)
  ) {
    guard case .matrix = left.value, case .matrix = right.value else { return }
    noteSpreadOfMatrices(code, left, right)
  }

  @inline(never)
  private mutating func noteSpreadOfMatrices(
    _ code: Code, _ left: (code: Code, value: Value), _ right: (code: Code, value: Value)
  ) {
    guard case .matrix(let a) = left.value, case .matrix(let b) = right.value, a.shape != b.shape
    else { return }
    keep(Spread(code, of: source, (left.code, a.shape), (right.code, b.shape)))
  }

  mutating func keep(_ spread: Spread?) {
    if let spread, !isTrial, !spread.code.isProduct { self.spread = spread }
  }

  /// Notes that a builtin has made one number of an operand, if the operand came from such an operator.
  mutating func noteReduction(by operation: Operation, of operand: Value?, _ code: Code?) {
    guard let spread, let operand, let code, operand.shape == spread.shape,
      Builtins.reductions.contains(where: { $0 === operation }), workspace.noted?.cell != cell
    else { return }
    guard holds(spread.code, in: code, depth: 0), let note = spread.note else { return }
    workspace.noted = (cell, note)
  }

  /// True if a part was computed for a value of code: in the code itself, or in that of a name or a
  /// function.
  private func holds(_ part: Code, in code: Code, depth: Int) -> Bool {
    guard depth < 8 else { return false }
    var found = false
    code.walk { node in
      found = found || node === part
      switch node.form {
      case .variable(let slot, _):
        let stored = slot.global.flatMap { workspace.formulas[$0]?.formula.code }
        if let stored = stored ?? binding(slot)?.code {
          found = found || holds(part, in: stored, depth: depth + 1)
        }
      case .call(let slot, _, _):
        if case .function(let function)? = binding(slot)?.value {
          found =
            found
            || function.body.contains { statement in
              statement.code.map { holds(part, in: $0, depth: depth + 1) } ?? false
            }
        }
      default: break
      }
      return !found
    }
    return found
  }
}

extension Code {
  /// True for a matrix product, which is always intended.
  fileprivate var isProduct: Bool {
    if case .binary(let operation, _, _) = form { operation === Operators.product } else { false }
  }
}

extension String {
  /// Code without the transpose at its end, and the brackets around it.
  fileprivate var withoutTranspose: String {
    var text = self
    if text.hasSuffix("ᵀ") { text.removeLast() } else if text.hasSuffix(".T") { text.removeLast(2) }
    while text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
    return text
  }
}

/// The note about one number made of a matrix that came from a column and a row.
///
/// It is no error, since that is what broadcasting does; but `mean((y - p)²)` of a row y and a
/// column p mostly lacks a transpose, and its result looks like any other number.
package struct SpreadNote: Sendable {
  /// The operator with its operands, as they were written.
  package let code: String
  package let left: (code: String, shape: Shape)
  package let right: (code: String, shape: Shape)
  package let shape: Shape
  /// The code for pairs of elements; nil if the two differ in length.
  package let paired: String?
}
