import MatrixLanguage
package import StyledText

extension LessonProblem {
  /// What to tell the author, in one sentence.
  package func message(in language: InterfaceLanguage) -> String {
    switch language {
    case .english: kind.english
    case .chinese: kind.chinese
    }
  }
}

extension LessonProblem.Kind {
  fileprivate var english: String {
    switch self {
    case .emptyFile: "the file is empty"
    case .noFrontMatter: "the lesson has no front matter, which says its id and title"
    case .missingKey(let key): "the lesson has no `\(key)`"
    case .unknownKey(let key, _): "a lesson has no `\(key)`"
    case .notANumber(let key, let value):
      "`\(key)` is a whole number, which `\(value)` is not"
    case .unsoundMinutes(let minutes): "a lesson takes 5 to 15 minutes, not \(minutes)"
    case .notOneValue(let key): "`\(key)` has one value, not a list"
    case .unknownFormat(let format, let known):
      "this program reads format \(known), not format \(format)"
    case .tooManyNewNames(let count, let limit):
      "the lesson introduces \(count) names; more than \(limit) are too many at once"
    case .unsoundID(let id):
      "an id is made of a-z, 0-9 and single hyphens, which `\(id)` is not"
    case .noSteps(nil, _): "the lesson has no steps"
    case .noSteps(let heading?, _): "the lesson has no steps, since `\(heading)` begins none"
    case .missingStepID(let title): "the step “\(title)” has no id"
    case .cellBeforeSteps(let role):
      "only `zt setup` may stand before the first step, and this is `\(role)`"
    case .nothingToDo: "this step leaves the student nothing to do"
    case .lateSetup: "a setup runs when the step starts, so it is misleading here"
    case .unknownWord(let word, _, _): "`\(word)` is not known here"
    case .emptyFence(let role): "this `\(role)` is empty"
    case .indentedCode: "code that is indented is shown and never run"
    case .strayOutput: "no cell stands above this output"
    case .inPiece(let problem): problem.message[.english]
    case .duplicateLesson(let id, let file): "\(file) is the lesson `\(id)` already"
    case .bundledLesson(let id):
      "`\(id)` is a lesson that comes with ztilde, and progress is kept by the id"
    case .unknownNeed(let id, _): "there is no lesson `\(id)`"
    case .laterNeed(let id): "`\(id)` is needed here and comes later"
    case .notInCourse: "`course.md` does not name this lesson, so it belongs to no part"
    case .cycle(let ids) where ids.count == 1: "the lesson needs itself"
    case .cycle(let ids):
      "these lessons need each other: "
        + (ids + ids.prefix(1)).map { "`\($0)`" }.joined(separator: " needs ")
    }
  }

  fileprivate var chinese: String {
    switch self {
    case .emptyFile: "文件是空的"
    case .noFrontMatter: "课程没有属性区，也就没有 id 和标题"
    case .missingKey(let key): "课程缺少 `\(key)`"
    case .unknownKey(let key, _): "课程没有 `\(key)` 这个属性"
    case .notANumber(let key, let value): "`\(key)` 应是整数，而这里是 `\(value)`"
    case .unsoundMinutes(let minutes): "一课需要 5 到 15 分钟，而不是 \(minutes) 分钟"
    case .notOneValue(let key): "`\(key)` 只能有一个值，不能是列表"
    case .unknownFormat(let format, let known):
      "本程序读取的格式是 \(known)，不是 \(format)"
    case .tooManyNewNames(let count, let limit):
      "本课引入了 \(count) 个新名称，一次最多 \(limit) 个"
    case .unsoundID(let id): "id 只能由 a-z、0-9 和单个连字符组成，`\(id)` 不符合"
    case .noSteps(nil, _): "课程没有步骤"
    case .noSteps(let heading?, _): "课程没有步骤：`\(heading)` 不是步骤的开头"
    case .missingStepID(let title): "步骤“\(title)”没有 id"
    case .cellBeforeSteps(let role):
      "第一步之前只能有 `zt setup`，这里是 `\(role)`"
    case .nothingToDo: "这一步没有要学生做的事"
    case .lateSetup: "setup 在步骤开始时就运行，写在这里会误导人"
    case .unknownWord(let word, _, _): "这里不认识 `\(word)`"
    case .emptyFence(let role): "这个 `\(role)` 是空的"
    case .indentedCode: "缩进的代码只会显示，不会运行"
    case .strayOutput: "这个 output 上面没有单元格"
    case .inPiece(let problem): problem.message[.chinese]
    case .duplicateLesson(let id, let file): "\(file) 已经是课程 `\(id)`"
    case .bundledLesson(let id): "`\(id)` 是 ztilde 自带的课程，而学习进度按 id 保存"
    case .unknownNeed(let id, _): "没有课程 `\(id)`"
    case .laterNeed(let id): "这里需要的 `\(id)` 排在后面"
    case .notInCourse: "`course.md` 里没有这一课，它不属于任何部分"
    case .cycle(let ids) where ids.count == 1: "课程需要它自己"
    case .cycle(let ids):
      "这些课程互相需要：" + (ids + ids.prefix(1)).map { "`\($0)`" }.joined(separator: " 需要 ")
    }
  }
}
