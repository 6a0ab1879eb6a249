import LanguageSyntax
package import MatrixLanguage
package import Notebook
import NumericCore
package import StyledText

extension Step {
  /// ```` ```zt order ````: the lines of a solution, which the student sees shuffled and puts in order by
  /// their letters.
  ///
  /// The lines of the task's mistakes are shuffled in among them. The letters choose code, which is
  /// judged by running it: whatever order computes the right thing is right.
  package struct Order: Sendable {
    static let words = "zt order"

    /// The task that judges and helps. Its solution is the content of the fence.
    package let task: Task
    let fence: Fence
    /// In the order of their letters, without comments.
    package let lines: [String]
    /// The number of lines of the solution.
    private let count: Int
  }
}

// MARK: - In the text

extension Step.Order: FencedPiece {
  package static let fences: KeyValuePairs<String, RunnableRole?> = [words: .answer]

  package static func read(_ fence: Fence, as words: String, _ reader: inout StepReader) {
    guard Step.Task.begins(with: fence, &reader) else { return }
    let task = Step.Task.gathered(starter: nil, solution: fence, below: fence, &reader)
    let right = fence.code.lines
    if right.count < 2 { reader.note(.oneLine, at: fence.firstLine) }
    if fence.code.hasComment { reader.note(.comment, at: fence.firstLine) }
    var lines = right
    for line in task.wrongs.flatMap(\.fence.code.lines) where !lines.contains(line) {
      lines.append(line)
    }
    lines = shuffled(lines, besides: right, seed: reader.seed)
    reader.add(Step.Order(task: task, fence: fence, lines: lines, count: right.count))
  }

  /// - Parameter right: the order that must not be shown.
  private static func shuffled(
    _ lines: [String], besides right: [String], seed: UInt64
  ) -> [String] {
    var generator = RandomGenerator(seed: seed)
    var shuffled = lines
    for place in shuffled.indices.dropFirst().reversed() {
      shuffled.swapAt(place, Int(generator.nextUInt64() % UInt64(place + 1)))
    }
    return shuffled.filter(right.contains) == right ? shuffled.reversed() : shuffled
  }

  package var parts: [StepPart] {
    [.code(fence, role: Self.words, countedAs: "order")] + task.helpingParts
  }

  package var code: Excerpt? { task.code }
  package var visibleCode: [Excerpt] { [fence.code] + task.wrongs.map(\.fence.code) }

  package func shown(in style: DocumentStyle) -> [[Block]] {
    [
      lines.enumerated().map { place, line in
        .item(
          marker: Markup("  \(style.labels.label(place))) ", .accent),
          [.verbatim(Highlighting.markup(of: line))])
      }
    ]
  }

  package func write(on page: inout LessonPage) {
    page.writer.add(.element("p", ["class": "turn"], text: page.texts.order))
    let items = lines.flatMap { line -> [PageNode] in
      .element("li", [:], .element("code", [:], Highlighting.markup(of: line).nodes))
    }
    page.writer.add(.element("ol", ["class": "choices", "type": "a"], items))
    task.writeHelp(on: &page)
  }

  package func preview(on page: inout LessonPreview) {
    page.add([.paragraph(Markup(page.texts.order, .secondary))], at: fence.range)
    page.add(shown(in: page.style).flatMap(\.self), at: fence.range)
    task.addHelp(to: &page)
  }

  /// In NumPy, the lines are written anew.
  package func write(in notebook: inout JupyterWriter) {
    if !notebook.withSolutions {
      notebook.say(notebook.texts.order)
      for line in lines { notebook.add(verbatim: line, as: "text") }
      notebook.ask(nil)
    }
    task.write(in: &notebook)
  }

  package func walk(_ walk: inout LessonWalk, in workspace: inout Workspace) {
    task.walk(&walk, in: &workspace)
  }
}

extension Excerpt {
  /// The lines that hold code, without comments.
  fileprivate var lines: [String] {
    var lines: [String] = []
    var offset = 0
    for text in text.split(separator: "\n", omittingEmptySubsequences: false) as [Substring] {
      let line = CodeLine(text, at: offset)
      offset += text.utf8.count + 1
      if !line.code.isEmpty { lines.append(self[line.code].text) }
    }
    return lines
  }

  fileprivate var hasComment: Bool {
    (text.split(separator: "\n") as [Substring]).contains { CodeLine($0, at: 0).comment != nil }
  }
}

// MARK: - At work

extension Step.Order: Question {
  package func invitation(in runner: Runner) -> Markup {
    runner.texts.orderLines(hasMore: lines.count > count, hasHint: !task.hints.isEmpty)
  }

  package func starter(afterSolution: Bool) -> Excerpt? { nil }

