import LanguageSyntax
package import MatrixLanguage
package import Notebook
package import StyledText

/// A lesson as a page: what is told and shown stands open; answers, hints and mistakes are folded away.
///
/// It is walked as a student walks it who always types the solution, on the lesson's own seed.
package struct LessonPage {
  package var writer: PageWriter
  /// The values at the place where the walk is.
  package private(set) var workspace: Workspace
  private let lesson: Lesson

  /// - Parameters:
  ///   - workspace: an empty one, with the lesson's seed.
  ///   - address: where the address of a link leads.
  package init(
    _ lesson: Lesson, on workspace: Workspace, format: ValueFormat,
    address: @escaping (String) -> String? = { $0 }
  ) {
    self.lesson = lesson
    self.workspace = workspace
    writer = PageWriter(format)
    writer.address = address
    self.workspace.keepsStopped = false
    write()
  }

  package var page: WebPage {
    WebPage(title: lesson.title, language: writer.language, content: writer.nodes)
  }

  /// The mistakes in the lesson's cells.
  package var diagnostics: [Diagnostic] { writer.diagnostics }

  /// True if Ctrl-C was pressed.
  package var isStopped: Bool { writer.isStopped }

  private mutating func write() {
    writer.add(.element("h1", [:], text: lesson.title))
    if !lesson.summary.isEmpty {
      writer.add(.element("p", ["class": "lead"], text: lesson.summary))
    }
    let steps = lesson.steps.enumerated().map { number, step in
      (step, writer.anchor(step.id, number: number + 1))
    }
    writer.fold(Markup(texts.steps(steps.count)), as: "quiet") { writer in
      let items = steps.flatMap { step, anchor -> [PageNode] in
        .element("li", [:], .element("a", ["href": "#\(anchor)"], text: step.title.plain))
      }
      writer.add(.element("ol", [:], items))
    }
    let setup = prepared(lesson.setup)
    add(lesson.introduction)
    writer.add(setup)
    let start = workspace
    for (step, anchor) in steps where !writer.isStopped {
      workspace = start
      // The title may hold values that the setup brings.
      let setup = prepared(step.setup)
      let title = writer.nodes(of: step.title) { [workspace, format] in
        workspace.computed($0, format: format)
      }
      writer.add(.element("h2", ["id": "\(anchor)"], title))
      writer.add(setup)
      for piece in step.pieces where !writer.isStopped { piece.write(on: &self) }
    }
  }

  /// Runs what prepares the values.
  ///
  /// - Returns: its code, folded away.
  private mutating func prepared(_ setup: [Fence]) -> [PageNode] {
    let outcomes = setup.map { ($0, run($0.code)) }
    return writer.gathering { writer in
      writer.fold(Markup(writer.texts.setup), as: "quiet") { writer in
        for (fence, _) in outcomes { writer.add(code: fence.code.text) }
      }
      for case (_, .failed(let diagnostics)) in outcomes { writer.add(diagnostics) }
    }
  }

  // MARK: What pieces write

  package var texts: LessonPageTexts { LessonPageTexts(writer.language) }

  package var format: ValueFormat { writer.format }

  /// Prose, with the values of a workspace in its computed places.
  package mutating func add(_ blocks: [DocumentBlock], in workspace: Workspace? = nil) {
    let values = workspace ?? self.workspace
    writer.add(blocks) { [format] in values.computed($0, format: format) }
  }

  package func nodes(of inlines: [Inline]) -> [PageNode] {
    writer.nodes(of: inlines) { workspace.computed($0, format: format) }
  }

  /// Something that is folded away until the reader wants it.
  package mutating func fold(_ summary: String, _ work: (inout LessonPage) -> Void) {
    var copy = self
    let content = writer.gathering { writer in
      copy.writer = writer
      work(&copy)
      writer = copy.writer
    }
    workspace = copy.workspace
    guard !content.isEmpty else { return }
    writer.add(.fold([.text(summary)], content))
  }

  /// Runs code of the lesson.
  package mutating func run(_ code: Excerpt) -> CellOutcome {
    let line = lesson.document.source.line(at: code.range.lowerBound)
    let label = CellLabel.file(lesson.document.source.name, firstLine: line)
    return workspace.outcome(of: CellSource(code.text, label: label))
  }
}

extension Lesson {
  /// The names of the files that its cells load.
  package var loadedFiles: [String] {
    let cells = document.fences.compactMap { try? Cell(CellSource($0.code.text)) }
    return cells.reduce(into: Set()) { $0.formUnion($1.loadedFiles) }.sorted()
  }
}
