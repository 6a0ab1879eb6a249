import LanguageSyntax
package import MatrixLanguage
package import Notebook
import NumericCore
import StyledText

/// Walks a lesson like a student who always types the solution, and notes the problems.
package struct LessonWalk {
  private let lesson: Lesson
  private(set) var proved: ProvedCode
  /// The code that has run so far, the key of its results in `proved`.
  private var history: ProvedCode.Provenance = []
  /// The tasks that were proved, with their numbers of seeds.
  private(set) var trials: [TaskTrials] = []
  private(set) var diagnostics: [LessonDiagnostic] = []
  /// True if a cell above has failed, so that the names it would have stored are missing.
  var hasFailed = false
  /// The position of the walk: a step, and the place of a piece in it.
  private var step: Step?
  private var place = 0

  init(_ lesson: Lesson, _ proved: ProvedCode) {
    self.lesson = lesson
    self.proved = proved
  }

  mutating func walk() {
    history = lesson.beginning
    var start = Workspace(allowance: proved.allowance, seed: lesson.seed, data: lesson.data)
    for fence in lesson.setup { run(fence.code, in: &start) }
    checkSpans(in: lesson.introduction, start)
    let (hasFailedAtStart, historyAtStart) = (hasFailed, history)
    for step in lesson.steps {
      hasFailed = hasFailedAtStart
      history = historyAtStart
      walk(step, from: start)
    }
  }

  private mutating func walk(_ step: Step, from start: Workspace) {
    var workspace = start
    for fence in step.setup { run(fence.code, in: &workspace) }
    checkSpans(in: step.title, workspace)
    self.step = step
    for (place, piece) in step.pieces.enumerated() {
      self.place = place
      piece.walk(&self, in: &workspace)
    }
  }

  private mutating func note(_ problem: ProofProblem, at range: Range<Int>) {
    diagnostics.append(LessonDiagnostic(.proof(problem), in: lesson.document.source, at: range))
  }

  package mutating func note(_ problem: PieceProblem, at range: Range<Int>) {
    let problem = LessonProblem(.inPiece(problem), at: range)
    diagnostics.append(LessonDiagnostic(.lesson(problem), in: lesson.document.source, at: range))
  }

  /// Proves the task at the position of the walk.
  mutating func prove(_ task: Step.Task) {
    // A cell above the task that cannot be read has been found on the walk.
    // An empty solution has been found where it was read.
    guard let step, task.solution?.code.bareCode.isEmpty != true,
      var proof = try? TaskProof(
        lesson, step, task, at: place, after: history, under: proved)
    else { return }
    if let seeds = proof.prove(&proved), let fence = task.starter ?? task.solution {
      let line = lesson.document.source.line(at: fence.range.lowerBound)
      trials.append(
        TaskTrials(
          file: lesson.document.source.name, line: line, step: step.id, seeds: seeds))
    }
    diagnostics += proof.diagnostics
  }

  // MARK: Cells

  @discardableResult
  private mutating func run(_ code: Excerpt, in workspace: inout Workspace) -> [Printed]? {
    do throws(AuthoredCellError) {
      return try run(AuthoredCell(code), in: &workspace)
    } catch {
      note(error)
      return nil
    }
  }

  /// Runs a cell without a diagnostic of its own.
  mutating func run(
    _ cell: AuthoredCell, in workspace: inout Workspace
  ) throws(AuthoredCellError) -> [Printed] {
    defer { history.append(cell.code.bareCode) }
    return try proved.run(cell, after: history, in: &workspace)
  }

  private mutating func note(_ error: AuthoredCellError) {
    diagnostics += error.diagnostics(in: lesson.document.source, seed: nil).filter {
      !isConsequence($0)
    }
    hasFailed = true
  }

  /// True if a diagnostic only follows from a cell that failed above it.
  private func isConsequence(_ diagnostic: LessonDiagnostic) -> Bool {
    guard hasFailed, case .proof(let problem) = diagnostic.kind else { return false }
    switch problem {
    case .failingCode(let diagnostic, _), .failingSpan(let diagnostic):
      return diagnostic.problem.id == "name"
    default:
      return false
    }
  }

  @discardableResult
  package mutating func run(_ cell: Step.ShownCell, in workspace: inout Workspace) -> [Printed]? {
    guard let printed = run(cell.fence.code, in: &workspace) else { return nil }
    guard let output = cell.output else { return printed }
    let fresh = CellOutput(printed, inLanguageOf: output.code.text)
    if let mismatch = fresh.mismatch(with: output.code.text) {
      note(.untrueOutput(mismatch, fresh: fresh.text), at: output.place(ofLine: mismatch.line))
    }
    return printed
  }

  // MARK: Computed values

  package mutating func checkSpans(in blocks: [DocumentBlock], _ workspace: Workspace) {
    checkSpans(in: blocks.flatMap(\.inlines), workspace)
  }

  package mutating func checkSpans(in inlines: [Inline], _ workspace: Workspace) {
    diagnostics += inlines.failingSpans(in: workspace, of: lesson.document.source)
      .filter { !isConsequence($0) }
  }
}

