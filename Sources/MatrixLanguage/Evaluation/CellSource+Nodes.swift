import LanguageSyntax
import StyledText

/// The surroundings of a place in code, for fixes.
extension CellSource {
  /// The result of `find` for the last expression that has one; inner expressions come after outer
  /// ones.
  func node<Found>(_ find: (Expression) -> Found?) -> Found? {
    var found: Found?
    guard let cell = try? Cell(self) else { return nil }
    for expression in cell.statements.flatMap(\.expressions) {
      expression.forEach { node in found = find(node) ?? found }
    }
    return found
  }

  /// The expression that has the one in a range as a part.
  func parent(of range: SourceRange) -> Expression? {
    node { $0.children.contains { $0.range == range } ? $0 : nil }
  }

  /// Code to replace an expression, in brackets if precedence would tear it apart there.
  func fitting(_ code: String, _ range: SourceRange) -> String {
    let place = range.lowerBound..<range.lowerBound + code.utf8.count
    let mended = with(text: replacing(range, with: code))
    return mended.node { $0.range == place ? true : nil } ?? false ? code : "(\(code))"
  }

  /// The brackets behind a name, with their content.
  func index(ofNameAt name: SourceRange) -> (entries: String, range: SourceRange)? {
    node { node in
      guard case .index(let operand, _) = node.kind, operand.range == name else { return nil }
      return (self[name.upperBound + 1..<node.range.upperBound - 1].trimmed, node.range)
    }
  }

  /// The call of one of some functions whose only argument stands in a range.
  func call(
    of functions: Set<String>, on argument: SourceRange
  ) -> (name: Name, range: SourceRange)? {
    node { node in
      guard case .call(let name, _, let arguments) = node.kind, functions.contains(name.spelling),
        arguments.count == 1, arguments[0].value.range == argument
      else { return nil }
      return (name, node.range)
    }
  }
}
