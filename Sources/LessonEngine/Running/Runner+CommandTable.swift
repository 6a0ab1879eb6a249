import MatrixLanguage
package import Notebook

/// The commands of a lesson: its own, and those of the notebook. None undoes a passed step.
extension Runner {
  package static let commands = CommandTable(ownCommands.all + notebookCommands)

  /// The commands on the page of commands, which fits a screen of 24 rows: `:set` chooses the
  /// digits too.
  static let listed = CommandTable(commands.all.filter { $0.name != Console.digits.name })

  /// The commands that the notebook lacks.
  package static let ownCommands = CommandTable([
    hint, solution, skip, back, steps, goto, review, again, restart,
  ])

  package static let hint = Command<Runner>(
    "hint", "提示", also: ["hints", "不会", "不懂"], en: "a hint; again for the next one",
    zh: "一条提示；再输入看下一条"
  ) { runner, _ in runner.hint() }

  package static let solution = Command<Runner>(
    "solution", "答案", also: ["answer", "参考答案", "解答"],
    en: "how the author does it; you are asked again later", zh: "参考答案；之后要自己再做一次"
  ) { runner, _ in runner.solution() }

  package static let skip = Command<Runner>(
    "skip", "跳过", also: ["next", "下一步"], en: "go on; the step stays open", zh: "先往下走；这一步仍算未完成"
  ) { runner, _ in runner.skip() }

  private static let back = Command<Runner>(
    "back", "返回", also: ["previous", "上一步"], en: "the step before this one", zh: "回到上一步"
  ) { runner, _ in runner.back() }

  private static let steps = Command<Runner>(
    "steps", "步骤", en: "all steps, and what is done", zh: "全部步骤和完成情况"
  ) { runner, input in
    input.argument.isEmpty ? [.show(runner.steps)] : runner.goTo(input.argument)
  }

  private static let goto = Command<Runner>(
    "goto", "前往", .step, also: ["跳到"], en: "go to step n", zh: "前往第 n 步"
  ) { runner, input in runner.goTo(input.argument) }

  private static let review = Command<Runner>(
    "review", "复习", en: "the steps that you skipped or saw the solution of", zh: "跳过的和看过答案的步骤"
  ) { runner, _ in runner.review() }

  private static let again = Command<Runner>(
    "again", "重做", also: ["再来一次"], en: "this step once more, with new numbers", zh: "换一组数，再做这一步"
  ) { runner, _ in runner.enter(runner.place) }

  /// It is the lesson's `:reset`, and so has that command's names too.
  private static let restart = Command<Runner>(
    "restart", "重来", also: ["reset", "清空"],
    en: "back to how this step began, with the same numbers",
    zh: "用同样的数，回到这一步的开头"
  ) { runner, _ in runner.restart() }

  // MARK: Those of the notebook

  package static let help = Command<Runner>(Console.help) { runner, input in
    [.page(runner.help.answer(input.argument))]
  }
  package static let quit = Command<Runner>(Console.quit, of: \.console)

  private static let notebookCommands = [
    help,
    Command(Console.variables) { runner, _ in [.show(runner.variables)] },
    Command(Console.cells) { runner, _ in [.show(runner.cells)] },
    Command(Console.edit) { runner, input in
      runner.recall(input.argument) { _, code in [.edit(code)] }
    },
    Command(Console.run) { runner, input in
      runner.recall(input.argument) { runner, code in [.show([.code(code)])] + runner.play(code) }
    },
    Command(Console.time, of: \.console),
    Command(Console.undo) { runner, _ in runner.undo() },
    Command(Console.save) { runner, input in runner.console.save(runner.transcript, input) },
    Command(Console.export) { runner, input in
      runner.console.export(runner.transcript, input, isOfLesson: true)
    },
    Command(Console.open, of: \.console), Command(Console.set, of: \.console),
    Command(Console.digits, of: \.console), Command(Console.lesson, of: \.console), quit,
  ]
}
