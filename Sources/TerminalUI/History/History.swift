package import PlainFiles

/// The entered lines that can be called back, oldest first: those of other terminals and earlier
/// sessions, and then those of this one, which are the nearest.
package struct History: Sendable {
  package private(set) var entries: [String] = []
  /// The last entries that did what they should, from which suggestions come.
  private var accepted: [String] = []
  private let file: HistoryFile?
  /// The file as it was when it was last read or written here.
  private var known: FileStamp?
  /// The entries that this session has written into the file, and all that it has entered.
  private var written: [String] = []
  private var own: [String] = []
  /// True if the whole file has been read, false if only its end has.
  private var isWhole = true

  /// A history that is forgotten with the session.
  package init() {
    file = nil
  }

  /// A history that continues those of earlier sessions.
  package init(_ file: HistoryFile) throws(FileError) {
    self.file = file
    isWhole = false
    try read()
  }

  /// True if an entry is worth remembering: not empty, and not the last one again.
  package func accepts(_ entry: String) -> Bool {
    entry.contains { !$0.isWhitespace } && entry != entries.last
  }

  /// Remembers an entry that it accepts, for this session even if it cannot be written.
  ///
  /// - Parameter isAccepted: whether the entry did what it should, so that it may be suggested.
  package mutating func append(_ entry: String, isAccepted: Bool = true) throws(FileError) {
    if isAccepted { suggest(entry) }
    guard accepts(entry) else { return }
    entries.append(entry)
    own.append(entry)
    let before = file?.stamp
    try file?.append(HistoryEntry(text: entry, isAccepted: isAccepted))
    if file != nil { written.append(entry) }
    if known == before { known = file?.stamp }
  }

  /// Takes in what other sessions have entered meanwhile.
  package mutating func catchUp() throws(FileError) {
    guard let stamp = file?.stamp, stamp != known else { return }
    try read()
  }

  /// Reads the beginning of the file too, for a search that has come to the end of what is known.
  ///
  /// - Returns: false if nothing is gained.
  package mutating func readAll() throws(FileError) -> Bool {
    guard !isWhole else { return false }
    isWhole = true
    let count = entries.count
    try read()
    return entries.count > count
  }

  /// The entry that went on like this when it was last typed.
  package func suggestion(for start: String) -> String? {
    accepted.last { $0.hasPrefix(start) && $0 != start }
  }

  private mutating func read() throws(FileError) {
    guard let file else { return }
    known = file.stamp
    let found = try file.load(all: isWhole)
    isWhole = found.isWhole
    var rest = written[...]
    var others: [String] = []
    for entry in found.entries.reversed() {
      if entry.text == rest.last {
        rest.removeLast()
      } else {
        others.append(entry.text)
      }
    }
    entries = others.reversed() + own
    accepted = found.entries.suffix(Self.mostSuggestions).filter(\.isAccepted).map(\.text)
  }

  private mutating func suggest(_ entry: String) {
    accepted.append(entry)
    if accepted.count > Self.mostSuggestions { accepted.removeFirst() }
  }

  /// They are looked through at each key.
  private static let mostSuggestions = 2000
}
