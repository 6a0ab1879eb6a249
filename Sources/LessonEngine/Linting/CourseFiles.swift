import Notebook
import StyledText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The lessons that somebody has named by their paths, and those around them.
struct CourseFiles {
  private let limit: Int
  private(set) var failures: [SourceTextError] = []
  /// The lessons of each folder that has been read, whether they were named or not.
  private var catalogs: [String: LessonCatalog] = [:]
  /// The files that were named, by their folders.
  private var named: [String: Set<String>] = [:]

  /// Deeper folders are not looked into; a link may lead round in a circle.
  private static let depthLimit = 8
  /// The language of the lessons that all others are compared with.
  private static let modelLanguage = "en"

  init(limit: Int) {
    self.limit = limit
  }

  /// The lessons that were named, each with the lessons of its folder.
  var lessons: [(lesson: Lesson, catalog: LessonCatalog)] {
    named.keys.sorted().flatMap { folder in
      let catalog = catalogs[folder] ?? LessonCatalog([])
      let files = named[folder] ?? []
      return catalog.lessons.filter { files.contains($0.document.source.name) }
        .map { ($0, catalog) }
    }
  }

  /// The same lesson in the language that others are compared with, if this is not that one.
  mutating func model(of lesson: Lesson) -> Lesson? {
    let folder = Self.folder(of: lesson.document.source.name)
    let parts: [Substring] = folder.split(separator: "/", omittingEmptySubsequences: false)
    guard let language = parts.last, language != Self.modelLanguage,
      InterfaceLanguage(rawValue: String(language)) != nil
    else { return nil }
    let models = (parts.dropLast() + [Self.modelLanguage[...]]).joined(separator: "/")
    return catalog(of: models)?.lessons.first { $0.id == lesson.id }
  }

  /// The files that the same lesson should have in other languages, where these have lessons.
  mutating func missingTranslations(of lesson: Lesson) -> [String] {
    let parts: [Substring] = lesson.document.source.name.split(
      separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, let file = parts.last,
      InterfaceLanguage(rawValue: String(parts[parts.count - 2])) != nil
    else { return [] }
    return InterfaceLanguage.allCases.compactMap { language in
      let folder = (parts.dropLast(2) + [language.rawValue[...]]).joined(separator: "/")
      guard let catalog = catalog(of: folder), !catalog.lessons.isEmpty,
        !catalog.lessons.contains(where: { $0.id == lesson.id })
      else { return nil }
      return folder + "/" + file
    }
  }

  /// Adds a file, or all lessons below a folder.
  mutating func add(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if let entries = Self.entries(of: path) {
      addFolder(path, entries, depth: 0)
    } else {
      addFile(path)
    }
  }

  private mutating func addFolder(_ folder: String, _ entries: [String], depth: Int) {
    if let catalog = catalog(of: folder), !(catalog.lessons.isEmpty && catalog.failures.isEmpty) {
      named[folder, default: []].formUnion(catalog.lessons.map(\.document.source.name))
      failures += catalog.failures
    }
    guard depth < Self.depthLimit else { return }
    for name in entries where !name.hasPrefix(".") {
      let path = folder + "/" + name
      if let entries = Self.entries(of: path) { addFolder(path, entries, depth: depth + 1) }
    }
  }

  private mutating func addFile(_ path: String) {
    let folder = Self.folder(of: path)
    // A name without a folder is read through its folder, which is `.`.
    let name = path.contains("/") ? path : folder + "/" + path
    do throws(SourceTextError) {
      let source = try SourceText.reading(name, name: name, limit: limit)
      let catalog = catalog(of: folder) ?? LessonCatalog([])
      if !catalog.lessons.contains(where: { $0.document.source.name == name }) {
        catalogs[folder] = LessonCatalog(catalog.lessons + [Lesson(Document(source))])
      }
      named[folder, default: []].insert(name)
    } catch {
      failures.append(error)
    }
  }

  private mutating func catalog(of folder: String) -> LessonCatalog? {
    if let catalog = catalogs[folder] { return catalog }
    let catalog = try? LessonCatalog.reading(folder: folder, limit: limit)
    catalogs[folder] = catalog
    return catalog
  }

  /// The names of what a folder holds, in alphabetical order; nil if it is no folder.
  private static func entries(of path: String) -> [String]? {
    (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted()
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
