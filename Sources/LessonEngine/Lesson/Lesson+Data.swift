package import MatrixLanguage
package import Notebook

extension Lesson {
  /// The files that the lesson's cells may load.
  package var data: DataFolder { DataFolder(places: dataPlaces) }

  /// Where these files are looked for.
  package var dataPlaces: [DataPlace] { DataFolder.places(beside: document.source.name) }
}
