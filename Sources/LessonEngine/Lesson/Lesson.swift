package import MatrixLanguage
package import Notebook

/// A document read as a lesson: its texts, its questions and its checks.
///
/// A lesson is never refused. Its problems are in `problems` and in `document.problems`; missing
/// parts have stand-ins, so that everything else can still be proved.
package struct Lesson: Sendable {
  /// The most names or operators that a lesson may introduce.
  package static let newNamesLimit = 3
  /// The seed of a lesson that names none.
  package static let defaultSeed: UInt64 = 1

  package let document: Document
  package let header: LessonHeader
  /// The seed of the first attempt's random numbers.
  package let seed: UInt64
  /// The names and operators that the lesson introduces.
  package let new: [Located<String>]
  /// The blocks before the first step, without the title.
  package let introduction: [DocumentBlock]
  /// The cells that belong to every step.
  package let setup: [Fence]
  package let steps: [Step]
  package let problems: [LessonProblem]

  /// - Parameter kinds: the kinds of pieces in its steps.
  package init(_ document: Document, kinds: PieceKinds = .standard) {
    var properties = LessonProperties(document.frontMatter, document.source)
    let seed = properties.number("seed").map(UInt64.init) ?? Self.defaultSeed
    var preamble = StepReader(document.preamble, of: document.source, kinds)
    introduction = preamble.introduction()
    var problems = preamble.problems
    var steps: [Step] = []
    for (index, section) in document.sections.enumerated() {
      let stepSeed = seed ^ ContentHash(of: section.id?.value ?? "\(index)").value
      var reader = StepReader(section.blocks, of: document.source, kinds, seed: stepSeed)
      steps.append(reader.step(section, number: index + 1))
      problems += reader.problems
    }
    problems.removeAll(where: document.isConsequence)
    if !steps.isEmpty { problems += document.headingsOfOtherLevels }
    if steps.isEmpty {
      // Without steps, cells outside of steps are not reported as well.
      problems.removeAll { if case .cellBeforeSteps = $0.kind { true } else { false } }
      // Without front matter it is no lesson yet, which says all.
      if document.frontMatter.range != nil {
        problems.append(document.noSteps(at: properties.place))
      }
    }

    self.document = document
    header = LessonHeader(&properties, fileName: document.source.name) { document.title }
    self.seed = seed
    new = properties.list("new", limit: Self.newNamesLimit)
    properties.checkFormat()
    properties.checkKeys()
    setup = preamble.setup
    self.steps = steps
    let isEmpty = document.blocks.isEmpty && document.frontMatter.entries.isEmpty
    self.problems =
      isEmpty
      ? [LessonProblem(.emptyFile, at: properties.place)]
      : (properties.problems + problems).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  package var id: String { header.id }
  package var title: String { header.title }
  package var summary: String { header.summary }
  package var needs: [Located<String>] { header.needs }
  package var minutes: Int? { header.minutes }

  /// The files that the lesson's cells may load.
  package var data: DataFolder { DataFolder(places: dataPlaces) }

  /// The places where these files are searched.
  package var dataPlaces: [DataPlace] { DataFolder.places(beside: document.source.name) }

  package func step(_ id: String) -> Step? {
    steps.first { $0.id == id }
  }
}

extension Document {
  /// Headings in the steps that were meant to begin one.
  fileprivate var headingsOfOtherLevels: [LessonProblem] {
    sections.flatMap(\.misplacedHeadings).map { block, heading in
      let id = heading.id.map { " <!-- {#\($0.value)} -->" } ?? ""
      return LessonProblem(
        .otherLevel(line: "## \(heading.title.plain)\(id)"), at: block.range)
    }
  }

  /// True if a problem only follows from one of the document: an id that stands too far below its
  /// heading is missing there, and a choice without a box may be the right one.
  fileprivate func isConsequence(_ problem: LessonProblem) -> Bool {
    let isBelowOther = sections.contains { section in
      section.range.contains(problem.range.lowerBound)
        && section.misplacedHeadings.contains {
          $0.block.range.upperBound <= problem.range.lowerBound
        }
    }
    // What stands below the heading of another step may stand twice, or late, in this one.
    if isBelowOther, problem.kind.isAboutOrder { return true }
    return problems.contains { other in
      switch (problem.kind, other.kind) {
      case (.missingStepID, .idWithoutHeading):
        sections.contains { section in
          section.headingBlock.range == problem.range
            && section.range.upperBound >= other.range.lowerBound
            && section.range.lowerBound < other.range.lowerBound
        }
      case (.inPiece(let piece), .choiceWithoutBox):
        piece.isAboutKey && problem.range.contains(other.range.lowerBound)
      default: false
      }
    }
  }

  /// The heading that was meant to begin the first step: the first one below the title.
  fileprivate func noSteps(at place: Range<Int>) -> LessonProblem {
    let headings = blocks.compactMap { block -> DocumentBlock? in
      if case .heading = block.content { block } else { nil }
    }
    let isTitled = title != nil
    guard let block = headings.dropFirst(isTitled ? 1 : 0).first,
      case .heading(let heading) = block.content
    else { return LessonProblem(.noSteps(heading: nil, id: nil), at: place) }
    let text = String(repeating: "#", count: heading.level) + " " + heading.title.plain
    return LessonProblem(.noSteps(heading: text, id: heading.id?.value), at: block.range)
  }
}

extension Section {
  /// The headings in it that have an id, as only the heading of a step has.
  fileprivate var misplacedHeadings: [(block: DocumentBlock, heading: Heading)] {
    blocks.compactMap { block in
      guard case .heading(let heading) = block.content, heading.id != nil else { return nil }
      return (block, heading)
    }
  }
}

extension LessonProblem.Kind {
  /// True if it is about what may stand once, or first, in a step.
  fileprivate var isAboutOrder: Bool {
    switch self {
    case .lateSetup: true
    case .inPiece(let problem):
      ["second-task", "second", "before-task", "duplicate-id"].contains(problem.id)
    default: false
    }
  }
}
