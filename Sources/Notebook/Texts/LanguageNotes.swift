import LanguageSyntax
package import StyledText

/// A part of the language: its line on `?language`, and the page that `?values` shows.
package struct LanguageNote: Sendable {
  /// The word that asks for its page.
  package let title: Localized<String>
  let text: Localized<String>
  package let examples: [LanguageSample]

  /// A cell, which a test runs, with its value as it would be typed.
  package struct LanguageSample: Sendable {
    package let code: String
    package let gives: String
  }

  /// The words that ask for all parts, and those that ask for the grammar.
  static let topics = Localized(en: "language", zh: "语言")
  package static let grammar = Localized(en: "grammar", zh: "语法")

  /// The part that a word asks for, in any language.
  static func note(on word: String) -> LanguageNote? {
    all.first { $0.title.all.contains(word.lowercased()) }
  }

  package static let all: [LanguageNote] = [
    LanguageNote(
      title: Localized(en: "values", zh: "值"),
      text: Localized(
        en: """
          A value is a number, a matrix of numbers with rows and columns, a text in double quotes, \
          a function, or a list of several results. [1, 2, 3] is a row, [1; 2; 3] a column, and \
          [1, 2; 3, 4] the same as [[1, 2], [3, 4]]. A number and a 1×1 matrix are one and the \
          same. A unit's values over a batch are a row: columns are examples.
          """,
        zh: """
          值可以是数、矩阵（有行有列）、双引号里的文本、函数，或者由几个结果组成的列表。[1, 2, 3] 是一行，\
          [1; 2; 3] 是一列，[1, 2; 3, 4] 等同于 [[1, 2], [3, 4]]。单个数和 1×1 矩阵是一回事。一个单元在一批\
          样本上的值排成一行：每列是一个样本。
          """),
      examples: [
        .init(code: "[1, 2; 3, 4]", gives: "[1, 2; 3, 4]"),
        .init(code: "shape([1, 2, 3; 4, 5, 6])", gives: "[2, 3]"),
      ]),
    LanguageNote(
      title: Localized(en: "spelling", zh: "写法"),
      text: Localized(
        en: """
          Full-width signs and Chinese punctuation read as their ASCII twins, and look-alikes as \
          what they look like: × is *, − is -. # begins a comment. A line that ends in an operator \
          or a comma goes on in the next.
          """,
        zh: """
          全角符号和中文标点等同于对应的半角符号，外形相近的符号也一样：× 就是 *，− 就是 -。# 之后是注释。\
          以运算符或逗号结尾的行会接着下一行。
          """),
      examples: [
        .init(code: "mean（[1，2；3，6]）", gives: "3"),
        .init(code: "2 × 3 − 1  # a comment", gives: "5"),
      ]),
    LanguageNote(
      title: Localized(en: "names", zh: "变量名"),
      text: Localized(
        en: """
          A Greek letter and its English name are one: mu is μ, dgamma is dγ, mu_run is μ_run; \
          z_tilde is z̃ and z_hat is ẑ. Digits at the end are subscripts: beta2 is β₂. σ² (sigma2) \
          is a name, and the only one with a power in it. π, e, inf and nan are constants.
          """,
        zh: """
          希腊字母和它的英文拼写是同一个变量：mu 就是 μ，dgamma 就是 dγ，mu_run 就是 μ_run；z_tilde 就是 \
          z̃，z_hat 就是 ẑ。末尾的数字是下标：beta2 就是 β₂。σ²（sigma2）是一个变量，也是唯一带平方的变量名。\
          π、e、inf、nan 是常数。
          """),
      examples: [
        .init(code: "sigma2 = 9; √σ²", gives: "3"),
        .init(code: "z_tilde = [1, 2]; z̃", gives: "[1, 2]"),
      ]),
    LanguageNote(
      title: Localized(en: "operators", zh: "运算符"),
      text: Localized(
        en: """
          From the loosest to the tightest: or, and, not; comparisons, which give 1 or 0 and chain; \
          + and -; * (also ⊙), /, @ and ·; the signs - and √; ^ (also **); ᵀ (also .T), ² and ³, \
          calls and indices. * goes element by element and repeats a row, a column or a number to \
          fit; @ is the matrix product; · wants a number on one side. Σ is sum. a ≈ b forgives \
          rounding: |a − b| ≤ 1e-9 · max(‖a‖∞, ‖b‖∞) + 1e-12.
          """,
        zh: """
          优先级从低到高：or、and、not；比较（结果是 1 或 0，可以连写）；+ 和 -；*（也写作 ⊙）、/、@ 和 ·；符号 - \
          和 √；^（也写作 **）；ᵀ（也写作 .T）、²、³、函数调用和下标。* 逐元素相乘，行、列或单个数会自动重复以\
          匹配形状；@ 是矩阵乘法；· 至少有一边必须是一个数。Σ 就是 sum。a ≈ b 不计舍入误差：\
          |a − b| ≤ 1e-9 · max(‖a‖∞, ‖b‖∞) + 1e-12。
          """),
      examples: [
        .init(code: "[1, 2] * [3, 4]", gives: "[3, 8]"),
        .init(code: "[1, 2] @ [3; 4]", gives: "11"),
        .init(code: "-2^2 + 3 * 2", gives: "2"),
        .init(code: "0 < 1 <= 1", gives: "1"),
      ]),
    LanguageNote(
      title: Localized(en: "indices", zh: "下标"),
      text: Localized(
        en: """
          They count from 0, and from the end with -1; a:b goes up to b, without it. A matrix takes \
          two, Z[0, 1:3] or Z[:, -1]; a row or a column takes one.
          """,
        zh: "下标从 0 数起，-1 表示最后一个；a:b 不包括 b。矩阵要两个下标，如 Z[0, 1:3] 或 Z[:, -1]；一行或一列只要一个。"),
      examples: [
        .init(code: "z = [5, 6, 7, 8]; z[1:3]", gives: "[6, 7]"),
        .init(code: "Z = [1, 2; 3, 4]; Z[:, -1]", gives: "[2; 4]"),
      ]),
    LanguageNote(
      title: Localized(en: "statements", zh: "语句"),
      text: Localized(
        en: """
          x = e stores a value; a, b = b, a several; x -= e changes one. f(z, k=1) = e makes a \
          function, and f(z) = { …; last } one with names of its own. repeat 200 { … } and \
          for η in [0.01, 0.1] { … } give the row of their last values. A new line or ; ends a \
          statement, and ; hides its value. _ is the last result.
          """,
        zh: """
          x = e 存一个值；a, b = b, a 一次存几个；x -= e 修改一个。f(z, k=1) = e 定义函数，\
          f(z) = { …; 最后的值 } 里面的变量只属于它自己。repeat 200 { … } 和 for η in [0.01, 0.1] { … } \
          给出由每次最后一个值组成的行。换行或 ; 结束一条语句，; 还会让它的值不显示。_ 是上一个结果。
          """),
      examples: [
        .init(code: "f(z, k=2) = k * z; f([1, 3])", gives: "[2, 6]"),
        .init(code: "n = 1; repeat 3 { n *= 2; n }", gives: "[2, 4, 8]"),
        .init(code: "a, b = 1, 2; a, b = b, a; a", gives: "2"),
      ]),
    LanguageNote(
      title: Localized(en: "reductions", zh: "汇总"),
      text: Localized(
        en: """
          They keep dimensions: along axis=1, that is across the columns, an n×m matrix becomes \
          n×1. Without an axis they give a number. var divides by m, and with ddof=1 by m − 1.
          """,
        zh: "汇总后仍是矩阵：沿 axis=1（跨列）时 n×m 变成 n×1；不写 axis 就得到一个数。var 除以 m；ddof=1 时除以 m − 1。"),
      examples: [
        .init(code: "mean([1, 2; 3, 6])", gives: "3"),
        .init(code: "mean([1, 2; 3, 6], axis=1)", gives: "[1.5; 4.5]"),
      ]),
    LanguageNote(
      title: Localized(en: "formulas", zh: "公式"),
      text: Localized(
        en: """
          x := e states a formula, which stays true: when something in e changes, x follows. \
          grad(L, γ, β) differentiates the number L exactly, through formulas and functions.
          """,
        zh: "x := e 声明公式，它始终成立：e 里的量变了，x 就跟着变。grad(L, γ, β) 对数 L 精确求导，穿过公式和函数。"),
      examples: [
        .init(code: "γ = 2; y := 3 * γ; γ = 10; y", gives: "30"),
        .init(code: "γ = 3; L := γ²; grad(L, γ)", gives: "6"),
      ]),
  ]
}
