import MatrixLanguage
import Notebook
import StyledText

/// What a lesson says between the author's words.
struct RunnerTexts: Sendable {
  let language: InterfaceLanguage

  private func text(_ english: String, _ chinese: String) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private func quiet(_ english: String, _ chinese: String) -> Markup {
    Markup(text(english, chinese), .secondary)
  }

  // MARK: What to do next

  var enterRuns: Markup { quiet("Enter runs it.", "按回车运行。") }

  var guessValue: Markup {
    quiet("Your guess? A number; Enter alone just shows it.", "你猜是多少？输入一个数；直接按回车就看结果。")
  }

  var guessShape: Markup {
    quiet(
      "Your guess? A shape such as 2x3; Enter alone just shows it.", "你猜是什么形状？例如 2x3；直接按回车就看结果。")
  }

  var guessChoice: Markup {
    quiet("Your guess? A letter; Enter alone just shows it.", "你猜是哪一个？输入字母；直接按回车就看结果。")
  }

  var chooseOne: Markup { quiet("Type the letter of your choice.", "输入所选的字母。") }

  func fillBlanks(hasHint: Bool) -> Markup {
    hasHint
      ? quiet(
        "Put your code in the place of ____. Stuck? :hint", "把 ____ 换成你的代码。卡住了就输入 :提示")
      : quiet("Put your code in the place of ____.", "把 ____ 换成你的代码。")
  }

  func goOn(to title: String?) -> Markup {
    guard let title else { return quiet("Enter → the end of the lesson", "回车 → 本课结束") }
    return quiet("Enter → \(title)", "回车 → \(title)")
  }

  var recall: Markup { quiet("Enter alone shows the question again.", "直接按回车可再看一次问题。") }

  func resumed(prompt: String) -> Markup {
    quiet(
      "You are back where you were, with your values as they were.", "回到上次离开的地方，变量都已恢复。")
  }

  // MARK: Guesses and choices

  func chosen(_ letter: String, isRight: Bool, reason: Markup) -> Markup {
    let mark =
      isRight
      ? Markup("✓ \(letter)", .success)
      : Markup(text("✗ \(letter), not quite", "✗ \(letter)，不太对"), .failure)
    return reason.isEmpty ? mark : mark + Markup(" — ") + reason
  }

  func rightChoice(_ letter: String, reason: Markup) -> Markup {
    let mark = Markup(text("It is \(letter)", "答案是 \(letter)"), .accent)
    return reason.isEmpty ? mark : mark + Markup(" — ") + reason
  }

  func guessedRight(_ guess: String) -> Markup {
    Markup("✓ ", .success)
      + Markup(text("You guessed \(guess), and so it is.", "你猜的是 \(guess)，对了。"))
  }

  func guessedOtherwise(_ guess: String, value: String) -> Markup {
    Markup(
      text("You guessed \(guess); it is \(value). Why?", "你猜的是 \(guess)，结果是 \(value)。想想为什么？"))
  }

  // MARK: Tasks

  var passed: Markup { Markup(text("✓ Right.", "✓ 正确。"), .success) }

  var notYet: Markup { Markup(text("✗ Not yet.", "✗ 还不对。"), .failure) }

  var oneWay: Markup { quiet("Another way to write it:", "也可以这样写：") }

  func noted(stillOpen names: [Name]) -> Markup {
    let list = names.map(\.spelling).joined(separator: text(", ", "、"))
    return quiet("Noted. Still to fill: \(list).", "记下了。还要填：\(list)。")
  }

  var noHint: Markup { Markup(text("There is no hint here.", "这里没有提示。")) }

  var lastHint: Markup {
    quiet("That was the last hint; :solution shows the answer.", "这是最后一条提示；:答案 可看参考答案。")
  }

  var noSolution: Markup {
    Markup(text("There is nothing to solve here; Enter goes on.", "这里没有题目；按回车继续。"))
  }

  func tryNow(isVariant: Bool) -> Markup {
    isVariant
      ? Markup(text("Now you, with other blanks.", "换几个空，轮到你了。"))
      : Markup(
        text(
          "Now type it yourself. This step comes back at the end of the lesson.",
          "现在自己写一遍。本课结束前会再考你一次。"))
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
    Markup(text("Nothing to review: no step is open.", "没有需要复习的步骤。"))
  }

  var nothingToUndo: Markup {
    Markup(text("There is nothing to take back in this step.", "这一步里没有可以撤回的内容。"))
  }

  var undone: Markup { Markup(text("Taken back:", "已撤回：")) }

  var restarted: Markup {
    Markup(text("The step is as it began, with the same numbers.", "这一步已回到开头，数字不变。"))
  }

  var here: String { text("you are here", "你在这里") }

  func unknownCommand(_ word: String) -> Markup {
    Markup(text("There is no command :\(word). ", "没有 :\(word) 这个命令。"))
      + Markup(text(":help", ":帮助"), .code) + Markup(text(" lists them.", "会列出所有命令。"))
  }

  func ambiguousCommand(_ word: String, _ names: [String]) -> Markup {
    let list = names.joined(separator: text(", ", "、"))
    return Markup(text(":\(word) could be \(list).", ":\(word) 可能是 \(list)。"))
  }

  var noSteps: Markup { Markup(text("This lesson has no steps.", "这一课没有步骤。")) }

  // MARK: What is done

  func mark(_ mark: Progress.Mark) -> (symbol: Markup, word: String) {
    switch mark {
    case .done: (Markup("✓", .success), text("done", "完成"))
    case .partDone: (Markup("½", .warning), text("begun", "进行中"))
    case .skipped: (Markup("–", .secondary), text("skipped", "已跳过"))
    case .untouched: (Markup("·", .secondary), "")
    }
  }

  func ending(_ lesson: Lesson, progress: Progress, next: Lesson?) -> [Block] {
    var page: [Block] = [
      .blank,
      .heading(
        Markup(text("That was “\(lesson.title)”", "“\(lesson.title)”学完了"), .heading), level: 2),
    ]
    if !lesson.summary.isEmpty { page.append(.paragraph(Markup(lesson.summary))) }
    if !lesson.new.isEmpty {
      let names = lesson.new.map(\.value).joined(separator: "  ")
      page.append(.paragraph(Markup(text("New to you: ", "新认识的：")) + Markup(names, .code)))
    }
    let skipped = progress.steps.indices.filter {
      progress.mark(of: progress.steps[$0]) == .skipped
    }
    if !skipped.isEmpty {
      let places = skipped.map { String($0 + 1) }.joined(separator: ", ")
      page.append(
        .paragraph(
          Markup(text("Skipped: \(places). ", "跳过的步骤：\(places)。"))
            + Markup(text(":review", ":复习"), .code)
            + Markup(text(" leads back to them.", "可以回去补上。"))))
    }
    if let next {
      page.append(
        .paragraph(
          Markup(text("Next: ", "下一课：")) + Markup("\(next.id)", .code)
            + Markup(text(" — \(next.title)", " — \(next.title)"))))
    }
    page.append(.paragraph(quiet("Play on as you like; Enter leaves.", "可以继续自由练习；按回车离开。")))
    return page
  }
}
