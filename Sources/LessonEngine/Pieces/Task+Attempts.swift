import LanguageSyntax
import MatrixLanguage
import Notebook
import StyledText

/// Attempts at a task.
extension Step.Task {
  func attempt(_ typed: String, in runner: inout Runner) -> [Event] {
    let draft = draft(in: runner)
    // Enter on what the editor began with is Enter alone.
    if draft.hasBlanks, typed.trimmed == draft.code.trimmed { return runner.ask(runner.question) }
    let aside =
      Aside(typed: typed, into: draft) ?? Aside(in: typed, knowing: runner.workspace)
    if let aside {
      return answer(aside, at: draft, in: &runner)
    }
    let input = draft.meaning(of: typed)
    do throws(AuthoredCellError) {
      let judge = try runner.judge(of: self)
      if let events = look(input, at: draft, judge, in: &runner) { return events }
      return try attempt(input, at: draft, judge, in: &runner)
    } catch {
      // Free play needs no judge.
      if (try? Cell(CellSource(input)))?.assignedNames.isEmpty == true { return runner.play(input) }
      return runner.complaint(of: error, then: runner.texts.brokenTask) + [.edit(input)]
    }
  }

  private func attempt(
    _ input: String, at draft: TaskDraft, _ judge: Judge, in runner: inout Runner
  ) throws(AuthoredCellError) -> [Event] {
    let merged = draft.replacing(with: TaskDraft(input))
    let label = CellLabel.input(runner.console.session.nextNumber)
    let cell: Cell
    do throws(Cell.ParseError) {
      cell = try Cell(CellSource(input, label: label))
    } catch {
      // The code for the last blank may have been typed into the first.
      if error.isOpen, let merged, !merged.hasBlanks {
        return try judged(merged.code, judge, label, in: &runner)
      }
      // So may the whole answer, if it passes without the blanks that are left.
      if error.isOpen, let whole = draft.withoutBlanksLeft(in: input) {
        let source = CellSource(whole.code, label: label)
        let verdict = try judge.verdict(on: source, seed: runner.seed)
        if whole.isCertain { return judged(whole.code, verdict, in: &runner) }
        if case .passed = verdict { return judged(whole.code, verdict, in: &runner) }
      }
      return unreadable(
        input, runner.workspace.trying(error.diagnostics), merged: merged, in: &runner)
    }
    guard judge.key.isAttempt(cell) else {
      return play(input, after: try judge.verdict(on: cell, seed: runner.seed), in: &runner)
    }
    let isWhole = Set(judge.key.targets).isSubset(of: cell.assignedNames)
    guard !isWhole, let merged else { return try judged(input, judge, label, in: &runner) }
    if merged.hasBlanks { return noted(merged, in: &runner) }
    return try judged(merged.code, judge, label, in: &runner)
  }

  private func judged(
    _ code: String, _ judge: Judge, _ label: CellLabel, in runner: inout Runner
  ) throws(AuthoredCellError) -> [Event] {
    let verdict = try judge.verdict(on: CellSource(code, label: label), seed: runner.seed)
    return judged(code, verdict, in: &runner)
  }

  /// Shows the values of names that were typed into blanks only to see them, and opens these blanks
  /// again. Without an editor that shows the blanks, typed code is meant as an answer.
  private func look(
    _ input: String, at draft: TaskDraft, _ judge: Judge, in runner: inout Runner
  ) -> [Event]? {
    guard runner.hasEditor, let trial = try? judge.trial(seed: runner.seed) else { return nil }
    let (looks, code) = draft.looks(in: input) { !trial.mayAnswer($0.name, for: $0.target) }
    guard !looks.isEmpty else { return nil }
    if code != draft.code { runner.note(.drafted(code: code), piece: runner.piece) }
    let events = looks.flatMap { look in
      runner.play(
        look.name.spelling,
        saying: [.paragraph(runner.texts.looked(at: look.name, for: look.target))])
    }
    return events + [.edit(code)]
  }

  private func draft(in runner: Runner) -> TaskDraft { TaskDraft(runner.draft ?? "") }

  /// Obeys a command that was typed within the code, and keeps the code.
  private func answer(
    _ aside: Aside, at draft: TaskDraft, in runner: inout Runner
  ) -> [Event] {
    let merged = draft.replacing(with: TaskDraft(aside.code)) ?? draft
    if merged != draft { runner.note(.drafted(code: merged.code), piece: runner.piece) }
    let wasAt = (runner.place, runner.piece)
    let events = runner.reply(to: aside.line)
    let hasDraft = events.contains { if case .edit = $0 { true } else { false } }
    return hasDraft || wasAt != (runner.place, runner.piece) || runner.isOver
      ? events : events + [.edit(merged.code)]
  }

  /// Code that cannot be read. Blanks alone are no mistake: the rest is still to come.
  private func unreadable(
    _ input: String, _ diagnostics: [Diagnostic], merged: TaskDraft?, in runner: inout Runner
  ) -> [Event] {
    if Cell.ParseError(diagnostics: diagnostics).isOpen {
      return noted(merged ?? draft(in: runner), in: &runner)
    }
    let complaint = runner.console.complaint(about: diagnostics)
    // Code without a place in the draft is free play, and leaves the draft alone.
    guard let merged else { return [complaint, .edit(input)] }
    return keeping(merged.code, [complaint], in: &runner)
  }

  private func noted(_ draft: TaskDraft, in runner: inout Runner) -> [Event] {
    runner.note(.drafted(code: draft.code), piece: runner.piece)
    let text = runner.texts.noted(stillOpen: draft.openNames)
    return [.show([.paragraph(text)]), .edit(draft.code)]
  }

