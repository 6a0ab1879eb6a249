import PlainFiles
package import Notebook

/// The front matter of a lesson: enough for a menu, without reading the rest.
package struct LessonHeader: Hashable, Sendable {
  /// The same in every language; without one, the file's name.
  package let id: String
  package let title: String
  package let summary: String
  /// The ids of the lessons that come before this one.
  package let needs: [Located<String>]
  package let minutes: Int?
  /// True if the front matter has an `id`, as that of a lesson has.
  package let isLesson: Bool

  /// Reads the front matter alone, and the rest only where it has no title.
  package init(_ source: SourceText) {
    var properties = LessonProperties(FrontMatter(of: source), source)
    self.init(&properties, fileName: source.name) { Document(source).title }
  }

  init(_ properties: inout LessonProperties, fileName: String, title: () -> Heading?) {
    id = properties.identifier("id") ?? Self.id(ofFile: fileName)
    self.title = properties.text("title") ?? title()?.title.plain ?? id
    summary = properties.text("summary") ?? ""
    needs = properties.list("needs")
    minutes = properties.minutes()
    isLesson = properties.frontMatter["id"] != nil
  }

  /// `02-z-norm.md` is `z-norm`.
  static func id(ofFile name: String) -> String {
    let file = name.fileName
    let stem = file.hasSuffix(".md") ? file.dropLast(3) : file[...]
    let rest = stem.drop { $0.isASCII && $0.isNumber }
    return String(rest.count < stem.count && rest.first == "-" ? rest.dropFirst() : stem)
  }
}
