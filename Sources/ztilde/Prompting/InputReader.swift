import MatrixLanguage
import Notebook
import NumericCore
import StyledText
import TerminalUI

/// Reads inputs: from a person at a terminal, with an editor, or from a pipe, line by line.
struct InputReader: ~Copyable {
  private var editor: LineEditor?
  private let printer: Printer
  private let lines: StandardInput
  private let isAtTerminal: Bool

  init(_ surroundings: Surroundings) {
    printer = surroundings.printer
    lines = StandardInput(limit: surroundings.limits.cellBytes)
    isAtTerminal = surroundings.capabilities.readsFromTerminal
    guard surroundings.capabilities.editsLines else {
      editor = nil
      return
    }
    surroundings.folders.makeState()
    let file = HistoryFile(path: surroundings.folders.history)
    let behavior = EditorBehavior(
      isComplete: { $0.isCommand || !Cell.isIncomplete($0) },
      highlight: { $0.isCommand ? Markup($0, .code) : Highlighting.markup(of: $0) },
      acceptPaste: PastedText.withoutPrompts)
    editor = try? LineEditor(
      program: "ztilde", behavior: behavior, history: (try? History(file)) ?? History(),
      colors: surroundings.capabilities.colors)
  }

  /// Whether a draft can be put before the person who types.
  var canEdit: Bool { editor != nil }

  /// Asks for a cell or a command.
  ///
  /// - Parameters:
  ///   - draft: what the line begins with, if it can be edited.
  ///   - workspace: whose names TAB completes.
  mutating func next(
    prompt: Markup, draft: String = "", workspace: Workspace
  ) -> LineEditor.Input {
    editor?.behavior.complete = { Completions.completion($0, $1, workspace: workspace) }
    let input = read(prompt: prompt, draft: draft)
    if case .line(let text) = input { remember(text) }
    return input
  }

  /// Asks for a choice, which nobody needs to find again with Up.
  mutating func choice(prompt: Markup) -> LineEditor.Input {
    editor?.behavior.complete = { _, _ in Completion() }
    return read(prompt: prompt, draft: "")
  }

  private mutating func read(prompt: Markup, draft: String) -> LineEditor.Input {
    InterruptFlag.take()
    let input =
      editor?.readLine(
        prompt: prompt.sanitized, initialText: draft, initialCursor: draft.firstBlank)
      ?? nextCompleteText(prompt: prompt)
    // From here on, Ctrl-C is meant for what the input starts.
    InterruptFlag.take()
    return input
  }

  private mutating func remember(_ text: String) {
    // A history that cannot be written is no reason to stop a lesson.
    try? editor?.remember(text)
  }

  // MARK: Without an editor

  /// Lines up to the first at which the input is complete.
  private func nextCompleteText(prompt: Markup) -> LineEditor.Input {
    var text = ""
    for number in 0..<Self.mostLines {
      if isAtTerminal { printer.ask(number == 0 ? prompt : Self.continuation(of: prompt)) }
      switch lines.line() {
      case .interrupted:
        if isAtTerminal { printer.ask("\n") }
        return isAtTerminal ? .interrupted : .endOfInput
      case .endOfInput:
        return text.isEmpty ? .endOfInput : .line(text)
      case .line(let line):
        text += (number == 0 ? "" : "\n") + line
        if text.isCommand || !Cell.isIncomplete(text) { return .line(text) }
      }
    }
    return .line(text)
  }

  /// An input that is still not complete is run as it is, and the parser says what it lacks. Each
  /// line is read anew with all before it, so a pipe full of brackets would take forever.
  private static let mostLines = 1_000

  private static func continuation(of prompt: Markup) -> Markup {
    let width = prompt.plain.displayWidth()
    return Markup(String(repeating: " ", count: max(0, width - 4)) + "... ", .prompt)
  }
}

extension String {
  /// Commands and questions are one line, whatever brackets they hold.
  fileprivate var isCommand: Bool {
    CommandInput(self) != nil || HelpTopic(self) != nil
  }

  /// The number of scalars before the first blank to fill.
  fileprivate var firstBlank: Int? {
    guard let blank = firstRange(of: "____") else { return nil }
    return self[..<blank.lowerBound].unicodeScalars.count
  }
}

extension Markup {
  /// The same without anything that a terminal would obey: a stranger's lesson has its id in the
  /// prompt.
  fileprivate var sanitized: Markup {
    Markup(spans.map { Span($0.text.sanitized, $0.role) })
  }
}
