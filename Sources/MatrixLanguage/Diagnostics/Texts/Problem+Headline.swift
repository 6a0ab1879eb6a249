import LanguageSyntax
import NumericCore
import StyledText

extension Problem {
  /// One sentence that says what is wrong with some code.
  func headline(_ code: String) -> Localized<String> {
    switch self {
    case .syntax(let problem): problem.headline(code)
    case .repeatedArgument(let name): Localized(en: "\(name) is given twice", zh: "\(name) 给了两次")
    case .unknownName(let name): Localized(en: "\(name) has no value yet", zh: "\(name) 还没有值")
    case .unknownFunction: Localized(en: "there is no function \(code)", zh: "没有叫 \(code) 的函数")
    case .notAFunction(let name, let kind):
      Localized(
        en: "\(name) is a \(kind.name.en), not a function",
        zh: "\(name) 是\(kind.name.zh)，不是函数")
    case .functionAsValue(let name):
      Localized(
        en: "\(name) is a function and needs a value in brackets",
        zh: "\(name) 是函数，要在圆括号里给它一个值")
    case .missingArgument(let function, parameter: "name"):
      Localized(en: "\(function) needs name", zh: "\(function) 还缺少一个变量")
    case .missingArgument(let function, let parameter):
      Localized(en: "\(function) needs \(parameter)", zh: "\(function) 还缺少参数 \(parameter)")
    case .tooManyArguments(let function, let accepts, let given):
      Localized(
        en: "\(function) takes at most \(count(accepts, "value")), and here are \(given)",
        zh: "\(function) 最多接受 \(accepts) 个值，这里给了 \(given) 个")
    case .unknownArgument(let function, let name):
      Localized(en: "\(function) has no \(name)= to set", zh: "\(function) 没有 \(name)= 这个参数")
    case .unassigned(let name):
      Localized(
        en: "\(name) is read before this function has stored it",
        zh: "函数在给 \(name) 赋值之前就读取了它")
    case .nothingToUpdate(let name, _):
      Localized(
        en: "\(name) has no value yet, so there is nothing to change",
        zh: "\(name) 还没有值，无从修改")
    case .cannotBroadcast: Localized(en: "\(code) cannot be broadcast", zh: "\(code) 无法广播")
    case .cannotMultiply: Localized(en: "\(code) is no matrix product", zh: "\(code) 不能做矩阵乘法")
    case .dotOfMatrices: Localized(en: "“·” wants a number on one side", zh: "“·”至少有一边必须是一个数")
    case .cannotReshape(let from, let to):
      Localized(
        en: "\(from) has \(count(from.count, "number")), and \(to) needs \(to.count)",
        zh: "\(from) 有 \(from.count) 个数，而 \(to) 需要 \(to.count) 个")
    case .cannotStack(_, _, let axis):
      Localized(
        en: axis == .columns
          ? "side by side, all need as many rows" : "one below the other, all need as many columns",
        zh: axis == .columns ? "左右拼接时，行数必须相同" : "上下拼接时，列数必须相同")
    case .raggedRows(let row, let expected, let found):
      Localized(
        en: "row \(row + 1) has \(count(found, "number")), and the first has \(expected)",
        zh: "第 \(row + 1) 行有 \(found) 个数，而第 1 行有 \(expected) 个")
    case .notAnEntry(let shape, _):
      Localized(
        en: "an entry of [ ] is a number, and this is \(shape)",
        zh: "[ ] 里的每一项应是一个数，而这里是 \(shape)")
    case .mixedRows:
      Localized(en: "the entries of [ ] are all numbers, or all rows", zh: "方括号里要么全是数，要么全是行")
    case .indexOutOfRange(let index, let size, let axis):
      Localized(
        en: size == 0
          ? "there are no elements, so none at index \(index)"
          : "index \(index) is outside the \(count(size, place(axis).en))",
        zh: size == 0 ? "这里没有元素，也就没有下标 \(index)" : "下标 \(index) 超出范围：这里共有 \(size) \(place(axis).zh)"
      )
    case .oneIndexOfMatrix(let shape):
      Localized(en: "a \(shape) matrix needs two indices", zh: "\(shape) 的矩阵需要两个下标")
    case .tooManyIndices(let count):
      Localized(
        en: "a matrix has two indices, and here are \(count)",
        zh: "矩阵有两个下标，这里给了 \(count) 个")
    case .notIndexable(let kind):
      Localized(en: "a \(kind.name.en) has no elements to pick", zh: "\(kind.name.zh)没有可取的元素")
    case .wrongKind(let needed, let found, let role):
      Localized(
        en:
          "\(role.map { "“\($0)”" } ?? "this") needs \(needed == .matrix ? "numbers" : "a \(needed.name.en)"), not a \(found.name.en)",
        zh:
          "\(role.map { "“\(inChinese($0))”" } ?? "这里")需要\(needed == .matrix ? "数值" : needed.name.zh)，而不是\(found.name.zh)"
      )
    case .notWhole(let number, let role):
      Localized(
        en: number.rounded() == number
          ? "\(role) cannot be \(shown(number))"
          : "\(role) takes whole numbers, and this is \(shown(number))",
        zh: number.rounded() == number
          ? "\(subject(role))不能是 \(shown(number))" : "\(subject(role))应是整数，而这里是 \(shown(number))")
    case .notPositive(let number, let role):
      Localized(en: "\(role) cannot be \(shown(number))", zh: "\(role) 不能是 \(shown(number))")
    case .negativeSize(let rows, let columns):
      Localized(en: "a matrix cannot be \(rows)×\(columns)", zh: "矩阵不能是 \(rows)×\(columns)")
    case .axisOutOfRange(let axis):
      Localized(
        en: "axis is 0 or 1, and this is \(shown(axis))",
        zh: "axis 只能是 0 或 1，而这里是 \(shown(axis))")
    case .emptyMatrix(let function):
      Localized(en: "\(function) of no numbers has no value", zh: "矩阵里没有数，求不出 \(function)")
    case .wrongCount(let names, let values):
      Localized(
        en: values == 0
          ? "there is no value here" : "\(count(names, "name")) for \(count(values, "value"))",
        zh: values == 0 ? "这里没有值" : "左边有 \(names) 个变量，右边有 \(values) 个值")
    case .loopWithoutNumbers: Localized(en: "there is no row of numbers here", zh: "这里没有一行数")
    case .endlessVariation(let end):
      Localized(
        en: "vary goes from one finite number to another, and this is \(shown(end))",
        zh: "vary 从一个有限的数变到另一个有限的数，而这里是 \(shown(end))")
    case .notPerUnit(let role, let shape, let units):
      Localized(
        en: "\(role) has one number for each of the \(count(units, "row")), and this is \(shape)",
        zh: "\(role) 要为这 \(units) 行各提供一个数，而这里是 \(shape)")
    case .wrongLength(let role, let needed, let found):
      Localized(
        en: "\(role) has \(count(found, "number")), and \(needed) are needed",
        zh: "\(role) 有 \(found) 个数，而这里需要 \(needed) 个")
    case .notPoints(let shape):
      Localized(
        en: "points are the columns of a 2×m matrix, and this is \(shape)",
        zh: "点是 2×m 矩阵的各列，而这里是 \(shape)")
    case .tooManySets(let count, let most):
      Localized(
        en: "a plot shows at most \(most) of these, and here are \(count.grouped)",
        zh: "一张图最多画 \(most) 组，而这里有 \(count.grouped) 组")
    case .notOfTwoNumbers(let signature):
      Localized(en: "\(signature) is not a function of two numbers", zh: "\(signature) 不是两个数的函数")
    case .notSequence(let shape):
      Localized(
        en: "a loop runs over a row or a column, and this is \(shape)",
        zh: "循环要在一行或一列上进行，而这里是 \(shape)")
    case .notAChoice(let word, let choices, let role):
      Localized(
        en: "\(role) is one of \(choices.joined(separator: ", ")), and this is \(word.asShown)",
        zh: "\(role) 可以是 \(choices.joined(separator: "、"))，而这里是 \(word.asShown)")
    case .notALabel(let number, let classes):
      Localized(
        en: classes.map { "\(shown(number)) is no label: they are 0 to \($0 - 1)" }
          ?? "\(shown(number)) is no label: they are 0, 1, 2 and so on",
        zh: classes.map { "\(shown(number)) 不是标签：标签是 0 到 \($0 - 1)" }
          ?? "\(shown(number)) 不是标签：标签是 0、1、2……这样的整数")
    case .network(let problem): problem.headline
    case .data(let problem): problem.headline
    case .variedOther(let name, let kind?):
      Localized(
        en: "vary needs a plain number, and \(name) is a \(kind.name.en)",
        zh: "vary 需要一个普通的数，而 \(name) 是\(kind.name.zh)")
    case .variedOther(let name, nil):
      Localized(
        en: "vary needs a plain number, and \(name) is a formula",
        zh: "vary 需要一个普通的数，而 \(name) 是公式")
    case .cycle(let names):
      Localized(
        en: "\(names.first?.spelling ?? "") would depend on itself: "
          + names.map(\.spelling).joined(separator: " ← "),
        zh: "\(names.first?.spelling ?? "") 会依赖它自己："
          + names.map(\.spelling).joined(separator: " ← "))
    case .impure(let function, let formula):
      Localized(
        en: "the formula \(formula) cannot use \(function), which \(impurity(of: function).en)",
        zh: "公式 \(formula) 不能用 \(function)，\(impurity(of: function).zh)")
    case .storingFormula(let formula, let name):
      Localized(
        en: "the formula \(formula) cannot change \(name)",
        zh: "公式 \(formula) 不能改变 \(name)")
    case .formulaUpdated(let name, _):
      Localized(
        en: "\(name) is a formula, and follows what it is made of",
        zh: "\(name) 是公式，它的值由公式右边的量决定")
    case .gradientOfExpression(let code):
      Localized(
        en: "grad takes the gradient by names, and \(code.excerpt) is none",
        zh: "grad 对变量求梯度，而 \(code.excerpt) 不是变量名")
    case .gradientOfOther(let kind):
      Localized(en: "there is no gradient of a \(kind.name.en)", zh: "\(kind.name.zh)没有梯度")
    case .gradientOfNonNumber(let shape):
      Localized(
        en: "grad differentiates a number, and this is \(shape)",
        zh: "grad 只能对一个数求导，而这里是 \(shape)")
    case .diverged(let step, _):
      Localized(
        en: step == 0
          ? "the loss is not a finite number where this begins"
          : "after \(count(step, "step")) the loss is no number any more",
        zh: step == 0 ? "一开始损失就不是有限的数" : "\(step) 步之后损失已经不是有限的数了")
    case .unknownChoice(let choice, _):
      Localized(en: "there is no “\(choice.excerpt)” here", zh: "没有“\(choice.excerpt)”这个选项")
    case .secondDerivative:
      Localized(en: "a gradient cannot be differentiated again", zh: "梯度不能再求导")
    case .storedFrom(let name, let asked, let cell, _):
      Localized(
        en:
          "\(name) was stored with “=” from \(asked) in \(cell.text.en), so it is a fixed number here",
        zh: "\(name) 是在\(cell.spaced.zh)中用“=”从 \(asked) 算出后存下来的，在这里是固定的数")
    case .givenFrom(let name, let asked, let cell):
      Localized(
        en: "\(name) was computed from \(asked) in \(cell.text.en), so it is a fixed number here",
        zh: "\(name) 是在\(cell.spaced.zh)中由 \(asked) 算出的，在这里是固定的数")
    case .noGradient(let name, nil):
      Localized(en: "this does not depend on \(name)", zh: "这个量不依赖 \(name)")
    case .noGradient(let name, _):
      Localized(en: "this has no gradient by \(name)", zh: "这个量对 \(name) 没有梯度")
    case .limit(let kind, let limit): kind.headline(limit)
    case .tooManyOperations(let count, let limit):
      Localized(
        en:
          "this cell comes to \(count.grouped) operations here, and where no one watches it may do "
          + limit.grouped,
        zh: "这个单元格到这里要做 \(count.grouped) 次运算，而无人看管时最多 \(limit.grouped) 次")
    case .interrupted:
      Localized(en: "stopped; everything is as it was before", zh: "已停止；一切都恢复到运行之前的样子")
    }
  }
}

