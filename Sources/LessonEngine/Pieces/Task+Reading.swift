import MatrixLanguage
package import Notebook

/// A task's parts may stand anywhere in its step, in whatever order, below the starter.
extension Step.Task: FencedPiece {
  package static let fences: KeyValuePairs<String, RunnableRole?> = [
    "zt task": nil, "zt task variant": nil, "zt solution": .answer, "zt check": nil,
    "zt wrong ID": nil, "hint": nil,
  ]

  package static func read(_ fence: Fence, as words: String, _ reader: inout StepReader) {
    guard words != "zt task" else {
      if begins(with: fence, &reader) { begin(fence, &reader) }
      return
    }
    if words == Step.Wrong.words, reader.takeQuote().isEmpty {
      reader.note(.noMessage, at: fence.firstLine)
    }
    if let head = head(in: reader) {
      if fence.range.lowerBound < head.range.lowerBound {
        reader.note(.beforeTask(words, head: head.role), at: fence.firstLine)
      }
      if head.role == Step.Order.words, ["zt solution", "zt task variant"].contains(words) {
        reader.note(.solvedAlready(words), at: fence.firstLine)
      }
    } else {
      reader.note(.withoutTask(words), at: fence.firstLine)
    }
    if ["zt solution", "zt task variant"].contains(words),
      let first = reader.fences(words).first, first != fence
    {
      reader.note(.second(words, line: reader.line(of: first)), at: fence.firstLine)
    }
    if words == "zt solution" { reader.endQuestion() }
  }

