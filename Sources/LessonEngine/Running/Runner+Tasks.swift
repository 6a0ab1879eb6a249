import MatrixLanguage
import Notebook
import StyledText

/// Attempts at a task.
extension Runner {
  /// The code with which the editor begins: what the student has so far, or the starter.
  func draft(of task: Step.Task) -> String {
    if !stepRecord.draft.isEmpty { return stepRecord.draft }
    let variant = stepRecord.isSolutionShown ? task.variant : nil
    return (variant ?? task.starter).code.text
  }

  mutating func attempt(_ input: String, at task: Step.Task) -> [Event] {
    let draft = TaskDraft(draft(of: task))
    // Enter on what the editor began with is Enter alone.
    if draft.hasBlanks, input.trimmed == draft.code.trimmed { return question }
    do throws(AuthoredCellError) {
      let allowance = beginning.resources.allowance
      guard let judge = try Judge(lesson, step, allowance: allowance) else { return play(input) }
      let filled = completed(input, in: draft, by: judge.key)
      if let filled, filled.hasBlanks {
        note(.drafted(code: filled.code), piece: piece)
        return [.show([.paragraph(texts.noted(stillOpen: filled.openNames))]), .edit(filled.code)]
      }
      return try judged(filled?.code ?? input, by: judge, task)
    } catch {
      // The lesson itself is broken; the student goes on.
      return [.complain(presentation.blocks(error.diagnostics))]
    }
  }

  /// A part of the starter's lines, put into the places of those that they replace.
  ///
  /// - Returns: nil if the input stands for itself.
  private func completed(
    _ input: String, in draft: TaskDraft, by key: AnswerKey
  ) -> TaskDraft? {
    guard let cell = try? Cell(CellSource(input)), key.isAttempt(cell),
      !Set(key.targets).isSubset(of: cell.assignedNames)
    else { return nil }
    return draft.replacing(with: input)
  }

  private mutating func judged(
    _ code: String, by judge: Judge, _ task: Step.Task
  ) throws(AuthoredCellError) -> [Event] {
    let source = CellSource(code, label: .input(console.session.nextNumber))
    switch try judge.verdict(on: source, seed: stepRecord.seed ?? lesson.seed) {
    case .notAnAttempt(let remarks):
      return play(code) + (remarks.isEmpty ? [] : [.show(blocks(remarks))])
    case .broken(let diagnostics):
      note(.drafted(code: code), piece: piece)
      return [.complain(presentation.blocks(diagnostics)), .edit(code)]
    case .failed(let remarks, let printed):
      note(.wrongAnswer(code: code), piece: piece)
      note(.drafted(code: code), piece: piece)
      var page = presentation.blocks(printed)
      page.append(.paragraph(texts.notYet))
      page.appendParted(blocks(remarks))
      return [.show(page), .edit(code)]
    case .passed(let workspace, let printed):
      return passed(code, workspace, printed, task)
    }
  }

  private func blocks(_ remarks: [Remark]) -> [Block] {
    remarks.reduce(into: []) { page, remark in
      page.appendParted(remark.blocks(in: presentation.language, format: presentation.values))
    }
  }

  private mutating func passed(
    _ code: String, _ scope: Workspace, _ printed: [Printed], _ task: Step.Task
  ) -> [Event] {
    adopt(scope)
    note(.cellAccepted(code: code), piece: piece)
    piece += 1
    var page = presentation.blocks(printed)
    page.append(.paragraph(texts.passed))
    if let solution = task.solution, !stepRecord.isSolutionShown,
      !solution.code.text.isSpelled(like: code)
    {
      page += [.paragraph(texts.oneWay), self.code(solution)]
    }
    page.appendParted(styled(task.debrief))
    return [.show(page)] + walk()
  }

  // MARK: Help on request

  mutating func hint() -> [Event] {
    guard case .task(let task)? = waiting, !task.hints.isEmpty else {
      return [.show([.paragraph(texts.noHint)])]
    }
    let level = min(stepRecord.hintsShown, task.hints.count - 1)
    let isNew = stepRecord.hintsShown < task.hints.count
    if isNew { note(.hintShown(level: level + 1)) }
    var page = styled(task.hints[level].blocks)
    if level == task.hints.count - 1 { page.append(.paragraph(texts.lastHint)) }
    return [.show(page), .edit(draft(of: task))]
  }

  mutating func solution() -> [Event] {
    switch waiting {
    case .task(let task):
      guard let solution = task.solution else { break }
      note(.solutionShown)
      note(.drafted(code: ""))
      let page = [code(solution), .paragraph(texts.tryNow(isVariant: task.variant != nil))]
      return [.show(page), .edit(draft(of: task))]
    case .quiz(let quiz):
      note(.solutionShown)
      return [.show([.paragraph(solution(of: quiz))])]
    case .prediction(let prediction):
      return reveal(prediction, guess: nil)
    case .cell, .prose, .example, nil:
      break
    }
    return [.show([.paragraph(texts.noSolution)])]
  }
}

extension String {
  /// The same code but for blanks and line ends.
  fileprivate func isSpelled(like other: String) -> Bool {
    filter { !$0.isWhitespace } == other.filter { !$0.isWhitespace }
  }
}