extension [Inline] {
  /// The computed values that have none.
  func failingSpans(in workspace: Workspace, of source: SourceText) -> [LessonDiagnostic] {
    compactMap { inline in
      guard case .computed(let expression) = inline.content else { return nil }
      do throws(AuthoredCellError) {
        var copy = workspace
        let cell = try AuthoredCell(expression)
        let value = try cell.run(in: &copy).last?.value
        guard let problem = cell.spanFlaw(showing: value) else { return nil }
        return LessonDiagnostic(.proof(problem), in: source, at: expression.range)
      } catch {
        guard let diagnostic = error.diagnostics.first else { return nil }
        let range = expression.sourceRange(of: diagnostic.range)
        return LessonDiagnostic(.proof(.failingSpan(diagnostic)), in: source, at: range)
      }
    }
  }
}

extension AuthoredCell {
  /// The problem of a value that cannot stand in a line of prose; nil for a number and a text.
  fileprivate func spanFlaw(showing value: Value?) -> ProofProblem? {
    guard let value else { return .unfitSpan(nil, fix: nil) }
    switch value {
    case .number, .text: return nil
    case .matrix(let matrix):
      var isName = false
      if case .expression(let expression) = cell.statements.last?.kind,
        case .name = expression.kind
      {
        isName = true
      }
      let code = code.text.trimmed
      let first = matrix.rows == 1 || matrix.columns == 1 ? "[0]" : "[0, 0]"
      let part = matrix.count == 0 ? nil : (isName ? code : "(\(code))") + first
      return .unfitSpan(value.description, fix: part)
    case .function, .model, .plot, .list: return .unfitSpan(value.description, fix: nil)
    }
  }
}

extension AuthoredCellError {
  /// One for each diagnostic, at its place in the lesson.
  func diagnostics(in source: SourceText, seed: UInt64?) -> [LessonDiagnostic] {
    diagnostics.map { diagnostic in
      LessonDiagnostic(
        .proof(.failingCode(diagnostic, seed: seed)), in: source,
        at: code.sourceRange(of: diagnostic.range))
    }
  }
}

extension DocumentBlock {
  /// All running text in the block, in the order of the document.
  var inlines: [Inline] {
    switch content {
    case .heading(let heading): heading.title
    case .paragraph(let inlines): inlines
    case .list(let list): list.items.joined().flatMap(\.inlines)
    case .choices(let choices): choices.flatMap { $0.text + $0.reason }
    case .table(let table): ([table.header] + table.rows).joined().flatMap(\.self)
    case .quote(let blocks): blocks.flatMap(\.inlines)
    case .fence, .literal: []
    }
  }
}

extension Fence {
  /// The range of a line of the code, counted from 0; without a line, the fence's first line.
  fileprivate func place(ofLine line: Int?) -> Range<Int> {
    let lines: [Substring] = code.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line, lines.indices.contains(line) else { return firstLine }
    let text = lines[line]
    let indent = text.prefix { $0.isWhitespace }.utf8.count
    let start = code.text.utf8.distance(from: code.text.startIndex, to: text.startIndex)
    return code.sourceRange(of: start + indent..<start + text.utf8.count)
  }
}
