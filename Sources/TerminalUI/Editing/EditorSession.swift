import CEditline
import StyledText

/// The state shared by the editor's keys and its drawing: the one object that libedit's callbacks
/// can reach.
final class EditorSession {
  var behavior: EditorBehavior
  var history: History
  /// The screen on which the line is edited.
  var screen = Screen()
  /// True if the history's suggestions are shown.
  var suggests = true

  // The state of the terminal.
  var keys = KeyReader()
  /// True while the terminal still owes the answer to `TerminalQuestion`.
  var awaitsReport = false
  var painter = EditorPainter()
  var window = EditorWindow()
  var rewrapping = Rewrapping()
  var isVi = false

  // The state of the line.
  private var wantedPrompt = Markup()
  /// The outcome of the line, once it has ended.
  var outcome: LineEditor.Input?
  /// The walk that the last key made through the history.
  var walk: HistoryWalk?
  /// The search that is going on in the history, what was looked for last, and what was found.
  var search: HistorySearch?
  var lastPattern = ""
  var found: HistoryWalk?
  /// Where the line before was called back from, if it was run as it was found.
  var followed: HistoryWalk?
  /// The menu of TAB, shown until the next key; and the menu that stood before that key.
  var menu: CompletionMenu?
  var offered: CompletionMenu?
  /// True while the text is drawn for the last time before another program takes the screen.
  var isLeaving = false
  /// A message below the line, shown until the next key.
  var notice: Markup?
  /// The blank that the next character replaces; and the one that the running command found
  /// selected.
  var selection: Selection?
  var held: Selection?
  /// The text that the next private key inserts, with the cursor's place in it.
  var insertion: Insertion?
  /// True while a paste is read, which needs no drawing.
  var isPasting = false
  var undo = UndoHistory(EditedText("", cursor: 0))
  var killed = Killed()
  /// The text as it was when the last key was asked for, and that key.
  var known = EditedText("", cursor: 0)
  var lastKey: Unicode.Scalar?
  /// True if the last command was one of ours and not libedit's.
  var isOwnWork = false
  /// Keys that a command passes to libedit, read before any other.
  var pushed: [Unicode.Scalar] = []
  var vi = ViMemory()
  /// True if an ESC has begun a key whose other characters may still come.
  var isInSequence = false
  /// True if an ESC has come and nothing has followed it yet.
  var isEscapeOpen = false
  private var highlighted = StyledLine([], highlighted: Markup())
  /// Where the text was found to be wrong when it was last drawn.
  var judged: (line: EditedText, mistakes: [Range<Int>])?

  /// A selected blank and the text at that time: it is selected until something moves.
  struct Selection: Equatable {
    var range: Range<Int>
    var text: EditedText
  }

  struct Insertion {
    var text: String
    var cursor: Int
    var replaced: Range<Int>?
  }

  init(behavior: EditorBehavior, history: History) {
    self.behavior = behavior
    self.history = history
  }

  /// Takes the terminal's answer to `TerminalQuestion`, and the keys typed meanwhile.
  func heed(_ answer: TerminalAnswer) {
    (screen.rule, screen.background) = (answer.rule, answer.background)
    awaitsReport = answer.isAwaited
    keys = KeyReader(ahead: answer.typedAhead)
  }

  func begin(prompt: Markup, text: String, cursor: Int?, on screen: Screen) {
    let (rule, background) = (self.screen.rule, self.screen.background)
    self.screen = screen
    (self.screen.rule, self.screen.background) = (rule, background)
    measure()
    catchUp()
    wantedPrompt = prompt.lines[0]
    let start = cursor ?? firstPlace(in: text) ?? text.unicodeScalars.count
    let position = max(0, min(start, text.unicodeScalars.count))
    insertion = text.isEmpty ? nil : Insertion(text: text, cursor: position)
    followed = followedWalk
    (outcome, walk, search, found) = (nil, nil, nil, nil)
    (menu, offered, notice, selection, held) = (nil, nil, nil, nil, nil)
    (isPasting, isOwnWork, isInSequence, lastKey) = (false, false, false, nil)
    (judged, isEscapeOpen) = (nil, false)
    pushed = []
    vi.beginLine()
    painter.forget()
    window = EditorWindow()
    known = EditedText("", cursor: 0)
    undo = UndoHistory(known)
    killed.endRun()
  }