  /// Runs code that is no attempt. The only remark is that the right value has another name.
  private func play(
    _ input: String, after verdict: Verdict, in runner: inout Runner
  ) -> [Event] {
    guard case .notAnAttempt(let remarks) = verdict else { return runner.play(input) }
    return runner.play(input, saying: blocks(remarks, in: runner))
  }

  private func judged(
    _ code: String, _ verdict: Verdict, in runner: inout Runner
  ) -> [Event] {
    switch verdict {
    case .notAnAttempt: return runner.play(code)
    case .broken(let diagnostics, let remarks):
      let complaint = runner.console.complaint(about: diagnostics)
      if !remarks.isEmpty { note(code, remarks, in: &runner) }
      let remark = remark(on: diagnostics, in: runner) + blocks(remarks, in: runner)
      return keeping(code, [complaint, .verdict(remark, .failure)], in: &runner)
    case .failed(let remarks, let printed, let stored):
      runner.attempted = stored
      note(code, remarks, in: &runner)
      let said = [.paragraph(runner.texts.notYet)] + blocks(remarks, in: runner)
      let shown = Event.show(runner.presentation.blocks(printed))
      return keeping(code, [shown, .verdict(said, .failure)], in: &runner)
    case .passed(let workspace, let printed):
      return passed(code, workspace, printed, in: &runner)
    }
  }

  /// Keeps a wrong answer in the journal, with the mistakes that it makes.
  func note(_ code: String, _ remarks: [Remark], in runner: inout Runner) {
    guard runner.stepRecord.draft != code else { return }
    let mistakes = remarks.compactMap { remark -> String? in
      if case .mistake(let place, _) = remark.kind { wrongs[place].id } else { nil }
    }
    runner.note(.wrongAnswer(code: code, mistakes: mistakes), piece: runner.piece)
  }

  /// Puts code that has not passed back into the editor, below the remarks.
  private func keeping(
    _ code: String, _ said: [Event], in runner: inout Runner
  ) -> [Event] {
    // A student who sends the same code once more wants to see the question.
    if runner.stepRecord.draft == code {
      return said + runner.ask(runner.question).dropLast() + [.edit(code)]
    }
    runner.note(.drafted(code: code), piece: runner.piece)
    return said + [.edit(code)]
  }

  func blocks(_ remarks: [Remark], in runner: Runner) -> [Block] {
    let presentation = runner.presentation
    var page: [Block] = []
    for remark in remarks {
      if !page.isEmpty { page.append(.blank) }
      page += remark.blocks(in: presentation.language, format: presentation.values)
    }
    return page
  }

  /// The remark on an answer that reads a name stored only by free play.
  private func remark(on diagnostics: [Diagnostic], in runner: Runner) -> [Block] {
    for case .unknownName(let name) in diagnostics.map(\.problem)
    where runner.viewed[name] != nil {
      return [.paragraph(runner.texts.storedOutside(name))]
    }
    return []
  }

  private func passed(
    _ code: String, _ scope: Workspace, _ printed: [Printed], in runner: inout Runner
  ) -> [Event] {
    runner.adopt(scope)
    let texts = runner.texts
    var verdict: [Block] = [.paragraph(texts.passed)]
    if let solution, !runner.stepRecord.isSolutionShown,
      !Cell.areSpelledAlike(solution.code.text, code)
    {
      verdict = [.paragraph(texts.passed + texts.oneWay), .blank, .code(solution.code.text)]
    }
    return runner.goOn(
      noting: .cellAccepted(code: code),
      below: [.show(runner.presentation.blocks(printed)), .verdict(verdict, .success)])
  }
}

extension Cell.ParseError {
  /// True if the only problems are unfilled blanks.
  fileprivate var isOpen: Bool { diagnostics.allSatisfy { $0.problem == .syntax(.unfilledBlank) } }
}

// MARK: - What is said

extension RunnerTexts {
  /// A name alone in a blank that is no answer there.
  fileprivate func looked(at name: Name, for target: Name) -> Markup {
    Markup(name.spelling, .code)
      + Markup(
        Localized(en: " alone is not the answer for ", zh: " 本身不是 ")[language], .secondary)
      + Markup(target.spelling, .code)
      + Markup(
        Localized(
          en: ", so this was a look at it. Your blank is still there.",
          zh: " 的答案，所以只显示了它的值。空还留着。")[language],
        .secondary)
  }

  var passed: Markup { Markup(Localized(en: "✓ Right.", zh: "✓ 正确。")[language], .success) }

  var notYet: Markup { Markup(Localized(en: "✗ Not yet.", zh: "✗ 还不对。")[language], .failure) }

  fileprivate var oneWay: Markup {
    quiet(Localized(en: " Another way to write it:", zh: "也可以这样写："))
  }

  fileprivate func noted(stillOpen names: [Name]) -> Markup {
    guard !names.isEmpty else {
      return quiet(Localized(en: "Noted. A blank is still to fill.", zh: "记下了。还有空没有填。"))
    }
    let list = names.map(\.spelling).separated[language]
    return quiet(Localized(en: "Noted. Still to fill: \(list).", zh: "记下了。还要填：\(list)。"))
  }

  /// An answer that reads a name which is not given, though it has a value outside of the answer.
  fileprivate func storedOutside(_ name: Name) -> Markup {
    Markup(name.spelling, .code)
      + Markup(
        Localized(
          en:
            " has a value here, but is not given: an answer is run by itself. Write the line that "
            + "stores it into the answer.",
          zh: " 在这里有值，但不是题目给出的。答案是单独运行的，请把存它的那一行也写进来。")[language])
  }

  var brokenTask: Markup {
    Markup(
      Localized(
        en: "The mistake is the lesson's, not yours: your answer cannot be judged. ",
        zh: "这是课程的错误，不是你的：没法判断你的答案。")[language]) + skipGoesOn
  }
}
