import LanguageSyntax
import MatrixLanguage
import Notebook
import NumericCore
import PlainFiles
import StyledText
import TerminalUI

/// The terminal or the pipe at which a person types, with its editor.
struct Terminal: ~Copyable {
  private(set) var surroundings: Surroundings
  private var editor: LineEditor?
  private var hasComplained = false
  private var rhythm = Rhythm()

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    editor = nil
    beginEditing()
  }

  /// Has an editor where the terminal can do it and the person wants it; else lines come as they do
  /// from a pipe.
  private mutating func beginEditing() {
    guard surroundings.capabilities.editsLines else {
      editor = nil
      return
    }
    do throws(EditorError) {
      editor = try LineEditor(
        program: "ztilde", history: history(), asksWidth: true,
        // The eight colours are the theme's, which fit its background.
        asksBackground: ![nil, .basic].contains(surroundings.capabilities.colors))
    } catch {
      complain(SystemTexts(surroundings.language).noEditor(error))
    }
    followAnswers()
  }

  private mutating func history() -> History {
    do throws(FileError) {
      return try History(HistoryFile(path: surroundings.folders.history))
    } catch {
      complain(error)
      return History()
    }
  }

  /// True if a person chooses the numbers of `vary`, with the arrow keys or by typing them.
  var variesByHand: Bool {
    canEdit || (isTypedAt && surroundings.isAccessible)
  }

  /// True if a draft can be put into the line.
  var canEdit: Bool { editor != nil }

  // MARK: Showing

  mutating func show(_ blocks: [Block]) throws {
    try surroundings.printer.show(isTypedAt ? rhythm.following(blocks) : blocks)
  }

  /// A cell as if it were typed.
  mutating func show(cell code: String, at prompt: Markup) throws {
    if isTypedAt { try surroundings.printer.show(rhythm.parting()) }
    try show([.verbatim(prompt + Highlighting.markup(of: code))])
  }

  mutating func complain(_ blocks: [Block]) {
    surroundings.printer.complain(isTypedAt ? rhythm.following(blocks) : blocks)
  }

  mutating func complain(_ text: Markup) { complain([.paragraph(text)]) }

  /// True if typed lines and their answers stand below each other. In a pipe or a file there are no
  /// prompts, and no rows between them.
  private var isTypedAt: Bool {
    surroundings.capabilities.readsFromTerminal && surroundings.capabilities.writesToTerminal
  }

  /// A history that cannot be written is reported once, and does not stop the program.
  private mutating func complain(_ error: FileError) {
    if !hasComplained { complain(FileTexts(surroundings.language).notInHistory(error)) }
    hasComplained = true
  }

  /// Follows a setting from now on, and remembers it.
  mutating func follow(_ key: Settings.Key, _ settings: Settings) {
    do throws(FileError) {
      try surroundings.follow(key, settings)
    } catch {
      complain(FileTexts(surroundings.language).notRemembered(error))
    }
    if key == .accessible { beginEditing() }
  }

  // MARK: Asking

  /// Shows a page by the screenful, if it is longer than the screen.
  mutating func page(_ blocks: [Block]) throws {
    var pager = Pager(on: surroundings.screen) { $0.lines(blocks) }
    guard canEdit, !pager.isNeedless else { return try show(blocks) }
    pager.run()
    rhythm.type()
  }

  /// Asks for a cell or a command.
  ///
  /// - Parameters:
  ///   - draft: what the line begins with, if it can be edited.
  ///   - fields: what stands in the blanks of the draft.
  ///   - completion: the commands and values, and what TAB offers.
  mutating func next(
    prompt: Markup, draft: String, fields: @escaping (String) -> [Range<Int>],
    completion: InputCompletion
  ) -> LineEditor.Input {
    editor?.behavior = EditorBehavior(completion, fields: fields, editor: surroundings.ownEditor)
    let shown = surroundings.screen.spelled(draft)
    // A draft that comes back unchanged is the same draft, in whatever spelling it was shown.
    switch read(prompt: prompt, draft: shown) {
    case .line(let text): return .line(text == shown ? draft : text)
    case .interrupted(let text): return .interrupted(text == shown ? draft : text)
    case .endOfInput: return .endOfInput
    }
  }

  /// Asks for a choice, which is not remembered for Up.
  ///
  /// - Returns: nil if none was made.
  mutating func choice() -> String? {
    editor?.behavior = .choosing
    guard case .line(let line) = read(prompt: Markup("> ", .prompt), draft: "") else { return nil }
    return line.folded.trimmed
  }

  private mutating func read(prompt: Markup, draft: String) -> LineEditor.Input {
    // A computation that has ended can no longer be stopped. Ctrl-C from here on is answered below,
    // or is meant for the computation that the input starts.
    InterruptFlag.take()
    editor?.suggests = surroundings.settings.suggests
    defer { followAnswers() }
    if isTypedAt { try? surroundings.printer.show(rhythm.parting()) }
    guard
      let input = editor?.readLine(
        prompt: prompt.sanitized, initialText: draft, on: surroundings.screen)
    else {
      rhythm.type()
      return nextCompleteText(prompt: prompt)
    }
    // The editor takes the row of an empty line away.
    if case .line(let text) = input, text.trimmed.isEmpty { return input }
    rhythm.type()
    return input
  }

  /// The terminal may have reported its widths only now.
  private mutating func followAnswers() {
    guard let rule = editor?.rule else { return }
    (surroundings.rule, surroundings.background) = (rule, editor?.background)
  }

  /// Has Up and Ctrl-R find an input.
  ///
  /// - Parameter isAccepted: whether it did what it should, so that it may be suggested.
  mutating func remember(_ text: String, isAccepted: Bool) {
    do throws(FileError) {
      try editor?.remember(text, isAccepted: isAccepted)
    } catch {
      complain(error)
    }
  }

  // MARK: Without an editor

  /// Lines up to the first at which the input is complete.
  private func nextCompleteText(prompt: Markup) -> LineEditor.Input {
    let lines = StandardInput(limit: surroundings.limits.cellBytes)
    let printer = surroundings.capabilities.readsFromTerminal ? surroundings.printer : nil
    var text: String?
    var bytesRead = 0
    while true {
      printer?.ask(text == nil ? prompt : Self.continuation(of: prompt))
      switch lines.line() {
      case .interrupted:
        printer?.ask("\n")
        return printer == nil ? .endOfInput : .interrupted("")
      case .endOfInput:
        return text.map { .line($0) } ?? .endOfInput
      case .line(let line):
        let input = text.map { $0 + "\n" + line } ?? line
        bytesRead += input.utf8.count
        if input.isOneLine || bytesRead > Self.mostBytesRead || !Cell.isIncomplete(input) {
          return .line(input)
        }
        text = input
      }
    }
  }

  /// Each line is read anew with all before it, and a pipe that opens a bracket in each would take
  /// forever. Beyond this limit the input is taken as it is, and the parser reports it.
  private static let mostBytesRead = 4 << 20

  private static func continuation(of prompt: Markup) -> Markup {
    let width = prompt.plain.displayWidth()
    return Markup(String(repeating: " ", count: max(0, width - 4)) + "... ", .prompt)
  }
}

extension Markup {
  /// The markup without characters that a terminal would obey: the prompt holds the id of a lesson,
  /// which may come from a stranger.
  fileprivate var sanitized: Markup {
    Markup(spans.map { Span($0.text.sanitized, $0.role) })
  }
}
