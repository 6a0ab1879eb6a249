import CEditline
import StyledText

/// The source of libedit's characters.
///
/// It asks after each command, before it waits for a key: the right moment to draw, and to act on the
/// signals that woke the reading.
enum EditorReader {
  static let read: ce_reader = { editor, character in
    guard let editor, let character, let session = EditorSession.of(editor) else { return -1 }
    session.settle(editor)
    while session.outcome == nil {
      if !session.pushed.isEmpty {
        character.pointee = session.pushed.removeFirst().value
        return 1
      }
      session.draw(editor)
      switch session.next(editor) {
      case .scalar(let scalar):
        guard let scalar = session.accept(scalar) else { continue }
        character.pointee = scalar.value
        return 1
      case .interrupted:
        session.obeySignals(editor)
      case .end:
        return 0
      }
    }
    return -1
  }
}

extension EditorSession {
  static func of(_ editor: OpaquePointer) -> EditorSession? {
    ce_context(editor).map { Unmanaged<EditorSession>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Notes the result of the last key, if it is over.
  fileprivate func settle(_ editor: OpaquePointer) {
    guard !isPasting, search == nil, insertion == nil, pushed.isEmpty else { return }
    if vi.hasLentZero {
      EditorKeys.takeZeroBack(from: editor)
      vi.hasLentZero = false
    }
    if !keys.hasInput { isInSequence = false }
    if !isOwnWork { mend(editor) }
    let text = line(of: editor)
    if !isOwnWork { vi.note(text, after: known) }
    isOwnWork = false
    known = text
    undo.note(known)
    if selection?.text != known { selection = nil }
  }

  /// Repairs characters of several scalars after libedit's changes.
  private func mend(_ editor: OpaquePointer) {
    if let scraps = Mending.scraps(of: line(of: editor), before: known) {
      delete(scraps, from: editor)
    }
    let text = line(of: editor)
    let isInside = text.grapheme(around: text.cursor).upperBound < text.scalars.count
    let goesOn = lastKey == "a" || (isInside && (lastKey == "l" || lastKey == " "))
    if let position = Mending.position(for: text, goesOn: goesOn) {
      moveCursor(of: editor, to: position)
    }
  }

  fileprivate func next(_ editor: OpaquePointer) -> KeyReader.TerminalInput {
    // A key that cannot be typed comes first and inserts the text that a line begins with.
    if insertion != nil { return .scalar(EditorKeys.insertWaiting) }
    return keys.next()
  }

  /// The character to pass to libedit; `nil` for one that does not belong in a line.
  fileprivate func accept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if isPasting || insertion != nil { return scalar }
    if isEscapeOpen {
      isEscapeOpen = false
      if scalar != "\u{1B}" {
        keys.putBack(scalar)
        return acceptEscape(isSlow: true)
      }
    }
    if !isInSequence { (offered, menu, notice) = (menu, nil, nil) }
    vi.take(scalar, after: lastKey)
    lastKey = scalar
    switch scalar {
    case "\u{1B}":
      return acceptEscape()
    case "\n" where keys.wasTypedAhead:
      // Before the editor had set it up, the terminal turned Enter into Ctrl-J.
      return "\r"
    case "\0" where keys.wasTypedAhead:
      // And has marked the place where Ctrl-D was pressed.
      return "\u{4}"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      return scalar
    default:
      // Control characters would be commands to libedit, and invisible ones do not belong in a
      // line.
      guard !String(Character(scalar)).sanitized.isEmpty else { return nil }
      guard let selection, !isInSequence else { return scalar }
      insertion = Insertion(
        text: String(Character(scalar)), cursor: 1, replaced: selection.range)
      return EditorKeys.insertWaiting
    }
  }

  /// Lets through what is bound to a command; libedit would type the rest of any other sequence.
  private func acceptEscape(isSlow: Bool = false) -> Unicode.Scalar? {
    switch keys.takeSequence(isSlow: isSlow, isKey: isVi) {
    case .none where isVi:
      isInSequence = true
      return EditorKeys.escape
    // Some terminals say an arrow with Alt so. libedit would type what is behind the second ESC.
    case .none where keys.known == 0x1B:
      return nil
    // Alone it does nothing, and what it begins may still come.
    case .none where keys.known == nil && search == nil:
      isEscapeOpen = true
      return nil
    case .none:
      isInSequence = true
      return "\u{1B}"
    case .key(let key):
      guard EditorKeys.bindsSequence("\u{1B}" + key) else { return nil }
      keys.putBack(Array(key.utf8))
      isInSequence = true
      return "\u{1B}"
    case .report(let report):
      if awaitsReport { screen.rule = TerminalQuestion.rule(for: report) }
      (awaitsReport, rewrapping.awaitsReport) = (false, false)
      return nil
    case .foreign:
      return nil
    }
  }

  fileprivate func obeySignals(_ editor: OpaquePointer) {
    if InterruptFlag.isRaised {
      interrupt(editor)
      return
    }
    if ce_take(ce_continue) {
      takeTerminal(editor)
      painter.forget()
      measure()
    }
    if ce_take(ce_resize) { followSize(editor) }
  }

  /// Ctrl-C: the line is over, whatever command is reading.
  private func interrupt(_ editor: OpaquePointer) {
    outcome = .interrupted(line(of: editor).text)
    InterruptFlag.take()
    if isPasting { keys.skipPaste() }
    finish(editor, with: "^C")
  }

  func takeTerminal(_ editor: OpaquePointer) {
    ce_take_terminal(editor)
    write(LineEditor.bracketedPaste(true))
  }

  func leaveTerminal(_ editor: OpaquePointer) {
    write(LineEditor.bracketedPaste(false))
    ce_leave_terminal(editor)
  }
}
