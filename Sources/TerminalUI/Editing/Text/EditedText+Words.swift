/// Words, for the keys that move by words.
///
/// Letters, digits, `_` and what is set above or below them make a word, so that `z̃_norm` and `σ²`
/// are one; Chinese, which has no spaces, is taken by runs.
extension EditedText {
  /// The start of the word before the cursor.
  package var startOfPreviousWord: Int {
    var text = self
    while let kind = text.kindBefore, !kind.isWord { text = text.steppedBack }
    guard let kind = text.kindBefore else { return text.cursor }
    while text.kindBefore == kind { text = text.steppedBack }
    return text.cursor
  }

  /// The end of the word after the cursor.
  package var endOfNextWord: Int {
    var text = self
    while let kind = text.kindAfter, !kind.isWord { text = text.steppedOn }
    guard let kind = text.kindAfter else { return text.cursor }
    while text.kindAfter == kind { text = text.steppedOn }
    return text.cursor
  }

  /// The start of the item before the cursor; spaces separate items.
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
