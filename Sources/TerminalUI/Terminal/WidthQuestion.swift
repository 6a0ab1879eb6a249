import CEditline
import PlainFiles
package import StyledText

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a terminal has answered to the question how wide it draws γ.
package struct WidthAnswer: Hashable, Sendable {
  /// How wide its signs are, as far as is known.
  package var rule = DisplayWidth.Rule.standard
  /// Whether the answer may still come; the editor then takes it from among the keys.
  package var isAwaited = false
  /// What has been typed while the answer was waited for.
  package var typedAhead: [UInt8] = []

  package init() {}
}

/// Asks a terminal how wide it draws what Unicode leaves open.
///
/// It prints a γ, asks where the cursor is now, and wipes the γ away, all in one write: nothing is
/// left on the screen whether an answer comes or not.
package enum WidthQuestion {
  static let text = "\rγ\u{1B}[6n\r\u{1B}[K"

  /// Asks the terminal of standard input and output, at the start of an empty line. To be called
  /// once, where `TerminalCapabilities.editsLines` holds, before the first page is laid out.
  ///
  /// Keys that are typed meanwhile are in the answer, for the editor.
  ///
  /// - Parameter patience: for how many milliseconds it waits. Terminals answer within one; a
  ///   network may need a hundred. One that sends more than a person types is not read to its end.
  package static func ask(patience: Int = 150) -> WidthAnswer {
    var answer = WidthAnswer()
    // A process in the background would be stopped for touching the terminal.
    guard tcgetpgrp(0) == getpgrp() else { return answer }
    ce_take_keys()
    defer { ce_rest_terminal() }
    guard (try? Output.standardOutput.write(text)) != nil else { return answer }

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
      if byte == UInt8(ascii: "R"), let report = CursorReport.extract(from: &answer.typedAhead) {
        answer.rule = rule(for: report)
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
