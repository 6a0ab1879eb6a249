/// The name that an author chooses for a new lesson.
package struct LessonName: Hashable, Sendable {
  /// The id of the lesson: `halves` for the name `02-halves`.
  package let id: String
  package let fileName: String

  /// A name that no lesson can have.
  package struct NameError: Error, Hashable, Sendable {
    package let name: String
    package let problem: NameProblem
    /// A name that would do.
    package let suggestion: String
  }

  package enum NameProblem: Hashable, Sendable {
    /// It leads to another folder.
    case path
    case unsound
    case tooLong(limit: Int)
    /// The name of a file that is no lesson.
    case reserved
    /// The id of a lesson that comes with the program.
    case shipped(id: String)
  }

  /// The most letters of a name, since students type it.
  package static let mostLetters = 60

  /// - Parameters:
  ///   - name: the name of the file, with its `.md` or without it.
  ///   - ids: the ids of the lessons that come with the program.
  package init(_ name: String, besides ids: [String]) throws(NameError) {
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    if let problem = Self.problem(with: stem, ids) {
      throw NameError(name: name, problem: problem, suggestion: Self.suggestion(for: stem, ids))
    }
    fileName = stem + ".md"
    id = LessonHeader.id(ofFile: fileName)
  }

  private static func problem(with stem: String, _ ids: [String]) -> NameProblem? {
    if stem.contains("/") { return .path }
    if stem.count > mostLetters { return .tooLong(limit: mostLetters) }
    if !Identifier.isSound(stem) { return .unsound }
    let id = LessonHeader.id(ofFile: stem)
    if ["course", "readme"].contains(stem) { return .reserved }
    return ids.contains(id) ? .shipped(id: id) : nil
  }

  private static func suggestion(for stem: String, _ ids: [String]) -> String {
    let last = stem.split(separator: "/").last.map(String.init) ?? ""
    let name = Identifier.folded(last).flatMap { Identifier.folded(String($0.prefix(50))) }
    return [name, name.map { "my-" + $0 }].compactMap(\.self).first {
      problem(with: $0, ids) == nil
    }
      ?? "my-lesson"
  }
}
