import LanguageSyntax
import MatrixLanguage
import StyledText

extension LessonFlaw {
  /// What to write, or to do about it.
  func fix(in language: InterfaceLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var english: String {
    switch self {
    case .failingCode(let diagnostic, _), .failingSpan(let diagnostic):
      diagnostic.fixes.first?.code ?? diagnostic.englishRemedy
    case .failingCheck(let diagnostic, _):
      diagnostic.fixes.first?.code
        ?? "use names that the setup and the solution store, in shapes that fit"
    case .untrueOutput(_, let fresh): fresh.isEmpty ? "take the `output` away" : fresh
    case .failingSolution: "mend the solution or the check"
    case .unstoredTarget(let name, _): "store `\(name)` in the solution"
    case .givenStored: "choose another name, or take it out of the setup"
    case .solutionIsFreePlay: "store the answer under the name that the check reads"
    case .noBlank: "write `____` where the student shall answer"
    case .passingStarter: "write `____` where the student shall answer, or another check"
    case .longAnswer:
      "show it in a `zt` cell of a step without a task, or ask for less: fewer turns, less data"
    case .storingCheck(let fix?), .silencedCheck(let fix): fix
    case .exactCheck(_, let fix?): fix
    case .storingCheck(nil), .noCondition, .blindCheck(nil):
      "compare what the answer stores, as in `h ≈ z / 2`"
    case .blindCheck(let target?): "compare what the answer stores, as in `\(target) ≈ …`"
    case .severalConditions: "write each condition in a line of its own"
    case .exactCheck(_, nil): "write `≈`, and `not (a ≈ b)` for a difference"
    case .unknownUse(_, let near?): near
    case .unknownUse(_, nil): "name one, as in `uses(mean)` or `uses(√)`"
    case .mistakeWithoutTarget(let names):
      "store one of them: " + names.map(\.spelling).joined(separator: ", ")
    case .meetingOutcomes: "move the setup's numbers apart"
    case .unsteadyMistake: "write it so that it fails on every seed, or on none"
    case .sameError: "say both in one message, and take the other mistake away"
    case .passingMistake: "move the setup's numbers apart, add a check, or take the mistake away"
    case .bareNumber: "write what gives it, as in `` `= mean(z)` ``, or say it without a number"
    case .foreignName(_, let names):
      "compute it from what is given" + names.map { " and `\($0)`" }.joined()
    case .latex(_, let fix?): fix
    case .latex(_, nil): "write it as it is read, as in `√(σ² + ε)`, or in a `text` fence"
    case .unfitSpan(_, let fix?): fix
    case .unfitSpan(nil, _): "write an expression, without a `;`"
    case .unfitSpan(_, nil): "show it in a `zt` cell"
    case .deadLink: "mend the address, or put the file there"
    case .tooManyRows: "say it in fewer words, or make two steps of it"
    case .newButUnused: "take it from `new`, or use it in a shown cell or a solution"
    case .notIntroduced(let word, nil): "add `\(word)` to `new`, or do without it"
    case .notIntroduced(_, let lesson?): "add `\(lesson)` to `needs`"
    case .otherLanguage(let difference, _): difference.englishFix
    case .missingTranslation(let file): "translate this lesson to \(file)"
    }
  }

  private var chinese: String {
    switch self {
    case .failingCode(let diagnostic, _), .failingSpan(let diagnostic):
      diagnostic.fixes.first?.code ?? diagnostic.chineseRemedy
    case .failingCheck(let diagnostic, _):
      diagnostic.fixes.first?.code ?? "使用 setup 和参考答案里赋过值的变量，形状要相配"
    case .untrueOutput(_, let fresh): fresh.isEmpty ? "删去这个 `output`" : fresh
    case .failingSolution: "修改参考答案或检查"
    case .unstoredTarget(let name, _): "在参考答案里给 `\(name)` 赋值"
    case .givenStored: "另取一个变量名，或者从 setup 里去掉它"
    case .solutionIsFreePlay: "把答案存到检查所读的变量里"
    case .noBlank: "在要学生作答的地方写 `____`"
    case .passingStarter: "在要学生作答的地方写 `____`，或者换一条检查"
    case .longAnswer: "在没有任务的步骤里用 `zt` 单元格演示，或者少算一些：减少轮数或数据"
    case .storingCheck(let fix?), .silencedCheck(let fix): fix
    case .exactCheck(_, let fix?): fix
    case .storingCheck(nil), .noCondition, .blindCheck(nil):
      "用答案里赋值的变量来比较，例如 `h ≈ z / 2`"
    case .blindCheck(let target?): "用答案里赋值的变量来比较，例如 `\(target) ≈ …`"
    case .severalConditions: "每个条件各写一行"
    case .exactCheck(_, nil): "写 `≈`；要求不同则写 `not (a ≈ b)`"
    case .unknownUse(_, let near?): near
    case .unknownUse(_, nil): "写一个已有的，例如 `uses(mean)` 或 `uses(√)`"
    case .mistakeWithoutTarget(let names):
      "给其中之一赋值：" + names.map(\.spelling).joined(separator: "、")
    case .meetingOutcomes: "在 setup 里把数拉开一些"
    case .unsteadyMistake: "改到每个种子都报错，或都不报错"
    case .sameError: "把两条说明合成一条，再删去其中一个错误"
    case .passingMistake: "在 setup 里把数拉开一些、加一条检查，或删去这个错误"
    case .bareNumber: "写出算出它的式子，例如 `` `= mean(z)` ``，或者换成不带数的说法"
    case .foreignName(_, let names):
      "用已给出的量" + names.map { "和 `\($0)` " }.joined() + "来计算"
    case .latex(_, let fix?): fix
    case .latex(_, nil): "照读法直接写，例如 `√(σ² + ε)`，或者放进 `text` 代码块"
    case .unfitSpan(_, let fix?): fix
    case .unfitSpan(nil, _): "写一个表达式，后面不加 `;`"
    case .unfitSpan(_, nil): "放到 `zt` 单元格里显示"
    case .deadLink: "改正地址，或者把文件放到那里"
    case .tooManyRows: "说得短一些，或拆成两步"
    case .newButUnused: "从 `new` 里删去，或者在显示的单元格或参考答案里用到它"
    case .notIntroduced(let word, nil): "把 `\(word)` 加进 `new`，或者不用它"
    case .notIntroduced(_, let lesson?): "把 `\(lesson)` 加进 `needs`"
    case .otherLanguage(let difference, _): difference.chineseFix
    case .missingTranslation(let file): "把这一课译成 \(file)"
    }
  }
}

extension Diagnostic {
  /// What to do about code for which nothing else can be offered.
  fileprivate var englishRemedy: String {
    switch problem.id {
    case "name": "store it in a setup or in a cell above, or use another name"
    default: "write it so that it runs; `ztilde run` shows how far it comes"
    }
  }

