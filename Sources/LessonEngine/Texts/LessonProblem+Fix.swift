import MatrixLanguage
package import StyledText

extension LessonProblem {
  /// The advice what to do.
  package var fix: Localized<String> {
    switch kind {
    case .emptyFile, .noFrontMatter:
      Localized(
        en: "begin the file with such lines, in words of your own:\n" + Self.frontMatter.en,
        zh: "文件开头写上这样几行，内容换成自己的：\n" + Self.frontMatter.zh)
    case .missingKey(let key): Self.line(of: key)
    case .unknownKey(_, let near?), .unknownWord(_, let near?, _), .unknownNeed(_, let near?):
      Localized(code: near)
    case .unknownKey(_, nil):
      Localized(
        en: "take the line away; there are \(LessonProperties.known.joined(separator: ", "))",
        zh: "删去这一行；可用的属性有 \(LessonProperties.known.joined(separator: "、"))")
    case .notANumber(let key, let value):
      Self.number(key, value).map { Localized(code: $0) }
        ?? Localized(
          en: "write a whole number, 0 or more, as in `\(key): 7`",
          zh: "写一个不小于 0 的整数，例如 `\(key): 7`")
    case .unsoundMinutes:
      Localized(
        en: "write the minutes that it takes; make two lessons of a longer one",
        zh: "写实际需要的分钟数；太长的课拆成两课")
    case .notOneValue(let key):
      Localized(
        en: "write one value without brackets: `\(key): value`", zh: "只写一个值，不加方括号：`\(key): value`")
    case .repeatedItem: Localized(en: "take one of the two away", zh: "两个里删去一个")
    case .unknownFormat(_, let known): Localized(code: "format: \(known)")
    case .tooManyNewNames: Localized(en: "leave some to another lesson", zh: "留几个给另一课")
    case .unsoundID(let id) where id.hyphenated != nil:
      Localized(code: id.hyphenated ?? id)
    case .unsoundID:
      Localized(en: "write another, such as `half-a-row`", zh: "另写一个，例如 `half-a-row`")
    case .noSteps(nil, _):
      Localized(
        en: "begin each step with a heading: `## Title <!-- {#an-id} -->`",
        zh: "每一步以标题开头：`## 标题 <!-- {#an-id} -->`")
    case .noSteps(let heading?, let id):
      Localized(code: "## \(heading.drop { $0 == "#" || $0 == " " }) <!-- {#\(id ?? "an-id")} -->")
    case .missingStepID(let title):
      Localized(
        en: "write `<!-- {#\(title.hyphenated ?? "an-id")} -->` behind the title or below it",
        zh: "在标题后面或下面写 `<!-- {#\(title.hyphenated ?? "an-id")} -->`")
    case .otherLevel(let line): Localized(code: line)
    case .untitledStep:
      Localized(
        en: "write it before the id: `## Half of a row <!-- {#half} -->`",
        zh: "写在 id 前面：`## 一行的一半 <!-- {#half} -->`")
    case .cellBeforeSteps:
      Localized(en: "move it into a step, below a `##` heading", zh: "把它移到某一步里，也就是 `##` 标题下面")
    case .nothingToDo:
      Localized(en: "add a cell, a prediction, a task or a quiz", zh: "加一个单元格、预测、任务或选择题")
    case .lateSetup: Localized(en: "move it to the step's beginning", zh: "移到这一步的开头")
    case .unknownWord(_, nil, let known):
      Localized(
        en: "take it away; known is " + known.map { "`\($0)`" }.joined(separator: ", "),
        zh: "删去它；可用的是 " + known.map { "`\($0)`" }.joined(separator: "、"))
    case .emptyFence: Localized(en: "write something in it, or take it away", zh: "写上内容，或者删去")
    case .indentedCode:
      Localized(
        en: "put it between a line ```zt (or ```text, to be read) and a line ```",
        zh: "放到 ```zt（只给人看的用 ```text）和 ``` 两行之间")
    case .strayOutput:
      Localized(
        en: "move it right below its cell, or write `text` in place of `output`",
        zh: "移到它的单元格下面，或者把 `output` 改成 `text`")
    case .inPiece(let problem): problem.fix
    case .duplicateLesson, .bundledLesson:
      Localized(en: "give this lesson an id of its own", zh: "给这一课另取一个 id")
    case .unknownNeed(_, nil):
      Localized(en: "take it away, or put the lesson into this folder", zh: "删去它，或者把那一课放进这个文件夹")
    case .laterNeed:
      Localized(
        en: "let this file's name begin with a higher number than that of the needed one",
        zh: "让本课文件名开头的编号大于所需的那一课")
    case .notInCourse(let line):
      Localized(
        en: "write in `course.md`, in the part to which it belongs: \(line)",
        zh: "在 `course.md` 里它所属的部分写上：\(line)")
    case .cycle: Localized(en: "take this one from `needs`", zh: "从 `needs` 里删去它")
    }
  }

  /// An example of the top of a lesson.
  private static let frontMatter = Localized(
    en: """
      ---
      format: 1
      id: half-a-row
      title: Half of everything
      summary: One line that halves a whole row.
      ---
      """,
    zh: """
      ---
      format: 1
      id: half-a-row
      title: 一行的一半
      summary: 用一行代码把一行数全部减半。
      ---
      """)

  /// A line of it.
  private static func line(of key: String) -> Localized<String> {
    func line(in text: String) -> String {
      text.split(separator: "\n").first { $0.hasPrefix(key + ":") }.map(String.init) ?? key + ":"
    }
    return Localized(en: line(in: frontMatter.en), zh: line(in: frontMatter.zh))
  }

  /// A number without the comment behind it.
  private static func number(_ key: String, _ value: String) -> String? {
    let digits = value.prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? nil : "\(key): \(digits)"
  }
}
