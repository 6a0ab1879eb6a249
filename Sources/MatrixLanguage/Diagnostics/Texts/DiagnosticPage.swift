package import StyledText

/// The page of `?id` about a kind of problem, with a cell that has it and one that does not.
package struct DiagnosticPage: Sendable {
  package let id: String
  /// The Chinese word for the id; `?` understands it too.
  private let zh: String
  package let text: Localized<String>
  /// A cell whose diagnostic has this id.
  package let example: String
  /// The corrected cell.
  package let mended: String

  package static let all: [DiagnosticPage] = [
    DiagnosticPage(
      id: "syntax", zh: "语法",
      text: Localized(
        en: """
          The line could not be read. The mark shows where reading stopped; the slip is there or \
          just before it. Most often a bracket, a comma or an operator is missing. Nothing has \
          run, and nothing is lost: Up brings the line back.
          """,
        zh: """
          这一行没能读懂。标记处是读不下去的地方，错误就在那里或紧挨在它前面，最常见的是缺括号、\
          逗号或运算符。什么都没有运行，也什么都没有丢：按“上”键可以调出这一行来改。
          """),
      example: "mean([1, 2)",
      mended: "mean([1, 2])"),
    DiagnosticPage(
      id: "blank", zh: "空",
      text: Localized(
        en: "____ is a place that the lesson leaves for you. Put your own code there.",
        zh: "____ 是课程留给你填写的地方，请换成你自己的代码。"),
      example: "μ = ____",
      mended: "μ = mean([1, 3])"),
    DiagnosticPage(
      id: "habit", zh: "写法",
      text: Localized(
        en: """
          This is how another language writes it. Here, numbers in a row have commas, every \
          product has its operator, and functions stand before what they work on: mean(z). The \
          line after “try” has been tried and works.
          """,
        zh: """
          这是别的语言的写法。在这里，一行中的数用逗号隔开，乘法要写出运算符，函数写在前面：\
          mean(z)。“试试”后面的写法已经试过，可以直接用。
          """),
      example: "[1 2 3]",
      mended: "[1, 2, 3]"),
    DiagnosticPage(
      id: "ambiguous", zh: "歧义",
      text: Localized(
        en: """
          On the blackboard, Σ (z − μ)² sums the squares; in a program, sum(z - μ)**2 is the \
          square of the sum. So that no number comes out that you did not mean, a power directly \
          behind Σ(…) or sum(…) is refused: write Σ((z - μ)²) or (Σ(z - μ))².
          """,
        zh: """
          在黑板上，Σ (z − μ)² 是平方之后再求和；在程序里，sum(z - μ)**2 是求和之后再平方。为了不算出\
          你没想要的数，紧跟在 Σ(…) 或 sum(…) 后面的乘方不被接受：请写 Σ((z - μ)²) 或 (Σ(z - μ))²。
          """),
      example: "z = [1, 3]; Σ(z - 2)²",
      mended: "z = [1, 3]; Σ((z - 2)²)"),
    DiagnosticPage(
      id: "fixed-name", zh: "保留名",
      text: Localized(
        en: """
          π, e, inf and nan are constants, and the built-in functions stay what they are, so that \
          a line means the same in every notebook. Every other name is yours; mean = mean(z) is \
          fine too.
          """,
        zh: """
          π、e、inf、nan 是常数，内置函数也保持不变，这样同一行代码在每个笔记本里意思都一样。\
          其他变量名都可以用；mean = mean(z) 也没问题。
          """),
      example: "e = 3",
      mended: "k = 3"),
    DiagnosticPage(
      id: "name", zh: "变量",
      text: Localized(
        en: """
          A name has a value only after a line has stored one, as in z = [1, 2, 3]. Capital and \
          small letters differ. A Greek letter and its English name are the same: mu is μ. :vars \
          lists the names that you have.
          """,
        zh: """
          一个变量要先赋值才能使用，例如 z = [1, 2, 3]。大小写不同，变量就不同；希腊字母和它的英文\
          拼写是同一个变量：mu 就是 μ。:变量 列出现有的变量。
          """),
      example: "w + 1",
      mended: "w = 2; w + 1"),
    DiagnosticPage(
      id: "function", zh: "函数调用",
      text: Localized(
        en: """
          A name directly before a round bracket is a function. If you meant a product, write the \
          operator: γ * (z + 1). :help functions lists them; f(z) = z - mean(z) makes one of \
          your own.
          """,
        zh: """
          紧挨在圆括号前面的词会被当作函数名。如果想做乘法，请写出运算符：γ * (z + 1)。:帮助 函数 列出\
          所有函数；f(z) = z - mean(z) 可以定义你自己的函数。
          """),
      example: "f(3)",
      mended: "f(z) = z - mean(z); f(3)"),
    DiagnosticPage(
      id: "argument", zh: "参数",
      text: Localized(
        en: """
          A function was given too many values, too few, or one under a name that it does not \
          know. ? and the function's name shows what it takes: ?mean.
          """,
        zh: "给函数的值多了、少了，或者用了它不认识的参数名。? 加函数名可以查看它的参数：?mean。"),
      example: "mean([1, 2], along=1)",
      mended: "mean([1, 2], axis=1)"),
    DiagnosticPage(
      id: "shape", zh: "形状",
      text: Localized(
        en: """
          Every matrix has a shape, rows×columns. + - * / go element by element, so the shapes \
          must be the same — but where one of them is 1, that row or column is repeated to fit: \
          this is broadcasting. [1, 2, 3] + [10; 20] is 1×3 with 2×1, which gives 2×3. Where two \
          sizes differ and neither is 1, there is no way to fit them. For A @ B, the columns of A \
          must be the rows of B. shape(z) tells a shape, zᵀ swaps rows and columns.
          """,
        zh: """
          每个矩阵都有形状：行数×列数。+ - * / 是逐元素进行的，所以两边形状要相同；但如果某一维是 1，\
          那一行或一列会自动重复来匹配，这叫广播。[1, 2, 3] + [10; 20] 是 1×3 配 2×1，得到 2×3。\
          如果两边大小不同又都不是 1，就无法匹配。A @ B 要求 A 的列数等于 B 的行数。\
          shape(z) 查看形状，zᵀ 交换行与列。
          """),
      example: "[1, 2; 3, 4] + [1, 2, 3]",
      mended: "[1, 2; 3, 4] + [1, 2]"),
    DiagnosticPage(
      id: "index", zh: "下标",
      text: Localized(
        en: """
          Places are counted from 0: z[0] is the first number, z[-1] the last, z[1:3] the second \
          and the third. A matrix wants a row and a column: Z[0, 1], or Z[0, :] for a row and \
          Z[:, 1] for a column.
          """,
        zh: """
          位置从 0 数起：z[0] 是第一个数，z[-1] 是最后一个，z[1:3] 是第二、三个。矩阵要写行和列：\
          Z[0, 1]；整行写 Z[0, :]，整列写 Z[:, 1]。
          """),
      example: "[1, 2, 3][3]",
      mended: "[1, 2, 3][2]"),
    DiagnosticPage(
      id: "value", zh: "取值",
      text: Localized(
        en: """
          The value is of a kind that does not fit here: a text where a number is needed, a broken \
          number where a whole one is, an axis other than 0 (down the rows) and 1 (across the \
          columns).
          """,
        zh: "这里的值类型不对：该是数的地方给了文本，该是整数的地方给了小数，或者 axis 不是 0（把各行合并）和 1（把各列合并）。"),
      example: "zeros(2.5)",
      mended: "zeros(2)"),
    DiagnosticPage(
      id: "formula", zh: "公式定义",
      text: Localized(
        en: """
          x := e states a formula, which stays true: when something in e changes, x follows. So \
          it cannot depend on itself, it is not changed by += and its like, and it stands on a \
          line of its own. x = e stores a plain value instead, and x is then no formula any more.
          """,
        zh: """
          x := e 声明一个公式，它始终成立：e 里的量变了，x 就跟着变。所以公式不能依赖它自己，不能用 \
          += 之类去改，也要单独写一行。x = e 存的是普通的值，之后 x 就不再是公式。
          """),
      example: "x := x + 1",
      mended: "x = 1; y := x + 1"),
    DiagnosticPage(
      id: "impure", zh: "易变",
      text: Localized(
        en: """
          A formula is computed again whenever something in it has changed, so it has to give the \
          same value each time, and to change nothing else. Draw random numbers once and store \
          them: r = random(1, 3), then y := x + r.
          """,
        zh: """
          公式里的量一变，公式就会重新计算，所以它每次都要给出同样的值，也不能改变别的东西。随机数请先\
          存下来：r = random(1, 3)，再写 y := x + r。
          """),
      example: "y := random(1, 3)",
      mended: "r = random(1, 3); y := 2 * r"),
    DiagnosticPage(
      id: "gradient", zh: "梯度",
      text: Localized(
        en: """
          grad(L, γ) wants a number L and the names to differentiate by. It follows every step \
          from γ to L. A value that was stored with = is a number that has forgotten its steps: \
          state it with := to go through it, or write hold(x) to keep it constant. round, argmax \
          and comparisons end the chain, since small changes do not change them.
          """,
        zh: """
          grad(L, γ) 需要一个数 L，以及要对哪些变量求导。它沿着从 γ 到 L 的每一步走。用 = 存下的值\
          只是一个数，已经忘了它是怎么算来的：想让梯度穿过它，就用 := 声明；想把它当常数，就写 \
          hold(x)。round、argmax 和比较会切断链条，因为微小的变化不会改变它们。
          """),
      example: "z = [1, 2]; grad(z², z)",
      mended: "z = [1, 2]; grad(sum(z²), z)"),
    DiagnosticPage(
      id: "second-derivative", zh: "二阶导",
      text: Localized(
        en: """
          A gradient is computed from L, but not differentiated again. Write hold(grad(L, γ)) to \
          use it as a constant inside another gradient.
          """,
        zh: "梯度只能求一次，不能再对它求导。想在另一个梯度里把它当常数用，就写 hold(grad(L, γ))。"),
      example: "w = 2; grad(grad(w³, w), w)",
      mended: "w = 2; grad(hold(grad(w³, w)) * w, w)"),
    DiagnosticPage(
      id: "network", zh: "网络",
      text: Localized(
        en: """
          Columns are examples. A network([64, 32, 10]) takes 64 rows and gives 10; train wants a \
          label for each column of X, or 10 rows. Data from a file often have a row for each \
          example: turn them with ᵀ.
          """,
        zh: """
          每一列是一个样本。network([64, 32, 10]) 接收 64 行，给出 10 行；train 需要为 X 的每一列给出\
          一个标签，或给出 10 行目标值。文件里的数据常常一行是一个样本，请用 ᵀ 转置。
          """),
      example: "predict(network([2, 3, 2]), [1, 2, 3])",
      mended: "predict(network([2, 3, 2]), [1; 2])"),
    DiagnosticPage(
      id: "data", zh: "数据",
      text: Localized(
        en: """
          load reads numbers from a CSV file: a row a line, with commas, semicolons or tabs between \
          the numbers, all rows of the same length, and perhaps one line of names first. Decimals \
          have a point; load("x.csv", missing=nan) reads missing numbers as nan. The file lies \
          beside the lesson or the notebook, or in its data folder.
          """,
        zh: """
          load 从 CSV 文件读数：一行一行地写，数之间用逗号、分号或制表符隔开，每行个数相同，第一行可以是列名。\
          小数用小数点；load("x.csv", missing=nan) 把缺的数读作 nan。文件要放在课程或笔记本旁边，\
          或者放在它的 data 文件夹里。
          """),
      example: "load(\"../points.csv\")",
      mended: "load(\"points.csv\")"),
    DiagnosticPage(
      id: "diverged", zh: "发散",
      text: Localized(
        en: """
          Each step of minimize goes down the gradient, as far as the rate says. Where the steps are \
          too long, each one lands higher on the other side, until the numbers are too large to be \
          numbers. Take a smaller rate, a tenth to begin with. Nothing has been changed.
          """,
        zh: """
          minimize 的每一步都沿着梯度往下走，步长由学习率 rate 决定。步子太大时，每一步都会落到对面更高的\
          地方，直到数大得不再是数。请把学习率调小，先试试十分之一。一切都没有改变。
          """),
      example: "w = 2; minimize(w^4, w, rate=1, with=\"descent\")",
      mended: "w = 2; minimize(w^4, w, rate=0.01, with=\"descent\")"),
    DiagnosticPage(
      id: "limit", zh: "上限",
      text: Localized(
        en: """
          So that a slip of the hand cannot freeze your machine, sizes are bounded: a matrix, all \
          values together, the turns of a loop, the depth of brackets and calls. Where no one \
          watches, as when a lesson is checked, so is the work of a cell. Nothing in a lesson comes \
          near the bounds. Everything is as it was before the line.
          """,
        zh:
          "为了避免手误卡死电脑，大小都有上限：单个矩阵、所有值的总量、循环次数、括号和调用的层数。无人看管时（例如检验课程），一个单元格的运算次数也有上限。课程内容远远达不到这些上限。一切都保持在运行这一行之前的样子。"
      ),
      example: "zeros(100000, 100000)",
      mended: "zeros(100, 100)"),
  ]

  /// The name of the kind in a diagnostic.
  package var name: Localized<String> { Localized(en: id, zh: zh) }

  /// - Parameter word: the name of the kind in any language.
  package static func page(for word: String) -> DiagnosticPage? {
    all.first { $0.name.all.contains(word) }
  }
}
