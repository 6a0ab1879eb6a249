import Notebook
import PlainFiles

/// The settings on the disk.
struct SettingsFile {
  let path: String

  /// More than this is no settings.
  private static let mostBytes = 1 << 16

  /// The settings in the file; empty if there is no such file.
  func read() throws(FileError) -> SettingsText {
    guard let file = try DurableFile(reading: path, limit: Self.mostBytes) else {
      return SettingsText("")
    }
    return try text(of: file)
  }

  /// Changes a setting in the file. Changes of another program stay, and so does a file that cannot
  /// be read.
  func set(_ key: Settings.Key, to value: String) throws(FileError) {
    let file = try DurableFile(addingTo: path, limit: Self.mostBytes)
    var text = try text(of: file)
    text.set(key, to: value)
    try file.replace(with: Array(text.text.utf8))
  }

  private func text(of file: borrowing DurableFile) throws(FileError) -> SettingsText {
    SettingsText(String(decoding: try file.read(), as: UTF8.self))
  }
}
