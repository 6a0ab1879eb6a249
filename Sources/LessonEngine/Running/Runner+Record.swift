import MatrixLanguage
package import Notebook
import StyledText

/// Into a step, and back to where the record says the student is.
extension Runner {
  /// Opens the lesson: from its beginning, or from the step that the record was left in.
  package mutating func start() -> [Event] {
    guard !lesson.steps.isEmpty else {
      isOver = true
      return [.complain([.paragraph(texts.noSteps)])]
    }
    let progress = Progress(steps: lesson.steps.map(\.key), record: record)
    guard record.current != nil, let place = progress.resumption else {
      if record.current == nil { noteOfLesson(.lessonStarted) }
      return [.show(introduction)] + enter(0)
    }
    self.place = place
    guard stepRecord.isEntered else { return enter(place) }
    rebuild()
    return [.show([.paragraph(texts.resumed(prompt: prompt.plain))])] + reopen()
  }

  private var introduction: [Block] {
    var page: [Block] = [.heading(Markup(lesson.title, .heading), level: 1)]
    page.appendParted(styled(lesson.introduction))
    return page
  }

  /// Begins a step: fresh numbers, nothing done yet. What was passed stays passed.
  mutating func enter(_ place: Int) -> [Event] {
    self.place = place
    isOver = false
    let attempt = stepRecord.attempt + 1
    note(.stepEntered(attempt: attempt, seed: lesson.seed(forAttempt: attempt)))
    piece = 0
    let failure = adoptSetup()
    return [.show(header)] + failure + walk(isNew: true)
  }

  private var header: [Block] {
    [
      .blank,
      .heading(Markup("\(place + 1)/\(lesson.steps.count)  ") + styled(step.title), level: 2),
    ]
  }

  /// Shows a step again as it stands: what is done is passed over.
  mutating func reopen() -> [Event] {
    let draft = stepRecord.draft
    piece =
      step.pieces.indices.first { place in
        step.pieces[place].asksSomething && !stepRecord.donePieces.contains(place)
      } ?? step.pieces.count
    guard waiting != nil else { return [.show(header)] + walk(isNew: true) }
    let question = self.question.filter { if case .edit = $0 { draft.isEmpty } else { true } }
    return [.show(header)] + question + (draft.isEmpty ? [] : [.edit(draft)])
  }

  // MARK: Values

  /// Runs everything again that the record has accepted, and so has the same values.
  mutating func rebuild() {
    console.session.begin(with: beginning)
    let open = place
    defer { place = open }
    for act in record.replay {
      switch act {
      case .setup(let key, _, let seed):
        guard let place = place(of: key) else { continue }
        self.place = place
        if let scope = try? scope(before: 0, seed: seed) { adopt(scope) }
      case .cell(let key, let piece, let code):
        guard let place = place(of: key) else { continue }
        self.place = place
        replay(code, piece: piece)
      }
    }
  }

  private func place(of key: StepKey) -> Int? {
    lesson.steps.firstIndex { $0.id == key.id }
  }

  private mutating func replay(_ code: String, piece: Int?) {
    guard let piece else {
      _ = console.run(code)
      return
    }
    guard var scope = try? scopeOfPiece(piece),
      let cell = try? Cell(CellSource(code, label: .setup)), (try? scope.run(cell)) != nil
    else { return }
    adopt(scope)
  }

  /// Takes over the values of a scope; names of free play that it lacks stay.
  mutating func adopt(_ scope: Workspace) {
    var workspace = console.session.workspace
    workspace.adopt(scope)
    console.session.replaceValues(with: workspace)
  }

  private mutating func adoptSetup() -> [Event] {
    do throws(AuthoredCellError) {
      adopt(try scopeOfPiece(0))
      return []
    } catch {
      return [.complain(presentation.blocks(error.diagnostics))]
    }
  }

  /// The values that a piece of the open step starts from, whatever was played before.
  func scopeOfPiece(_ piece: Int) throws(AuthoredCellError) -> Workspace {
    try scope(before: piece, seed: stepRecord.seed ?? lesson.seed)
  }

  private func scope(
    before piece: Int, seed: UInt64
  ) throws(AuthoredCellError) -> Workspace {
    try StepScope(lesson, step, before: piece)
      .workspace(seed: seed, allowance: beginning.resources.allowance)
  }
}
