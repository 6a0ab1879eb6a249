import Notebook

/// Reads the properties of a lesson from its front matter.
struct LessonProperties {
  static let required = ["format", "id", "title", "summary"]
  static let known = required + ["needs", "minutes", "seed", "new"]

  /// The minutes that a lesson may take.
  static let minutes = 5...15
  /// The format that this program reads.
  static let format = "1"

  let frontMatter: FrontMatter
  private(set) var problems: [LessonProblem] = []
  /// The place for a problem of the lesson as a whole.
  let place: Range<Int>

  init(_ frontMatter: FrontMatter, _ source: SourceText) {
    self.frontMatter = frontMatter
    place = source.lineRange(1)
    if frontMatter.range == nil {
      note(.noFrontMatter, at: place)
      return
    }
    for key in Self.required where frontMatter[key] == nil {
      note(.missingKey(key), at: place)
    }
  }

  private mutating func note(_ kind: LessonProblem.Kind, at range: Range<Int>) {
    problems.append(LessonProblem(kind, at: range))
  }

  mutating func text(_ key: String) -> String? {
    guard let entry = frontMatter[key] else { return nil }
    switch entry.value.value {
    case .text(""):
      note(.missingKey(key), at: entry.key.range)
      return nil
    case .text(let text):
      return text
    case .list:
      note(.notOneValue(key: key), at: entry.value.range)
      return nil
    }
  }

  mutating func identifier(_ key: String) -> String? {
    guard let text = text(key), let entry = frontMatter[key] else { return nil }
    if !Identifier.isSound(text) { note(.unsoundID(text), at: entry.value.range) }
    return text
  }

  /// A whole number that is not negative.
  mutating func number(_ key: String) -> Int? {
    guard let text = text(key), let entry = frontMatter[key] else { return nil }
    guard let number = Int(text), number >= 0 else {
      note(.notANumber(key: key, value: text), at: entry.value.range)
      return nil
    }
    return number
  }

  /// A list; one value without brackets is a list of one.
  mutating func list(_ key: String, limit: Int = .max) -> [Located<String>] {
    guard let entry = frontMatter[key] else { return [] }
    let items: [Located<String>]
    switch entry.value.value {
    case .text(""): items = []
    case .text(let text): items = [Located(text, at: entry.value.range)]
    case .list(let list): items = list
    }
    if items.count > limit {
      note(.tooManyNewNames(count: items.count, limit: limit), at: items[limit].range)
    }
    return items
  }

  /// The minutes that the lesson takes.
  mutating func minutes() -> Int? {
    guard let minutes = number("minutes"), let entry = frontMatter["minutes"] else { return nil }
    if !Self.minutes.contains(minutes) { note(.unsoundMinutes(minutes), at: entry.value.range) }
    return minutes
  }

  mutating func checkFormat() {
    guard let format = text("format"), format != Self.format, let entry = frontMatter["format"]
    else { return }
    note(.unknownFormat(format, known: Self.format), at: entry.value.range)
  }

  mutating func checkKeys() {
    for entry in frontMatter.entries where !Self.known.contains(entry.key.value) {
      let key = entry.key.value
      let suggestion = NearName.find(key, in: Self.known)
      note(.unknownKey(key, suggestion: suggestion), at: entry.key.range)
    }
  }
}

/// The form of an id, which can be typed on any keyboard.
package enum Identifier {
  /// The id that a name was meant to be: `half-a-row` for `Half a row!`.
  ///
  /// - Returns: nil if there is no letter or digit that an id may have.
  package static func folded(_ name: String) -> String? {
    let parts = name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return parts.isEmpty ? nil : parts.joined(separator: "-")
  }

  /// Lower-case letters and digits, in parts joined by hyphens.
  package static func isSound(_ id: String) -> Bool {
    let parts: [Substring] = id.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.unicodeScalars.allSatisfy { "a"..."z" ~= $0 || "0"..."9" ~= $0 }
    }
  }
}
