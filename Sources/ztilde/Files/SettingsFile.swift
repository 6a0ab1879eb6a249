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

  /// Changes a setting in the file. What somebody else has changed meanwhile stays, and so does a
  /// file that cannot be read.
  func set(_ key: Settings.Key, to value: String) throws(WholeFile.Failure) {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = WholeFile(path)
    let source = try? SourceText.reading(path, limit: Self.mostBytes)
    guard source != nil || file.state == .nothing else { throw .unwritable(path: path) }
    var text = SettingsText(source?.text ?? "")
    text.set(key, to: value)
    try file.write(text.text.utf8)
  }
}
