import LanguageSyntax
package import MatrixLanguage
package import Notebook
package import StyledText

extension Step {
  /// A cell with blanks that the student fills, and everything that judges and helps. At most one in
  /// a step.
  ///
  /// The question is the prose before it in the step's pieces. Prose that stands between the
  /// starter and the solution belongs to the question too.
  package struct Task: Hashable, Sendable {
    /// The code in the editor, with `____` for each blank; nil if the lines are given, to be put in
    /// order.
    package let starter: Fence?
    /// A starter with other blanks, for a student who has seen the solution.
    package let variant: Fence?
    /// A task without one is a problem of the lesson.
    package let solution: Fence?
    package let checks: [Check]
    package let wrongs: [Wrong]
    /// From the faintest to the plainest.
    package let hints: [Hint]
  }

  /// A line of a `zt check`: `γ ≈ √(σ² + ε)  # what to say if not`.
  package struct Check: Hashable, Sendable {
    package let condition: Excerpt
    /// Empty if the line has no comment.
    package let comment: [Inline]
    package let range: Range<Int>
  }

  /// One level of help.
  package struct Hint: Hashable, Sendable {
    package let fence: Fence
    package let blocks: [DocumentBlock]

    package init(fence: Fence, blocks: [DocumentBlock]) {
      self.fence = fence
      self.blocks = blocks
    }
  }
}

extension Step.Task: Piece {
  package var parts: [StepPart] {
    let start = starter.map { [StepPart.code($0, role: "zt task", countedAs: "task")] } ?? []
    return start
      + (variant.map { [.code($0, role: "zt task variant", countedAs: "variant")] } ?? [])
      + hints.map(\.part)
      + (solution.map { [.code($0, role: "zt solution", countedAs: "solution")] } ?? [])
      + checks.map(\.part) + wrongs.map(\.part)
  }

  /// The parts besides the starter and the solution.
  var helpingParts: [StepPart] { hints.map(\.part) + checks.map(\.part) + wrongs.map(\.part) }

  package var code: Excerpt? { solution?.code }

  package var visibleCode: [Excerpt] {
    [starter, variant, solution].compactMap { $0?.code }
  }

  /// The starter stands in the editor.
  package func shown(in style: DocumentStyle) -> [[Block]] { [] }

  /// The checks are left out: nothing judges an answer there, and the solution shows what they ask for.
  package func write(on page: inout LessonPage) {
    if let starter {
      let turn = Starter(starter.code.text).blanks.isEmpty ? page.texts.mend : page.texts.task
      page.writer.add(.element("p", ["class": "turn"], text: turn))
      page.writer.add(code: starter.code.text)
    }
    writeHelp(on: &page)
  }

  /// Hints, the mistakes that the lesson knows, and the solution, each folded away.
  func writeHelp(on page: inout LessonPage) {
    for (place, hint) in hints.enumerated() {
      page.fold(page.texts.hint(place + 1, of: hints.count)) { $0.add(hint.blocks) }
    }
    let scope = page.workspace
    let solved = solution.flatMap { try? AuthoredCell($0.code) }
    page.fold(page.texts.mistakes) { page in
      for (place, wrong) in wrongs.enumerated() {
        page.writer.add(code: wrong.fence.code.text)
        // What it says, it says of the numbers that the mistake gives.
        let mistake = try? Mistake(wrong, at: place, solution: solved)
        page.add(wrong.message, in: (try? mistake?.workspace(from: scope)) ?? scope)
      }
    }
    guard let solution else { return }
    page.fold(page.texts.solution) { page in
      page.writer.add(code: solution.code.text)
      page.writer.add(page.run(solution.code))
    }
  }

  package func preview(on page: inout LessonPreview) {
    if let starter {
      page.add([.code(starter.code.text)], labelled: page.texts.task, at: starter.range)
    }
    addHelp(to: &page)
  }

  /// Hints, what the mistakes and the checks say, the solution and the other starter.
  func addHelp(to page: inout LessonPreview) {
    for (place, hint) in hints.enumerated() {
      page.add(
        page.blocks(hint.blocks), labelled: page.texts.hint(place + 1, of: hints.count),
        at: hint.fence.range)
    }
    let scope = page.workspace
    if let solution {
      page.add(
        [.code(solution.code.text)] + page.run(solution.code), labelled: page.texts.solution,
        as: .success, at: solution.range)
    }
    if let variant {
      page.add([.code(variant.code.text)], labelled: page.texts.variant, at: variant.range)
    }
    for check in checks where !check.comment.isEmpty {
      page.add(
        [.paragraph(page.styled(check.comment))],
        labelled: page.texts.unmet(check.condition.text), at: check.range)
    }
    let solved = solution.flatMap { try? AuthoredCell($0.code) }
    for (place, wrong) in wrongs.enumerated() {
      // What it says, it says of the numbers that the mistake gives.
      let mistake = try? Mistake(wrong, at: place, solution: solved)
      let values = (try? mistake?.workspace(from: scope)) ?? scope
      page.add(
        [.code(wrong.fence.code.text), .blank] + page.blocks(wrong.message, in: values),
        labelled: page.texts.mistake(wrong.id), as: .failure, at: wrong.fence.range)
    }
  }