  package func reply(to input: String, in runner: inout Runner) -> [Event]? {
    let answer = runner.labels.inLetters(input, of: lines.count)
    guard let letters = Letters(answer, of: lines.count, in: runner.workspace) else {
      return isSolution(input) ? judged(input, [], in: &runner) : nil
    }
    switch letters {
    case .places(let places):
      return judged(code(of: places), places, in: &runner)
    case .strange(let sign):
      return [
        .complain([
          .paragraph(runner.texts.noSuchLine(runner.labels.label(of: sign), count: lines.count))
        ])
      ]
    case .repeated(let place):
      return [.complain([.paragraph(runner.texts.lineTwice(runner.labels.label(place)))])]
    }
  }

  package var help: [Step.Hint]? { task.hints }

  package func solution(in runner: Runner) -> [Block]? {
    guard let reply = rightReply(in: runner) else { return nil }
    return [.paragraph(runner.texts.rightOrder(reply)), .code(code(of: rightPlaces))]
  }

  package func rightReply(in runner: Runner) -> String? {
    rightPlaces.map(runner.labels.label).joined(separator: " ")
  }

  package func answered(at place: Int, in runner: Runner) -> [[Block]] {
    task.answered(at: place, in: runner)
  }
}

extension Step.Order {
  private func code(of places: [Int]) -> String {
    places.map { lines[$0] }.joined(separator: "\n")
  }

  /// The places of the solution's lines, in its order.
  private var rightPlaces: [Int] {
    var open = Array(lines.indices)
    return fence.code.lines.compactMap { line in
      open.firstIndex { lines[$0] == line }.map { open.remove(at: $0) }
    }
  }

  /// True if a student has typed the lines themselves: code that stores all targets.
  private func isSolution(_ input: String) -> Bool {
    guard let cell = try? Cell(CellSource(input)),
      let targets = try? AuthoredCell(fence.code).cell.assignedNames
    else { return false }
    return targets.allSatisfy(cell.assignedNames.contains)
  }

  /// - Parameter places: the lines of the code; none for typed code.
  private func judged(_ code: String, _ places: [Int], in runner: inout Runner) -> [Event] {
    do throws(AuthoredCellError) {
      let judge = try runner.judge(of: task)
      let source = CellSource(code, label: .input(runner.console.session.nextNumber))
      switch try judge.verdict(on: source, seed: runner.seed) {
      case .passed(let scope, let printed):
        runner.adopt(scope)
        let more = try unneeded(places, judge, seed: runner.seed)
        let said = runner.texts.passed + runner.texts.unneeded(more.map(runner.labels.label))
        return runner.goOn(
          noting: .cellAccepted(code: code),
          below: [
            .show([.code(code)]), .show(runner.presentation.blocks(printed)),
            .verdict([.paragraph(said)], .success),
          ])
      case .broken(let diagnostics, let remarks):
        if !remarks.isEmpty { task.note(code, remarks, in: &runner) }
        let said = missing(diagnostics, places, in: runner) + task.blocks(remarks, in: runner)
        return [
          runner.console.complaint(about: diagnostics.map(\.withoutFixes)),
          .verdict(said, .failure),
        ]
      case .failed(let remarks, let printed, let stored):
        runner.attempted = stored
        task.note(code, remarks, in: &runner)
        let said = [.paragraph(runner.texts.notYet)] + task.blocks(remarks, in: runner)
        return [.show(runner.presentation.blocks(printed)), .verdict(said, .failure)]
      case .notAnAttempt:
        runner.note(.wrongAnswer(code: code), piece: runner.piece)
        let said = runner.texts.notYet + runner.texts.noTarget(judge.key.targets)
        return [.verdict([.paragraph(said)], .failure)]
      }
    } catch {
      return runner.complaint(of: error, then: runner.texts.brokenTask)
    }
  }

  /// The unneeded lines of an answer that passes: the mistakes' lines without which it passes as
  /// well.
  private func unneeded(
    _ places: [Int], _ judge: Judge, seed: UInt64
  ) throws(AuthoredCellError) -> [Int] {
    let right = fence.code.lines
    let more = places.filter { !right.contains(lines[$0]) }
    guard !more.isEmpty else { return [] }
    let rest = CellSource(code(of: places.filter { !more.contains($0) }))
    if case .passed = try judge.verdict(on: rest, seed: seed) { return more }
    return []
  }

  /// The remark on a line that reads a name too early, with the line that stores it.
  private func missing(
    _ diagnostics: [Diagnostic], _ places: [Int], in runner: Runner
  ) -> [Block] {
    for case .unknownName(let name) in diagnostics.map(\.problem) {
      func stores(_ place: Int) -> Bool {
        (try? Cell(CellSource(lines[place])))?.assignedNames.contains(name) == true
      }
      guard lines.indices.contains(where: stores) else { continue }
      let later = places.first(where: stores).map(runner.labels.label)
      return [.paragraph(runner.texts.storedLater(name, by: later))]
    }
    return []
  }
}

