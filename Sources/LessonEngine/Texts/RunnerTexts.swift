import MatrixLanguage
import Notebook
import StyledText

/// What a lesson says between the author's words.
struct RunnerTexts: Sendable {
  let language: InterfaceLanguage

  func text(_ english: String, _ chinese: String) -> String {
    language.text(english, chinese)
  }

  func quiet(_ english: String, _ chinese: String) -> Markup {
    Markup(text(english, chinese), .secondary)
  }

  // MARK: What to do next

  /// - Parameter isReturn: whether the step is one that comes back.
  func goOn(to title: String?, isReturn: Bool) -> Markup {
    guard let title else { return quiet("Enter → the end of the lesson", "回车 → 本课结束") }
    let arrow = quiet("Enter → ", "回车 → ")
    return arrow + (isReturn ? quiet("once more: ", "再来一次：") : Markup())
      + Markup(title, .secondary)
  }

  var onceMore: Markup {
    command("again", "重做") + quiet(" does this step once more, with new numbers.", " 换一组数，再做这一步。")
  }

  var recall: Markup { quiet("Enter alone shows the question again.", "直接回车，再看一次题目。") }

  var setAside: Markup {
    quiet("Set aside; Enter alone brings your code back.", "代码先放在一边，直接回车可以取回。")
  }

  var codeWaits: Markup { quiet("Enter alone brings your code back.", "直接回车，取回你的代码。") }

  var recallWithCode: Markup {
    quiet("Enter alone shows the question and your code again.", "直接回车，再看题目和你的代码。")
  }

  var recallUnchanged: Markup {
    quiet("Enter on the same code shows the question again.", "代码不变，按回车可再看一次题目。")
  }

  var resumed: Markup {
    quiet(
      "You are back where you were, with your values as they were.", "回到上次离开的地方，各个变量的值也已恢复。")
  }

  var stillOpen: Markup {
    quiet("The lesson goes on where something is still to be done.", "从还没有完成的地方继续。")
  }

  var comesBack: Markup {
    quiet(
      "You saw the solution of this step. Here it is once more, with new numbers.",
      "这一步你看过参考答案。换一组数，再做一次。")
  }

  // MARK: Help

  var noHint: Markup {
    Markup(text("There is no hint here. ", "这里没有提示。输入 ")) + command("solution", "答案")
      + Markup(text(" shows the answer.", " 查看参考答案。"))
  }

  var lastHint: Markup {
    quiet("That was the last hint. ", "提示到此为止。输入 ") + command("solution", "答案")
      + quiet(" shows the answer.", " 查看参考答案。")
  }

  var nothingToSolve: Markup {
    Markup(text("There is nothing to solve here; Enter goes on.", "这里没有题目；按回车继续。"))
  }

  var noSolution: Markup {
    Markup(text("No solution has been written down here. ", "这里没有写参考答案。")) + skipGoesOn
  }

  func tryNow(isVariant: Bool) -> Markup {
    isVariant
      ? Markup(text("Now you, with other blanks.", "换几个空，你来填。"))
      : Markup(
        text(
          "Now write it yourself. This step comes back at the end of the lesson.",
          "现在自己写一遍。本课结束前，这一步会再出现一次。"))
  }

  // MARK: Moving about

  var firstStep: Markup { Markup(text("This is the first step.", "这已经是第一步。")) }

  func stepRange(_ count: Int) -> Markup {
    Markup(
      text(
        "Write a step's number from 1 to \(count), as in :goto 2. :steps lists them.",
        "请写 1 到 \(count) 之间的步骤号，例如 :前往 2。:步骤 列出全部步骤。"))
  }

  var nothingToReview: Markup {
    Markup(text("Nothing else to review.", "没有其他需要复习的步骤。"))
  }

  var nothingToUndo: Markup {
    Markup(text("There is nothing to take back in this step.", "这一步里没有可以撤销的内容。"))
  }

  /// - Parameter argument: what was to name a cell; nothing for the last one.
  func noCell(_ argument: String) -> Markup {
    guard !argument.isEmpty else { return Markup(text("Nothing has run yet.", "还没有运行过任何内容。")) }
    return Markup(text("There is no cell \(argument); ", "没有第 \(argument) 个单元格；"))
      + command("cells", "单元格") + Markup(text(" lists them.", " 列出全部。"))
  }

  var undone: Markup { Markup(text("Taken back:", "已撤销：")) }

  var restarted: Markup {
    Markup(text("The step is as it began, with the same numbers.", "已回到这一步的开头，数不变。"))
  }

  var here: String { text("you are here", "当前位置") }

  // MARK: What is wrong with the lesson

  var noSteps: Markup {
    Markup(text("This lesson has no steps. Enter leaves.", "这一课没有步骤。按回车离开。"))
  }

  var interrupted: Markup {
    Markup(text("Stopped. Enter runs it again; ", "已停止。按回车再运行一次；")) + skipGoesOn
  }

  var brokenSetup: Markup {
    Markup(
      text(
        "The numbers of this step could not be prepared. The mistake is the lesson's, not yours. ",
        "这一步的数没能准备好。这是课程的错误，不是你的。")) + skipGoesOn
  }

  var skipGoesOn: Markup {
    command("skip", "跳过") + Markup(text(" goes on.", " 可以继续。"))
  }

  func command(_ english: String, _ chinese: String) -> Markup {
    Markup(":" + text(english, chinese), .code)
  }
}
