import LanguageSyntax
package import MatrixLanguage
package import Notebook
package import StyledText

extension Step {
  /// ```` ```zt ````: shown, then run when the student presses Enter.
  package struct ShownCell: Hashable, Sendable {
    package let fence: Fence
    /// The output that it must print.
    package let output: Fence?

    package init(fence: Fence, output: Fence?) {
      self.fence = fence
      self.output = output
    }
  }
}

extension Step.ShownCell: FencedPiece {
  package static let fences: KeyValuePairs<String, RunnableRole?> = ["zt": .cell]

  package static func read(_ fence: Fence, as words: String, _ reader: inout StepReader) {
    reader.add(Step.ShownCell(fence: fence, output: reader.takeOutput()))
  }

  package var parts: [StepPart] { [.code(fence, role: "zt", countedAs: "cell")] }
  package var code: Excerpt? { fence.code }
  package var visibleCode: [Excerpt] { [fence.code] }
  package func shown(in style: DocumentStyle) -> [[Block]] { [[.code(fence.code.text)]] }

  package func write(on page: inout LessonPage) {
    page.writer.add(code: fence.code.text)
    page.writer.add(page.run(fence.code))
  }

  package func preview(on page: inout LessonPreview) {
    let code = shown(in: page.style).flatMap(\.self)
    page.add(code + page.run(fence.code), at: fence.range)
  }

  package func write(in notebook: inout JupyterWriter) { notebook.run(fence.code) }

  package func walk(_ walk: inout LessonWalk, in workspace: inout Workspace) {
    walk.run(self, in: &workspace)
  }
}

extension Step.ShownCell: Question {
  package func invitation(in runner: Runner) -> Markup { runner.texts.enterRuns }
  package func starter(afterSolution: Bool) -> Excerpt? { nil }

  package func reply(to input: String, in runner: inout Runner) -> [Event]? {
    input.isEmpty ? run(in: &runner) : nil
  }

  package var help: [Step.Hint]? { nil }
  package func solution(in runner: Runner) -> [Block]? { nil }
  package func rightReply(in runner: Runner) -> String? { "" }

  package func answered(at place: Int, in runner: Runner) -> [[Block]] {
    guard var scope = try? runner.scopeOfPiece(place),
      let printed = try? AuthoredCell(fence.code).run(in: &scope)
    else { return shown(in: runner.style) }
    return shown(in: runner.style) + [runner.presentation.blocks(printed)]
  }
}

extension Step.ShownCell {
  /// Runs the cell where free play cannot reach it, and goes on.
  ///
  /// - Parameter remark: the remark on the cell's last value.
  package func run(
    in runner: inout Runner, remark: (inout Runner, Value?) -> [Block] = { _, _ in [] }
  ) -> [Event] {
    var events: [Event]
    var code = fence.code.text
    do throws(AuthoredCellError) {
      var scope = try runner.scopeOfPiece(runner.piece)
      scope.keepsStopped = true
      scope.variesByHand = runner.variesByHand
      let printed = try AuthoredCell(fence.code).run(in: &scope)
      code = scope.recorded(code)
      runner.adopt(scope)
      events = runner.presentation.events(printed)
      events.append(.show(remark(&runner, printed.last?.value)))
    } catch {
      if error.isInterruption { return runner.complaint(of: error, then: runner.texts.interrupted) }
      events = runner.complaint(of: error, then: runner.texts.brokenCell)
    }
    return runner.goOn(noting: .cellAccepted(code: code), below: events)
  }
}

// MARK: - What is said

extension RunnerTexts {
  fileprivate var enterRuns: Markup { quiet(Localized(en: "Enter runs it.", zh: "按回车运行。")) }

  fileprivate var brokenCell: Markup {
    Localized(
      en: "The mistake is the lesson's, not yours. It goes on without this cell.",
      zh: "这是课程的错误，不是你的。课程跳过这个单元格，继续往下。")[language]
  }
}
