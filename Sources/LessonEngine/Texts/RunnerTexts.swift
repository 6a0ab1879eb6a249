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

  var enterRuns: Markup { quiet("Enter runs it.", "按回车运行。") }

  var guessValue: Markup {
    quiet("Your guess? A number; Enter alone just shows it.", "你猜是多少？输入一个数；直接回车看结果。")
  }

  var guessShape: Markup {
    quiet(
      "Your guess? A shape such as 2x3; Enter alone just shows it.", "你猜是什么形状？写成 2x3 这样；直接回车看结果。")
  }

  var guessChoice: Markup {
    quiet("Your guess? A letter; Enter alone just shows it.", "你猜是哪一个？输入字母；直接回车看结果。")
  }

  var chooseOne: Markup { quiet("Type the letter of your choice.", "输入所选的字母。") }

  /// - Parameters:
  ///   - hasBlanks: whether there are any; an attempt that was wrong has none.
  ///   - hasEditor: whether the code stands there and is in the way of experiments.
  func writeCode(hasBlanks: Bool, hasHint: Bool, hasEditor: Bool) -> Markup {
    let invitation =
      switch (hasBlanks, hasEditor) {
      case (true, false):
        quiet("Put your code in the place of ____, then Enter.", "把 ____ 换成你的代码，再按回车。")
      case (true, true):
        quiet(
          "Fill in ____, then Enter; Ctrl-C lets you try things first.",
          "把 ____ 换成代码，按回车；想先试试别的，按 Ctrl-C。")
      case (false, false):
        quiet("Change your code, then Enter.", "改好代码，再按回车。")
      case (false, true):
        quiet(
          "Change your code, then Enter; Ctrl-C lets you try things first.",
          "改好代码，按回车；想先试试别的，按 Ctrl-C。")
      }
    guard hasHint else { return invitation }
    return invitation + quiet(" Stuck? ", "卡住了？输入 ") + command("hint", "提示")
  }

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

  // MARK: Guesses and choices

  func chosen(_ letter: String, isRight: Bool, reason: Markup) -> Markup {
    let mark =
      isRight
      ? Markup("✓ \(letter)", .success)
      : Markup(text("✗ \(letter), not quite", "✗ \(letter)，不对"), .failure)
    return reason.isEmpty ? mark : mark + dash + reason
  }

  /// The right choice, for whoever has not chosen it. A reason that begins with "Yes." answers somebody
  /// who has; so it begins behind that.
  func rightChoice(_ letter: String, text choice: Markup, reason: Markup) -> Markup {
    let reason = reason.withoutAgreement
    let answer =
      Markup(text("It is \(letter)", "答案是 \(letter)"), .accent) + Markup(text(": ", "："))
      + choice
    return reason.isEmpty ? answer : answer + dash + reason
  }

  private var dash: Markup { Markup(text(" — ", "——")) }

  func lettersWanted(_ count: Int) -> Markup {
    let last = Step.Quiz.letter(max(0, count - 1))
    return Markup(
      text(
        "The choices have letters. Type the one you mean, from a to \(last).",
        "选项用字母表示，请输入 a 到 \(last) 之间的字母。"))
  }

  func noSuchChoice(_ count: Int) -> Markup {
    let last = Step.Quiz.letter(max(0, count - 1))
    return Markup(text("Choose a letter from a to \(last).", "请输入 a 到 \(last) 之间的字母。"))
  }

  func guessedRight(_ guess: String) -> Markup {
    Markup("✓ ", .success)
      + Markup(text("You guessed \(guess), and so it is.", "你猜的是 \(guess)，对了。"))
  }

  func guessedOtherwise(_ guess: String, value: String) -> Markup {
    Markup(
      text("You guessed \(guess); it is \(value). Why?", "你猜的是 \(guess)，结果是 \(value)。"))
  }

  // MARK: Tasks

  var passed: Markup { Markup(text("✓ Right.", "✓ 正确。"), .success) }

  var notYet: Markup { Markup(text("✗ Not yet.", "✗ 还不对。"), .failure) }

  var oneWay: Markup { quiet(" Another way to write it:", "也可以这样写：") }

  func noted(stillOpen names: [Name]) -> Markup {
    guard !names.isEmpty else { return quiet("Noted. A blank is still to fill.", "记下了。还有空没有填。") }
    let list = names.map(\.spelling).joined(separator: text(", ", "、"))
    return quiet("Noted. Still to fill: \(list).", "记下了。还要填：\(list)。")
  }

  /// An answer that reads a name which is not given, though it has a value outside of the answer.
  func storedOutside(_ name: Name) -> Markup {
    Markup(name.spelling, .code)
      + Markup(
        text(
          " has a value here, but is not given: an answer is run by itself. Write the line that "
            + "stores it into the answer.",
          " 在这里有值，但不是题目给出的。答案是单独运行的，请把存它的那一行也写进来。"))
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

  var brokenCell: Markup {
    Markup(
      text(
        "The mistake is the lesson's, not yours. It goes on without this cell.",
        "这是课程的错误，不是你的。课程跳过这个单元格，继续往下。"))
  }

  var brokenTask: Markup {
    Markup(
      text(
        "The mistake is the lesson's, not yours: your answer cannot be judged. ",
        "这是课程的错误，不是你的：没法判断你的答案。")) + skipGoesOn
  }

  private var skipGoesOn: Markup {
    command("skip", "跳过") + Markup(text(" goes on.", " 可以继续。"))
  }

  func command(_ english: String, _ chinese: String) -> Markup {
    Markup(":" + text(english, chinese), .code)
  }
}
