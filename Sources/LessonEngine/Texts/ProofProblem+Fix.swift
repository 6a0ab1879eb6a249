import LanguageSyntax
import MatrixLanguage
import StyledText

extension ProofProblem {
  /// The code to write, or the advice what to do.
  var fix: Localized<String> {
    switch self {
    case .failingCode(let diagnostic, _), .failingSpan(let diagnostic):
      diagnostic.certainFix ?? diagnostic.remedy
    case .failingCheck(let diagnostic, _):
      diagnostic.certainFix
        ?? Localized(
          en: "use names that the setup and the solution store, in shapes that fit",
          zh: "使用 setup 和参考答案里赋过值的变量，形状要相配")
    case .untrueOutput(_, let fresh):
      fresh.isEmpty
        ? Localized(en: "take the `output` away", zh: "删去这个 `output`") : Localized(code: fresh)
    case .failingSolution: Localized(en: "mend the solution or the check", zh: "修改参考答案或检查")
    case .unstoredTarget(let name, _):
      Localized(en: "store `\(name)` in the solution", zh: "在参考答案里给 `\(name)` 赋值")
    case .givenStored:
      Localized(
        en: "choose another name, or take it out of the setup", zh: "另取一个变量名，或者从 setup 里去掉它")
    case .solutionIsFreePlay:
      Localized(en: "store the answer under the name that the check reads", zh: "把答案存到检查所读的变量里")
    case .noBlank:
      Localized(en: "write `____` where the student shall answer", zh: "在要学生作答的地方写 `____`")
    case .passingStarter:
      Localized(
        en: "write `____` where the student shall answer, or another check",
        zh: "在要学生作答的地方写 `____`，或者换一条检查")
    case .longAnswer:
      Localized(
        en:
          "show it in a `zt` cell of a step without a task, or ask for less: fewer turns, less data",
        zh: "在没有任务的步骤里用 `zt` 单元格演示，或者少算一些：减少轮数或数据")
    case .storingCheck(let fix?), .silencedCheck(let fix): Localized(code: fix)
    case .exactCheck(_, let fix?): Localized(code: fix)
    case .storingCheck(nil), .noCondition, .blindCheck(nil):
      Localized(
        en: "compare what the answer stores, as in `h ≈ z / 2`", zh: "用答案里赋值的变量来比较，例如 `h ≈ z / 2`")
    case .blindCheck(let target?):
      Localized(
        en: "compare what the answer stores, as in `\(target) ≈ …`",
        zh: "用答案里赋值的变量来比较，例如 `\(target) ≈ …`")
    case .severalConditions:
      Localized(en: "write each condition in a line of its own", zh: "每个条件各写一行")
    case .exactCheck(_, nil):
      Localized(
        en: "write `≈`, and `not (a ≈ b)` for a difference", zh: "写 `≈`；要求不同则写 `not (a ≈ b)`")
    case .unknownUse(_, let near?): Localized(code: near)
    case .unknownUse(_, nil):
      Localized(
        en: "name one, as in `uses(mean)` or `uses(√)`", zh: "写一个已有的，例如 `uses(mean)` 或 `uses(√)`")
    case .mistakeWithoutTarget(let names):
      Localized(
        en: "store one of them: " + names.map(\.spelling).joined(separator: ", "),
        zh: "给其中之一赋值：" + names.map(\.spelling).joined(separator: "、"))
    case .meetingOutcomes: Localized(en: "move the setup's numbers apart", zh: "在 setup 里把数拉开一些")
    case .unsteadyMistake:
      Localized(en: "write it so that it fails on every seed, or on none", zh: "改到每个种子都报错，或都不报错")
    case .sameError:
      Localized(
        en: "say both in one message, and take the other mistake away", zh: "把两条说明合成一条，再删去其中一个错误")
    case .passingMistake:
      Localized(
        en: "move the setup's numbers apart, add a check, or take the mistake away",
        zh: "在 setup 里把数拉开一些、加一条检查，或删去这个错误")
    case .bareNumber:
      Localized(
        en: "write what gives it, as in `` `= mean(z)` ``, or say it without a number",
        zh: "写出算出它的式子，例如 `` `= mean(z)` ``，或者换成不带数的说法")
    case .foreignName(_, let names):
      Localized(
        en: "compute it from what is given" + names.map { " and `\($0)`" }.joined(),
        zh: "用已给出的量" + names.map { "和 `\($0)` " }.joined() + "来计算")
    case .latex(_, let fix?): Localized(code: fix)
    case .latex(_, nil):
      Localized(
        en: "write it as it is read, as in `√(σ² + ε)`, or in a `text` fence",
        zh: "照读法直接写，例如 `√(σ² + ε)`，或者放进 `text` 代码块")
    case .unfitSpan(_, let fix?): Localized(code: fix)
    case .unfitSpan(nil, _):
      Localized(en: "write an expression, without a `;`", zh: "写一个表达式，后面不加 `;`")
    case .unfitSpan(_, nil): Localized(en: "show it in a `zt` cell", zh: "放到 `zt` 单元格里显示")
    case .deadLink: Localized(en: "mend the address, or put the file there", zh: "改正地址，或者把文件放到那里")
    case .deadAnchor(_, let near?): Localized(code: "#\(near)")
    case .deadAnchor(_, nil):
      Localized(
        en: "write the id of a step of this lesson, as in `#halve`", zh: "写上本课某一步的 id，例如 `#halve`")
    case .strayMark(let mark): mark.fix
    case .tooManyRows:
      Localized(en: "say it in fewer words, or make two steps of it", zh: "说得短一些，或拆成两步")
    case .newButUnused:
      Localized(
        en: "take it from `new`, or use it in a shown cell, a solution or code in the text",
        zh: "从 `new` 里删去，或者在显示的单元格、参考答案或正文的代码里用到它")
    case .notIntroduced(let word, nil):
      Localized(en: "add `\(word)` to `new`, or do without it", zh: "把 `\(word)` 加进 `new`，或者不用它")
    case .notIntroduced(let word, let lesson?):
      Localized(
        en: "add `\(lesson)` to `needs`, or `\(word)` to `new` if it is introduced here",
        zh: "把 `\(lesson)` 加进 `needs`；如果由本课介绍，就把 `\(word)` 加进 `new`")
    case .otherLanguage(let difference, _): difference.fix
    case .missingTranslation(let file):
      Localized(en: "translate this lesson to \(file)", zh: "把这一课译成 \(file)")
    }
  }
}

