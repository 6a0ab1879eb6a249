/// The classes of characters that Markdown's emphasis rules need beside a `*`.
extension Unicode.Scalar {
  /// An ideograph, a kana, or the punctuation that is written between them.
  var isCJK: Bool {
    switch value {
    case 0x2E80...0x312F, 0x31A0...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  var isPunctuationOrSymbol: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }

  /// A full-width comma, a 。, a 「: its neighbours need no space.
  var isCJKPunctuation: Bool { isCJK && isPunctuationOrSymbol }
}

/// A run of `*` or `_`. Its two neighbours decide whether it may open or close.
///
/// CommonMark takes `**重点。**后文` for text: a closing mark after punctuation wants a space behind it,
/// which Chinese does not write. So a CJK neighbour counts as a space, at both ends.
struct DelimiterRun {
  let mark: UInt8
  let length: Int
  let canOpen: Bool
  let canClose: Bool

  init(mark: UInt8, length: Int, before: Unicode.Scalar, after: Unicode.Scalar) {
    func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isPunctuationOrSymbol && !scalar.isCJK
    }
    func parts(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar.isPunctuationOrSymbol || scalar.isCJK
    }
    let leftFlanking =
      !after.properties.isWhitespace && (!isPunctuation(after) || parts(before))
    let rightFlanking =
      !before.properties.isWhitespace && (!isPunctuation(before) || parts(after))
    self.mark = mark
    self.length = length
    if mark == .underscore {
      canOpen = leftFlanking && (!rightFlanking || before.isPunctuationOrSymbol)
      canClose = rightFlanking && (!leftFlanking || after.isPunctuationOrSymbol)
    } else {
      canOpen = leftFlanking
      canClose = rightFlanking
    }
  }
}
