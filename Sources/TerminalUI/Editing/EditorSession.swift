import CEditline
import StyledText

/// What the editor's keys and its drawing share: the one object that libedit's callbacks can reach.
final class EditorSession {
  var behavior: EditorBehavior
  var history: History
  private let colors: ColorDepth?
  private let output = TerminalOutput.standardOutput
  private(set) var prompt = Markup()
  private var size = TerminalSize.standard
  var keys = KeyReader()
  /// How the line ended, once it has.
  var outcome: LineEditor.Input?
  /// The walk that the last key made through the history.
  var walk: HistoryWalk?
  /// Text that the next private key inserts, and where in it the cursor goes.
  var insertion: (text: String, cursor: Int)?
  /// While a paste is read, drawing would be for nothing.
  var isPasting = false

  init(behavior: EditorBehavior, history: History, colors: ColorDepth?) {
    self.behavior = behavior
    self.history = history
    self.colors = colors
  }

  func begin(prompt: Markup, text: String, cursor: Int?) {
    measure()
    // A prompt that leaves no room to type is worse than none.
    let fits = prompt.displayWidth() < size.columns / 2
    self.prompt = fits ? prompt.lines[0] : Markup("> ", .prompt)
    let count = text.unicodeScalars.count
    insertion = text.isEmpty ? nil : (text, max(0, min(cursor ?? count, count)))
    outcome = nil
    walk = nil
  }

  /// The prompt as libedit draws it before it is drawn over: as wide, without marks and colours.
  var promptForLibedit: String {
    String(String.UnicodeScalarView(prompt.plain.unicodeScalars.filter { $0.displayWidth() > 0 }))
  }

  func measure() {
    size = TerminalSize(of: 0) ?? .standard
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
    ce_move_cursor(editor, Int32(position - line(of: editor).cursor))
  }

  /// Puts another text in place of the whole line, with the cursor at its end.
  func replaceLine(of editor: OpaquePointer, with text: String) {
    let count = line(of: editor).scalars.count
    moveCursor(of: editor, to: count)
    ce_delete_before_cursor(editor, Int32(count))
    insert(text, into: editor)
  }

  /// What the history would add to a line that starts so; nothing unless it can be told from the line
  /// by its looks.
  func suggestion(for line: EditedText) -> String? {
    guard colors != nil, !line.isEmpty, line.isAtEnd, !line.scalars.contains("\n") else {
      return nil
    }
    let text = line.text
    let found = history.entries.last { $0.hasPrefix(text) && $0 != text }
    return found.map { String($0.dropFirst(text.count).prefix { $0 != "\n" }) }
  }

  // MARK: Drawing

  /// Draws the line over libedit's drawing of it, unless more keys are waiting.
  func draw(_ editor: OpaquePointer) {
    guard !isPasting, insertion == nil, !keys.hasInput, var frame = frame(editor) else { return }
    let line = line(of: editor)
    let room = size.columns - 1 - frame.layout.end.column
    if let suggestion = suggestion(for: line) {
      frame.suggestion = Markup(Self.prefix(of: suggestion, fitting: room), .hint)
    }
    write(frame.drawing)
  }

  /// Draws the line for the last time and goes to the row below, perhaps with a word at its end.
  func finish(_ editor: OpaquePointer, with word: String = "") {
    guard let frame = frame(editor, followedBy: word) else {
      // Not drawn by us, it fills the screen.
      write("\u{1B}[999B\(word)\r\n")
      return
    }
    write(frame.finalDrawing)
  }

  /// Shows lines below the text, and then the prompt and the text again.
  func show(_ lines: [Markup], below editor: OpaquePointer) {
    finish(editor)
    write(lines.map { renderer.render($0) + "\r\n" }.joined())
    ce_redraw(editor)
  }

  /// The width of the screen, for what is shown below the text.
  var columns: Int { size.columns }

  /// Follows the terminal to its new size. Most terminals have wrapped the rows anew by then.
  func followSize(_ editor: OpaquePointer) {
    measure()
    let row = frame(editor)?.layout.cursor.row ?? 0
    write((row > 0 ? "\u{1B}[\(row)A" : "") + "\r\u{1B}[J")
    ce_take_new_size(editor)
    ce_redraw(editor)
  }

  func write(_ text: String) {
    ce_flush()
    // A terminal that has gone also ends the input, and there it is noticed.
    try? output.write(text)
  }

  private var renderer: any MarkupRenderer {
    colors.map { ANSIRenderer(Palette($0)) } ?? PlainRenderer()
  }

  /// `nil` if the text is taller than the screen, or holds what only libedit can spell.
  private func frame(_ editor: OpaquePointer, followedBy word: String = "") -> EditorFrame? {
    let line = line(of: editor)
    let text = line.text
    let highlighted = behavior.highlight(text)
    let isFaithful = highlighted.plain.unicodeScalars.elementsEqual(line.scalars)
    let layout = EditorLayout(
      prompt: prompt, text: (isFaithful ? highlighted : Markup(text)) + Markup(word),
      cursor: line.cursor, columns: size.columns)
    guard let layout, layout.rows.count <= size.rows else { return nil }
    return EditorFrame(layout: layout, renderer: renderer)
  }

  private static func prefix(of text: String, fitting width: Int) -> String {
    var used = 0
    return String(
      text.prefix { character in
        used += character.displayWidth()
        return used <= width
      })
  }
}
