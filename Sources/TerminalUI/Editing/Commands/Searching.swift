import CEditline

/// Ctrl-R: a search through the history while the pattern is typed.
extension EditorSession {
  /// Ctrl-R and Up go to the next older find, Ctrl-S and Down to the next newer one, Enter runs it,
  /// Ctrl-G and Ctrl-C give up; any other key takes it and then does what it does.
  func searchHistory(_ editor: OpaquePointer) -> ce_result {
    let original = line(of: editor)
    catchUp()
    var search = HistorySearch(history.entries, from: original)
    defer { self.search = nil }
    while true {
      self.search = search
      if !search.pattern.isEmpty { lastPattern = search.pattern }
      var value: UInt32 = 0
      guard ce_read(editor, &value), let key = Unicode.Scalar(value) else { return ce_input_ended }
      switch searchKey(key) {
      case .older where search.pattern.isEmpty: search.lookAgain(for: lastPattern)
      case .older: search.goBack()
      case .newer: search.goForward()
      case .shorter: search.removeLast()
      case .character(let scalar): search.append(scalar)
      case .giveUp: return ce_cursor_moved
      case .take(let key):
        replaceLine(of: editor, with: search.shown)
        found = search.walk
        self.search = nil
        if key == "\r" || key == "\n" { return enter(editor) }
        // A lone Escape has done its work.
        if key != EditorKeys.escape { keys.putBack(key) }
        return ce_text_changed
      }
      // Behind what is known of the history, there may be more in its file.
      if search.hasFailed, (try? history.readAll()) == true {
        search.extend(to: history.entries)
        search.goBack()
      }
    }
  }

  private enum SearchKey {
    case older, newer, shorter, giveUp
    case character(Unicode.Scalar)
    /// Leaves the search with what was found, and then does what it does.
    case take(Unicode.Scalar)
  }

  private func searchKey(_ key: Unicode.Scalar) -> SearchKey {
    switch key {
    case "\u{12}": return .older
    case "\u{13}": return .newer
    case "\u{7F}", "\u{8}": return .shorter
    case "\u{7}": return .giveUp
    case "\u{1B}":
      guard case .key(let sequence) = keys.takeSequence() else { return .take(key) }
      if ["[A", "OA"].contains(sequence) { return .older }
      if ["[B", "OB"].contains(sequence) { return .newer }
      keys.putBack(Array(sequence.utf8))
      return .take(key)
    case _ where key.value >= 0x20 && key != EditorKeys.escape: return .character(key)
    default: return .take(key)
    }
  }
}