extension LimitKind {
  fileprivate func headline(_ limit: Int) -> Localized<String> {
    switch self {
    case .elements:
      Localized(
        en: "a matrix has at most \(limit.grouped) elements",
        zh: "一个矩阵最多有 \(limit.grouped) 个元素")
    case .lines:
      Localized(
        en: "a matrix has at most \(limit.grouped) rows, and as many columns",
        zh: "一个矩阵最多有 \(limit.grouped) 行，列数也一样")
    case .liveBytes:
      Localized(
        en: "all values together take at most \(limit.inBytes.en)",
        zh: "所有的值合计最多占 \(limit.inBytes.zh)")
    case .depth:
      Localized(
        en: "this is nested more than \(limit.grouped) levels deep",
        zh: "嵌套超过了 \(limit.grouped) 层")
    case .calls:
      Localized(
        en: "calls and expressions are nested more than \(limit.grouped) levels deep",
        zh: "函数调用和其中的表达式嵌套超过了 \(limit.grouped) 层")
    case .statements:
      Localized(
        en: "a cell runs at most \(limit.grouped) statements",
        zh: "一个单元格最多执行 \(limit.grouped) 条语句")
    case .turns:
      Localized(
        en: "a loop turns at most \(limit.grouped) times",
        zh: "一个循环最多执行 \(limit.grouped) 次")
    case .cellBytes:
      Localized(en: "a cell has at most \(limit.inBytes.en)", zh: "一个单元格最多 \(limit.inBytes.zh)")
    case .nameBytes:
      Localized(
        en: "this name is longer than \(limit.grouped) bytes",
        zh: "这个变量名超过了 \(limit.grouped) 字节")
    }
  }
}

/// The reason why a formula cannot use a function.
private func impurity(of function: String) -> Localized<String> {
  switch function {
  case "_": Localized(en: "changes with every line", zh: "它每一行都在变")
  case "load": Localized(en: "reads a file that may have changed", zh: "它读的文件可能已经变了")
  case "minimize": Localized(en: "changes the names that it is given", zh: "它会改变给它的变量")
  case "network", "train": Localized(en: "draws random numbers", zh: "它要抽取随机数")
  default: Localized(en: "gives other values each time", zh: "它每次给出的值都不同")
  }
}

private func place(_ axis: Axis?) -> Localized<String> {
  switch axis {
  case .rows: Localized(en: "row", zh: "行")
  case .columns: Localized(en: "column", zh: "列")
  case nil: Localized(en: "element", zh: "个元素")
  }
}

private func count(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}

private func inChinese(_ role: String) -> String { role == "index" ? "下标" : role }

/// A role before a verb: words of the two scripts have a space between them.
private func subject(_ role: String) -> String { role == "index" ? "下标" : role + " " }

private func shown(_ number: Double) -> String { NumberFormat()(number) }
