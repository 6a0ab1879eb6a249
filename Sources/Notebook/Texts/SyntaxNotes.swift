import StyledText

/// A page of `?` about a sign or a word that is no operation.
struct SyntaxNote: Sendable {
  /// The words that ask for it.
  let words: [String]
  let text: Localized<String>
  /// A cell, which a test runs, with what it prints.
  let example: String
  let output: String

  static func note(on word: String) -> SyntaxNote? {
    all.first { $0.words.contains(word) }
  }

  static let all: [SyntaxNote] = [
    SyntaxNote(
      words: ["="],
      text: Localized(
        en: "Stores a value under a name. Several at once: a, b = b, a.",
        zh: "把值存进一个变量。也可以一次存几个：a, b = b, a。"),
      example: "z = [1, 2, 3]", output: "z = 1×3\n  1  2  3"),
    SyntaxNote(
      words: [":="],
      text: Localized(
        en: """
          States a formula, which stays true: when something on its right changes, the name \
          follows. = stores a value, which does not.
          """,
        zh: "声明一个公式，它始终成立：右边的量变了，左边的变量就跟着变。= 存的是值，不会跟着变。"),
      example: "γ = 2; z̃ := 3 * γ; γ = 10; z̃", output: "30"),
    SyntaxNote(
      words: ["+=", "-=", "*=", "/="],
      text: Localized(
        en: "Changes the value of a name: γ -= 0.1 is short for γ = γ - 0.1.",
        zh: "修改一个变量的值：γ -= 0.1 是 γ = γ - 0.1 的简写。"),
      example: "n = 2; n *= 5", output: "n = 10"),
    SyntaxNote(
      words: ["f(z)", "f(z) =", "def"],
      text: Localized(
        en: """
          Makes a function of your own. Its value is its last expression; names inside { } are \
          its own.
          """,
        zh: "定义你自己的函数。函数的值是最后一个表达式；{ } 里面的变量只属于这个函数。"),
      example: "f(z, k=2) = k * z; f([1, 2])", output: "1×2\n  2  4"),
    SyntaxNote(
      words: ["repeat"],
      text: Localized(
        en: "Runs a block several times, and gives the row of its last values.",
        zh: "把一段代码重复若干次，得到每次最后一个值组成的行。"),
      example: "n = 1; repeat 3 { n *= 2; n }", output: "1×3\n  2  4  8"),
    SyntaxNote(
      words: ["for", "in"],
      text: Localized(
        en: "Runs a block for each value of a row, and gives the row of its last values.",
        zh: "对一行中的每个值运行一段代码，得到每次最后一个值组成的行。"),
      example: "for k in [1, 2, 3] { k^2 }", output: "1×3\n  1  4  9"),
    SyntaxNote(
      words: ["explain"],
      text: Localized(
        en: """
          Shows how a value comes about, line by line: a formula, a stored value, an expression, or \
          a gradient with its way back.
          """,
        zh: "一步步写出一个值是怎样算出来的：公式、存下的值、算式，或者梯度反向传播的过程。"),
      example: "z = [1, 3]; explain mean(z) + 1",
      output: "mean(z) + 1\n  = mean([1, 3]) + 1\n  = (1 + 3) / 2 + 1\n  = 2 + 1\n  = 3"),
    SyntaxNote(
      words: ["vary", "from", "to"],
      text: Localized(
        en: """
          Shows a block while a number goes from one value to another: at a terminal the arrow keys \
          move it, Enter keeps it and Esc leaves it as it was; elsewhere a table shows thirteen \
          values. Formulas follow, as in vary γ from 0 to 3 { hist(z̃) }.
          """,
        zh: """
          让一个数从一个值变到另一个值，同时显示一段代码的结果：在终端里用方向键移动，回车采用，\
          Esc 放弃；别处用表格列出十三个值。公式会跟着变，例如 vary γ from 0 to 3 { hist(z̃) }。
          """),
      example: "k = 1; vary k from 0 to 12 { k² };",
      output: ""),
    SyntaxNote(
      words: ["[", "]", "[]", "[ ]", ";"],
      text: Localized(
        en: """
          Brackets make a matrix: commas part the numbers of a row, semicolons the rows. After a \
          statement, ; hides its value.
          """,
        zh: "方括号组成矩阵：逗号隔开一行中的数，分号隔开各行。语句后面加 ;，就不显示它的值。"),
      example: "[1, 2; 3, 4]", output: "2×2\n  1  2\n  3  4"),
    SyntaxNote(
      words: ["z[0]", ":"],
      text: Localized(
        en: "Takes values out, counted from 0 and from the end with -1; 1:3 is places 1 and 2.",
        zh: "按位置取值，从 0 数起，-1 是最后一个；1:3 表示位置 1 和 2。"),
      example: "z = [5, 6, 7]; z[1:3]", output: "1×2\n  6  7"),
    SyntaxNote(
      words: ["_"],
      text: Localized(en: "The last result.", zh: "上一个结果。"),
      example: "3 + 4; _ * 2", output: "14"),
    SyntaxNote(
      words: ["#"],
      text: Localized(en: "The rest of the line is a comment.", zh: "从这里到行尾是注释。"),
      example: "1 + 1  # two", output: "2"),
    SyntaxNote(
      words: ["π", "pi", "e", "inf", "nan"],
      text: Localized(
        en: "π, e, inf and nan are constants: nobody can change them.",
        zh: "π、e、inf、nan 是常数，不能修改。"),
      example: "π", output: "3.1416"),
  ]
}
