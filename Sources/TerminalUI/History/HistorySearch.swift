package import StyledText

/// A search through the history for inputs that hold a text, newest first, as Ctrl-R makes it.
package struct HistorySearch: Hashable, Sendable {
  private var entries: [String]
  private let original: EditedText
  package private(set) var pattern = ""
  /// The entry that is shown; `entries.count` is the line that the search began with.
  private var index: Int

  package init(_ entries: [String], from original: EditedText) {
    self.entries = entries
    self.original = original
    index = entries.count
  }

  /// The shown entry, with the cursor where the pattern begins in it.
  package var shown: EditedText {
    guard index < entries.count else { return original }
    return EditedText(entries[index], cursor: found?.lowerBound ?? 0)
  }

  /// The range of the pattern in the shown entry, in Unicode scalars.
  package var found: Range<Int>? {
    guard index < entries.count, !pattern.isEmpty else { return nil }
    let scalars = Array(entries[index].unicodeScalars)
    let wanted = Array(pattern.unicodeScalars)
    let start = scalars.indices.first { scalars[$0...].starts(with: wanted) }
    return start.map { $0..<($0 + wanted.count) }
  }

  /// The line below, which says what is searched.
  package func label(_ language: InterfaceLanguage) -> Markup {
    let start = Markup("^R ", .secondary)
    guard hasFailed else { return start + Markup(pattern) }
    return start + Markup(pattern, .failure)
      + Markup("  " + EditorTexts.notFound[language], .secondary)
  }

  /// The walk that stands at what was found, if anything was.
  package var walk: HistoryWalk? {
    index < entries.count ? HistoryWalk(entries, at: index) : nil
  }

  /// Goes on in a history to which older entries have been added.
  package mutating func extend(to entries: [String]) {
    index += entries.count - self.entries.count
    self.entries = entries
  }

  /// Looks for an older entry that holds a pattern which was looked for before.
  package mutating func lookAgain(for pattern: String) {
    self.pattern = pattern
    look(from: entries.count - 1)
  }

  /// True if nothing was found.
  package private(set) var hasFailed = false

  /// Adds to the pattern, and looks from the shown entry on.
  package mutating func append(_ scalar: Unicode.Scalar) {
    pattern.unicodeScalars.append(scalar)
    look(from: min(index, entries.count - 1))
  }

  /// Shortens the pattern, and looks from the newest entry on.
  package mutating func removeLast() {
    guard !pattern.isEmpty else { return }
    pattern.removeLast()
    index = entries.count
    hasFailed = false
    if !pattern.isEmpty { look(from: entries.count - 1) }
  }

  /// Looks for the next older entry.
  package mutating func goBack() {
    look(from: index - 1)
  }

  /// Looks for the next newer entry.
  package mutating func goForward() {
    let shown = self.shown.text
    let newer = entries.indices.dropFirst(index + 1).first {
      Self.holds(entries[$0], pattern) && entries[$0] != shown
    }
    hasFailed = newer == nil
    index = newer ?? index
  }

  private mutating func look(from start: Int) {
    guard !pattern.isEmpty else { return }
    // A step back leads to another text; a longer pattern may stay where it is.
    let passed = start < index && index < entries.count ? entries[index] : nil
    let older = entries.prefix(max(0, start + 1)).lastIndex {
      $0 != passed && Self.holds($0, pattern)
    }
    hasFailed = older == nil
    index = older ?? index
  }

  /// By scalars, so that `z` finds `z̃`.
  private static func holds(_ entry: String, _ pattern: String) -> Bool {
    var entry = entry
    return entry.withUTF8 { bytes in
      let wanted = Array(pattern.utf8)
      guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
      return (0...(bytes.count - wanted.count)).contains { start in
        bytes[start] == first && wanted.indices.allSatisfy { bytes[start + $0] == wanted[$0] }
      }
    }
  }
}
