import MatrixLanguage
package import Notebook
package import StyledText

/// Walking through the pieces of a step.
extension Runner {
  /// Shows the next pieces, up to the waiting question or the end of the step.
  mutating func walk(under heading: [Block] = []) -> [Event] {
    attempted = [:]
    let start = piece
    piece = step.pieces[start...].firstIndex { $0 is any Question } ?? step.pieces.count
    let read = pieces(in: start..<piece)
    if waiting != nil { return ask(read + asked, under: heading) }
    return shown(read, under: heading) + finishStep()
  }

  /// Shows a question, and puts the code to be completed into the editor.
  package mutating func ask(_ question: [[Block]], under heading: [Block] = []) -> [Event] {
    recall = Recall()
    return shown(question, under: heading) + editing
  }

  /// The parts of a page, set off from the text above.
  func shown(_ parts: [[Block]], under heading: [Block] = []) -> [Event] {
    let parts = parts.filter { !$0.isEmpty }
    let parted: [Block] = heading.isEmpty || parts.isEmpty ? heading : heading + [.blank]
    return ([parted + (parts.first ?? [])] + parts.dropFirst()).filter { !$0.isEmpty }.map {
      .show([.blank] + $0)
    }
  }

  /// The question: the prose since the last answer, and the piece that asks.
  package var question: [[Block]] {
    let answered = step.pieces[..<piece].lastIndex { $0 is any Question }
    return pieces(in: (answered.map { $0 + 1 } ?? 0)..<piece) + asked
  }

  private func pieces(in places: Range<Int>) -> [[Block]] {
    step.pieces[places].flatMap { $0.shown(in: style) }
  }

  private var asked: [[Block]] {
    guard let waiting else { return [] }
    return waiting.shown(in: style) + [[.paragraph(waiting.invitation(in: self))]]
  }

  /// The code that the editor begins with: the student's draft, or the starter; nil if the answer
  /// is no code.
  var draft: String? {
    guard let starter = waiting?.starter(afterSolution: stepRecord.isSolutionShown) else {
      return nil
    }
    return stepRecord.draft.isEmpty ? starter.text : stepRecord.draft
  }

  package func remembers(_ input: String) -> Bool {
    guard TypedInput(input) == .code else { return true }
    return !input.contains("____") && Aside(typed: input, into: TaskDraft(draft ?? "")) == nil
      && Aside(in: input, knowing: workspace) == nil
  }

  /// Finds the texts that stand in the starter's blanks.
  package func fields(in draft: String) -> [Range<Int>] {
    guard let starter = waiting?.starter(afterSolution: stepRecord.isSolutionShown) else {
      return []
    }
    return Starter(starter.text).fields(in: draft) ?? []
  }

  /// Puts that code into the editor.
  var editing: [Event] { draft.map { [.edit($0)] } ?? [] }

  /// The whole finished step: its prose, its cells and its answers.
  var reading: [[Block]] {
    step.pieces.indices.flatMap { place in
      let piece = step.pieces[place]
      return (piece as? any Question)?.answered(at: place, in: self) ?? piece.shown(in: style)
    }
    .filter { !$0.isEmpty }
  }

  // MARK: How prose looks

  /// The style of documents, with values computed from the student's own numbers.
  package var style: DocumentStyle {
    var style = DocumentStyle(values: stepValues, format: presentation.values)
    style.isSpoken = presentation.screen.isAccessible
    return style
  }

  func styled(_ blocks: [DocumentBlock]) -> [Block] { blocks.styled(style) }

  /// Running text in this style.
  package func styled(_ inlines: [Inline]) -> Markup { inlines.markup(computed: style.computed) }
}
