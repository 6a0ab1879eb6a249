import CEditline
package import StyledText

/// Why there can be no editor.
package enum EditorError: Error, Hashable {
  /// The system has no UTF-8 locale, without which libedit loses what is typed.
  case noUTF8
  case cannotStart
}

/// A prompt at which a person edits, on the terminal of standard input and output.
///
/// libedit reads the keys and edits the line; what it draws is drawn over (`EditorLayout`), because
/// it knows neither combining marks nor colours. There is one editor at a time, and only where
/// `TerminalCapabilities.editsLines` holds; elsewhere lines are read as they come.
package struct LineEditor: ~Copyable {
  /// What a person answered.
  package enum Input: Hashable, Sendable {
    /// A complete input, perhaps of several lines.
    case line(String)
    /// Ctrl-C.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal has gone.
    case endOfInput
  }

  private let session: EditorSession
  private let editor: OpaquePointer
  private let searched: OpaquePointer

  /// Makes an editor. `InterruptFlag.install` must have been called.
  package init(
    program: String, behavior: EditorBehavior = EditorBehavior(), history: History = History(),
    colors: ColorDepth?
  ) throws(EditorError) {
    guard LibeditText.useUTF8() else { throw .noUTF8 }
    let session = EditorSession(behavior: behavior, history: history, colors: colors)
    let context = Unmanaged.passUnretained(session).toOpaque()
    guard let searched = ce_history_create(Int32(clamping: history.limit)) else {
      throw .cannotStart
    }
    guard let editor = ce_create(program, context) else {
      ce_history_destroy(searched)
      throw .cannotStart
    }
    (self.session, self.editor, self.searched) = (session, editor, searched)
    for entry in history.entries { ce_history_enter(searched, entry) }
    ce_use_history(editor, searched)
    ce_set_reader(editor, EditorReader.read)
    EditorKeys.install(in: editor)
  }

  deinit {
    ce_destroy(editor)
    ce_history_destroy(searched)
  }

  /// What the editor knows of the language, which may change between two inputs.
  package var behavior: EditorBehavior {
    get { session.behavior }
    set { session.behavior = newValue }
  }

  /// Asks for an input. The line begins as `initialText`, with the cursor after `initialCursor` of its
  /// Unicode scalars or else at its end.
  package mutating func readLine(
    prompt: Markup, initialText: String = "", initialCursor: Int? = nil
  ) -> Input {
    InterruptFlag.take()
    ce_take_new_size(editor)
    session.begin(prompt: prompt, text: initialText, cursor: initialCursor)
    session.write(Self.bracketedPaste(true))
    ce_edit(editor, session.promptForLibedit)
    session.write(Self.bracketedPaste(false))
    // Ctrl-C behind a finished line is meant for what the line starts.
    if let outcome = session.outcome { return outcome }
    return InterruptFlag.take() ? .interrupted : .endOfInput
  }

  /// Remembers an input, so that Up and Ctrl-R find it.
  package mutating func remember(_ input: String) throws(HistoryError) {
    guard session.history.accepts(input) else { return }
    ce_history_enter(searched, input)
    try session.history.append(input)
  }

  /// While it is on, the terminal marks what is pasted, so that its line breaks run nothing.
  static func bracketedPaste(_ isOn: Bool) -> String {
    "\u{1B}[?2004" + (isOn ? "h" : "l")
  }
}
