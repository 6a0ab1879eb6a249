import MatrixLanguage
package import Notebook

/// The commands of a lesson: those of the notebook, and its own.
package enum LessonCommand: Hashable, Sendable {
  case notebook(Console.Command)
  case hint, solution, skip, back, steps, goto, review, again, restart

  /// Those that the notebook lacks.
  package static let own = CommandTable<LessonCommand>([
    .init(
      .hint, "hint", "提示", also: ["hints", "不会", "不懂"], en: "a hint; again for the next one",
      zh: "一条提示；再输入看下一条"),
    .init(
      .solution, "solution", "答案", also: ["answer", "参考答案", "解答"],
      en: "how the author does it; you are asked again later",
      zh: "参考答案；之后要自己再做一次"),
    .init(
      .skip, "skip", "跳过", also: ["next", "下一步"], en: "go on; the step stays open",
      zh: "先往下走；这一步仍算未完成"),
    .init(
      .back, "back", "返回", also: ["previous", "上一步"], en: "the step before this one", zh: "回到上一步"),
    .init(.steps, "steps", "步骤", en: "all steps, and what is done", zh: "全部步骤和完成情况"),
    .init(.goto, "goto", "前往", .step, also: ["跳到"], en: "go to step n", zh: "前往第 n 步"),
    .init(
      .review, "review", "复习", en: "the steps that you skipped or saw the solution of",
      zh: "跳过的和看过答案的步骤"),
    .init(
      .again, "again", "重做", also: ["再来一次"], en: "this step once more, with new numbers",
      zh: "换一组数，再做这一步"),
    .init(
      .restart, "restart", "重来", also: ["reset", "清空"],
      en: "back to how this step began, with the same numbers",
      zh: "用同样的数，回到这一步的开头"),
  ])

  package static let table = CommandTable<LessonCommand>(
    own.entries + Console.commands.entries.compactMap(entry))

  /// In a lesson, `:restart` does what `:reset` does in a notebook.
  private static func entry(
    _ entry: CommandTable<Console.Command>.Entry
  ) -> CommandTable<LessonCommand>.Entry? {
    guard entry.command != .reset else { return nil }
    return .init(.notebook(entry.command), entry.name)
  }
}
