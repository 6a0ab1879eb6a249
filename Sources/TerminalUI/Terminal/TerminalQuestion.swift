import CEditline
import PlainFiles
package import StyledText

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a terminal has answered to the question how wide it draws γ, and what its background is.
package struct TerminalAnswer: Hashable, Sendable {
  /// How wide its signs are, as far as is known.
  package var rule = DisplayWidth.Rule.standard
  /// Its background; nil if it is not known.
  package var background: RGB?
  /// Whether the width may still come; the editor then takes it from among the keys. A background that
  /// comes late is passed over, for the first page has been drawn.
  package var isAwaited = false
  /// What has been read while the answer was waited for: keys, and among them the answer itself, which
  /// the editor passes over.
  package var typedAhead: [UInt8] = []

  package init() {}
}

/// Asks a terminal how wide it draws what Unicode leaves open, and what its background is.
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
  /// - Parameter asksBackground: whether colours depend on it.
  /// - Parameter patience: for how many milliseconds it waits. Terminals answer within one; a
  ///   network may need a hundred. One that sends more than a person types is not read to its end.
  package static func ask(asksBackground: Bool = false, patience: Int = 150) -> TerminalAnswer {
    var answer = TerminalAnswer()
    // A process in the background would be stopped for touching the terminal.
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
