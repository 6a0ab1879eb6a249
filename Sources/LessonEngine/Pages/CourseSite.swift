import MatrixLanguage
package import Notebook
package import StyledText

/// A course as pages for any host that serves files: a start page, and a page for each lesson, in
/// each of its languages.
///
///     index.html
///     en/01-first-steps.html   zh/01-first-steps.html
///     data/digits.csv
package struct CourseSite: Sendable {
  /// The course in one language.
  package struct Edition: Sendable {
    package let language: InterfaceLanguage
    package let lessons: LessonFolder
    /// The folder of its pages, with a slash behind it; empty for a course in one language.
    package let folder: String

    package init(_ language: InterfaceLanguage, _ lessons: LessonFolder, in folder: String) {
      (self.language, self.lessons, self.folder) = (language, lessons, folder)
    }
  }

  package let editions: [Edition]

  package init(_ editions: [Edition]) { self.editions = editions }

  package static let dataFolder = "data/"

  /// The path of the page of a lesson.
  package static func path(of file: LessonFolder.File, in edition: Edition) -> String {
    edition.folder + file.pageName
  }

  /// The target of a link's address in a lesson: from lesson to lesson, as in the files.
  package static func address(_ written: String, in edition: Edition) -> String {
    let parts = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts.first ?? "")
    let name = (path.hasPrefix("./") ? String(path.dropFirst(2)) : path).replacing("%20", with: " ")
    guard let file = edition.lessons.files.first(where: { $0.name == name }) else { return written }
    return file.pageName.percentEncoded + (parts.count > 1 ? "#\(parts[1])" : "")
  }

  // MARK: Ways between the pages

  /// Puts the ways to other pages on the page of a lesson.
  ///
  /// - Parameter data: the names of the files that the lesson loads.
  package func link(
    _ page: inout WebPage, of file: LessonFolder.File, in edition: Edition, data: [String]
  ) {
    let texts = LessonPageTexts(edition.language)
    let up = edition.folder.isEmpty ? "" : "../"
    let home = edition.lessons.title ?? texts.course
    var above: [PageNode] = .element("a", ["href": "\(up)index.html"], text: home)
    for other in editions where other.folder != edition.folder {
      guard let twin = other.lessons.files.first(where: { $0.header.id == file.header.id }) else {
        continue
      }
      let path = Self.path(of: twin, in: other).percentEncoded
      above += .element(
        "a",
        [
          "href": "\(up)\(path)", "lang": "\(other.language.rawValue)",
          "hreflang": "\(other.language.rawValue)",
        ], text: other.language.ownName)
    }
    page.above = .element("nav", ["aria-label": "\(texts.course)"], above)

    let files = edition.lessons.files
    let place = files.firstIndex { $0.name == file.name }
    func way(_ step: Int, _ rel: String, _ label: String) -> [PageNode] {
      guard let place, files.indices.contains(place + step) else { return [] }
      let other = files[place + step]
      return .element(
        "a", ["href": "\(other.pageName.percentEncoded)", "rel": "\(rel)"],
        text: "\(label)\(other.header.title)")
    }
    let ways = way(-1, "prev", "← ") + way(1, "next", "→ ")
    page.below =
      ways.isEmpty ? [] : .element("nav", ["aria-label": "\(texts.neighbours)"], ways)
    if !data.isEmpty {
      let links = data.enumerated().flatMap { place, name -> [PageNode] in
        (place == 0 ? [] : [.text(", ")])
          + .element(
            "a", ["href": "\(up)\(Self.dataFolder)\(name.percentEncoded)", "download": ""],
            text: name)
      }
      page.below += .element("p", ["class": "dim"], [.text(texts.data)] + links)
    }
  }

  // MARK: The start page

  package func startPage(in language: InterfaceLanguage) -> WebPage {
    let first = editions.first { $0.language == language } ?? editions.first
    let title = first?.lessons.title ?? LessonPageTexts(language).course
    let sections = editions.flatMap { edition -> [PageNode] in
      .element(
        "section", ["lang": "\(edition.language.rawValue)", "id": "\(edition.language.rawValue)"],
        contents(of: edition))
    }
    var page = WebPage(
      title: title, language: first?.language ?? language,
      content: .element("div", ["class": "parts"], sections))
    if editions.count > 1 {
      let ways = editions.flatMap { edition -> [PageNode] in
        let language = edition.language
        return .element(
          "a", ["href": "#\(language.rawValue)", "lang": "\(language.rawValue)"],
          text: language.ownName)
      }
      page.above = .element("nav", ["aria-label": "\(LessonPageTexts(language).languages)"], ways)
    }
    return page
  }

  private func contents(of edition: Edition) -> [PageNode] {
    let texts = LessonPageTexts(edition.language)
    var format = ValueFormat()
    format.language = edition.language
    var writer = PageWriter(format)
    writer.address = { Self.address($0, in: edition) }
    let plain = { (code: Excerpt) in Markup(code.text, .code) }
    writer.add(.element("h1", [:], text: edition.lessons.title ?? texts.course))
    writer.add(edition.lessons.outline?.opening ?? [], computed: plain)
    var number = 1
    for part in edition.lessons.parts {
      if let title = part.outline?.title { writer.add(.element("h2", [:], text: title)) }
      writer.add(part.outline?.opening ?? [], computed: plain)
      let items = part.files.flatMap { file -> [PageNode] in
        let minutes = file.header.minutes.map { texts.minutes($0) }
        let notes = [file.header.summary, minutes ?? ""].filter { !$0.isEmpty }
        let path = Self.path(of: file, in: edition).percentEncoded
        return .element(
          "li", [:],
          .element("a", ["href": "\(path)"], text: file.header.title)
            + .element("br")
            + .element("span", ["class": "dim"], text: notes.joined(separator: " · ")))
      }
      writer.add(.element("ol", ["start": "\(number)"], items))
      number += part.files.count
    }
    return writer.nodes
  }
}

extension LessonFolder.File {
  /// `01-first-steps.html`
  fileprivate var pageName: String {
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    // The start page has this name.
    return (stem.lowercased() == "index" ? "lesson-index" : stem) + ".html"
  }
}

extension String {
  /// A path as it stands in a link.
  fileprivate var percentEncoded: String {
    utf8.map { byte -> String in
      let sign = Character(UnicodeScalar(byte))
      if sign.isASCII, sign.isLetter || sign.isNumber || "-._~/".contains(sign) {
        return String(sign)
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }
    .joined()
  }
}

extension InterfaceLanguage {
  /// Its name among its readers.
  fileprivate var ownName: String { Localized(en: "English", zh: "中文")[self] }
}
