import MatrixLanguage
import StyledText

extension ProofProblem {
  /// The message for the author, in one sentence.
  var message: Localized<String> {
    func seeded(_ seed: UInt64?) -> Localized<String> {
      seed.map { Localized(en: " (seed \($0))", zh: "（种子 \($0)）") } ?? Localized(code: "")
    }
    return switch self {
    case .failingCode(let diagnostic, let seed), .failingCheck(let diagnostic, let seed):
      diagnostic.headline + seeded(seed)
    case .untrueOutput(let mismatch, _):
      switch (mismatch.line, mismatch.printed) {
      case (_, nil): Localized(en: "the cell prints nothing more here", zh: "单元格到这里已没有更多输出")
      case (nil, let printed?):
        Localized(en: "the cell goes on to print `\(printed)`", zh: "单元格接下来还会输出 `\(printed)`")
      case (_, let printed?):
        Localized(en: "the cell prints `\(printed)`", zh: "单元格输出的是 `\(printed)`")
      }
    case .failingSolution(let check, let values, let seed):
      Localized(
        en: "the solution fails the check `\(check)`\(seeded(seed).en)"
          + (values.map { ": `\($0.code)` is \($0.found), and not \($0.wanted)" } ?? ""),
        zh: "参考答案没有通过检查 `\(check)`\(seeded(seed).zh)"
          + (values.map { "：`\($0.code)` 是 \($0.found)，而不是 \($0.wanted)" } ?? ""))
    case .unstoredTarget(let name, let stored):
      Localized(
        en: "the solution never stores `\(name)`, but "
          + stored.map { "`\($0)`" }.joined(separator: ", "),
        zh: "参考答案没有给 `\(name)` 赋值，却给 " + stored.map { "`\($0)`" }.joined(separator: "、") + " 赋了值")
    case .givenStored(let name):
      Localized(
        en: "`\(name)` is given by the setup, and no answer may store it again",
        zh: "`\(name)` 由 setup 给出，答案里不能再给它赋值")
    case .solutionIsFreePlay:
      Localized(
        en: "the solution stores no name and does not fill the starter's blanks",
        zh: "参考答案既没有给变量赋值，也没有填写初始代码中的空")
    case .noBlank:
      Localized(en: "a variant has blanks to fill, and this one has none", zh: "变式题应当有空可填，这里没有")
    case .passingStarter(let seed):
      Localized(
        en: "the starter passes as it is\(seeded(seed).en)", zh: "初始代码不用改就能通过\(seeded(seed).zh)")
    case .longAnswer(let operations, let limit):
      Localized(
        en: "this answer does \(operations.grouped) operations, and more than "
          + "\(limit.grouped), about 0.3 seconds, are too long to wait for",
        zh: "这个答案要做 \(operations.grouped) 次运算；"
          + "超过 \(limit.grouped) 次（约 0.3 秒）就等得太久")
    case .storingCheck:
      Localized(
        en: "this line stores a value and asks for nothing, so every answer passes it",
        zh: "这一行只是赋值，没有检查任何东西，怎么答都会通过")
    case .silencedCheck:
      Localized(en: "the `;` takes the condition's value away", zh: "`;` 使这个条件没有值")
    case .severalConditions:
      Localized(
        en: "a line of a check is one condition, and here are several", zh: "检查的一行只能是一个条件，这里有好几个")
    case .noCondition:
      Localized(en: "this is no condition: its value is not 1 or 0", zh: "这不是条件：它的值不是 1 或 0")
    case .blindCheck:
      Localized(en: "this holds for every answer, so it checks nothing", zh: "怎么答这一条都成立，等于没有检查")
    case .exactCheck(let sign, _):
      Localized(
        en: "`\(sign)` asks for the same bits, and a right answer may differ by a rounding error",
        zh: "`\(sign)` 要求每一位都相同，而正确的答案也可能有舍入误差")
    case .unknownUse(let word, _):
      Localized(
        en: "`\(word)` is no function, no operator, and no name that is given or asked for",
        zh: "`\(word)` 不是函数，不是运算符，也不是题目给出或要求的变量")
    case .mistakeWithoutTarget:
      Localized(
        en: "this mistake stores none of the names that the solution stores",
        zh: "这个错误没有给参考答案中的任何变量赋值")
    case .passingMistake(let seed):
      Localized(
        en: "this mistake passes all checks\(seeded(seed).en)", zh: "这个错误能通过全部检查\(seeded(seed).zh)")
    case .unsteadyMistake(let seed):
      Localized(
        en:
          "this mistake raises an error with the lesson's numbers, and none with others\(seeded(seed).en)",
        zh: "这个错误用这一课自己的数会报错，换一组数却不会\(seeded(seed).zh)")
    case .sameError(let line):
      Localized(
        en: "this mistake and the one in line \(line) raise the same error",
        zh: "这个错误与第 \(line) 行的错误报出同样的错")
    case .meetingOutcomes(let name, nil, let seed):
      Localized(
        en: "this mistake and the solution have the same `\(name)`\(seeded(seed).en)",
        zh: "这个错误与参考答案算出的 `\(name)` 相同\(seeded(seed).zh)")
    case .meetingOutcomes(let name, let line?, let seed):
      Localized(
        en: "this mistake and the one in line \(line) have the same `\(name)`\(seeded(seed).en)",
        zh: "这个错误与第 \(line) 行的错误算出的 `\(name)` 相同\(seeded(seed).zh)")
    case .bareNumber(let number):
      Localized(
        en: "the message claims `\(number)`, and nothing here computes it",
        zh: "说明里的 `\(number)` 没有经过计算")
    case .foreignName(let name, _):
      Localized(
        en: "this mistake does not store `\(name)`, so a student who makes it may have another one",
        zh: "这个错误没有给 `\(name)` 赋值，犯这个错误的学生可能算出别的值")
    case .latex(let formula, _):
      Localized(
        en: "`\(formula)` is LaTeX, which is shown here as it is typed",
        zh: "`\(formula)` 是 LaTeX 写法，这里只会原样显示")
    case .failingSpan(let diagnostic):
      Localized(en: "this has no value here: ", zh: "这里算不出值：") + diagnostic.headline
    case .unfitSpan(nil, _): Localized(en: "this shows no value", zh: "这里不显示任何值")
    case .unfitSpan(let value?, _):
      Localized(
        en: "a line of prose has room for a number or a text, and this is \(value.text.en)",
        zh: "一行文字里只放得下一个数或一段文本，而这是 \(value.text.zh)")
    case .deadLink(let address):
      Localized(en: "there is no file `\(address)`", zh: "没有文件 `\(address)`")
    case .deadAnchor(let id, _):
      Localized(en: "this lesson has no step `\(id)`", zh: "本课没有步骤 `\(id)`")
    case .strayMark(let mark): mark.message
    case .tooManyRows(let rows, let limit):
      Localized(
        en: "a student reads \(rows) rows before answering this, and \(limit) fit the screen",
        zh: "学生作答之前要读 \(rows) 行，而屏幕上只放得下 \(limit) 行")
    case .newButUnused(let word):
      Localized(
        en: "`new` promises `\(word)`, and the lesson does not use it",
        zh: "`new` 里写了 `\(word)`，这一课却没有用到")
    case .notIntroduced(let word, nil):
      Localized(en: "no lesson before this introduces `\(word)`", zh: "前面没有一课介绍过 `\(word)`")
    case .notIntroduced(let word, let lesson?):
      Localized(
        en: "`\(word)` is introduced in the lesson `\(lesson)`, which this one does not need",
        zh: "`\(word)` 是在 `\(lesson)` 这一课里介绍的，而本课的 needs 里没有它")
    case .otherLanguage(let difference, let file): difference.message(file)
    case .missingTranslation(let file):
      Localized(
        en: "this lesson is missing in the other language: \(file)", zh: "另一种语言里没有这一课：\(file)")
    }
  }
}

