import MatrixLanguage
package import StyledText

extension LessonProblem {
  /// The message for the author, in one sentence.
  package var message: Localized<String> {
    switch kind {
    case .emptyFile: Localized(en: "the file is empty", zh: "文件是空的")
    case .noFrontMatter:
      Localized(
        en: "the lesson has no front matter, which says its id and title",
        zh: "这一课没有属性区，也就没有 id 和标题"
      )
    case .missingKey(let key): Localized(en: "the lesson has no `\(key)`", zh: "这一课缺少 `\(key)`")
    case .unknownKey(let key, _):
      Localized(en: "a lesson has no `\(key)`", zh: "一课没有 `\(key)` 这个属性")
    case .notANumber(let key, let value):
      Localized(
        en: "`\(key)` is a whole number, which `\(value)` is not",
        zh: "`\(key)` 应是整数，而这里是 `\(value)`")
    case .unsoundMinutes(let minutes):
      Localized(
        en: "a lesson takes 5 to 15 minutes, not \(minutes)", zh: "一课需要 5 到 15 分钟，而不是 \(minutes) 分钟"
      )
    case .notOneValue(let key):
      Localized(en: "`\(key)` has one value, not a list", zh: "`\(key)` 只能有一个值，不能是列表")
    case .repeatedItem(let item, let key):
      Localized(en: "`\(item)` stands twice in `\(key)`", zh: "`\(key)` 里 `\(item)` 写了两次")
    case .unknownFormat(let format, let known):
      Localized(
        en: "this program reads format \(known), not format \(format)",
        zh: "本程序读取的格式是 \(known)，不是 \(format)")
    case .tooManyNewNames(let count, let limit):
      Localized(
        en: "the lesson introduces \(count) names; more than \(limit) are too many at once",
        zh: "本课新引入了 \(count) 个变量、函数或运算符，一次最多 \(limit) 个")
    case .unsoundID(let id):
      Localized(
        en: "an id is made of a-z, 0-9 and single hyphens, which `\(id)` is not",
        zh: "id 只能由 a-z、0-9 和单个连字符组成，`\(id)` 不符合")
    case .noSteps(nil, _): Localized(en: "the lesson has no steps", zh: "这一课没有步骤")
    case .noSteps(let heading?, _):
      Localized(
        en: "the lesson has no steps, since `\(heading)` begins none",
        zh: "这一课没有步骤：`\(heading)` 不是步骤的开头")
    case .missingStepID(let title):
      Localized(en: "the step “\(title)” has no id", zh: "步骤“\(title)”没有 id")
    case .otherLevel:
      Localized(
        en: "this heading has an id and begins no step, which has two `#`",
        zh: "这个标题有 id，却不是步骤的开头：步骤的标题用两个 `#`")
    case .untitledStep: Localized(en: "this step has no title", zh: "这一步没有标题")
    case .cellBeforeSteps(let role):
      Localized(
        en: "only `zt setup` may stand before the first step, and this is `\(role)`",
        zh: "第一步之前只能有 `zt setup`，这里是 `\(role)`")
    case .nothingToDo:
      Localized(en: "this step leaves the student nothing to do", zh: "这一步没有要学生做的事")
    case .lateSetup:
      Localized(
        en: "a setup runs when the step starts, so it is misleading here",
        zh: "setup 在步骤开始时就运行，写在这里会误导人")
    case .unknownWord(let word, _, _):
      Localized(en: "`\(word)` is not known here", zh: "这里不认识 `\(word)`")
    case .emptyFence(let role): Localized(en: "this `\(role)` is empty", zh: "这个 `\(role)` 是空的")
    case .indentedCode:
      Localized(en: "code that is indented is shown and never run", zh: "缩进的代码只会显示，不会运行")
    case .strayOutput: Localized(en: "no cell stands above this output", zh: "这个 output 上面没有单元格")
    case .inPiece(let problem): problem.message
    case .duplicateLesson(let id, let file):
      Localized(en: "\(file) is the lesson `\(id)` already", zh: "\(file) 的 id 已经是 `\(id)`")
    case .bundledLesson(let id):
      Localized(
        en: "`\(id)` is a lesson that comes with ztilde, and `ztilde learn \(id)` opens that one",
        zh: "`\(id)` 是 ztilde 自带的一课，`ztilde learn \(id)` 打开的是那一课")
    case .unknownNeed(let id, _): Localized(en: "there is no lesson `\(id)`", zh: "没有 `\(id)` 这一课")
    case .laterNeed(let id):
      Localized(en: "`\(id)` is needed here and comes later", zh: "这里需要的 `\(id)` 排在后面")
    case .notInCourse:
      Localized(
        en: "`course.md` does not name this lesson, so it belongs to no part",
        zh: "`course.md` 里没有这一课，它不属于任何部分")
    case .cycle(let ids) where ids.count == 1:
      Localized(en: "the lesson needs itself", zh: "这一课需要它自己")
    case .cycle(let ids):
      Localized(
        en: "these lessons need each other: "
          + (ids + ids.prefix(1)).map { "`\($0)`" }.joined(separator: " needs "),
        zh: "这几课互相需要：" + (ids + ids.prefix(1)).map { "`\($0)`" }.joined(separator: " 需要 "))
    }
  }
}
