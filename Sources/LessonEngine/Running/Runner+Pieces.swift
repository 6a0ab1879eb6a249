import MatrixLanguage
import Notebook
import StyledText

/// Walking through the pieces of a step.
extension Runner {
  /// Shows what comes next, up to the piece that waits for an answer or the end of the step.
  mutating func walk(under heading: [Block] = []) -> [Event] {
    let start = piece
    while let waiting, !waiting.asksSomething { piece += 1 }
    let read = step.pieces[start..<piece].map(blocks)
    if waiting != nil { return ask(read + invitation, under: heading) }
    return shown(read, under: heading) + finishStep()
  }

  /// Shows a question, and puts the code of a task into the editor.
  mutating func ask(_ question: [[Block]], under heading: [Block] = []) -> [Event] {
    recall = Recall()
    let events = shown(question, under: heading)
    guard case .task(let task) = waiting else { return events }
    return events + [.edit(draft(of: task))]
  }

  /// The parts of a page, set off from whatever stands above.
  func shown(_ parts: [[Block]], under heading: [Block] = []) -> [Event] {
    let top = heading + (parts.first ?? [])
    return ([top] + parts.dropFirst()).filter { !$0.isEmpty }.map { .show([.blank] + $0) }
  }

  /// What is asked: what was read since the last answer, and the piece that asks.
  var question: [[Block]] {
    let answered = step.pieces[..<piece].lastIndex(where: \.asksSomething)
    let read = step.pieces[(answered.map { $0 + 1 } ?? 0)..<piece].map(blocks)
    guard let answered, case .task(let task) = step.pieces[answered] else {
      return read + invitation
    }
    return [styled(task.debrief)] + read + invitation
  }

  /// What the waiting piece shows and asks.
  private var invitation: [[Block]] {
    switch waiting {
    case .cell(let cell): [[code(cell.fence)], [.paragraph(texts.enterRuns)]]
    case .prediction(let prediction):
      [[code(prediction.cell.fence)]] + invitation(to: prediction.question)
    case .quiz(let quiz): [choices(quiz), [.paragraph(texts.chooseOne)]]
    case .task(let task):
      [
        [
          .paragraph(
            texts.writeCode(
              hasBlanks: TaskDraft(draft(of: task)).hasBlanks, hasHint: !task.hints.isEmpty,
              hasEditor: hasEditor))
        ]
      ]
    case .prose, .example, nil: []
    }
  }

  private func invitation(to question: Step.Prediction.Question) -> [[Block]] {
    switch question {
    case .value: [[.paragraph(texts.guessValue)]]
    case .shape: [[.paragraph(texts.guessShape)]]
    case .choice(let quiz): [choices(quiz), [.paragraph(texts.guessChoice)]]
    }
  }

  // MARK: How pieces look

  /// Pieces that are only read.
  private func blocks(of piece: Step.Piece) -> [Block] {
    switch piece {
    case .prose(let blocks): styled(blocks)
    case .example(let example): blocks(of: example)
    case .cell, .prediction, .task, .quiz: []
    }
  }

  private func blocks(of example: Step.Example) -> [Block] {
    let code = Self.indented(Markup(example.fence.code.text, .code))
    guard let output = example.output else { return [code] }
    return [code, .blank, Self.indented(Markup(output.code.text, .secondary))]
  }

  /// The blocks of a document, with values computed from the student's own numbers.
  func styled(_ blocks: [DocumentBlock]) -> [Block] {
    blocks.styled(DocumentStyle(values: stepValues, format: presentation.values))
  }

  /// Running text, likewise.
  func styled(_ inlines: [Inline]) -> Markup {
    inlines.markup { stepValues.computed($0, format: presentation.values) }
  }

  func code(_ fence: Fence) -> Block { code(fence.code.text) }

  /// Code, set off from prose by an indent.
  func code(_ text: String) -> Block { Self.indented(Highlighting.markup(of: text)) }

  private static func indented(_ text: Markup) -> Block {
    .item(marker: Markup("    "), [.verbatim(text)])
  }

  func choices(_ quiz: Step.Quiz) -> [Block] {
    quiz.choices.enumerated().map { index, choice in
      .item(
        marker: Markup("  \(Step.Quiz.letter(index))) ", .accent),
        [.paragraph(styled(choice.text))])
    }
  }

  // MARK: Reading again

  /// The whole step, done: what was read, run and answered.
  var reading: [[Block]] {
    step.pieces.indices.flatMap { place -> [[Block]] in
      let piece = step.pieces[place]
      switch piece {
      case .prose, .example: return [blocks(of: piece)]
      case .cell(let cell): return [[code(cell.fence)], result(of: cell, at: place)]
      case .prediction(let prediction):
        let result = [[code(prediction.cell.fence)], result(of: prediction.cell, at: place)]
        guard case .choice(let quiz) = prediction.question else { return result }
        return result + [[.paragraph(solution(of: quiz))]]
      case .quiz(let quiz): return [choices(quiz), [.paragraph(solution(of: quiz))]]
      case .task(let task):
        let code = acceptedCode(of: place) ?? task.solution?.code.text ?? ""
        return [[self.code(code)], styled(task.debrief)]
      }
    }.filter { !$0.isEmpty }
  }

  private func result(of cell: Step.Cell, at place: Int) -> [Block] {
    guard var scope = try? scopeOfPiece(place),
      let printed = try? AuthoredCell(cell.code).run(in: &scope)
    else { return [] }
    return presentation.blocks(printed)
  }
}

extension Step.Quiz {
  /// `a` for the first choice.
  static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(min(index, 25))))
  }
}
