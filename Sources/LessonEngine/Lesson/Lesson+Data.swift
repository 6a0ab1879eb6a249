package import MatrixLanguage
import Notebook

extension Lesson {
  /// The files that the lesson's cells may load.
  package var data: DataFolder { DataFolder(folders: dataFolders) }

  /// Where these files are looked for.
  package var dataFolders: [String] { DataFolder.folders(beside: document.source.name) }
}