extension Diagnostic {
  /// The lines are given, so none of them can be mended.
  fileprivate var withoutFixes: Diagnostic {
    var diagnostic = self
    diagnostic.fixes = []
    return diagnostic
  }
}

// MARK: - What is said

extension RunnerTexts {
  fileprivate func orderLines(hasMore: Bool, hasHint: Bool) -> Markup {
    let all = quiet(
      Localized(
        en: "Put the lines in order: type their letters, then Enter.",
        zh: "给各行排好顺序：依次输入字母，再按回车。"))
    let some = quiet(
      Localized(
        en: "Choose the lines that are needed, and their order: type the letters, then Enter.",
        zh: "选出需要的行并排好顺序：依次输入字母，再按回车。"))
    let numbered =
      hasMore
      ? Localized(
        en: "Choose the lines that are needed, and their order: type the numbers, then Enter.",
        zh: "选出需要的行并排好顺序：依次输入编号，再按回车。")
      : Localized(
        en: "Put the lines in order: type their numbers, then Enter.",
        zh: "给各行排好顺序：依次输入编号，再按回车。")
    let invitation =
      labels == .numbers
      ? quiet(Localized(en: Markup(numbered.en), zh: Markup(numbered.zh))) : hasMore ? some : all
    return invitation + (hasHint ? stuck : Markup())
  }

  fileprivate func noSuchLine(_ sign: String, count: Int) -> Markup {
    guard labels == .letters else {
      return Localized(
        en:
          "There is no line \(sign). Type the numbers from 1 to \(count) of the lines that you need.",
        zh: "没有第 \(sign) 行。请在 1 到 \(count) 之间选出需要的行，依次输入编号。")[language]
    }
    let last = Step.Quiz.letter(max(0, count - 1))
    return Markup(
      Localized(
        en:
          "No line is called \(sign). Type the letters from a to \(last) of the lines that you need.",
        zh: "没有叫 \(sign) 的行。请在 a 到 \(last) 之间选出需要的行，依次输入字母。")[language])
  }

  fileprivate func lineTwice(_ letter: String) -> Markup {
    Localized(
      en: "\(letter) stands twice in your answer. Each line can be used once.",
      zh: "你的答案里 \(letter) 出现了两次。每一行只能用一次。")[language]
  }

  fileprivate func rightOrder(_ letters: String) -> Markup {
    Markup(Localized(en: "One order is ", zh: "一种顺序是 ")[language], .accent) + Markup(letters, .code)
      + Markup(Localized(en: ":", zh: "：")[language])
  }

  fileprivate func unneeded(_ letters: [String]) -> Markup {
    guard !letters.isEmpty else { return Markup() }
    let list = letters.separated[language]
    return Markup(
      Localized(en: " It is right without \(list) as well.", zh: "不用 \(list) 也是对的。")[language])
  }

  fileprivate func noTarget(_ targets: [Name]) -> Markup {
    let list = targets.map(\.spelling).separated[language]
    return Markup(
      Localized(en: " No line of yours stores \(list).", zh: "你选的行里，没有一行给 \(list) 赋值。")[language])
  }

  /// - Parameter letter: the line of the answer that stores the name; nil if none does.
  fileprivate func storedLater(_ name: Name, by letter: String?) -> Markup {
    guard let letter else {
      return Markup(
        sentence: Localized(
          en: "None of the lines that you chose stores `\(name)`.",
          zh: "你选的行里，没有一行给 `\(name)` 赋值。")[language])
    }
    return Markup(
      sentence: Localized(
        en: "`\(name)` is stored by \(letter), which comes later in your order.",
        zh: "`\(name)` 由 \(letter) 赋值，而 \(letter) 在你的顺序里排得更靠后。")[language])
  }
}

// MARK: - What may be wrong

extension PieceProblem {
  fileprivate static let oneLine = PieceProblem(
    "one-line",
    en: "there is nothing to put in order, since this has one line",
    fix: "write each step on a line of its own, or make a `zt task` of it",
    zh: "这里只有一行，没有顺序可排",
    fix: "每一步各写一行，或者改成 `zt task`")

  fileprivate static let comment = PieceProblem(
    "comment", .warning,
    en: "students do not see this comment: the lines are shown without",
    fix: "take it away; a line that is not needed goes into a `zt wrong`, with its message",
    zh: "学生看不到这条注释：各行显示时不带注释",
    fix: "删去它；用不上的行写进 `zt wrong`，并写上说明")
}
