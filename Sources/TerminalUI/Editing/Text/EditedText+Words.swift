/// Words, as the keys that go by words see them.
///
/// Letters, digits, `_` and what is set above or below them make a word, so that `z̃_norm` and `σ²`
/// are one; Chinese, which has no spaces, is taken by runs.
extension EditedText {
  /// Where the word before the cursor begins.
  package var startOfPreviousWord: Int {
    var text = self
    while let kind = text.kindBefore, !kind.isWord { text = text.steppedBack }
    guard let kind = text.kindBefore else { return text.cursor }
    while text.kindBefore == kind { text = text.steppedBack }
    return text.cursor
  }

  /// Where the word after the cursor ends.
  package var endOfNextWord: Int {
    var text = self
    while let kind = text.kindAfter, !kind.isWord { text = text.steppedOn }
    guard let kind = text.kindAfter else { return text.cursor }
    while text.kindAfter == kind { text = text.steppedOn }
    return text.cursor
  }

  /// Where what is set off by spaces before the cursor begins.
  package var startOfPreviousItem: Int {
    var text = self
    while text.kindBefore == .space { text = text.steppedBack }
    while let kind = text.kindBefore, kind != .space { text = text.steppedBack }
    return text.cursor
  }

  private enum Kind {
    case space, sign, letters, ideographs

    var isWord: Bool { self == .letters || self == .ideographs }

    init(_ scalar: Unicode.Scalar) {
      let properties = scalar.properties
      self =
        if properties.isWhitespace {
          .space
        } else if properties.isIdeographic || (0x3041...0x30FF).contains(scalar.value) {
          .ideographs
        } else if properties.isAlphabetic || properties.numericType != nil || scalar == "_" {
          .letters
        } else {
          .sign
        }
    }
  }

  private var kindBefore: Kind? { previousPosition.map { Kind(scalars[$0]) } }

  private var kindAfter: Kind? { isAtEnd ? nil : Kind(scalars[cursor]) }

  private var steppedBack: EditedText {
    EditedText(scalars, cursor: previousPosition ?? 0)
  }

  private var steppedOn: EditedText {
    EditedText(scalars, cursor: nextPosition ?? scalars.count)
  }
}
