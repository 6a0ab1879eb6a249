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

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    editor = nil
    guard surroundings.capabilities.editsLines else { return }
    let behavior = EditorBehavior(
      isComplete: { $0.isOneLine || !Cell.isIncomplete($0) },
      highlight: { $0.isOneLine ? Markup($0, .code) : Highlighting.markup(of: $0) },
      placeholders: Highlighting.blanks,
      acceptPaste: PastedText.withoutPrompts)
    do throws(EditorError) {
      editor = try LineEditor(
        program: "ztilde", behavior: behavior, history: history(), asksWidth: true,
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

  /// True if a draft can be put into the line.
  var canEdit: Bool { editor != nil }

  // MARK: Showing

  func show(_ blocks: [Block]) throws { try surroundings.printer.show(blocks) }

  func complain(_ text: Markup) { surroundings.printer.complain([.paragraph(text)]) }

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
  }

  // MARK: Asking

  /// Asks for a cell or a command.
  ///
  /// - Parameters:
  ///   - draft: the text with which the line begins, if it can be edited.
  ///   - completion: the completions of TAB.
  mutating func next(
    prompt: Markup, draft: String, completion: InputCompletion
  ) -> LineEditor.Input {
    editor?.behavior.complete = { completion.completion(of: $0, cursor: $1) }
    let shown = surroundings.screen.spelled(draft)
    // A draft that comes back unchanged is the same draft, in whatever spelling it was shown.
    switch read(prompt: prompt, draft: shown) {
    case .line(let text):
      remember(text)
      return .line(text == shown ? draft : text)
    case .interrupted(let text):
      // A line is given up soon; a block was work.
      if text != shown, text.contains(where: \.isNewline) { remember(text) }
      return .interrupted(text == shown ? draft : text)
    case .endOfInput: return .endOfInput
    }
  }

  /// Asks for a choice, which is not remembered for Up.
  ///
  /// - Returns: nil if none was made.
  mutating func choice() -> String? {
    editor?.behavior.complete = { _, _ in Completion() }
    guard case .line(let line) = read(prompt: Markup("> ", .prompt), draft: "") else { return nil }
    return line.folded.trimmed
  }

  private mutating func read(prompt: Markup, draft: String) -> LineEditor.Input {
    // A computation that has ended can no longer be stopped. Ctrl-C from here on is answered below,
    // or is meant for the computation that the input starts.
    InterruptFlag.take()
    editor?.suggests = surroundings.settings.suggests
    defer { followAnswers() }
    return editor?.readLine(
      prompt: prompt.sanitized, initialText: draft, on: surroundings.screen)
      ?? nextCompleteText(prompt: prompt)
  }

  /// The terminal may have reported its widths only now.
  private mutating func followAnswers() {
    guard let rule = editor?.rule else { return }
    (surroundings.rule, surroundings.background) = (rule, editor?.background)
  }

  private mutating func remember(_ text: String) {
    do throws(FileError) {
      try editor?.remember(text)
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

extension String {
  /// Commands and questions are one line, whatever brackets they hold.
  fileprivate var isOneLine: Bool {
    switch TypedInput(self) {
    case .command, .question: true
    case .nothing, .code: false
    }
  }
}

extension InputCompletion {
  /// - Parameter cursor: the number of Unicode scalars before the cursor.
  fileprivate func completion(of text: String, cursor: Int) -> Completion {
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    guard let offer = offer(after: before) else { return Completion() }
    return Completion(replacing: offer.replaced, with: offer.texts, shownAs: offer.labels)
  }
}

extension Markup {
  /// The markup without characters that a terminal would obey: the prompt holds the id of a lesson,
  /// which may come from a stranger.
  fileprivate var sanitized: Markup {
    Markup(spans.map { Span($0.text.sanitized, $0.role) })
  }
}
