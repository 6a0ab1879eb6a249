import MatrixLanguage
import StyledText

extension LessonFlaw {
  /// What to tell the author, in one sentence.
  func message(in language: InterfaceLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var english: String {
    let texts = DiagnosticTexts(language: .english)
    func seeded(_ seed: UInt64?) -> String { seed.map { " (seed \($0))" } ?? "" }
    return switch self {
    case .failingCode(let diagnostic, let seed), .failingCheck(let diagnostic, let seed):
      texts.headline(diagnostic) + seeded(seed)
    case .untrueOutput(let mismatch, _):
      switch (mismatch.line, mismatch.printed) {
      case (_, nil): "the cell prints nothing more here"
      case (nil, let printed?): "the cell goes on to print `\(printed)`"
      case (_, let printed?): "the cell prints `\(printed)`"
      }
    case .failingSolution(let check, let values, let seed):
      "the solution fails the check `\(check)`\(seeded(seed))"
        + (values.map { ": `\($0.code)` is \($0.found), and not \($0.wanted)" } ?? "")
    case .unstoredTarget(let name, let stored):
      "the solution never stores `\(name)`, but " + stored.map { "`\($0)`" }.joined(separator: ", ")
    case .givenStored(let name): "`\(name)` is given by the setup, and no answer may store it again"
    case .solutionIsFreePlay: "the solution stores no name and does not fill the starter's blanks"
    case .noBlank: "a variant has blanks to fill, and this one has none"
    case .passingStarter(let seed): "the starter passes as it is\(seeded(seed))"
    case .longAnswer(let operations, let limit):
      "this answer does \(operations.grouped(by: ",")) operations, and more than "
        + "\(limit.grouped(by: ",")), about 0.3 seconds, are too long to wait for"
    case .storingCheck: "this line stores a value and asks for nothing, so every answer passes it"
    case .silencedCheck: "the `;` takes the condition's value away"
    case .severalConditions: "a line of a check is one condition, and here are several"
    case .noCondition: "this is no condition: its value is not 1 or 0"
    case .blindCheck: "this holds for every answer, so it checks nothing"
    case .exactCheck(let sign, _):
      "`\(sign)` asks for the same bits, and a right answer may differ by a rounding error"
    case .unknownUse(let word, _):
      "`\(word)` is no function, no operator, and no name that is given or asked for"
    case .mistakeWithoutTarget: "this mistake stores none of the names that the solution stores"
    case .passingMistake(let seed): "this mistake passes all checks\(seeded(seed))"
    case .unsteadyMistake(let seed):
      "this mistake raises an error with the lesson's numbers, and none with others\(seeded(seed))"
    case .sameError(let line): "this mistake and the one in line \(line) raise the same error"
    case .meetingOutcomes(let name, nil, let seed):
      "this mistake and the solution have the same `\(name)`\(seeded(seed))"
    case .meetingOutcomes(let name, let line?, let seed):
      "this mistake and the one in line \(line) have the same `\(name)`\(seeded(seed))"
    case .bareNumber(let number):
      "the message claims `\(number)`, and nothing here computes it"
    case .foreignName(let name, _):
      "this mistake does not store `\(name)`, so a student who makes it may have another one"
    case .latex(let formula, _): "`\(formula)` is LaTeX, which is shown here as it is typed"
    case .failingSpan(let diagnostic): "this has no value here: " + texts.headline(diagnostic)
    case .unfitSpan(nil, _): "this shows no value"
    case .unfitSpan(let value?, _):
      "a line of prose has room for a number or a text, and this is \(texts.description(value))"
    case .deadLink(let address): "there is no file `\(address)`"
    case .tooManyRows(let rows, let limit):
      "a student reads \(rows) rows before answering this, and \(limit) fit the screen"
    case .newButUnused(let word): "`new` promises `\(word)`, and the lesson does not use it"
    case .notIntroduced(let word, nil): "no lesson before this introduces `\(word)`"
    case .notIntroduced(let word, let lesson?):
      "`\(word)` is introduced in the lesson `\(lesson)`, which this one does not need"
    case .otherLanguage(let difference, let file): difference.english(file)
    case .missingTranslation(let file): "this lesson is missing in the other language: \(file)"
    }
  }

  private var chinese: String {
    let texts = DiagnosticTexts(language: .chinese)
    func seeded(_ seed: UInt64?) -> String { seed.map { "（种子 \($0)）" } ?? "" }
    return switch self {
    case .failingCode(let diagnostic, let seed), .failingCheck(let diagnostic, let seed):
      texts.headline(diagnostic) + seeded(seed)
    case .untrueOutput(let mismatch, _):
      switch (mismatch.line, mismatch.printed) {
      case (_, nil): "单元格到这里已没有更多输出"
      case (nil, let printed?): "单元格接下来还会输出 `\(printed)`"
      case (_, let printed?): "单元格输出的是 `\(printed)`"
      }
    case .failingSolution(let check, let values, let seed):
      "参考答案没有通过检查 `\(check)`\(seeded(seed))"
        + (values.map { "：`\($0.code)` 是 \($0.found)，而不是 \($0.wanted)" } ?? "")
    case .unstoredTarget(let name, let stored):
      "参考答案没有给 `\(name)` 赋值，却给 " + stored.map { "`\($0)`" }.joined(separator: "、") + " 赋了值"
    case .givenStored(let name): "`\(name)` 由 setup 给出，答案里不能再给它赋值"
    case .solutionIsFreePlay: "参考答案既没有给变量赋值，也没有填写初始代码中的空"
    case .noBlank: "变式题应当有空可填，这里没有"
    case .passingStarter(let seed): "初始代码不用改就能通过\(seeded(seed))"
    case .longAnswer(let operations, let limit):
      "这个答案要做 \(operations.grouped(by: ",")) 次运算；"
        + "超过 \(limit.grouped(by: ",")) 次（约 0.3 秒）就等得太久"
    case .storingCheck: "这一行只是赋值，没有检查任何东西，怎么答都会通过"
    case .silencedCheck: "`;` 使这个条件没有值"
    case .severalConditions: "检查的一行只能是一个条件，这里有好几个"
    case .noCondition: "这不是条件：它的值不是 1 或 0"
    case .blindCheck: "怎么答这一条都成立，等于没有检查"
    case .exactCheck(let sign, _): "`\(sign)` 要求每一位都相同，而正确的答案也可能有舍入误差"
    case .unknownUse(let word, _): "`\(word)` 不是函数，不是运算符，也不是题目给出或要求的变量"
    case .mistakeWithoutTarget: "这个错误没有给参考答案中的任何变量赋值"
    case .passingMistake(let seed): "这个错误能通过全部检查\(seeded(seed))"
    case .unsteadyMistake(let seed):
      "这个错误用课程自己的数会报错，换一组数却不会\(seeded(seed))"
    case .sameError(let line): "这个错误与第 \(line) 行的错误报出同样的错"
    case .meetingOutcomes(let name, nil, let seed):
      "这个错误与参考答案算出的 `\(name)` 相同\(seeded(seed))"
    case .meetingOutcomes(let name, let line?, let seed):
      "这个错误与第 \(line) 行的错误算出的 `\(name)` 相同\(seeded(seed))"
    case .bareNumber(let number): "说明里的 `\(number)` 没有经过计算"
    case .foreignName(let name, _): "这个错误没有给 `\(name)` 赋值，犯这个错误的学生可能算出别的值"
    case .latex(let formula, _): "`\(formula)` 是 LaTeX 写法，这里只会原样显示"
    case .failingSpan(let diagnostic): "这里算不出值：" + texts.headline(diagnostic)
    case .unfitSpan(nil, _): "这里不显示任何值"
    case .unfitSpan(let value?, _): "一行文字里只放得下一个数或一段文本，而这是 \(texts.description(value))"
    case .deadLink(let address): "没有文件 `\(address)`"
    case .tooManyRows(let rows, let limit):
      "学生作答之前要读 \(rows) 行，而屏幕上只放得下 \(limit) 行"
    case .newButUnused(let word): "`new` 里写了 `\(word)`，课程里却没有用到"
    case .notIntroduced(let word, nil): "前面没有一课介绍过 `\(word)`"
    case .notIntroduced(let word, let lesson?):
      "`\(word)` 是在课程 `\(lesson)` 里介绍的，而本课的 needs 里没有它"
    case .otherLanguage(let difference, let file): difference.chinese(file)
    case .missingTranslation(let file): "另一种语言里没有这一课：\(file)"
    }
  }
}

extension LanguageDifference {
  fileprivate func english(_ file: String) -> String {
    switch self {
    case .property(let key): "`\(key)` is another one in \(file)"
    case .missingStep(let id): "\(file) has a step `\(id)`, and this lesson has not"
    case .extraStep(let id): "\(file) has no step `\(id)`"
    case .movedStep(let id): "the step `\(id)` stands elsewhere in \(file)"
    case .missingBlock(let role, let line):
      "here is missing the `\(role)` that stands in line \(line) of \(file)"
    case .extraBlock(let role): "\(file) has no such `\(role)` here"
    case .block(let expected): "\(file) has a `\(expected)` here"
    case .id(let expected): "in \(file) this mistake is called `\(expected)`"
    case .code: "this is other code than in \(file)"
    case .key(let choices, let right):
      "in \(file) the question has \(choices) choices, and right is "
        + (right.isEmpty ? "none" : "number " + right.map { "\($0 + 1)" }.joined(separator: ", "))
    }
  }

  fileprivate func chinese(_ file: String) -> String {
    switch self {
    case .property(let key): "`\(key)` 与 \(file) 不同"
    case .missingStep(let id): "\(file) 有步骤 `\(id)`，而这里没有"
    case .extraStep(let id): "\(file) 没有步骤 `\(id)`"
    case .movedStep(let id): "步骤 `\(id)` 在 \(file) 里排在别处"
    case .missingBlock(let role, let line): "这里缺少 \(file) 第 \(line) 行的 `\(role)`"
    case .extraBlock(let role): "\(file) 在此处没有这样的 `\(role)`"
    case .block(let expected): "\(file) 在此处有一个 `\(expected)`"
    case .id(let expected): "在 \(file) 里，这个错误叫 `\(expected)`"
    case .code: "这里的代码与 \(file) 不同"
    case .key(let choices, let right):
      "\(file) 里这道题有 \(choices) 个选项，正确的是"
        + (right.isEmpty ? "：无" : "第 " + right.map { "\($0 + 1)" }.joined(separator: "、") + " 个")
    }
  }
}
