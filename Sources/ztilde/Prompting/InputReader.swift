import LanguageSyntax
import MatrixLanguage
import Notebook
import NumericCore
import StyledText
import TerminalUI

/// Reads inputs: from a person at a terminal, with an editor, or from a pipe, line by line.
struct InputReader: ~Copyable {
  private var editor: LineEditor?
  private var printer: Printer
  private let lines: StandardInput
  private let isAtTerminal: Bool
  private var isASCII: Bool
  private var language: InterfaceLanguage
  private var hasComplained = false

  init(_ surroundings: Surroundings) {
    printer = surroundings.printer
    lines = StandardInput(limit: surroundings.limits.cellBytes)
    isAtTerminal = surroundings.capabilities.readsFromTerminal
    isASCII = surroundings.isASCII
    language = surroundings.language
    guard surroundings.capabilities.editsLines else {
      editor = nil
      return
    }
    surroundings.folders.makeState()
    let file = HistoryFile(path: surroundings.folders.history)
    let behavior = EditorBehavior(
      isComplete: { $0.isCommand || !Cell.isIncomplete($0) },
      highlight: { $0.isCommand ? Markup($0, .code) : Highlighting.markup(of: $0) },
      placeholders: Highlighting.blanks,
      acceptPaste: PastedText.withoutPrompts)
    let history: History
    do throws(HistoryError) {
      history = try History(file)
    } catch {
      history = History()
      editor = nil
      complain(error)
    }
    do throws(EditorError) {
      editor = try LineEditor(
        program: "ztilde", behavior: behavior, history: history,
        colors: surroundings.capabilities.colors, isASCII: surroundings.isASCII,
        asksWidth: true)
    } catch {
      editor = nil
      printer.complain([.paragraph(SystemTexts(language).noEditor(error))])
    }
    follow(surroundings)
  }

  /// Shows lines as is wished by now.
  mutating func follow(_ surroundings: Surroundings) {
    printer = surroundings.printer
    isASCII = surroundings.isASCII
    language = surroundings.language
    editor?.suggests = surroundings.settings.suggests
    editor?.draw(in: surroundings.capabilities.colors, isASCII: surroundings.isASCII)
  }

  /// How wide the terminal draws what Unicode leaves open.
  var rule: DisplayWidth.Rule { mutating get { editor?.rule ?? .standard } }

  /// Whether a draft can be put before the person who types.
  var canEdit: Bool { editor != nil }

  /// Asks for a cell or a command.
  ///
  /// - Parameters:
  ///   - draft: what the line begins with, if it can be edited.
  ///   - completion: what TAB offers.
  mutating func next(
    prompt: Markup, draft: String = "", completion: InputCompletion
  ) -> LineEditor.Input {
    editor?.behavior.complete = { completion.completion(of: $0, cursor: $1) }
    let shown = isASCII ? ASCIISpelling.spell(draft) : draft
    let input = read(prompt: prompt, draft: shown)
    // A draft that comes back as it was is the same draft, however it was spelled.
    switch input {
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

  /// Asks for a choice, which nobody needs to find again with Up.
  mutating func choice(prompt: Markup) -> LineEditor.Input {
    editor?.behavior.complete = { _, _ in Completion() }
    return read(prompt: prompt, draft: "")
  }

  private mutating func read(prompt: Markup, draft: String) -> LineEditor.Input {
    // What has ended meanwhile can no longer be stopped. Ctrl-C from here on is answered below, or
    // it is meant for what the input starts.
    InterruptFlag.take()
    return editor?.readLine(prompt: prompt.sanitized, initialText: draft)
      ?? nextCompleteText(prompt: prompt)
  }

  private mutating func remember(_ text: String) {
    do throws(HistoryError) {
      try editor?.remember(text)
    } catch {
      complain(error)
    }
  }

  /// It is no reason to stop a lesson, nor to say it with every line.
  private mutating func complain(_ error: HistoryError) {
    guard !hasComplained else { return }
    hasComplained = true
    printer.complain([
      .paragraph(FileTexts(language).notInHistory(WholeFile.Failure(error)))
    ])
  }

  // MARK: Without an editor

  /// Lines up to the first at which the input is complete.
  private func nextCompleteText(prompt: Markup) -> LineEditor.Input {
    var text: String?
    var bytesRead = 0
    while true {
      if isAtTerminal { printer.ask(text == nil ? prompt : Self.continuation(of: prompt)) }
      switch lines.line() {
      case .interrupted:
        if isAtTerminal { printer.ask("\n") }
        return isAtTerminal ? .interrupted("") : .endOfInput
      case .endOfInput:
        return text.map { .line($0) } ?? .endOfInput
      case .line(let line):
        let input = text.map { $0 + "\n" + line } ?? line
        bytesRead += input.utf8.count
        if input.isCommand || bytesRead > Self.mostBytesRead || !Cell.isIncomplete(input) {
          return .line(input)
        }
        text = input
      }
    }
  }

  /// Each line is read anew with all before it, and a pipe that opens a bracket in each would take
  /// forever. Beyond this the input is taken as it is, and the parser says what it lacks.
  private static let mostBytesRead = 4 << 20

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
}

extension InputCompletion {
  /// - Parameter cursor: how many Unicode scalars stand before the cursor.
  fileprivate func completion(of text: String, cursor: Int) -> Completion {
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    guard let offer = offer(after: before) else { return Completion() }
    return Completion(replacing: offer.replaced, with: offer.texts, shownAs: offer.labels)
  }
}

extension Markup {
  /// The same without anything that a terminal would obey: a stranger's lesson has its id in the
  /// prompt.
  fileprivate var sanitized: Markup {
    Markup(spans.map { Span($0.text.sanitized, $0.role) })
  }
}
