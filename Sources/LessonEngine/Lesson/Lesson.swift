package import Notebook

/// A document read as a lesson: what the student is told, asked, and judged by.
///
/// A lesson is never refused. What is wrong with it is in `problems` and in `document.problems`;
/// what is missing has a stand-in, so that everything else can still be proved.
package struct Lesson: Hashable, Sendable {
  /// How many names or operators a lesson may introduce.
  package static let newNamesLimit = 3
  /// The seed of a lesson that names none.
  package static let defaultSeed: UInt64 = 1

  package let document: Document
  /// The same in every language; without one, the file's name.
  package let id: String
  package let title: String
  package let summary: String
  /// The ids of the lessons that come before this one.
  package let needs: [Located<String>]
  package let minutes: Int?
  /// What the first attempt's random numbers are drawn from.
  package let seed: UInt64
  /// The names and operators that the lesson introduces.
  package let new: [Located<String>]
  /// What stands before the first step, the title not included.
  package let introduction: [DocumentBlock]
  /// The cells that belong to every step.
  package let setup: [Fence]
  package let steps: [Step]
  package let problems: [LessonProblem]

  package init(_ document: Document) {
    var properties = LessonProperties(document.frontMatter, document.source)
    var preamble = StepReader(document.source)
    preamble.readPreamble(document.preamble)
    var problems = preamble.problems
    var steps: [Step] = []
    for (index, section) in document.sections.enumerated() {
      var reader = StepReader(document.source)
      steps.append(reader.step(section, number: index + 1))
      problems += reader.problems
    }
    if steps.isEmpty { problems.append(LessonProblem(.noSteps, at: properties.place)) }

    self.document = document
    id = properties.identifier("id") ?? Self.id(ofFile: document.source.name)
    title = properties.text("title") ?? document.title?.title.plain ?? id
    summary = properties.text("summary") ?? ""
    needs = properties.list("needs")
    minutes = properties.number("minutes")
    seed = properties.number("seed").map(UInt64.init) ?? Self.defaultSeed
    new = properties.list("new", limit: Self.newNamesLimit)
    properties.checkFormat()
    properties.checkKeys()
    introduction = preamble.prose
    setup = preamble.setup
    self.steps = steps
    self.problems = (properties.problems + problems)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  package func step(_ id: String) -> Step? {
    steps.first { $0.id == id }
  }

  /// `02-z-norm.md` is `z-norm`.
  private static func id(ofFile name: String) -> String {
    let file = name.split(separator: "/").last.map { $0[...] } ?? ""
    let stem = file.hasSuffix(".md") ? file.dropLast(3) : file
    let rest = stem.drop { $0.isASCII && $0.isNumber }
    return String(rest.count < stem.count && rest.first == "-" ? rest.dropFirst() : stem)
  }
}
