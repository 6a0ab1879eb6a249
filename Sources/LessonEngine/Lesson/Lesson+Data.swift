package import MatrixLanguage
import Notebook

extension Lesson {
  /// The files that the lesson's cells may load.
  package var data: DataFolder { DataFolder(beside: document.source.name) }
}