  /// The fence that begins the step's task.
  private static func head(in reader: StepReader) -> Fence? {
    ["zt task", Step.Order.words].compactMap { reader.fences($0).first }
      .min { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// True if a fence begins the step's task. A second one is noted as a problem.
  static func begins(with fence: Fence, _ reader: inout StepReader) -> Bool {
    guard let head = head(in: reader), head != fence else { return true }
    reader.note(.secondTask(line: reader.line(of: head)), at: fence.firstLine)
    return false
  }

  private static func begin(_ starter: Fence, _ reader: inout StepReader) {
    let solution = reader.fences("zt solution").first
    if solution == nil { reader.note(.noSolution, at: starter.firstLine) }
    let task = gathered(starter: starter, solution: solution, below: starter, &reader)
    let isSolved = (solution?.range.lowerBound ?? .max) < starter.range.lowerBound
    reader.add(task, takesProse: !isSolved)
  }

  /// A task with all that belongs to it in the step.
  static func gathered(
    starter: Fence?, solution: Fence?, below head: Fence, _ reader: inout StepReader
  ) -> Step.Task {
    let checks = reader.fences("zt check").flatMap { Step.Check.read($0.code) }
    let hints = reader.fences("hint").map { fence in
      Step.Hint(fence: fence, blocks: fence.code.blocks(of: reader.source))
    }
    if reader.fences("zt check").isEmpty { reader.note(.noCheck, at: head.firstLine) }
    for check in checks where check.comment.isEmpty && !check.isAboutWords {
      reader.note(.noComment, at: check.range)
    }
    if hints.isEmpty { reader.note(.noHint, at: head.firstLine) }
    return Step.Task(
      starter: starter, variant: reader.fences("zt task variant").first, solution: solution,
      checks: checks, wrongs: Step.Wrong.read(&reader), hints: hints)
  }
}

extension Step.Check {
  /// True for `uses(…)` and `avoids(…)`, of which students are told without a comment.
  fileprivate var isAboutWords: Bool {
    ["uses", "avoids"].contains { condition.text.hasPrefix($0 + "(") }
  }

  /// The lines of a check that hold a condition.
  static func read(_ code: Excerpt) -> [Step.Check] {
    var checks: [Step.Check] = []
    var offset = 0
    let lines: [Substring] = code.text.split(separator: "\n", omittingEmptySubsequences: false)
    for text in lines {
      let line = CodeLine(text, at: offset)
      offset += text.utf8.count + 1
      guard !line.code.isEmpty else { continue }
      let comment = line.comment.map { code[$0] }
      let end = line.comment?.upperBound ?? line.code.upperBound
      checks.append(
        Step.Check(
          condition: code[line.code], comment: comment?.inlines ?? [],
          range: code.sourceRange(of: line.code.lowerBound..<end)))
    }
    return checks
  }
}

// MARK: - What may be wrong

extension PieceProblem {
  fileprivate static func withoutTask(_ role: String) -> PieceProblem {
    PieceProblem(
      "orphan",
      en: "this step has no `zt task` that the `\(role)` could belong to",
      fix: "add a `zt task` above it, or take it away",
      zh: "这一步没有 `zt task`，`\(role)` 没有可以归属的任务",
      fix: "在它上面加一个 `zt task`，或者删去它")
  }

  fileprivate static func beforeTask(_ role: String, head: String) -> PieceProblem {
    PieceProblem(
      "before-task",
      en: "this `\(role)` stands above the `\(head)` that it belongs to",
      fix: "move it below the `\(head)`",
      zh: "这个 `\(role)` 写在了它所属的 `\(head)` 前面",
      fix: "移到 `\(head)` 下面")
  }

  fileprivate static func solvedAlready(_ role: String) -> PieceProblem {
    PieceProblem(
      "solved-already",
      en: "the lines of the `zt order` are the solution, so a `\(role)` has no use here",
      fix: "take it away, or write a `zt task` in the place of the `zt order`",
      zh: "`zt order` 里的各行就是参考答案，这里的 `\(role)` 用不上",
      fix: "删去它，或者把 `zt order` 换成 `zt task`")
  }

  fileprivate static func secondTask(line: Int) -> PieceProblem {
    PieceProblem(
      "second-task",
      en: "a step has at most one task, and this one has one in line \(line)",
      fix: "begin another step above it, with a `##` heading",
      zh: "一步最多一个任务，第 \(line) 行已经有一个",
      fix: "在它上面用 `##` 标题另起一步")
  }

  fileprivate static func second(_ role: String, line: Int) -> PieceProblem {
    PieceProblem(
      "second",
      en: "this is the step's second `\(role)`, after that in line \(line)",
      fix: "take one of the two away",
      zh: "这是本步的第二个 `\(role)`，第 \(line) 行已有一个",
      fix: "两个里删去一个")
  }

  fileprivate static let noSolution = PieceProblem(
    "no-solution",
    en: "this task has no `zt solution`",
    fix: "add a `zt solution` that passes the checks",
    zh: "这个任务没有 `zt solution`",
    fix: "加一个能通过检查的 `zt solution`")

  fileprivate static let noCheck = PieceProblem(
    "no-check",
    en: "this task has no `zt check`, so anything would pass",
    fix: "add a `zt check` with a condition, as `h ≈ z / 2  # what is said if not`",
    zh: "这个任务没有 `zt check`，怎么写都会通过",
    fix: "加一个写有条件的 `zt check`，例如 `h ≈ z / 2  # 不成立时要说的话`")

  static let noComment = PieceProblem(
    "no-comment", .warning,
    en: "this check has no comment, so a student who fails it is shown the condition itself",
    fix: "write behind it what is said then, as in `m ≈ mean(h)  # m is not the mean of h yet.`",
    zh: "这条检查没有注释，没有通过的学生会直接看到这个条件",
    fix: "在后面写上那时要说的话，例如 `m ≈ mean(h)  # m 还不是 h 的均值。`")

  fileprivate static let noHint = PieceProblem(
    "no-hint",
    en: "this task has no `hint`",
    fix: "add a `hint` that asks a question or names a way",
    zh: "这个任务没有 `hint`",
    fix: "加一个 `hint`，提一个问题，或指一条路")

  fileprivate static let noMessage = PieceProblem(
    "no-message",
    en: "no quote follows this `zt wrong`, so the student is told nothing",
    fix: "write what the student is told below it, behind `> `",
    zh: "`zt wrong` 后面没有引用，学生看不到任何提示",
    fix: "在下面的 `> ` 后面写上对学生说的话")
}
