import FoundationEssentials
import Notebook
import PlainFiles

/// The settings on the disk.
struct SettingsFile {
  let path: String

  /// More than this is no settings.
  private static let mostBytes = 1 << 16

  /// What stands there; nothing if there is no such file.
  func read() throws(SourceTextError) -> SettingsText {
    do throws(SourceTextError) {
      return SettingsText(try SourceText.reading(path, limit: Self.mostBytes).text)
    } catch {
      if case .unreadable(_, .missing) = error { return SettingsText("") }
      throw error
    }
  }

  /// Changes a setting in the file. What somebody else has changed meanwhile stays, and so does a
  /// file that cannot be read.
  func set(_ key: Settings.Key, to value: String) throws(WholeFile.Failure) {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = WholeFile(path)
    var text: SettingsText
    do throws(SourceTextError) {
      text = try read()
    } catch {
      if case .unreadable(_, let failure) = error { throw .init(failure, path) }
      throw .unwritable(path: path)
    }
    text.set(key, to: value)
    try file.write(text.text.utf8)
  }
}