  /// The walk that led to the line that was just run, if it was run as it was found.
  private var followedWalk: HistoryWalk? {
    guard case .line(let text) = outcome else { return nil }
    return [walk, found].lazy.compactMap(\.self).first { $0.current == text && $0.isInHistory }
      .map(HistoryWalk.init(resuming:))
  }

  /// Has what was entered in other terminals. A history that cannot be read is as it was.
  func catchUp() {
    try? history.catchUp()
  }

  /// A prompt that leaves no room to type is worse than a short one: words are dropped from its
  /// left, so that `scale-and-shift 1/10> ` keeps its place.
  var prompt: Markup {
    var words = wantedPrompt.plain.split(separator: " ")
    if wantedPrompt.displayWidth(screen.rule) < screen.width / 2 { return wantedPrompt }
    while words.count > 1 {
      words.removeFirst()
      let shorter = Markup(words.joined(separator: " ") + " ", .prompt)
      if shorter.displayWidth(screen.rule) < screen.width / 2 { return shorter }
    }
    return Markup("> ", .prompt)
  }

  func measure() {
    screen = screen.measured(by: 0)
  }

  /// Runs a command of ours.
  func perform(
    _ editor: OpaquePointer, _ command: (EditorSession, OpaquePointer) -> ce_result
  ) -> ce_result {
    (held, selection) = (selection, nil)
    defer { (held, isOwnWork, isInSequence) = (nil, true, false) }
    return command(self, editor)
  }

  // MARK: The line

  func line(of editor: OpaquePointer) -> EditedText {
    let line = ce_current_line(editor)
    let scalars = UnsafeBufferPointer(start: line.characters, count: line.count).map { value in
      Unicode.Scalar(value) ?? "\u{FFFD}"
    }
    return EditedText(scalars, cursor: line.cursor)
  }

  func insert(_ text: String, into editor: OpaquePointer) {
    ce_insert(editor, text.unicodeScalars.map(\.value) + [0])
  }

  func moveCursor(of editor: OpaquePointer, to position: Int) {
    ce_move_cursor(editor, Int32(clamping: position - line(of: editor).cursor))
  }

  /// Deletes a part of the text; the cursor is where it was.
  func delete(_ range: Range<Int>, from editor: OpaquePointer) {
    moveCursor(of: editor, to: range.upperBound)
    ce_delete_before_cursor(editor, Int32(clamping: range.count))
  }

  /// Puts another text in place of the whole line.
  func replaceLine(of editor: OpaquePointer, with text: EditedText) {
    delete(0..<line(of: editor).scalars.count, from: editor)
    insert(text.text, into: editor)
    moveCursor(of: editor, to: text.cursor)
  }

  /// The text with its meanings, which are computed only when it has changed.
  func highlight(_ line: EditedText) -> StyledLine {
    if highlighted.scalars != line.scalars {
      highlighted = StyledLine(line.scalars, highlighted: behavior.highlight(line.text))
    }
    return highlighted
  }

  /// The history's suggestion for a line; empty if it would look the same as typed text.
  func suggestion(for line: EditedText) -> String? {
    guard suggests, screen.colors != nil, !isPasting, menu == nil, !line.isEmpty, line.isAtEnd,
      !line.scalars.contains("\n")
    else { return nil }
    let text = line.text
    guard let found = history.suggestion(for: text), behavior.placeholders(found).isEmpty else {
      return nil
    }
    return String(found.dropFirst(text.count))
  }
}
