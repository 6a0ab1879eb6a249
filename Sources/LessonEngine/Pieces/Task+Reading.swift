import MatrixLanguage
package import Notebook

/// A task's parts may stand anywhere in its step, in whatever order, below the starter.
extension Step.Task: FencedPiece {
  package static let fences: KeyValuePairs<String, RunnableRole?> = [
    "zt task": nil, "zt task variant": nil, "zt solution": .answer, "zt check": nil,
    "zt wrong ID": nil, "hint": nil,
  ]

  package static func read(_ fence: Fence, as words: String, _ reader: inout StepReader) {
    let starter = reader.fences("zt task").first
    guard words != "zt task" else {
      if let starter, starter != fence {
        reader.note(.secondTask(line: reader.line(of: starter)), at: fence.firstLine)
      } else {
        begin(fence, &reader)
      }
      return
    }
    if words == Step.Wrong.words, reader.takeQuote().isEmpty {
      reader.note(.noMessage, at: fence.firstLine)
    }
    if let starter {
      if fence.range.lowerBound < starter.range.lowerBound {
        reader.note(.beforeTask(words), at: fence.firstLine)
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

  private static func begin(_ starter: Fence, _ reader: inout StepReader) {
    let solution = reader.fences("zt solution").first
    let checks = reader.fences("zt check").flatMap { Step.Check.read($0.code) }
    let hints = reader.fences("hint").map { fence in
      Step.Hint(fence: fence, blocks: fence.code.blocks(of: reader.source))
    }
    if solution == nil { reader.note(.noSolution, at: starter.firstLine) }
    if checks.isEmpty { reader.note(.noCheck, at: starter.firstLine) }
    if hints.isEmpty { reader.note(.noHint, at: starter.firstLine) }
    let task = Step.Task(
      starter: starter, variant: reader.fences("zt task variant").first, solution: solution,
      checks: checks, wrongs: Step.Wrong.read(&reader), hints: hints)
    let isSolved = (solution?.range.lowerBound ?? .max) < starter.range.lowerBound
    reader.add(task, takesProse: !isSolved)
  }
}

extension Step.Check {
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

  fileprivate static func beforeTask(_ role: String) -> PieceProblem {
    PieceProblem(
      "before-task",
      en: "this `\(role)` stands above the `zt task` that it belongs to",
      fix: "move it below the `zt task`",
      zh: "这个 `\(role)` 写在了它所属的 `zt task` 前面",
      fix: "移到 `zt task` 下面")
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
