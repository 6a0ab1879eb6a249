package import LanguageSyntax
import MatrixLanguage

/// A cell with blanks, as a task puts it into the editor.
package struct Starter: Sendable {
  package let text: String
  /// The ranges of the blanks, in bytes of the text.
  package let blanks: [Range<Int>]

  package init(_ text: String) {
    self.text = text
    blanks = Self.blanks(in: text)
  }

  /// True if a cell is the starter with each blank filled.
  package func isFilled(by cell: Cell) -> Bool {
    guard !blanks.isEmpty, let pattern else { return false }
    return pattern.matches(cell)
  }

  /// The names that it stores beside its blanks.
  var assignedNames: [Name] {
    guard let pattern else { return [] }
    return pattern.cell.assignedNames.filter { !pattern.wildcards.contains($0) }
  }

  /// The starter with a name in each blank, as code; nil if it cannot be read even so.
  var named: Cell? { pattern?.cell }

  /// The starter with a name in each blank, as a pattern.
  var pattern: CellPattern? {
    let source = CellSource(text)
    var named = ""
    var end = 0
    var wildcards: Set<Name> = []
    for (place, blank) in blanks.enumerated() {
      let name = "unfilled_\(place)"
      wildcards.insert(Name(name))
      named += source[end..<blank.lowerBound] + name
      end = blank.upperBound
    }
    named += source[end..<text.utf8.count]
    return (try? Cell(CellSource(named))).map { CellPattern(cell: $0, wildcards: wildcards) }
  }

  /// Underscores, two or more, that belong to no name.
  private static func blanks(in text: String) -> [Range<Int>] {
    var blanks: [Range<Int>] = []
    var word = ""
    var start = 0
    var offset = 0
    func endWord() {
      if word.count > 1, word.allSatisfy({ $0 == "_" }) { blanks.append(start..<offset) }
      word = ""
    }
    for character in text {
      if character.isLetter || character.isNumber || character == "_" {
        if word.isEmpty { start = offset }
        word.append(character)
      } else {
        endWord()
      }
      offset += character.utf8.count
    }
    endWord()
    return blanks
  }
}
