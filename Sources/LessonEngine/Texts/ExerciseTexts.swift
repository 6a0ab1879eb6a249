import StyledText

/// The words of an exported notebook beside the author's own: sentences in Markdown, and comments in
/// Python.
package struct ExerciseTexts {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  var opening: String {
    Localized(
      en: """
        *How to work here.* Run the cells from top to bottom. In a cell of a task, put your own NumPy in the \
        place of each `____`; until then it stops with a `NameError`, and so does what builds on it. The cell \
        of checks below it is silent if all is right. Every value is a matrix: a number is 1×1, a row 1×m.
        """,
      zh: """
        *怎么用。*从上往下运行各单元格。在任务单元格里，把每个 `____` 换成自己写的 NumPy；没填之前，它和依赖它的\
        单元格会报 `NameError`。下面的检查单元格没有输出，就说明全对了。每个值都是矩阵：一个数是 1×1，一行是 1×m。
        """)[language]
  }

  package var guessValue: String {
    Localized(
      en: "*Guess before you run it: what will the next cell show?*",
      zh: "*先猜再运行：下一个单元格会显示什么？*")[language]
  }

  package var guessShape: String {
    Localized(
      en: "*Guess before you run it: of which shape is what the next cell shows?*",
      zh: "*先猜再运行：下一个单元格显示的结果是什么形状？*")[language]
  }

  package var guessChoice: String {
    Localized(
      en: "*Guess before you run the next cell:*", zh: "*运行下一个单元格之前先猜一猜：*")[language]
  }

  package var answer: String { Localized(en: "Answer", zh: "答案")[language] }
  var solved: String {
    Localized(en: "Read on when the checks hold", zh: "检查通过后再往下读")[language]
  }

  package func hint(_ number: Int) -> String {
    Localized(en: "Hint \(number)", zh: "提示 \(number)")[language]
  }

  package var order: String {
    Localized(
      en: """
        *Here are the lines as ztilde writes them, shuffled. Not all of them need be of use. Write those \
        that you need, in their order, in NumPy:*
        """,
      zh: "*下面是打乱了的各行，按 ztilde 的写法；不一定每行都用得上。选出需要的行，按正确的顺序写成 NumPy：*")[language]
  }

  // MARK: Comments

  var task: String {
    Localized(
      en: "Your turn: put your own code in the place of each ____.",
      zh: "轮到你了：把每个 ____ 换成自己的代码。")[language]
  }

  /// For code that has a fault and no blank.
  var mend: String {
    Localized(en: "Your turn: mend this code.", zh: "轮到你了：改正这段代码。")[language]
  }

  var solution: String { Localized(en: "One solution:", zh: "一种解法：")[language] }

  var check: String {
    Localized(
      en: "The checks: nothing is printed if all of them hold.", zh: "检查：全部通过时没有任何输出。")[language]
  }

  /// A condition about how an answer is written, which only ztilde looks at.
  func unchecked(_ condition: String, _ message: String) -> String {
    Localized(
      en: "Not checked in Python: \(condition). \(message)",
      zh: "Python 里不检查：\(condition)。\(message)")[language]
  }
}
