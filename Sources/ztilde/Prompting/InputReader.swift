import MatrixLanguage
import StyledText
import TerminalUI

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads inputs: from a person at a terminal, with an editor, or from a pipe, line by line.
struct InputReader: ~Copyable {
  private var editor: LineEditor?
  private let printer: Printer
  private let isAtTerminal: Bool

  init(_ surroundings: Surroundings, completions: @escaping @Sendable (String, Int) -> Completion) {
    printer = surroundings.printer
    isAtTerminal = surroundings.capabilities.readsFromTerminal
    guard surroundings.capabilities.editsLines else {
      editor = nil
      return
    }
    surroundings.folders.makeState()
    let file = HistoryFile(path: surroundings.folders.history)
    let behavior = EditorBehavior(
      isComplete: { !Cell.isIncomplete($0) || $0.isCommand },
      complete: completions,
      highlight: { $0.isCommand ? Markup($0, .code) : Highlighting.markup(of: $0) })
    editor = try? LineEditor(
      program: "ztilde", behavior: behavior, history: (try? History(file)) ?? History(),
      colors: surroundings.capabilities.colors)
  }

  /// Whether a draft can be put before the person who types.
  var canEdit: Bool { editor != nil }

  /// Asks for the next input.
  ///
  /// - Parameter draft: what the line begins with, if it can be edited.
  mutating func next(prompt: Markup, draft: String = "") throws -> LineEditor.Input {
    if editor != nil {
      let cursor = draft.firstBlank
      let input = editor?.readLine(prompt: prompt, initialText: draft, initialCursor: cursor)
      if case .line(let text)? = input { remember(text) }
      return input ?? .endOfInput
    }
    if isAtTerminal { try printer.write(prompt.plain) }
    return nextCompleteText()
  }

  private mutating func remember(_ text: String) {
    // A history that cannot be written is no reason to stop a lesson.
    do throws(HistoryError) {
      try editor?.remember(text)
    } catch {
      return
    }
  }

  /// Lines up to the first at which the input is complete.
  private func nextCompleteText() -> LineEditor.Input {
    var text = ""
    while let line = Self.line() {
      text += (text.isEmpty ? "" : "\n") + line
      if text.isCommand || !Cell.isIncomplete(text) { return .line(text) }
    }
    if InterruptFlag.take() { return .interrupted }
    return text.isEmpty ? .endOfInput : .line(text)
  }

  /// A line of standard input; nil at its end, or when Ctrl-C has been pressed.
  private static func line() -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = read(0, &byte, 1)
      if count == 1, byte != UInt8(ascii: "\n") {
        bytes.append(byte)
      } else if count == 1 || (count <= 0 && !bytes.isEmpty) {
        return String(decoding: bytes, as: UTF8.self)
      } else {
        return nil
      }
    }
  }
}

extension String {
  /// Commands and questions are one line, whatever brackets they hold.
  fileprivate var isCommand: Bool {
    guard let first = trimmed.first else { return false }
    return [":", "：", "?", "？"].contains(first)
  }

  /// The number of scalars before the first blank to fill.
  fileprivate var firstBlank: Int? {
    guard let blank = firstRange(of: "____") else { return nil }
    return self[..<blank.lowerBound].unicodeScalars.count
  }
}