extension Diagnostic {
  /// Whether a row or a column was meant, only the author knows; every other repair is what the line
  /// meant.
  fileprivate var certainFix: Localized<String>? {
    problem.id == "shape" ? nil : fixes.first.map { Localized(code: $0.code) }
  }

  /// The advice about code without a fix.
  fileprivate var remedy: Localized<String> {
    switch problem.id {
    case "name":
      Localized(
        en: "store it in a setup or in a cell above, or use another name",
        zh: "在 setup 或上面的单元格里给它赋值，或者换一个变量名")
    case "shape":
      Localized(
        en: "give both sides shapes that fit, as a row and a row of the same length do",
        zh: "让两边的形状相配，例如两个一样长的行")
    case "blank": Localized(en: "write code in the place of `____`", zh: "把 `____` 换成代码")
    case "function":
      Localized(
        en: "use another function, or define this one in a setup",
        zh: "换一个函数，或者在 setup 里定义它")
    case "data":
      Localized(
        en: "put the file beside the lesson, or into a folder `data` there",
        zh: "把文件放在这一课旁边，或放进那里的 `data` 文件夹")
    case "limit":
      Localized(
        en: "ask for less: fewer turns, smaller matrices", zh: "少算一些：减少轮数，缩小矩阵")
    default: Localized(en: "mend what is marked", zh: "改正标出的地方")
    }
  }
}

extension LanguageDifference {
  fileprivate var fix: Localized<String> {
    switch self {
    case .property: Localized(en: "write the same in both", zh: "两边写成一样")
    case .missingStep:
      Localized(en: "translate the step, or take it away there", zh: "译出这一步，或者在那边删去")
    case .extraStep: Localized(en: "take it away, or add it there", zh: "删去它，或者在那边加上")
    case .movedStep: Localized(en: "put the steps in the same order", zh: "两边的步骤按同样的顺序排列")
    case .missingBlock: Localized(en: "translate it, or take it away there", zh: "译出它，或者在那边删去")
    case .extraBlock: Localized(en: "take it away, or add it there", zh: "删去它，或者在那边加上")
    case .block: Localized(en: "put the same blocks in the same order", zh: "两边按同样的顺序放同样的内容")
    case .id(let expected): Localized(code: "zt wrong \(expected)")
    case .code(let expected): Localized(code: expected)
    case .key: Localized(en: "give the same choices in the same order", zh: "两边给出同样的选项，顺序也一样")
    }
  }
}
