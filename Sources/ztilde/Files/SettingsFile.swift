import FoundationEssentials
import Notebook

/// The settings on the disk.
struct SettingsFile {
  let path: String

  /// More than this is no settings.
  private static let mostBytes = 1 << 16

  /// What stands there; nothing if there is no such file, or none that can be read.
  func read() -> SettingsText {
    SettingsText((try? SourceText.reading(path, limit: Self.mostBytes))?.text ?? "")
  }

  /// Changes a setting in the file. What somebody else has changed meanwhile stays.
  func set(_ key: Settings.Key, to value: String) throws(WholeFile.Failure) {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var text = read()
    text.set(key, to: value)
    try WholeFile(path).write(text.text.utf8)
  }
}