extension LanguageDifference {
  fileprivate func message(_ file: String) -> Localized<String> {
    switch self {
    case .property(let key):
      Localized(en: "`\(key)` is another one in \(file)", zh: "`\(key)` 与 \(file) 不同")
    case .missingStep(let id):
      Localized(
        en: "\(file) has a step `\(id)`, and this lesson has not", zh: "\(file) 有步骤 `\(id)`，而这里没有")
    case .extraStep(let id):
      Localized(en: "\(file) has no step `\(id)`", zh: "\(file) 没有步骤 `\(id)`")
    case .movedStep(let id):
      Localized(
        en: "the step `\(id)` stands elsewhere in \(file)", zh: "步骤 `\(id)` 在 \(file) 里排在别处")
    case .missingBlock(let role, let line):
      Localized(
        en: "here is missing the `\(role)` that stands in line \(line) of \(file)",
        zh: "这里缺少 \(file) 第 \(line) 行的 `\(role)`")
    case .extraBlock(let role):
      Localized(en: "\(file) has no such `\(role)` here", zh: "\(file) 在此处没有这样的 `\(role)`")
    case .block(let expected):
      Localized(en: "\(file) has a `\(expected)` here", zh: "\(file) 在此处有一个 `\(expected)`")
    case .id(let expected):
      Localized(
        en: "in \(file) this mistake is called `\(expected)`", zh: "在 \(file) 里，这个错误叫 `\(expected)`"
      )
    case .code: Localized(en: "this is other code than in \(file)", zh: "这里的代码与 \(file) 不同")
    case .key(let choices, let right):
      Localized(
        en: "in \(file) the question has \(choices) choices, and right is "
          + (right.isEmpty
            ? "none" : "number " + right.map { "\($0 + 1)" }.joined(separator: ", ")),
        zh: "\(file) 里这道题有 \(choices) 个选项，正确的是"
          + (right.isEmpty ? "：无" : "第 " + right.map { "\($0 + 1)" }.joined(separator: "、") + " 个"))
    }
  }
}
