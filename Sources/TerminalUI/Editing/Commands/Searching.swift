import CEditline

/// Ctrl-R: a search through the history while the pattern is typed.
extension EditorSession {
  /// Ctrl-R and Ctrl-S go to the next find, Enter runs it, Ctrl-G and Ctrl-C give up; any other key
  /// takes the find and then acts on it.
  func searchHistory(_ editor: OpaquePointer) -> ce_result {
    let original = line(of: editor)
    catchUp()
    var search = HistorySearch(history.entries, from: original)
    defer { self.search = nil }
    while true {
      self.search = search
      var value: UInt32 = 0
      guard ce_read(editor, &value), let key = Unicode.Scalar(value) else { return ce_input_ended }
      switch key {
      case "\u{12}":
        search.goBack()
      case "\u{13}":
        search.goForward()
      case "\u{7F}", "\u{8}":
        search.removeLast()
      case "\u{7}":
        return ce_cursor_moved
      case _ where key.value >= 0x20 && key != EditorKeys.escape:
        search.append(key)
      default:
        replaceLine(of: editor, with: search.shown)
        self.search = nil
        if key == "\r" || key == "\n" { return enter(editor) }
        // A lone Escape has done its work.
        if key != EditorKeys.escape { keys.putBack(key) }
        return ce_text_changed
      }
    }
  }
}
