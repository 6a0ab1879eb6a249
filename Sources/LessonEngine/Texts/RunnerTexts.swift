import MatrixLanguage
import Notebook
import StyledText

/// The texts of a lesson between the author's words.
struct RunnerTexts: Sendable {
  let language: InterfaceLanguage
  /// The labels of a question's choices: numbers where the output is listened to.
  var labels = ChoiceLabels.letters

  func quiet(_ text: Localized<Markup>) -> Markup { text[language].plain(as: .secondary) }

  // MARK: What to do next

  /// - Parameter isReturn: true for a step that comes back.
  func goOn(to title: String?, isReturn: Bool) -> Markup {
    guard let title else {
      return quiet(Localized(en: "Enter → the end of the lesson", zh: "回车 → 本课结束"))
    }
    let arrow = quiet(Localized(en: "Enter → ", zh: "回车 → "))
    return arrow + (isReturn ? quiet(Localized(en: "once more: ", zh: "再来一次：")) : Markup())
      + Markup(title, .secondary)
  }

  var onceMore: Markup {
    quiet(
      Localized(
        en: "\(code: ":again") does this step once more, with new numbers.",
        zh: "\(code: ":重做") 换一组数，再做这一步。"))
  }

  var recall: Markup {
    quiet(Localized(en: "Enter alone shows the question again.", zh: "直接回车，再看一次题目。"))
  }

  var setAside: Markup {
    quiet(
      Localized(en: "Set aside; Enter alone brings your code back.", zh: "代码先放在一边，直接回车可以取回。"))
  }

  var codeWaits: Markup {
    quiet(Localized(en: "Enter alone brings your code back.", zh: "直接回车，取回你的代码。"))
  }

  var recallWithCode: Markup {
    quiet(
      Localized(en: "Enter alone shows the question and your code again.", zh: "直接回车，再看题目和你的代码。"))
  }

  var recallUnchanged: Markup {
    quiet(
      Localized(en: "Enter on the same code shows the question again.", zh: "代码不变，按回车可再看一次题目。"))
  }

  var resumed: Markup {
    quiet(
      Localized(
        en: "You are back where you were, with your values as they were.",
        zh: "回到上次离开的地方，各个变量的值也已恢复。"))
  }

  var stillOpen: Markup {
    quiet(
      Localized(en: "The lesson goes on where something is still to be done.", zh: "从还没有完成的地方继续。"))
  }

  var comesBack: Markup {
    quiet(
      Localized(
        en: "You saw the solution of this step. Here it is once more, with new numbers.",
        zh: "这一步你看过参考答案。换一组数，再做一次。"))
  }

  // MARK: Help

  var noHint: Markup {
    Localized(
      en: "There is no hint here. \(code: ":solution") shows the answer.",
      zh: "这里没有提示。输入 \(code: ":答案") 查看参考答案。")[language]
  }

  var lastHint: Markup {
    quiet(
      Localized(
        en: "That was the last hint. \(code: ":solution") shows the answer.",
        zh: "提示到此为止。输入 \(code: ":答案") 查看参考答案。"))
  }

  var nothingToSolve: Markup {
    Localized(en: "There is nothing to solve here; Enter goes on.", zh: "这里没有题目；按回车继续。")[language]
  }

  var noSolution: Markup {
    Markup(Localized(en: "No solution has been written down here. ", zh: "这里没有写参考答案。")[language])
      + skipGoesOn
  }

  func tryNow(isVariant: Bool) -> Markup {
    isVariant
      ? Localized(en: "Now you, with other blanks.", zh: "换几个空，你来填。")[language]
      : Localized(
        en: "Now write it yourself. This step comes back at the end of the lesson.",
        zh: "现在自己写一遍。本课结束前，这一步会再出现一次。")[language]
  }

  // MARK: Moving about

  var firstStep: Markup { Localized(en: "This is the first step.", zh: "这已经是第一步。")[language] }

  func stepRange(_ count: Int) -> Markup {
    Localized(
      en: "Write a step's number from 1 to \(count), as in :goto 2. :steps lists them.",
      zh: "请写 1 到 \(count) 之间的步骤号，例如 :前往 2。:步骤 列出全部步骤。")[language]
  }

  var nothingToReview: Markup {
    Localized(en: "Nothing else to review.", zh: "没有其他需要复习的步骤。")[language]
  }

  var nothingToUndo: Markup {
    Localized(en: "There is nothing to take back in this step.", zh: "这一步里没有可以撤销的内容。")[language]
  }

  /// - Parameter argument: the word for the cell; empty for the last one.
  func noCell(_ argument: String) -> Markup {
    guard !argument.isEmpty else {
      return Localized(en: "Nothing has run yet.", zh: "还没有运行过任何内容。")[language]
    }
    return Localized(
      en: "There is no cell \(argument); \(code: ":cells") lists them.",
      zh: "没有第 \(argument) 个单元格；\(code: ":单元格") 列出全部。")[language]
  }

  var undone: Markup { Localized(en: "Taken back:", zh: "已撤销：")[language] }

  var restarted: Markup {
    Localized(en: "The step is as it began, with the same numbers.", zh: "已回到这一步的开头，数不变。")[language]
  }

  // MARK: What is wrong with the lesson

  var noSteps: Markup {
    Localized(en: "This lesson has no steps. Enter leaves.", zh: "这一课没有步骤。按回车离开。")[language]
  }

  var interrupted: Markup {
    Markup(Localized(en: "Stopped. Enter runs it again; ", zh: "已停止。按回车再运行一次；")[language])
      + skipGoesOn
  }

  var brokenSetup: Markup {
    Markup(
      Localized(
        en:
          "The numbers of this step could not be prepared. The mistake is the lesson's, not yours. ",
        zh: "这一步的数没能准备好。这是课程的错误，不是你的。")[language]) + skipGoesOn
  }

  var skipGoesOn: Markup {
    Localized(en: "\(code: ":skip") goes on.", zh: "\(code: ":跳过") 可以继续。")[language]
  }
}
