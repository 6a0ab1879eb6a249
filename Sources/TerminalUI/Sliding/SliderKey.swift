/// The action of a key on a slider.
enum SliderKey: Hashable {
  case move(forward: Bool, isLarge: Bool)
  case toStart, toEnd
  case keep, leave
  /// A sign of a number, and what takes the last one back.
  case sign(Character)
  case erase
  case redraw, suspend
  /// A key without a meaning here.
  case other

  /// The key of a character that no sequence begins.
  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    // The terminal may have turned one into the other before it was set up.
    case "\r", "\n": self = .keep
    // Ctrl-D; and a full-width q, as Chinese input methods type it.
    case "q", "Q", "\u{4}", "ｑ": self = .leave
    case "\u{7F}", "\u{8}": self = .erase
    case "0"..."9", ".", "-", "e": self = .sign(Character(scalar))
    // As Chinese input methods type them.
    case "０"..."９":
      let digit = Unicode.Scalar(scalar.value - 0xFF10 + 0x30)
      self = digit.map { .sign(Character($0)) } ?? .other
    case "。", "．": self = .sign(".")
    case "－", "−", "—": self = .sign("-")
    case "\u{C}": self = .redraw
    case "\u{1A}": self = .suspend
    default: self = .other
    }
  }

  /// The key of a sequence, such as `[1;2C` behind an ESC.
  init(sequence: String) {
    let parameters = sequence.dropFirst().dropLast()
    // A second number stands for Shift, Alt or Ctrl.
    let isLarge = parameters.contains(";")
    switch (sequence.last, parameters.prefix { $0 != ";" }) {
    case ("C", _): self = .move(forward: true, isLarge: isLarge)
    case ("D", _): self = .move(forward: false, isLarge: isLarge)
    case ("A", _), ("~", "5"): self = .move(forward: true, isLarge: true)
    case ("B", _), ("~", "6"): self = .move(forward: false, isLarge: true)
    case ("H", _), ("~", "1"), ("~", "7"): self = .toStart
    case ("F", _), ("~", "4"), ("~", "8"): self = .toEnd
    default: self = .other
    }
  }
}

/// An input of a slider.
enum SliderInput: Hashable {
  case key(SliderKey)
  /// A signal came.
  case interrupted
  case end
}

extension KeyReader {
  mutating func nextSliderKey() -> SliderInput {
    switch next() {
    case .interrupted: return .interrupted
    case .end: return .end
    case .scalar("\u{1B}"):
      switch takeSequence() {
      case .none: return .key(.leave)
      case .key(let key): return .key(SliderKey(sequence: key))
      case .report, .foreign: return .key(.other)
      }
    case .scalar(let scalar): return .key(SliderKey(scalar))
    }
  }
}
