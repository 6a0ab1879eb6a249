import LanguageSyntax
import NumericCore
import StyledText

extension Problem {
  /// Further notes, a line each.
  var notes: [Localized<String>] {
    guard case .cannotBroadcast(_, let left, let right) = self else {
      return [note].compactMap(\.self)
    }
    return [
      left.rows != right.rows && left.rows != 1 && right.rows != 1
        ? Localized(
          en: "the rows differ: \(left.rows) and \(right.rows), and neither is 1",
          zh: "行数不同：\(left.rows) 和 \(right.rows)，而且都不是 1") : nil,
      left.columns != right.columns && left.columns != 1 && right.columns != 1
        ? Localized(
          en: "the columns differ: \(left.columns) and \(right.columns), and neither is 1",
          zh: "列数不同：\(left.columns) 和 \(right.columns)，而且都不是 1") : nil,
    ].compactMap(\.self)
  }

  private var note: Localized<String>? {
    switch self {
    case .cannotMultiply(let left, let right):
      Localized(
        en:
          "the columns on the left, \(left.columns), are not the rows on the right, \(right.rows)",
        zh: "左边的列数 \(left.columns) 不等于右边的行数 \(right.rows)")
    case .cannotStack(let first, let other, _):
      Localized(en: "here are \(first) and \(other)", zh: "这里是 \(first) 和 \(other)")
    case .indexOutOfRange(_, let size, _):
      size == 0
        ? nil
        : Localized(
          en: "indices go from 0 to \(size - 1), or from -\(size) to -1 counted from the end",
          zh: "下标从 0 到 \(size - 1)，或从末尾数起 -\(size) 到 -1")
    case .oneIndexOfMatrix:
      Localized(en: "Z[row, column], or Z[row, :] for a whole row", zh: "写 Z[行, 列]，整行写 Z[行, :]")
    case .cycle:
      Localized(en: "store one of them with =, which keeps its value", zh: "把其中一个用 = 存成值，就不再变化")
    case .impure(let function, _):
      function == "_"
        ? Localized(en: "give that value a name first", zh: "先把那个值存进一个变量")
        : Localized(en: "store it with = first, then use its name", zh: "先用 = 存进一个变量，再用这个变量")
    case .formulaUpdated(_, let leaves):
      leaves.isEmpty
        ? Localized(en: "store a value with = to make it a number", zh: "用 = 存一个值，它就变成普通的数")
        : Localized(
          en: "change \(leaves.map(\.spelling).joined(separator: ", ")) instead",
          zh: "请改 \(leaves.map(\.spelling).joined(separator: "、"))")
    case .gradientOfExpression:
      Localized(en: "give it a name, and ask for that: grad(L, γ)", zh: "把它存进一个变量，再对变量求：grad(L, γ)")
    case .gradientOfNonNumber:
      Localized(
        en: "make it one number first, with sum, mean or mse",
        zh: "先用 sum、mean 或 mse 把它变成一个数")
    case .storingFormula:
      Localized(
        en: "put the loop into a function, whose names are its own: f(x) = { repeat 3 { … } }",
        zh: "把循环写进函数，函数里的变量只属于它自己：f(x) = { repeat 3 { … } }")
    case .storedFrom(let name, _, _, canBeFormula: false):
      Localized(
        en:
          "write what computes \(name) into grad itself, or let a function of its own compute it: "
          + "grad(g(x), x)",
        zh: "把 \(name) 的算式直接写进 grad，或者另用一个函数来算它：grad(g(x), x)")
    case .storedFrom(let name, _, _, canBeFormula: true):
      Localized(
        en: "state it with “:=”, or write hold(\(name)) to keep it constant",
        zh: "改用“:=”声明它，或者写 hold(\(name)) 表示把它当常数")
    case .givenFrom(let name, _, _):
      Localized(en: "write hold(\(name)) to keep it constant", zh: "写 hold(\(name)) 表示把它当常数")
    case .noGradient(let name, let cut?):
      Localized(
        en: "the chain from \(name) ends at \(cut), through which no gradient goes",
        zh: "从 \(name) 出发的链条断在 \(cut)，梯度过不去")
    case .noGradient(_, nil):
      Localized(en: "no step of its computation reads that name", zh: "计算过程中没有用到这个变量")
    case .mixedRows:
      Localized(
        en: "write [1, 2; 3, 4] or [[1, 2], [3, 4]]",
        zh: "写成 [1, 2; 3, 4] 或 [[1, 2], [3, 4]]")
    case .nothingToUpdate(let name, let start):
      Localized(
        en: "store what it begins with first: \(name) = \(start)",
        zh: "先存入初始值：\(name) = \(start)")
    case .wrongKind(.number, .matrix, "index"):
      Localized(en: "an index is one number, or a slice a:b", zh: "下标是一个数，或者切片 a:b")
    case .functionAsValue(let name):
      Localized(
        en: "as in \(SpecialForm.named[name]?.signature ?? "\(name)(z)")",
        zh: "例如 \(SpecialForm.named[name]?.signature ?? "\(name)(z)")")
    case .unassigned(let name):
      Localized(
        en: "a name that a function stores is its own, even if the notebook has another \(name)",
        zh: "函数里赋值的变量只属于这个函数，与笔记本里的 \(name) 无关")
    case .limit(.calls, _):
      Localized(
        en: "a function that calls itself may never end; a loop goes no deeper",
        zh: "调用自己的函数可能永远不会结束；循环则不会增加层数")
    case .tooManyOperations:
      Localized(
        en:
          "take smaller matrices or fewer turns; in the notebook at a terminal there is no such bound, "
          + "and Ctrl-C stops a cell",
        zh: "请用小一些的矩阵，或减少循环次数；在终端的笔记本里没有这个上限，按 Ctrl-C 就能停止")
    case .missingArgument(let function, _), .tooManyArguments(let function, _, _),
      .unknownArgument(let function, _):
      Self.signature(of: function).map { Localized(en: "it is called as \($0)", zh: "用法：\($0)") }
    case .unknownName(let name) where name.spelling == "_":
      Localized(en: "_ is the last result that was shown", zh: "_ 是上一个显示的结果")
    case .wrongCount(_, values: 0):
      Localized(
        en: "the last line of a function or a loop is its value, unless that line stores one",
        zh: "函数或循环的值是它的最后一行，除非那一行是赋值")
    case .loopWithoutNumbers:
      Localized(
        en:
          "a loop joins the numbers of its turns in a row, and the last line of this one gives none",
        zh: "循环把每次得到的数排成一行，而这个循环的最后一行没有给出数")
    case .diverged(0, _):
      Localized(
        en: "look at the loss, and at its gradient, before the first step",
        zh: "先看看损失和它的梯度，再开始")
    case .diverged(_, let rate):
      Localized(
        en: "steps of rate \(NumberFormat()(rate)) go too far; everything is as it was before",
        zh: "学习率 \(NumberFormat()(rate)) 太大，每一步都走过了头；一切都恢复到运行之前的样子")
    case .unknownChoice(_, let choices):
      Localized(
        en: "it is one of \(choices.map { "\"\($0)\"" }.joined(separator: ", "))",
        zh: "可以是 \(choices.map { "\"\($0)\"" }.joined(separator: "、"))")
    case .variedOther(_, nil):
      Localized(en: "vary one of the numbers that it is made of", zh: "请改变组成它的某个数")
    case .syntax(let problem): problem.note
    case .network(let problem): problem.note
    case .data(let problem): problem.note
    case .notPoints:
      Localized(en: "two rows become one matrix with vstack(x, y)", zh: "用 vstack(x, y) 把两行拼成一个矩阵")
    case .notOfTwoNumbers: Localized(en: "as in f(a, b) = a² + b²", zh: "例如 f(a, b) = a² + b²")
    case .notAnEntry(_, isAlone: true):
      Localized(en: "round brackets keep a value together: (z - μ)", zh: "把一个式子括在一起用圆括号：(z - μ)")
    case .notAnEntry: Localized(en: "hstack and vstack join matrices", zh: "拼接矩阵用 hstack 和 vstack")
    case .cannotBroadcast, .unknownName, .unknownFunction, .notAFunction, .repeatedArgument,
      .dotOfMatrices, .cannotReshape, .raggedRows, .tooManyIndices, .notIndexable, .wrongKind,
      .notWhole, .notPositive, .negativeSize, .axisOutOfRange, .emptyMatrix, .wrongCount,
      .notSequence, .notPerUnit, .notAChoice, .notALabel, .endlessVariation, .variedOther,
      .wrongLength, .tooManySets, .gradientOfOther, .secondDerivative, .limit, .interrupted:
      nil
    }
  }

  /// The signature of a builtin.
  private static func signature(of function: String) -> String? {
    Builtins.named[Name(function)]?.signature ?? SpecialForm.named[Name(function)]?.signature
  }
}
