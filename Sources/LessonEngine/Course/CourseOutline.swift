package import Notebook

/// The outline of a course, from `course.md`: the parts and the order of the lessons beside it.
///
/// ```markdown
/// ---
/// id: my-course
/// ---
///
/// # The title of the course
///
/// What the menu says of the course.
///
/// ## A part
///
/// What the menu says of the part.
///
/// - [The title of a lesson](01-its-file.md)
///
/// What a student is told who has done the part.
/// ```
///
/// A short course needs no parts: then its lessons stand right below the title. A part without
/// lessons is waiting for them, and no student sees it.
package struct CourseOutline: Sendable {
  /// A folder that holds a file of this name is a course.
  package static let fileName = "course.md"

  /// A line that names a lesson.
  package struct Entry: Hashable, Sendable {
    /// The title in the line, which readers of the file in a browser see.
    let title: String
    /// The target of its link; nil if the line has none.
    let address: Located<String>?
    let range: Range<Int>

    /// The lesson's file, which lies beside `course.md`.
    var file: String? {
      address.map { address in
        let path = address.value.replacing("%20", with: " ")
        return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
      }
    }
  }

  package struct OutlinedPart: Hashable, Sendable {
    /// Nil for lessons that stand right below the title of the course.
    package let title: String?
    package let opening: [DocumentBlock]
    package let entries: [Entry]
    package let closing: [DocumentBlock]
    /// The place for a problem of the part as a whole.
    let place: Range<Int>
  }

  /// The keys that its front matter may have.
  static let keys = ["id"]

  package let document: Document
  /// The id under which progress in the course is kept; nil if it has none that is sound.
  package let id: String?
  /// Nil if the file has no heading of level 1.
  package let title: String?
  package let opening: [DocumentBlock]
  package let parts: [OutlinedPart]
  /// The place for a problem of the course as a whole: its title, if it has one.
  let place: Range<Int>

  package init(_ document: Document) {
    self.document = document
    id = document.frontMatter["id"]?.text.flatMap { Identifier.isSound($0) ? $0 : nil }
    title = document.title?.title.plain
    let place = document.preamble.first(where: \.isTitle)?.range ?? document.source.lineRange(1)
    self.place = place
    let start = OutlinedPart(nil, document.preamble.filter { !$0.isTitle }, at: place)
    opening = start.opening
    let parts = document.sections.map { section in
      OutlinedPart(section.title.plain, section.blocks, at: section.headingBlock.range)
    }
    self.parts = (start.entries.isEmpty ? [] : [start]) + parts
  }

  /// The place of its id.
  var idPlace: Range<Int> { document.frontMatter["id"]?.value.range ?? place }

  var entries: [Entry] { parts.flatMap(\.entries) }

  /// A link to a lesson, in a line of its own.
  static func link(title: String, file: String) -> String {
    "[\(title)](\(file.replacing(" ", with: "%20")))"
  }

  /// The line that names a lesson.
  package static func line(title: String, file: String) -> String {
    "- " + link(title: title, file: file)
  }

  /// True if a line names a file, or was meant to.
  func names(_ file: String, among files: [String]) -> Bool {
    let named = entries.compactMap(\.file)
    return named.contains(file)
      || named.contains { !files.contains($0) && NearName.find($0, in: files) == file }
  }
}

extension CourseOutline.OutlinedPart {
  fileprivate init(_ title: String?, _ blocks: [DocumentBlock], at place: Range<Int>) {
    let lists = blocks.indices.filter { !blocks[$0].lessons.isEmpty }
    let first = lists.first ?? blocks.endIndex
    self.title = title
    opening = Array(blocks[..<first])
    entries = lists.flatMap { blocks[$0].lessons }
    closing = blocks.indices.filter { $0 > first && !lists.contains($0) }.map { blocks[$0] }
    self.place = place
  }
}

extension FrontMatter.Entry {
  /// Its value; nil for a list.
  var text: String? {
    if case .text(let text) = value.value { text } else { nil }
  }
}

extension DocumentBlock {
  /// The items of a list of lessons: a list with a link to a Markdown file. Other lists are text.
  fileprivate var lessons: [CourseOutline.Entry] {
    guard case .list(let list) = content else { return [] }
    let entries = list.items.map { item in
      let inlines = item.flatMap(\.inlines)
      let link = inlines.lazy.compactMap(\.link).first
      let title = link.map { link in inlines.filter { $0.link == link } } ?? inlines
      return CourseOutline.Entry(
        title: title.plain, address: link?.address, range: item.first?.range ?? range)
    }
    return entries.contains { $0.file?.hasSuffix(".md") == true } ? entries : []
  }
}
