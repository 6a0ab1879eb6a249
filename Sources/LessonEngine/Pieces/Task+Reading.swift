package import Notebook

/// A task's parts may stand anywhere in its step, in whatever order, below the starter.
extension Step.Task: FencedPiece {
  package static let fences: KeyValuePairs<String, RunnableRole?> = [
    "zt task": nil, "zt task variant": nil, "zt solution": .answer, "zt check": nil,
    "zt wrong": nil, "hint": nil,
  ]

  package static func read(_ fence: Fence, as words: String, _ reader: inout StepReader) {
    let starter = reader.fences("zt task").first
    guard words != "zt task" else {
      if let starter, starter != fence {
        reader.note(.secondTask(first: starter.range), at: fence.firstLine)
      } else {
        begin(fence, &reader)
      }
      return
    }
    if words == "zt wrong", reader.takeQuote().isEmpty {
      reader.note(.wrongWithoutMessage, at: fence.firstLine)
    }
    if let starter {
      if fence.range.lowerBound < starter.range.lowerBound {
        reader.note(.beforeTask(role: words), at: fence.firstLine)
      }
    } else {
      reader.note(.withoutTask(role: words), at: fence.firstLine)
    }
    if ["zt solution", "zt task variant"].contains(words),
      let first = reader.fences(words).first, first != fence
    {
      reader.note(.second(role: words, first: first.range), at: fence.firstLine)
    }
    if words == "zt solution" { reader.endQuestion() }
  }

  private static func begin(_ starter: Fence, _ reader: inout StepReader) {
    let solution = reader.fences("zt solution").first
    let checks = reader.fences("zt check").flatMap { Step.Check.read($0.code) }
    let hints = reader.fences("hint").map { fence in
      Step.Hint(fence: fence, blocks: fence.code.blocks(of: reader.source))
    }
    let parts: [(part: LessonProblem.TaskPart, isThere: Bool)] = [
      (.solution, solution != nil), (.check, !checks.isEmpty), (.hint, !hints.isEmpty),
    ]
    for (part, isThere) in parts where !isThere {
      reader.note(.taskWithout(part), at: starter.firstLine)
    }
    let task = Step.Task(
      starter: starter, variant: reader.fences("zt task variant").first, solution: solution,
      checks: checks,
      wrongs: reader.fences("zt wrong").map { fence in
        Step.Wrong(fence: fence, message: reader.quote(below: fence))
      },
      hints: hints)
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
