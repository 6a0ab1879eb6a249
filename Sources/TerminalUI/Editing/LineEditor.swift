import CEditline
package import PlainFiles
package import StyledText

/// The error of an editor that cannot be made.
package enum EditorError: Error, Hashable {
  /// The system has no UTF-8 locale, without which libedit loses typed characters.
  case noUTF8
  case cannotStart
}

/// A prompt at which a person edits, on the terminal of standard input and output.
///
/// libedit reads the keys and holds the line; its drawing is not used, since it knows neither
/// combining marks nor colours (`EditorLayout`, `EditorPainter`). There is one editor at a time,
/// and only where `TerminalCapabilities.editsLines` holds; elsewhere lines are read as they come.
package struct LineEditor: ~Copyable {
  /// The input of a person.
  package enum Input: Hashable, Sendable {
    /// A complete input, perhaps of several lines.
    case line(String)
    /// Ctrl-C, with the text typed so far.
    case interrupted(String)
    /// Ctrl-D on an empty line, or the terminal has gone.
    case endOfInput
  }

  private let session: EditorSession
  private let editor: OpaquePointer

  /// Makes an editor. `InterruptFlag.install` must have been called.
  ///
  /// - Parameters:
  ///   - asksWidth: true to ask the terminal for the widths that Unicode leaves open
  ///     (`TerminalQuestion`), before the first page is laid out.
  ///   - asksBackground: true to ask for its background as well.
  package init(
    program: String, behavior: EditorBehavior = EditorBehavior(), history: History = History(),
    asksWidth: Bool = false, asksBackground: Bool = false
  ) throws(EditorError) {
    guard ce_use_utf8() else { throw .noUTF8 }
    let session = EditorSession(behavior: behavior, history: history)
    let context = Unmanaged.passUnretained(session).toOpaque()
    guard let editor = ce_create(program, context) else { throw .cannotStart }
    (self.session, self.editor) = (session, editor)
    ce_set_reader(editor, EditorReader.read)
    EditorKeys.install(in: editor)
    session.isVi = ce_is_vi(editor)
    // Not before libedit has seen the terminal as it was.
    if asksWidth { session.heed(TerminalQuestion.ask(asksBackground: asksBackground)) }
  }

  deinit {
    ce_destroy(editor)
  }

  /// The editor's view of the language, which may change between two inputs.
  package var behavior: EditorBehavior {
    get { session.behavior }
    set { session.behavior = newValue }
  }

  /// True if the history's suggestion is shown while a line is typed. Right, End and Ctrl-E take
  /// it, Alt-F and Ctrl-Right take a word of it, and Enter never takes it.
  package var suggests: Bool {
    get { session.suggests }
    set { session.suggests = newValue }
  }

  /// The widths that Unicode leaves open, for the pages between two inputs, since the terminal's
  /// answer may have come late.
  package var rule: DisplayWidth.Rule { session.screen.rule }

  /// The terminal's background; nil if it has not reported one.
  package var background: RGB? { session.screen.background }

  /// Asks for an input. The line begins as `initialText`, with the cursor after `initialCursor` of its
  /// Unicode scalars, or else at its first placeholder, or else at its end.
  ///
  /// - Parameter screen: the screen to draw on, except for its `rule` and its `background`, which
  ///   the editor knows better.
  package mutating func readLine(
    prompt: Markup, initialText: String = "", initialCursor: Int? = nil, on screen: Screen
  ) -> Input {
    InterruptFlag.take()
    session.begin(prompt: prompt, text: initialText, cursor: initialCursor, on: screen)
    // Before the prompt appears, so that the terminal does not echo keys typed at once.
    session.takeTerminal(editor)
    session.keys.begin()
    ce_edit(editor)
    session.leaveTerminal(editor)
    ce_rest_terminal()
    // Ctrl-C behind a finished line is meant for the computation that the line starts.
    if case .interrupted = session.outcome { InterruptFlag.take() }
    return session.outcome ?? .endOfInput
  }

  /// Remembers an input, so that Up and Ctrl-R find it.
  ///
  /// - Parameter isAccepted: whether it did what it should, so that it may be suggested.
  package mutating func remember(_ input: String, isAccepted: Bool = true) throws(FileError) {
    try session.history.append(input, isAccepted: isAccepted)
  }

  /// While it is on, the terminal marks what is pasted, so that its line breaks run nothing.
  static func bracketedPaste(_ isOn: Bool) -> String {
    "\u{1B}[?2004" + (isOn ? "h" : "l")
  }
}
