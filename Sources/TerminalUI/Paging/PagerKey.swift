/// The meaning of a key in a pager.
enum PagerKey: Hashable {
  case page, pageBack, line, lineBack, start, end
  case leave, suspend

  /// The key of a character that no sequence begins; nil if it has no meaning here. Chinese input
  /// methods type full-width letters.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " ", "\u{3000}", "f", "\u{6}": self = .page
    case "b", "ｂ", "\u{2}": self = .pageBack
    case "\r", "\n", "j", "\u{E}": self = .line
    case "k", "\u{10}": self = .lineBack
    case "g": self = .start
    case "G": self = .end
    // Ctrl-D
    case "q", "Q", "ｑ", "\u{4}": self = .leave
    case "\u{1A}": self = .suspend
    default: return nil
    }
  }

  /// The key of what follows an ESC.
  init?(_ sequence: KeyReader.Sequence) {
    switch sequence {
    case .none: self = .leave
    case .report, .foreign: return nil
    case .key(let key):
      switch key {
      case "[6~": self = .page
      case "[5~": self = .pageBack
      case "[B", "OB": self = .line
      case "[A", "OA": self = .lineBack
      case "[H", "OH", "[1~", "[7~": self = .start
      case "[F", "OF", "[4~", "[8~": self = .end
      default: return nil
      }
    }
  }
}
