package import Notebook

extension Step {
  /// ```` ```zt wrong ID ````: a mistake that learners make, and the message for them.
  package struct Wrong: Hashable, Sendable {
    /// The id of the mistake in the journal; nil if it has none, or one of another form than ids.
    package let id: String?
    package let fence: Fence
    /// The message, from the quote below it.
    package let message: [DocumentBlock]
  }
}

extension Step.Wrong {
  static let words = "zt wrong"
  /// The most mistakes of a task that are named.
  static let limit = 6

  /// The mistakes of a step.
  static func read(_ reader: inout StepReader) -> [Step.Wrong] {
    let wrongs = reader.fences(words).map { fence in
      let id = fence.id.map(\.value).flatMap { Identifier.isSound($0) ? $0 : nil }
      return Step.Wrong(id: id, fence: fence, message: reader.quote(below: fence))
    }
    var lines: [String: Int] = [:]
    for (place, wrong) in wrongs.enumerated() {
      let range = wrong.fence.firstLine
      if place == limit { reader.note(.tooManyMistakes(wrongs.count), at: range) }
      guard let id = wrong.fence.id else {
        reader.note(.noMistakeID, at: range)
        continue
      }
      if let line = lines[id.value] {
        reader.note(.secondMistake(id.value, line: line), at: id.range)
      } else if !Identifier.isSound(id.value) {
        reader.note(.unsoundMistakeID(id.value), at: id.range)
      }
      lines[id.value] = lines[id.value] ?? reader.line(of: wrong.fence)
    }
    return wrongs
  }

  /// It is not counted for progress: a mistake may come and go.
  var part: StepPart {
    .code(fence, role: Self.words, countedAs: nil, id: fence.id)
  }
}

extension Fence {
  /// The words behind `zt wrong`.
  fileprivate var id: Located<String>? {
    // `ztwrong` is one word; its slip has been found.
    let words = words.dropFirst(words.first?.value.lowercased() == "zt" ? 2 : 1)
    guard let first = words.first, let last = words.last else { return nil }
    return Located(
      words.map(\.value).joined(separator: " "),
      at: first.range.lowerBound..<last.range.upperBound)
  }
}

// MARK: - What may be wrong

extension PieceProblem {
  fileprivate static let noMistakeID = PieceProblem(
    "missing-id", .warning,
    en: "this mistake has no id, and the journal keeps mistakes by their ids",
    fix: "name the mistake, the same in every language, as in `zt wrong forgot-root`",
    zh: "这个错误没有 id，而学习记录是按 id 记录错误的",
    fix: "给它起一个各语言通用的名字，例如 `zt wrong forgot-root`")

  fileprivate static func secondMistake(_ id: String, line: Int) -> PieceProblem {
    PieceProblem(
      "duplicate-id",
      en: "the mistake in line \(line) is called `\(id)` already",
      fix: "write another id, such as `\(id)-2`, or better one that says what is wrong here",
      zh: "第 \(line) 行的错误已经叫 `\(id)`",
      fix: "换一个 id，例如 `\(id)-2`，最好能说出这里错在哪")
  }

  fileprivate static func unsoundMistakeID(_ id: String) -> PieceProblem {
    PieceProblem(
      "id",
      en: "an id is made of a-z, 0-9 and single hyphens, which `\(id)` is not",
      fix: id.hyphenated ?? "say in a few such letters what goes wrong, as `forgot-root` does",
      zh: "id 只能由 a-z、0-9 和单个连字符组成，`\(id)` 不符合",
      fix: id.hyphenated ?? "用这样的字母简短地说出错在哪，例如 `forgot-root`")
  }

  fileprivate static func tooManyMistakes(_ count: Int) -> PieceProblem {
    PieceProblem(
      "many-mistakes", .warning,
      en: "this task names \(count) mistakes, and \(Step.Wrong.limit) are enough",
      fix: "keep those that learners make most often; of the others, the student is told what "
        + "can be seen",
      zh: "这个任务列出了 \(count) 个错误，\(Step.Wrong.limit) 个就够了",
      fix: "留下学生最常犯的；其余的，程序会说出它看得到的差别")
  }
}

extension String {
  /// The words joined by hyphens, if that is an id; otherwise nil.
  var hyphenated: String? {
    let parts = lowercased().split { !($0.isLetter || $0.isNumber) }
    let id = parts.joined(separator: "-")
    return Identifier.isSound(id) ? id : nil
  }
}
