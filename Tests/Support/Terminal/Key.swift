/// What a terminal sends for a key, as xterm does.
package enum Key: Hashable, Sendable {
  case enter, tab, shiftTab, backspace, delete, escape
  case up, down, left, right, home, end, pageUp, pageDown
  case controlLeft, controlRight
  /// Ctrl and a letter.
  case control(Character)
  /// Alt and a character.
  case alt(Character)

  var bytes: [UInt8] {
    switch self {
    case .enter: [0x0D]
    case .tab: [0x09]
    case .shiftTab: Array("\u{1B}[Z".utf8)
    case .backspace: [0x7F]
    case .escape: [0x1B]
    case .up: Array("\u{1B}[A".utf8)
    case .down: Array("\u{1B}[B".utf8)
    case .right: Array("\u{1B}[C".utf8)
    case .left: Array("\u{1B}[D".utf8)
    case .home: Array("\u{1B}[H".utf8)
    case .end: Array("\u{1B}[F".utf8)
    case .delete: Array("\u{1B}[3~".utf8)
    case .pageUp: Array("\u{1B}[5~".utf8)
    case .pageDown: Array("\u{1B}[6~".utf8)
    case .controlRight: Array("\u{1B}[1;5C".utf8)
    case .controlLeft: Array("\u{1B}[1;5D".utf8)
    case .control(let letter): [(letter.asciiValue ?? 0) & 0x1F]
    case .alt(let character): [0x1B] + Array(String(character).utf8)
    }
  }
}
