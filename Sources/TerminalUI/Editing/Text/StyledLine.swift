package import StyledText

/// The edited text with a meaning for each of its scalars.
package struct StyledLine: Hashable, Sendable {
  package let scalars: [Unicode.Scalar]
  package private(set) var roles: [Role]

  /// Takes the meanings from a highlighted text, if it is the same text.
  package init(_ scalars: [Unicode.Scalar], highlighted: Markup) {
    self.scalars = scalars
    roles = highlighted.spans.flatMap { span in
      Array(repeating: span.role, count: span.text.unicodeScalars.count)
    }
    if !highlighted.plain.unicodeScalars.elementsEqual(scalars) {
      roles = Array(repeating: .plain, count: scalars.count)
    }
  }

  package mutating func mark(_ range: Range<Int>, as role: Role) {
    for index in range.clamped(to: roles.indices) { roles[index] = role }
  }

  /// The graphemes of the text, each with its role and the number of its scalars.
  var graphemes: [(character: Character, role: Role, count: Int)] {
    var index = 0
    return String(scalars).map { character in
      let count = character.unicodeScalars.count
      defer { index += count }
      return (character, roles[index], count)
    }
  }
}
