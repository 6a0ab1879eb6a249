import MatrixLanguage
import StyledText

/// Settings as a text that people read and edit: `key = value` on a line, `#` before a remark.
///
/// A later version of the program may know more keys than this one, and people make slips in a
/// file: lines without a meaning here are kept as they are and skipped.
package struct SettingsText: Hashable, Sendable {
  /// A line that is no setting.
  package struct UnknownLine: Hashable, Sendable {
    /// Counted from 1.
    package let line: Int
    package let text: String
    /// The setting that the line begins with, if it begins with one.
    package let key: Settings.Key?
  }

  private var lines: [String]

  package init(_ text: String) {
    // Some editors put a mark of the byte order before everything.
    lines = text.drop { $0 == "\u{FEFF}" }
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
  }

  /// The text with a line break behind each line.
  package var text: String { lines.map { $0 + "\n" }.joined() }

  /// The settings in the lines; of two lines about one setting, the later counts.
  package var settings: Settings { reading.settings }

  package var problems: [UnknownLine] { reading.problems }

  /// Writes the value of a setting, in place of its line if there is one.
  package mutating func set(_ key: Settings.Key, to value: String) {
    let line = "\(key.rawValue) = \(value)"
    if let place = lines.lastIndex(where: { SettingLine($0)?.key == key }) {
      lines[place] = line
    } else {
      lines.append(line)
    }
  }

  private var reading: (settings: Settings, problems: [UnknownLine]) {
    var settings = Settings()
    var problems: [UnknownLine] = []
    for (place, line) in lines.enumerated() where !line.isRemark {
      let entry = SettingLine(line)
      if let entry, entry.key.map({ settings.choose(entry.value, for: $0) }) ?? true { continue }
      problems.append(UnknownLine(line: place + 1, text: line.trimmed, key: entry?.key))
    }
    return (settings, problems)
  }

  private struct SettingLine {
    /// Nil for a key that this version does not know.
    let key: Settings.Key?
    let value: String

    /// - Returns: nil for a line without `=`.
    init?(_ line: String) {
      guard !line.isRemark else { return nil }
      let line = line.prefix { $0 != "#" }
      let parts: [Substring] = line.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      key = Settings.Key(named: String(parts[0]).trimmed)
      value = String(parts[1]).trimmed
    }
  }
}

extension String {
  /// True for an empty line or a remark.
  fileprivate var isRemark: Bool {
    let line = trimmed
    return line.isEmpty || line.hasPrefix("#")
  }
}