  fileprivate var chineseRemedy: String {
    switch problem.id {
    case "name": "在 setup 或上面的单元格里给它赋值，或者换一个变量名"
    default: "改到能运行为止；`ztilde run` 会显示运行到哪里"
    }
  }
}

extension LanguageDifference {
  fileprivate var englishFix: String {
    switch self {
    case .property: "write the same in both"
    case .missingStep: "translate the step, or take it away there"
    case .extraStep: "take it away, or add it there"
    case .movedStep: "put the steps in the same order"
    case .missingBlock: "translate it, or take it away there"
    case .extraBlock: "take it away, or add it there"
    case .block: "put the same blocks in the same order"
    case .id(let expected): "zt wrong \(expected)"
    case .code(let expected): expected
    case .key: "give the same choices in the same order"
    }
  }

  fileprivate var chineseFix: String {
    switch self {
    case .property: "两边写成一样"
    case .missingStep: "译出这一步，或者在那边删去"
    case .extraStep: "删去它，或者在那边加上"
    case .movedStep: "两边的步骤按同样的顺序排列"
    case .missingBlock: "译出它，或者在那边删去"
    case .extraBlock: "删去它，或者在那边加上"
    case .block: "两边按同样的顺序放同样的内容"
    case .id(let expected): "zt wrong \(expected)"
    case .code(let expected): expected
    case .key: "两边给出同样的选项，顺序也一样"
    }
  }
}
