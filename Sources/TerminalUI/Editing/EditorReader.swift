import CEditline

/// Where libedit gets its characters from.
///
/// It asks after each refresh, before it waits for a key: the right moment to draw over its drawing,
/// and to act on the signals that woke the reading.
enum EditorReader {
  static let read: ce_reader = { editor, character in
    guard let editor, let character, let session = EditorSession.of(editor) else { return -1 }
    session.draw(editor)
    while true {
      switch session.next(editor) {
      case .scalar(let scalar):
        guard let scalar = session.accept(scalar) else { continue }
        character.pointee = scalar.value
        return 1
      case .interrupted:
        guard !InterruptFlag.isRaised else {
          session.finish(editor, with: "^C")
          return -1
        }
        session.obeySignals(editor)
      case .end:
        return 0
      }
    }
  }
}

extension EditorSession {
  static func of(_ editor: OpaquePointer) -> EditorSession? {
    ce_context(editor).map { Unmanaged<EditorSession>.fromOpaque($0).takeUnretainedValue() }
  }

  fileprivate func next(_ editor: OpaquePointer) -> KeyReader.Event {
    // The text that a line begins with is inserted by the first key, which is nobody's.
    if insertion != nil { return .scalar(EditorKeys.privateKey) }
    // A signal that came before the read does not interrupt it.
    if ce_is_raised(ce_interrupt) || ce_is_raised(ce_resize) || ce_is_raised(ce_continue) {
      return .interrupted
    }
    return keys.next()
  }

  /// What libedit shall make of a character; `nil` for one that does not belong in a line.
  ///
  /// libedit would draw a combining mark in a cell of its own as soon as it is typed. Inserted by a
  /// command it is drawn with the whole line.
  fileprivate func accept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if isPasting || scalar.value < 0x80 || insertion != nil { return scalar }
    guard let width = LibeditText.columns(of: scalar),
      scalar.properties.generalCategory != .format
    else { return nil }
    guard width == 0 else { return scalar }
    insertion = (String(scalar), 1)
    return EditorKeys.privateKey
  }

  fileprivate func obeySignals(_ editor: OpaquePointer) {
    if ce_take(ce_continue) {
      ce_take_terminal_back(editor)
      write(LineEditor.bracketedPaste(true))
      ce_redraw(editor)
    }
    if ce_take(ce_resize) { followSize(editor) }
    draw(editor)
  }
}