  /// The mistakes that the lesson names are left out: ztilde tells them by running them.
  package func write(in notebook: inout JupyterWriter) {
    if let starter { notebook.ask(Starter(starter.code.text)) }
    for (place, hint) in hints.enumerated() {
      notebook.fold(hint.blocks, under: notebook.texts.hint(place + 1))
    }
    if let solution { notebook.solve(solution.code) }
    notebook.check(checks)
  }

  package func walk(_ walk: inout LessonWalk, in workspace: inout Workspace) {
    for hint in hints { walk.checkSpans(in: hint.blocks, workspace) }
    if !solve(on: &walk, in: &workspace) { walk.hasFailed = true }
    for check in checks { walk.checkSpans(in: check.comment, workspace) }
    walk.prove(self)
  }

  /// Runs the solution; true if it stores the names that the starter asks for. The proof reports problems.
  private func solve(on walk: inout LessonWalk, in workspace: inout Workspace) -> Bool {
    guard let solution, let cell = try? AuthoredCell(solution.code),
      (try? walk.run(cell, in: &workspace)) != nil
    else { return false }
    let stored = cell.cell.assignedNames
    return Starter(starter?.code.text ?? "").assignedNames.allSatisfy(stored.contains)
  }
}

extension Step.Hint {
  /// Its words differ between languages.
  fileprivate var part: StepPart {
    StepPart(
      role: "hint", essence: [], counted: [], at: fence.firstLine,
      difference: .block(expected: "hint"))
  }
}

extension Step.Check {
  fileprivate var part: StepPart {
    .code(condition, role: "zt check", countedAs: "check", at: range)
  }
}

// MARK: - At work

extension Step.Task: Question {
  package func invitation(in runner: Runner) -> Markup {
    runner.texts.writeCode(
      hasBlanks: TaskDraft(runner.draft ?? "").hasBlanks, hasHint: !hints.isEmpty,
      hasEditor: runner.hasEditor)
  }

  package func starter(afterSolution: Bool) -> Excerpt? {
    (afterSolution ? variant ?? starter : starter)?.code
  }

  package func reply(to input: String, in runner: inout Runner) -> [Event]? {
    input.isEmpty ? nil : attempt(input, in: &runner)
  }

  package var help: [Step.Hint]? { hints }

  package func solution(in runner: Runner) -> [Block]? {
    solution.map { [.code($0.code.text)] }
  }

  package func rightReply(in runner: Runner) -> String? { solution?.code.text }

  package func answered(at place: Int, in runner: Runner) -> [[Block]] {
    [[.code(runner.acceptedCode(of: place) ?? solution?.code.text ?? "")]]
  }
}

// MARK: - What is said

extension RunnerTexts {
  /// - Parameters:
  ///   - hasBlanks: true if there are blanks; a wrong attempt has none.
  ///   - hasEditor: true if the code stands in an editor, in the way of experiments.
  fileprivate func writeCode(hasBlanks: Bool, hasHint: Bool, hasEditor: Bool) -> Markup {
    let invitation =
      switch (hasBlanks, hasEditor) {
      case (true, false):
        quiet(
          Localized(
            en: "Put your code in the place of ____, then Enter.",
            zh: "把 ____ 换成你的代码，再按回车。"))
      case (true, true):
        quiet(
          Localized(
            en: "Fill in ____, then Enter; Ctrl-C lets you try things first.",
            zh: "把 ____ 换成代码，按回车；想先试试别的，按 Ctrl-C。"))
      case (false, false):
        quiet(Localized(en: "Change your code, then Enter.", zh: "改好代码，再按回车。"))
      case (false, true):
        quiet(
          Localized(
            en: "Change your code, then Enter; Ctrl-C lets you try things first.",
            zh: "改好代码，按回车；想先试试别的，按 Ctrl-C。"))
      }
    return hasHint ? invitation + stuck : invitation
  }

  var stuck: Markup {
    quiet(Localized(en: " Stuck? \(code: ":hint")", zh: "卡住了？输入 \(code: ":提示")"))
  }
}
