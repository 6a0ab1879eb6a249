import MatrixLanguage
package import Notebook
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
    if draft.hasBlanks, input.trimmed == draft.code.trimmed { return ask(question) }
    if let aside = Aside(in: input) { return answer(aside, at: draft) }
    let merged = draft.replacing(with: TaskDraft(input))
    let cell: Cell
    do throws(Cell.Unreadable) {
      cell = try Cell(CellSource(input, label: .input(console.session.nextNumber)))
    } catch {
      return unreadable(input, error.diagnostics, merged: merged, task)
    }
    do throws(AuthoredCellError) {
      let allowance = beginning.resources.allowance
      guard let judge = try Judge(lesson, step, allowance: allowance) else { return play(input) }
      guard judge.key.isAttempt(cell) else {
        return play(input, after: try judge.verdict(on: cell, seed: seed))
      }
      let isWhole = Set(judge.key.targets).isSubset(of: cell.assignedNames)
      guard !isWhole, let merged else {
        return judged(input, try judge.verdict(on: cell, seed: seed), task)
      }
      if merged.hasBlanks { return noted(merged) }
      let source = CellSource(merged.code, label: cell.source.label)
      return judged(merged.code, try judge.verdict(on: source, seed: seed), task)
    } catch {
      // Free play needs no judge.
      if cell.assignedNames.isEmpty { return play(input) }
      return complaint(of: error, then: texts.brokenTask) + [.edit(input)]
    }
  }

  /// Takes the code out of the editor, to try something else first. Nothing of it is lost.
  package mutating func setAside(_ code: String) -> [Event] {
    guard case .task(let task) = waiting, !isOver else { return [] }
    let draft = TaskDraft(draft(of: task))
    if code.trimmed != draft.code.trimmed {
      guard let merged = draft.replacing(with: TaskDraft(code)) else { return [] }
      note(.drafted(code: merged.code), piece: piece)
    }
    recall.isDue = true
    recall.rows += rowsTyped(code) + 1
    return [.show([.paragraph(texts.setAside)])]
  }

  /// Does what was asked for in the middle of the code, and keeps the code.
  private mutating func answer(_ aside: Aside, at draft: TaskDraft) -> [Event] {
    let merged = draft.replacing(with: TaskDraft(aside.code)) ?? draft
    if merged != draft { note(.drafted(code: merged.code), piece: piece) }
    let wasAt = (place, piece)
    let events = reply(to: aside.line)
    let hasDraft = events.contains { if case .edit = $0 { true } else { false } }
    return hasDraft || wasAt != (place, piece) || isOver ? events : events + [.edit(merged.code)]
  }

  /// Code that cannot be read. Blanks alone are no mistake: the rest is still to come.
  private mutating func unreadable(
    _ input: String, _ diagnostics: [Diagnostic], merged: TaskDraft?, _ task: Step.Task
  ) -> [Event] {
    if diagnostics.allSatisfy({ $0.problem == .unfilledBlank }) {
      return noted(merged ?? TaskDraft(draft(of: task)))
    }
    let complaint = console.complaint(about: diagnostics)
    // What has no place in the draft is free play, and leaves the draft alone.
    guard let merged else { return [complaint, .edit(input)] }
    return keeping(merged.code, [complaint])
  }

  private mutating func noted(_ draft: TaskDraft) -> [Event] {
    note(.drafted(code: draft.code), piece: piece)
    return [.show([.paragraph(texts.noted(stillOpen: draft.openNames))]), .edit(draft.code)]
  }

  /// Runs what is no attempt. All that is said of it is that the right value has another name.
  private mutating func play(_ input: String, after verdict: Verdict) -> [Event] {
    guard case .notAnAttempt(let remarks) = verdict else { return play(input) }
    return play(input, saying: blocks(remarks))
  }

  private mutating func judged(
    _ code: String, _ verdict: Verdict, _ task: Step.Task
  ) -> [Event] {
    switch verdict {
    case .notAnAttempt: return play(code)
    case .broken(let diagnostics):
      let complaint = console.complaint(about: diagnostics)
      return keeping(code, [complaint, .show(remark(on: diagnostics))])
    case .failed(let remarks, let printed):
      if stepRecord.draft != code { note(.wrongAnswer(code: code), piece: piece) }
      let said = [.paragraph(texts.notYet)] + blocks(remarks)
      return keeping(code, [.show(presentation.blocks(printed)), .show(said)])
    case .passed(let workspace, let printed):
      return passed(code, workspace, printed, task)
    }
  }

  /// Gives code back that has not passed, below what is said of it.
  private mutating func keeping(_ code: String, _ said: [Event]) -> [Event] {
    // Who sends the same code once more wants to see what it is about.
    if stepRecord.draft == code {
      let question = ask(question).dropLast()
      recall.rows += rows(of: said)
      return question + said + [.edit(code)]
    }
    note(.drafted(code: code), piece: piece)
    return said + [.edit(code)]
  }

  private func blocks(_ remarks: [Remark]) -> [Block] {
    var page: [Block] = []
    for remark in remarks {
      if !page.isEmpty { page.append(.blank) }
      page += remark.blocks(in: presentation.language, format: presentation.values)
    }
    return page
  }

  /// What helps where an answer reads a name that only free play has stored.
  private func remark(on diagnostics: [Diagnostic]) -> [Block] {
    for case .unknownName(let name) in diagnostics.map(\.problem) where workspace[name] != nil {
      return [.paragraph(texts.storedOutside(name))]
    }
    return []
  }

  private mutating func passed(
    _ code: String, _ scope: Workspace, _ printed: [Printed], _ task: Step.Task
  ) -> [Event] {
    adopt(scope)
    note(.cellAccepted(code: code), piece: piece)
    piece += 1
    var events: [Event] = [.show(presentation.blocks(printed))]
    if let solution = task.solution, !stepRecord.isSolutionShown,
      !Cell.areSpelledAlike(solution.code.text, code)
    {
      events += [.show([.paragraph(texts.passed + texts.oneWay)]), .show([self.code(solution)])]
    } else {
      events.append(.show([.paragraph(texts.passed)]))
    }
    return events + [.show(styled(task.debrief))] + walk()
  }
}
