import LanguageSyntax
package import Notebook
package import MatrixLanguage
import NumericCore
import StyledText

/// Going back to the student's place in the record.
extension Runner {
  /// Opens the lesson: at its beginning, or where it was left.
  package mutating func start() -> [Event] {
    guard !lesson.steps.isEmpty else { return [.complain([.paragraph(texts.noSteps)])] }
    return opening().parted
  }

  private mutating func opening() -> [Event] {
    guard record.current != nil else { return begin() }
    guard let place = progress.resumption else {
      noteOfLesson(.restarted)
      return begin()
    }
    self.place = place
    rebuild()
    guard !record.isAtEnd, record.current == step.key else {
      return [.show([.paragraph(texts.stillOpen)])] + visit(place)
    }
    return [.show([.paragraph(texts.resumed)])] + reopen()
  }

  private mutating func begin() -> [Event] {
    noteOfLesson(.lessonStarted)
    let title = Block.heading(Markup(lesson.title, .heading), level: 1)
    return [.show([title, .blank] + styled(lesson.introduction))] + enter(0)
  }

  // MARK: Values

  /// All accepted cells of the record with their outputs, and the setups that they need to run
  /// elsewhere.
  var transcript: Transcript {
    var copy = self
    return Transcript(copy.rebuild(withSetups: true))
  }

  /// Runs all accepted cells of the record again, which gives the same values.
  ///
  /// - Parameter withSetups: true to return also the setups as cells.
  /// - Returns: the cells that ran, with their outputs.
  @discardableResult
  mutating func rebuild(withSetups: Bool = false) -> [Session.FinishedCell] {
    attempted = [:]
    var cells: [Session.FinishedCell] = []
    // Ctrl-C ends the replay; half of a training is not what was recorded.
    var values = beginning
    values.keepsStopped = false
    console.session.begin(with: values)
    defer { keepStopped() }
    stepValues = beginning
    var seed = lesson.seed
    let acts = record.replay
    // A long record comes back to the same steps, whose cells are read once for the same answers.
    var scopes: [StepKey: [Int: StepScope]] = [:]
    var accepted: [StepKey: [Int: String]] = [:]
    func note(_ code: String, printing output: String = "", isSetup: Bool = false) {
      cells.append(
        Session.FinishedCell(
          number: cells.count + 1, code: code, output: output, isSetup: isSetup))
    }
    /// The values before a question, and the code that brings the notebook to them.
    func workspace(
      _ step: Step, before question: Int, in notebook: Workspace
    ) throws -> Workspace {
      let answers = accepted[step.key] ?? [:]
      let scope =
        try scopes[step.key]?[question]
        ?? self.scope(step, before: question) {
          answers[step.question(at: $0)]
        }
      scopes[step.key, default: [:]][question] = scope
      let allowance = beginning.resources.allowance
      guard withSetups else { return try scope.workspace(seed: seed, allowance: allowance) }
      let (workspace, setup) = try scope.workspace(
        seed: seed, allowance: allowance, bringing: notebook)
      if let setup { note(setup, isSetup: true) }
      return workspace
    }
    let loop = beginning.resources.allowance.progress?.begin(turns: acts.count)
    defer { loop?.end() }
    for (place, act) in acts.enumerated() {
      loop?.turn(place)
      switch act {
      case .setup(let key, let question, let ownSeed):
        guard let step = lesson.steps.first(where: { $0.key == key }) else { continue }
        seed = ownSeed
        stepValues = beginning
        if let scope = try? workspace(step, before: question, in: self.workspace) {
          adopt(scope)
        }
      case .cell(_, nil, let code):
        _ = console.run(code)
        if let cell = console.session.cells.last, cell.code == code {
          note(code, printing: cell.output)
        }
      case .cell(let key, let question?, let code):
        guard let step = lesson.steps.first(where: { $0.key == key }),
          var scope = try? workspace(step, before: question, in: self.workspace),
          let cell = try? Cell(CellSource(code, label: .setup)),
          let printed = try? scope.run(cell)
        else { continue }
        adopt(scope)
        if accepted[key]?[question] != code {
          accepted[key, default: [:]][question] = code
          scopes[key] = nil
        }
        note(code, printing: printed.outputText(in: presentation.language))
      }
    }
    return cells
  }

  private mutating func keepStopped() {
    var values = workspace
    values.keepsStopped = true
    console.session.replaceValues(with: values)
  }

  /// Adopts the values of the step; names of free play that it lacks stay.
  mutating func adopt(_ scope: Workspace) {
    var workspace = workspace
    workspace.adopt(scope)
    console.session.replaceValues(with: workspace)
    stepValues.adopt(scope)
  }

  /// The values that a piece of the open step starts from, independent of free play.
  package func scopeOfPiece(_ piece: Int) throws(AuthoredCellError) -> Workspace {
    try scope(step, before: step.question(at: piece), accepted: acceptedCode)
      .workspace(seed: seed, allowance: beginning.resources.allowance)
  }

  private func scope(
    _ step: Step, before question: Int, accepted: (_ place: Int) -> String?
  ) throws(AuthoredCellError) -> StepScope {
    try StepScope(
      lesson, step, before: step.place(ofQuestion: question), accepted: accepted)
  }

  /// The judge of answers to a task, the question of the open step.
  ///
  /// - Throws: the lesson's cell that cannot be read.
  func judge(of task: Step.Task) throws(AuthoredCellError) -> Judge {
    try Judge(
      lesson, step, task, at: piece, allowance: beginning.resources.allowance,
      accepted: acceptedCode)
  }

  /// The code that answered a piece of the open step.
  func acceptedCode(of piece: Int) -> String? {
    let question = step.question(at: piece)
    for case .cell(step.key, question, let code) in record.replay.reversed() { return code }
    return nil
  }
}
