import MatrixLanguage
import Notebook
import StyledText

/// Walking through the pieces of a step.
extension Runner {
  /// Shows what comes next, up to the piece that waits for an answer or the end of the step.
  ///
  /// - Parameter isNew: whether the step's heading stands right above.
  mutating func walk(isNew: Bool = false) -> [Event] {
    linesSinceQuestion = 0
    var page: [Block] = []
    while let waiting {
      guard !waiting.asksSomething else { break }
      page.appendParted(blocks(of: waiting))
      piece += 1
    }
    if !page.isEmpty, !isNew { page.insert(.blank, at: 0) }
    guard waiting != nil else { return [.show(page)] + finishStep() }
    return show(page, then: invitation)
  }

  /// The question once more: what was read before it, and the piece that asks.
  var question: [Event] {
    guard waiting != nil else { return [] }
    let start = step.pieces[..<piece].lastIndex { $0.asksSomething }.map { $0 + 1 } ?? 0
    var page: [Block] = []
    for earlier in step.pieces[start..<piece] { page.appendParted(blocks(of: earlier)) }
    return show(page, then: invitation)
  }

  private func show(_ page: [Block], then invitation: (page: [Block], draft: String)) -> [Event] {
    var page = page
    page.appendParted(invitation.page)
    let draft: [Event] = invitation.draft.isEmpty ? [] : [.edit(invitation.draft)]
    return [.show(page)] + draft
  }

  /// What the waiting piece shows and asks, and what it puts into the editor.
  private var invitation: (page: [Block], draft: String) {
    switch waiting {
    case .cell(let cell):
      ([code(cell.fence), .paragraph(texts.enterRuns)], "")
    case .prediction(let prediction):
      ([code(prediction.cell.fence)] + guessPage(prediction.question), "")
    case .quiz(let quiz):
      (choices(quiz) + [.paragraph(texts.chooseOne)], "")
    case .task(let task):
      ([.paragraph(texts.fillBlanks(hasHint: !task.hints.isEmpty))], draft(of: task))
    case .prose, .example, nil:
      ([], "")
    }
  }

  private func guessPage(_ question: Step.Prediction.Question) -> [Block] {
    switch question {
    case .value: [.paragraph(texts.guessValue)]
    case .shape: [.paragraph(texts.guessShape)]
    case .choice(let quiz): choices(quiz) + [.paragraph(texts.guessChoice)]
    }
  }

  // MARK: How pieces look

  /// Pieces that are only read.
  private func blocks(of piece: Step.Piece) -> [Block] {
    switch piece {
    case .prose(let blocks):
      return styled(blocks)
    case .example(let example):
      let output = example.output.map { [Block.verbatim(Markup($0.code.text, .secondary))] } ?? []
      return [
        .item(
          marker: Markup("    "), [.verbatim(Markup(example.fence.code.text, .code))] + output)
      ]
    case .cell(let cell):
      return [code(cell.fence)]
    case .prediction, .task, .quiz:
      return []
    }
  }

  /// The blocks of a document, with values computed from the student's own numbers.
  func styled(_ blocks: [DocumentBlock]) -> [Block] {
    blocks.styled(DocumentStyle(values: workspace, format: presentation.values))
  }

  /// Running text, likewise.
  func styled(_ inlines: [Inline]) -> Markup {
    inlines.markup { workspace.computed($0, format: presentation.values) }
  }

  /// Code, set off from prose by an indent.
  func code(_ fence: Fence) -> Block {
    .item(marker: Markup("    "), [.verbatim(Highlighting.markup(of: fence.code.text))])
  }

  private func choices(_ quiz: Step.Quiz) -> [Block] {
    quiz.choices.enumerated().map { index, choice in
      .item(
        marker: Markup("  \(Step.Quiz.letter(index))) ", .accent),
        [.paragraph(styled(choice.text))])
    }
  }

  // MARK: Cells

  /// Runs the waiting cell.
  mutating func run(_ cell: Step.Cell) -> [Event] {
    let (events, _) = run(cell.fence)
    note(.cellAccepted(code: cell.code.text), piece: piece)
    piece += 1
    return events + walk()
  }

  /// Runs an author's cell where free play cannot reach it, and takes over its values.
  ///
  /// - Returns: what it shows, and its last value.
  mutating func run(_ fence: Fence) -> (events: [Event], value: Value?) {
    do throws(AuthoredCellError) {
      var scope = try scopeOfPiece(piece)
      let printed = try AuthoredCell(fence.code).run(in: &scope)
      adopt(scope)
      let page = presentation.blocks(printed)
      return (page.isEmpty ? [] : [.show(page)], printed.last?.value)
    } catch {
      return ([.complain(presentation.blocks(error.diagnostics))], nil)
    }
  }

  // MARK: The end of a step

  private mutating func finishStep() -> [Event] {
    note(.passed)
    let title = following.map { lesson.steps[$0].title.plain }
    return [.show([.paragraph(texts.goOn(to: title))])]
  }

  /// The place to which Enter leads at the end of a step, nil if that is the end of the lesson.
  private var following: Int? {
    if returned == nil, lesson.steps.indices.contains(place + 1) { return place + 1 }
    return lesson.steps.indices.first { place in
      let record = record[lesson.steps[place].key]
      return record.isPassed && !record.isPassedUnaided && returned?.contains(place) != true
    }
  }

  mutating func nextStep() -> [Event] {
    guard let following else { return finishLesson() }
    if returned != nil || following <= place { returned = (returned ?? []).union([following]) }
    return enter(following)
  }

  private mutating func finishLesson() -> [Event] {
    if !record.isFinished { noteOfLesson(.lessonFinished) }
    isOver = true
    let progress = Progress(steps: lesson.steps.map(\.key), record: record)
    return [.show(texts.ending(lesson, progress: progress, next: next))]
  }
}

extension Step.Quiz {
  /// `a` for the first choice.
  static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(min(index, 25))))
  }
}

extension [Block] {
  /// Adds blocks, with an empty line before them if something stands there already.
  mutating func appendParted(_ blocks: [Block]) {
    guard !blocks.isEmpty else { return }
    if !isEmpty { append(.blank) }
    self += blocks
  }
}
