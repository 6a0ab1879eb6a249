import MatrixLanguage
package import StyledText

extension LessonProblem {
  /// What to do about it.
  package func fix(in language: InterfaceLanguage) -> String {
    switch language {
    case .english: kind.englishFix
    case .chinese: kind.chineseFix
    }
  }
}

extension LessonProblem.Kind {
  /// The top of a lesson as it might be.
  private static let frontMatter = """
    ---
    format: 1
    id: half-a-row
    title: Half of everything
    summary: One line that halves a whole row.
    ---
    """

  /// A line of it.
  private static func line(of key: String) -> String {
    frontMatter.split(separator: "\n").first { $0.hasPrefix(key + ":") }.map(String.init) ?? key
      + ":"
  }

  /// A number without the comment behind it.
  private static func number(_ key: String, _ value: String) -> String? {
    let digits = value.prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? nil : "\(key): \(digits)"
  }

  fileprivate var englishFix: String {
    switch self {
    case .emptyFile, .noFrontMatter: Self.frontMatter
    case .missingKey(let key): Self.line(of: key)
    case .unknownKey(_, let near?), .unknownWord(_, let near?, _), .unknownNeed(_, let near?): near
    case .unknownKey(_, nil):
      "take the line away; there are \(LessonProperties.known.joined(separator: ", "))"
    case .notANumber(let key, let value):
      Self.number(key, value) ?? "write a whole number, 0 or more, as in `\(key): 7`"
    case .unsoundMinutes: "write the minutes that it takes; make two lessons of a longer one"
    case .notOneValue(let key): "write one value without brackets: `\(key): value`"
    case .unknownFormat(_, let known): "format: \(known)"
    case .tooManyNewNames: "leave some to another lesson"
    case .unsoundID: "write another, such as `half-a-row`"
    case .noSteps(nil, _): "begin each step with a heading: `## Title <!-- {#an-id} -->`"
    case .noSteps(let heading?, let id):
      "## \(heading.drop { $0 == "#" || $0 == " " }) <!-- {#\(id ?? "an-id")} -->"
    case .missingStepID: "write `<!-- {#an-id} -->` behind the title or below it"
    case .cellBeforeSteps: "move it into a step, below a `##` heading"
    case .nothingToDo: "add a cell, a prediction, a task or a quiz"
    case .lateSetup: "move it to the step's beginning"
    case .unknownWord(_, nil, let known):
      "take it away, or write one of "
        + (known + ["text"]).map { "`\($0)`" }.joined(separator: ", ")
    case .emptyFence: "write something in it, or take it away"
    case .indentedCode: "put it between a line ```zt (or ```text, to be read) and a line ```"
    case .strayOutput: "move it right below its cell, or write `text` in place of `output`"
    case .inPiece(let problem): problem.fix[.english]
    case .duplicateLesson, .bundledLesson: "give this lesson an id of its own"
    case .unknownNeed(_, nil): "take it away, or put the lesson into this folder"
    case .laterNeed: "let this file's name begin with a higher number than that of the needed one"
    case .notInCourse(let line): "write in `course.md`, in the part to which it belongs: \(line)"
    case .cycle: "take this one from `needs`"
    }
  }

  fileprivate var chineseFix: String {
    switch self {
    case .emptyFile, .noFrontMatter: Self.frontMatter
    case .missingKey(let key): Self.line(of: key)
    case .unknownKey(_, let near?), .unknownWord(_, let near?, _), .unknownNeed(_, let near?): near
    case .unknownKey(_, nil): "删去这一行；可用的属性有 \(LessonProperties.known.joined(separator: "、"))"
    case .notANumber(let key, let value):
      Self.number(key, value) ?? "写一个不小于 0 的整数，例如 `\(key): 7`"
    case .unsoundMinutes: "写实际需要的分钟数；太长的课拆成两课"
    case .notOneValue(let key): "只写一个值，不加方括号：`\(key): value`"
    case .unknownFormat(_, let known): "format: \(known)"
    case .tooManyNewNames: "留几个给另一课"
    case .unsoundID: "另写一个，例如 `half-a-row`"
    case .noSteps(nil, _): "每一步以标题开头：`## 标题 <!-- {#an-id} -->`"
    case .noSteps(let heading?, let id):
      "## \(heading.drop { $0 == "#" || $0 == " " }) <!-- {#\(id ?? "an-id")} -->"
    case .missingStepID: "在标题后面或下面写 `<!-- {#an-id} -->`"
    case .cellBeforeSteps: "把它移到某一步里，也就是 `##` 标题下面"
    case .nothingToDo: "加一个单元格、预测、任务或选择题"
    case .lateSetup: "移到这一步的开头"
    case .unknownWord(_, nil, let known):
      "删去它，或写成 " + (known + ["text"]).map { "`\($0)`" }.joined(separator: "、") + " 之一"
    case .emptyFence: "写上内容，或者删去"
    case .indentedCode: "放到 ```zt（只给人看的用 ```text）和 ``` 两行之间"
    case .strayOutput: "移到它的单元格下面，或者把 `output` 改成 `text`"
    case .inPiece(let problem): problem.fix[.chinese]
    case .duplicateLesson, .bundledLesson: "给这一课另取一个 id"
    case .unknownNeed(_, nil): "删去它，或者把那一课放进这个文件夹"
    case .laterNeed: "让本课文件名开头的编号大于所需的那一课"
    case .notInCourse(let line): "在 `course.md` 里它所属的部分写上：\(line)"
    case .cycle: "从 `needs` 里删去它"
    }
  }
}
