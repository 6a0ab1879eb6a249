import CEditline
import PlainFiles
package import StyledText

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A terminal's answer to the questions how wide it draws γ, and what its background is.
package struct TerminalAnswer: Hashable, Sendable {
  /// The widths of its signs, as far as they are known.
  package var rule = DisplayWidth.Rule.standard
  /// Its background; nil if it is not known.
  package var background: RGB?
  /// True if the width may still come; the editor then takes it from among the keys. A late
  /// background is ignored, since the first page has been drawn.
  package var isAwaited = false
  /// The bytes read during the wait for the answer: keys, and among them the answer itself, which
  /// the editor skips.
  package var typedAhead: [UInt8] = []

  package init() {}
}

/// Asks a terminal for the widths that Unicode leaves open, and for its background.
///
/// It prints a γ, asks where the cursor is now, and wipes the γ away, all in one write: nothing is
/// left on the screen whether an answer comes or not. Before that it asks for the background: answers come
/// in the order of the questions, so that of a terminal which knows no such question is not waited for.
package enum TerminalQuestion {
  static let text = "\rγ\u{1B}[6n\r\u{1B}[K"

  /// Asks the terminal of standard input and output, at the start of an empty line. To be called
  /// once, where `TerminalCapabilities.editsLines` holds, before the first page is laid out.
  ///
  /// Keys that are typed meanwhile are in the answer, for the editor.
  ///
  /// - Parameter asksBackground: true if colours depend on it.
  /// - Parameter patience: the milliseconds that it waits. Terminals answer within one; a network
  ///   may need a hundred. One that sends more than a person types is not read to its end.
  package static func ask(asksBackground: Bool = false, patience: Int = 150) -> TerminalAnswer {
    var answer = TerminalAnswer()
    // The system would stop a background process that touches the terminal.
    guard tcgetpgrp(0) == getpgrp() else { return answer }
    ce_take_keys()
    defer { ce_rest_terminal() }
    let question = asksBackground ? BackgroundReport.question + text : text
    guard (try? Output.standardOutput.write(question)) != nil else { return answer }

    let clock = ContinuousClock()
    let end = clock.now + .milliseconds(patience)
    while clock.now < end, answer.typedAhead.count < mostTypedAhead {
      let left = clock.now.duration(to: end)
      let milliseconds = left.components.attoseconds / 1_000_000_000_000_000
      var request = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      let wait = Int32(left.components.seconds * 1000 + milliseconds + 1)
      guard poll(&request, 1, wait) > 0 else { break }
      var byte: UInt8 = 0
      guard read(0, &byte, 1) == 1 else { break }
      answer.typedAhead.append(byte)
      if byte == UInt8(ascii: "R"), let report = CursorReport.first(in: answer.typedAhead) {
        answer.rule = rule(for: report)
        answer.background = BackgroundReport.first(in: answer.typedAhead)
        return answer
      }
    }
    answer.isAwaited = true
    return answer
  }

  private static let mostTypedAhead = 4096

  static func rule(for report: CursorReport) -> DisplayWidth.Rule {
    DisplayWidth.Rule(ambiguousIsWide: report.column == 3)
  }
}

/// A terminal's answer to the question what its background is: `ESC ] 11 ; rgb:RRRR/GGGG/BBBB`, with
/// one to four hexadecimal digits for each part, up to BEL or ESC and a backslash.
package enum BackgroundReport {
  static let question = "\u{1B}]11;?\u{1B}\\"

  /// The colour of the first report in some bytes; nil if there is none, or none with a colour.
  package static func first(in bytes: [UInt8]) -> RGB? {
    let opening = Array("\u{1B}]11;rgb:".utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: opening) }) else {
      return nil
    }
    let rest = bytes[(start + opening.count)...]
    let text = rest.prefix { $0 != 0x07 && $0 != 0x1B }
    let ending = rest[text.endIndex...].prefix(2)
    guard ending.first == 0x07 || Array(ending) == [0x1B, UInt8(ascii: "\\")] else { return nil }
    let parts = String(decoding: text, as: UTF8.self)
      .split(separator: "/", omittingEmptySubsequences: false).map(part)
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    return RGB(red, green, blue)
  }

  /// 0…255 of the hexadecimal digits of one part, of which as many `f` are the most there is.
  private static func part(_ digits: Substring) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    let most = 1 << (4 * digits.count) - 1
    return (value * 255 + most / 2) / most
  }
}
