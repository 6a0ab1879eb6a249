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
    func meant(_ suggestion: String?) -> String {
      suggestion.map { "; did you mean `\($0)`?" } ?? ""
    }
    return switch self {
    case .missingKey(let key): "the lesson has no `\(key)`"
    case .unknownKey(let key, let suggestion):
      "a lesson has no `\(key)`" + meant(suggestion)
    case .notANumber(let key, let value):
      "`\(key)` is a whole number, which `\(value)` is not"
    case .notOneValue(let key): "`\(key)` has one value, not a list"
    case .unknownFormat(let format, let known):
      "this program reads format \(known), not format \(format)"
    case .tooManyNewNames(let count, let limit):
      "the lesson introduces \(count) names; more than \(limit) are too many at once"
    case .unsoundID(let id):
      "an id is made of a-z, 0-9 and single hyphens, which `\(id)` is not"
    case .noSteps: "the lesson has no steps; each begins with a `## Heading`"
    case .missingStepID(let title):
      "the step \"\(title)\" has no id; write `<!-- {#an-id} -->` below its heading"
    case .cellBeforeSteps(let role):
      "only `zt setup` may stand before the first step, and this is `\(role)`"
    case .nothingToDo: "this step leaves the student nothing to do"
    case .lateSetup: "a setup runs when the step starts; move it to the step's beginning"
    case .unknownWord(let word, let suggestion):
      "`\(word)` is not known here" + meant(suggestion)
    case .emptyFence(let role): "this `\(role)` is empty"
    case .strayOutput: "no cell stands above this output"
    case .withoutTask(let role): "this step has no `zt task` that the `\(role)` could belong to"
    case .secondTask: "a step has at most one task; begin a new step with `##`"
    case .second(let role, _): "this is the step's second `\(role)`"
    case .taskWithout(.solution): "this task has no `zt solution`"
    case .taskWithout(.check): "this task has no `zt check`, so anything would pass"
    case .taskWithout(.hint): "this task has no `hint`"
    case .wrongWithoutMessage:
      "a `zt wrong` is followed by a quote (`> …`): what the student is told"
    case .noRightChoice: "no choice is right; mark one with `[x]`"
    case .onlyOneChoice: "one choice is no choice"
    case .choiceWithoutReason(usesHyphen: false):
      "this choice has no reason; write it after a dash: `- [ ] choice — reason`"
    case .choiceWithoutReason(usesHyphen: true):
      "this choice has no reason; a hyphen is a minus, the reason follows a dash (—)"
    case .shapeWithChoices: "the choices below are asked, not the shape"
    case .duplicateLesson(let id, let file): "\(file) is the lesson `\(id)` already"
    case .unknownNeed(let id, let suggestion):
      "there is no lesson `\(id)`" + meant(suggestion)
    case .laterNeed(let id): "`\(id)` is needed here and comes later"
    }
  }

  fileprivate var chinese: String {
    func meant(_ suggestion: String?) -> String {
      suggestion.map { "；是不是想写 `\($0)`？" } ?? ""
    }
    return switch self {
    case .missingKey(let key): "课程缺少 `\(key)`"
    case .unknownKey(let key, let suggestion): "课程没有 `\(key)` 这个属性" + meant(suggestion)
    case .notANumber(let key, let value): "`\(key)` 应是整数，而这里是 `\(value)`"
    case .notOneValue(let key): "`\(key)` 只能有一个值，不能是列表"
    case .unknownFormat(let format, let known):
      "本程序读取的格式是 \(known)，不是 \(format)"
    case .tooManyNewNames(let count, let limit):
      "本课引入了 \(count) 个新名称，一次最多 \(limit) 个"
    case .unsoundID(let id): "id 只能由 a-z、0-9 和单个连字符组成，`\(id)` 不符合"
    case .noSteps: "课程没有步骤；每一步以 `## 标题` 开头"
    case .missingStepID(let title):
      "步骤“\(title)”没有 id；请在标题下面写 `<!-- {#an-id} -->`"
    case .cellBeforeSteps(let role): "第一步之前只能有 `zt setup`，这里是 `\(role)`"
    case .nothingToDo: "这一步没有要学生做的事"
    case .lateSetup: "setup 在步骤开始时运行，请移到这一步的开头"
    case .unknownWord(let word, let suggestion): "这里不认识 `\(word)`" + meant(suggestion)
    case .emptyFence(let role): "这个 `\(role)` 是空的"
    case .strayOutput: "这个 output 上面没有单元格"
    case .withoutTask(let role): "这一步没有 `zt task`，`\(role)` 没有可以归属的任务"
    case .secondTask: "一步最多一个任务；请用 `##` 另起一步"
    case .second(let role, _): "这是本步的第二个 `\(role)`"
    case .taskWithout(.solution): "这个任务没有 `zt solution`"
    case .taskWithout(.check): "这个任务没有 `zt check`，怎么写都会通过"
    case .taskWithout(.hint): "这个任务没有 `hint`"
    case .wrongWithoutMessage: "`zt wrong` 后面要有引用（`> …`），写明对学生说的话"
    case .noRightChoice: "没有正确的选项；请用 `[x]` 标出"
    case .onlyOneChoice: "只有一个选项"
    case .choiceWithoutReason(usesHyphen: false):
      "这个选项没有解释；请写在破折号之后：`- [ ] 选项——理由`"
    case .choiceWithoutReason(usesHyphen: true):
      "这个选项没有解释；连字符是减号，解释要写在破折号（——）之后"
    case .shapeWithChoices: "这里问的是下面的选项，不是形状"
    case .duplicateLesson(let id, let file): "\(file) 已经是课程 `\(id)`"
    case .unknownNeed(let id, let suggestion): "没有课程 `\(id)`" + meant(suggestion)
    case .laterNeed(let id): "这里需要的 `\(id)` 排在后面"
    }
  }
}
