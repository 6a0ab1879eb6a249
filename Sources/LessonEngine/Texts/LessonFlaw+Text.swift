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

  /// What to do about it, where that is known.
  func fix(in language: InterfaceLanguage) -> String? {
    switch language {
    case .english: englishFix
    case .chinese: chineseFix
    }
  }

  private var english: String {
    let texts = DiagnosticTexts(language: .english)
    return switch self {
    case .failingCode(let diagnostic, nil): texts.headline(diagnostic)
    case .failingCode(let diagnostic, let seed?): texts.headline(diagnostic) + " (seed \(seed))"
    case .untrueOutput(let mismatch, _):
      switch (mismatch.line, mismatch.printed) {
      case (_, nil): "the cell prints nothing more here"
      case (nil, let printed?): "the cell goes on to print `\(printed)`"
      case (_, let printed?): "the cell prints `\(printed)`"
      }
    case .nothingToPredict: "the last line of this cell shows no number and no matrix"
    case .failingSolution(let check, let seed):
      "the solution fails the check `\(check)` (seed \(seed))"
    case .solutionIsFreePlay: "the solution stores no name and does not fill the starter's blanks"
    case .noBlank: "a variant has blanks to fill"
    case .passingStarter(let seed): "the starter passes as it is (seed \(seed))"
    case .mistakeWithoutTarget: "this mistake stores none of the names that the solution stores"
    case .passingMistake(let seed): "this mistake passes all checks (seed \(seed))"
    case .meetingOutcomes(let name, nil, let seed):
      "this mistake and the solution have the same `\(name)` (seed \(seed))"
    case .meetingOutcomes(let name, let line?, let seed):
      "this mistake and the one in line \(line) have the same `\(name)` (seed \(seed))"
    case .failingSpan(let diagnostic): "this has no value here: " + texts.headline(diagnostic)
    case .deadLink(let address): "there is no file `\(address)`"
    case .tooManyRows(let rows, let limit):
      "a student reads \(rows) rows before answering this, and \(limit) fit the screen"
    case .newButUnused(let word): "`new` promises `\(word)`, and the lesson does not use it"
    case .notIntroduced(let word, nil): "no lesson before this introduces `\(word)`"
    case .notIntroduced(let word, let lesson?):
      "`\(word)` is introduced in the lesson `\(lesson)`, which this one does not need"
    case .otherLanguage(let difference, let file): difference.english(file)
    }
  }

  private var chinese: String {
    let texts = DiagnosticTexts(language: .chinese)
    return switch self {
    case .failingCode(let diagnostic, nil): texts.headline(diagnostic)
    case .failingCode(let diagnostic, let seed?): texts.headline(diagnostic) + "（种子 \(seed)）"
    case .untrueOutput(let mismatch, _):
      switch (mismatch.line, mismatch.printed) {
      case (_, nil): "单元格到这里已没有更多输出"
      case (nil, let printed?): "单元格接下来还会输出 `\(printed)`"
      case (_, let printed?): "单元格输出的是 `\(printed)`"
      }
    case .nothingToPredict: "这个单元格的最后一行不显示数或矩阵"
    case .failingSolution(let check, let seed): "参考答案没有通过检查 `\(check)`（种子 \(seed)）"
    case .solutionIsFreePlay: "参考答案既没有给名字赋值，也没有填写模板中的空"
    case .noBlank: "变式题应当有空可填"
    case .passingStarter(let seed): "模板不用改就能通过（种子 \(seed)）"
    case .mistakeWithoutTarget: "这个错误没有给参考答案中的任何名字赋值"
    case .passingMistake(let seed): "这个错误能通过全部检查（种子 \(seed)）"
    case .meetingOutcomes(let name, nil, let seed):
      "这个错误与参考答案算出的 `\(name)` 相同（种子 \(seed)）"
    case .meetingOutcomes(let name, let line?, let seed):
      "这个错误与第 \(line) 行的错误算出的 `\(name)` 相同（种子 \(seed)）"
    case .failingSpan(let diagnostic): "这里算不出值：" + texts.headline(diagnostic)
    case .deadLink(let address): "没有文件 `\(address)`"
    case .tooManyRows(let rows, let limit):
      "学生作答之前要读 \(rows) 行，而屏幕上只放得下 \(limit) 行"
    case .newButUnused(let word): "`new` 里写了 `\(word)`，课程里却没有用到"
    case .notIntroduced(let word, nil): "前面没有一课介绍过 `\(word)`"
    case .notIntroduced(let word, let lesson?):
      "`\(word)` 是在课程 `\(lesson)` 里介绍的，而本课的 needs 里没有它"
    case .otherLanguage(let difference, let file): difference.chinese(file)
    }
  }

  private var englishFix: String? {
    switch self {
    case .failingCode(let diagnostic, _), .failingSpan(let diagnostic):
      diagnostic.fixes.first?.code
    case .untrueOutput(_, let fresh): fresh.isEmpty ? nil : fresh
    case .nothingToPredict: "end the cell with an expression, and without a `;`"
    case .noBlank: "write `____` where the student shall answer"
    case .meetingOutcomes: "move the setup's numbers apart"
    case .passingMistake: "move the setup's numbers apart, add a check, or take the mistake away"
    case .tooManyRows: "say it in fewer words, or make two steps of it"
    case .notIntroduced(let word, nil): "add `\(word)` to `new`, or do without it"
    case .notIntroduced(_, let lesson?): "add `\(lesson)` to `needs`"
    case .otherLanguage(.code(let expected), _): expected
    default: nil
    }
  }

  private var chineseFix: String? {
    switch self {
    case .failingCode(let diagnostic, _), .failingSpan(let diagnostic):
      diagnostic.fixes.first?.code
    case .untrueOutput(_, let fresh): fresh.isEmpty ? nil : fresh
    case .nothingToPredict: "用一个表达式结束单元格，后面不加 `;`"
    case .noBlank: "在要学生作答的地方写 `____`"
    case .meetingOutcomes: "在 setup 里把数拉开一些"
    case .passingMistake: "在 setup 里把数拉开一些、加一条检查，或删去这个错误"
    case .tooManyRows: "说得短一些，或拆成两步"
    case .notIntroduced(let word, nil): "把 `\(word)` 加进 `new`，或者不用它"
    case .notIntroduced(_, let lesson?): "把 `\(lesson)` 加进 `needs`"
    case .otherLanguage(.code(let expected), _): expected
    default: nil
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
    case .pieces(""): "\(file) has nothing like this here"
    case .pieces(let expected): "\(file) has a `\(expected)` here"
    case .code: "this is other code than in \(file)"
    case .key: "\(file) has other choices here, or other ones are right"
    }
  }

  fileprivate func chinese(_ file: String) -> String {
    switch self {
    case .property(let key): "`\(key)` 与 \(file) 不同"
    case .missingStep(let id): "\(file) 有步骤 `\(id)`，而这里没有"
    case .extraStep(let id): "\(file) 没有步骤 `\(id)`"
    case .movedStep(let id): "步骤 `\(id)` 在 \(file) 里排在别处"
    case .pieces(""): "\(file) 在此处没有相应的内容"
    case .pieces(let expected): "\(file) 在此处有一个 `\(expected)`"
    case .code: "这里的代码与 \(file) 不同"
    case .key: "\(file) 在此处的选项或正确选项不同"
    }
  }
}
