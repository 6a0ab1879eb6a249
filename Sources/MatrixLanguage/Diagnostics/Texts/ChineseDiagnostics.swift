import LanguageSyntax
import NumericCore
import StyledText

enum ChineseDiagnostics {
  static func headline(_ problem: Problem, code: String) -> String {
    switch problem {
    case .syntax(let problem): headline(problem, code: code)
    case .repeatedArgument(let name): "\(name) 给了两次"
    case .unknownName(let name): "\(name) 还没有值"
    case .unknownFunction: "没有叫 \(code) 的函数"
    case .notAFunction(let name, let kind): "\(name) 是\(self.kind(kind))，不是函数"
    case .functionAsValue(let name): "\(name) 是函数，要在圆括号里给它一个值"
    case .missingArgument(let function, parameter: "name"): "\(function) 还缺少一个变量"
    case .missingArgument(let function, let parameter): "\(function) 还缺少参数 \(parameter)"
    case .tooManyArguments(let function, let accepts, let given):
      "\(function) 最多接受 \(accepts) 个值，这里给了 \(given) 个"
    case .unknownArgument(let function, let name): "\(function) 没有 \(name)= 这个参数"
    case .unassigned(let name): "函数在给 \(name) 赋值之前就读取了它"
    case .nothingToUpdate(let name, _): "\(name) 还没有值，无从修改"
    case .cannotBroadcast: "\(code) 无法广播"
    case .cannotMultiply: "\(code) 不能做矩阵乘法"
    case .dotOfMatrices: "“·”至少有一边必须是一个数"
    case .cannotReshape(let from, let to):
      "\(from) 有 \(from.count) 个数，而 \(to) 需要 \(to.count) 个"
    case .cannotStack(_, _, let axis):
      axis == .columns ? "左右拼接时，行数必须相同" : "上下拼接时，列数必须相同"
    case .raggedRows(let row, let expected, let found):
      "第 \(row + 1) 行有 \(found) 个数，而第 1 行有 \(expected) 个"
    case .notAnEntry(let shape, _): "[ ] 里的每一项应是一个数，而这里是 \(shape)"
    case .mixedRows: "方括号里要么全是数，要么全是行"
    case .indexOutOfRange(let index, let size, let axis):
      size == 0
        ? "这里没有元素，也就没有下标 \(index)"
        : "下标 \(index) 超出范围：这里共有 \(size) \(place(axis))"
    case .oneIndexOfMatrix(let shape): "\(shape) 的矩阵需要两个下标"
    case .tooManyIndices(let count): "矩阵有两个下标，这里给了 \(count) 个"
    case .notIndexable(let kind): "\(self.kind(kind))没有可取的元素"
    case .wrongKind(let needed, let found, let role):
      "\(role.map { "“\(shown($0))”" } ?? "这里")需要\(needed == .matrix ? "数值" : self.kind(needed))，而不是\(self.kind(found))"
    case .notWhole(let number, let role):
      number.rounded() == number
        ? "\(subject(role))不能是 \(shown(number))"
        : "\(subject(role))应是整数，而这里是 \(shown(number))"
    case .notPositive(let number, let role): "\(role) 不能是 \(shown(number))"
    case .negativeSize(let rows, let columns): "矩阵不能是 \(rows)×\(columns)"
    case .axisOutOfRange(let axis): "axis 只能是 0 或 1，而这里是 \(shown(axis))"
    case .emptyMatrix(let function): "矩阵里没有数，求不出 \(function)"
    case .wrongCount(let names, let values):
      values == 0 ? "这里没有值" : "左边有 \(names) 个变量，右边有 \(values) 个值"
    case .loopWithoutNumbers: "这里没有一行数"
    case .endlessVariation(let end): "vary 从一个有限的数变到另一个有限的数，而这里是 \(shown(end))"
    case .notPerUnit(let role, let shape, let units):
      "\(role) 要为这 \(units) 行各提供一个数，而这里是 \(shape)"
    case .wrongLength(let role, let needed, let found):
      "\(role) 有 \(found) 个数，而这里需要 \(needed) 个"
    case .notPoints(let shape): "点是 2×m 矩阵的各列，而这里是 \(shape)"
    case .tooManySets(let count, let most):
      "一张图最多画 \(most) 组，而这里有 \(grouped(count)) 组"
    case .notOfTwoNumbers(let signature): "\(signature) 不是两个数的函数"
    case .notSequence(let shape): "循环要在一行或一列上进行，而这里是 \(shape)"
    case .notAChoice(let word, let choices, let role):
      "\(role) 可以是 \(choices.joined(separator: "、"))，而这里是 \(word.asShown)"
    case .notALabel(let number, let classes):
      classes.map { "\(shown(number)) 不是标签：标签是 0 到 \($0 - 1)" }
        ?? "\(shown(number)) 不是标签：标签是 0、1、2……这样的整数"
    case .network(let problem): headline(problem)
    case .data(let problem): headline(problem)
    case .variedOther(let name, let kind?): "vary 需要一个普通的数，而 \(name) 是\(self.kind(kind))"
    case .variedOther(let name, nil): "vary 需要一个普通的数，而 \(name) 是公式"
    case .cycle(let names):
      "\(names.first?.spelling ?? "") 会依赖它自己："
        + names.map(\.spelling).joined(separator: " ← ")
    case .impure(let function, let formula):
      "公式 \(formula) 不能用 \(function)，\(impurity(of: function))"
    case .storingFormula(let formula, let name): "公式 \(formula) 不能改变 \(name)"
    case .formulaUpdated(let name, _): "\(name) 是公式，它的值由公式右边的量决定"
    case .gradientOfExpression(let code): "grad 对变量求梯度，而 \(code.excerpt) 不是变量名"
    case .gradientOfOther(let kind): "\(self.kind(kind))没有梯度"
    case .gradientOfNonNumber(let shape): "grad 只能对一个数求导，而这里是 \(shape)"
    case .diverged(let step, _):
      step == 0 ? "一开始损失就不是有限的数" : "\(step) 步之后损失已经不是有限的数了"
    case .unknownChoice(let choice, _): "没有“\(choice.excerpt)”这个选项"
    case .secondDerivative: "梯度不能再求导"
    case .storedFrom(let name, let asked, let cell, _):
      "\(name) 是在\(label(cell))中用“=”从 \(asked) 算出后存下来的，在这里是固定的数"
    case .givenFrom(let name, let asked, let cell):
      "\(name) 是在\(label(cell))中由 \(asked) 算出的，在这里是固定的数"
    case .noGradient(let name, nil): "这个量不依赖 \(name)"
    case .noGradient(let name, _): "这个量对 \(name) 没有梯度"
    case .limit(let kind, let limit): self.limit(kind, limit)
    case .tooManyOperations(let count, let limit):
      "这个单元格到这里要做 \(grouped(count)) 次运算，而无人看管时最多 \(grouped(limit)) 次"
    case .interrupted: "已停止；一切都恢复到运行之前的样子"
    }
  }

  static func notes(_ problem: Problem) -> [String] {
    switch problem {
    case .cannotBroadcast(_, let left, let right):
      [
        left.rows != right.rows && left.rows != 1 && right.rows != 1
          ? "行数不同：\(left.rows) 和 \(right.rows)，而且都不是 1" : nil,
        left.columns != right.columns && left.columns != 1 && right.columns != 1
          ? "列数不同：\(left.columns) 和 \(right.columns)，而且都不是 1" : nil,
      ].compactMap(\.self)
    case .cannotMultiply(let left, let right):
      ["左边的列数 \(left.columns) 不等于右边的行数 \(right.rows)"]
    case .cannotStack(let first, let other, _): ["这里是 \(first) 和 \(other)"]
    case .indexOutOfRange(_, let size, _):
      size == 0 ? [] : ["下标从 0 到 \(size - 1)，或从末尾数起 -\(size) 到 -1"]
    case .oneIndexOfMatrix: ["写 Z[行, 列]，整行写 Z[行, :]"]
    case .cycle: ["把其中一个用 = 存成值，就不再变化"]
    case .impure(let function, _):
      function == "_" ? ["先把那个值存进一个变量"] : ["先用 = 存进一个变量，再用这个变量"]
    case .formulaUpdated(_, let leaves):
      leaves.isEmpty
        ? ["用 = 存一个值，它就变成普通的数"]
        : ["请改 \(leaves.map(\.spelling).joined(separator: "、"))"]
    case .gradientOfExpression: ["把它存进一个变量，再对变量求：grad(L, γ)"]
    case .gradientOfNonNumber: ["先用 sum、mean 或 mse 把它变成一个数"]
    case .storingFormula: ["把循环写进函数，函数里的变量只属于它自己：f(x) = { repeat 3 { … } }"]
    case .storedFrom(let name, _, _, canBeFormula: false):
      ["把 \(name) 的算式直接写进 grad，或者另用一个函数来算它：grad(g(x), x)"]
    case .storedFrom(let name, _, _, canBeFormula: true): ["改用“:=”声明它，或者写 hold(\(name)) 表示把它当常数"]
    case .givenFrom(let name, _, _): ["写 hold(\(name)) 表示把它当常数"]
    case .noGradient(let name, let cut?): ["从 \(name) 出发的链条断在 \(cut)，梯度过不去"]
    case .noGradient(_, nil): ["计算过程中没有用到这个变量"]
    case .mixedRows: ["写成 [1, 2; 3, 4] 或 [[1, 2], [3, 4]]"]
    case .nothingToUpdate(let name, let start): ["先存入初始值：\(name) = \(start)"]
    case .wrongKind(.number, .matrix, "index"): ["下标是一个数，或者切片 a:b"]
    case .functionAsValue(let name): ["例如 \(SpecialForm.named[name]?.signature ?? "\(name)(z)")"]
    case .unassigned(let name): ["函数里赋值的变量只属于这个函数，与笔记本里的 \(name) 无关"]
    case .limit(.calls, _): ["调用自己的函数可能永远不会结束；循环则不会增加层数"]
    case .tooManyOperations:
      ["请用小一些的矩阵，或减少循环次数；在终端的笔记本里没有这个上限，按 Ctrl-C 就能停止"]
    case .missingArgument(let function, _), .tooManyArguments(let function, _, _),
      .unknownArgument(let function, _):
      DiagnosticTexts.signature(of: function).map { ["用法：\($0)"] } ?? []
    case .unknownName(let name) where name.spelling == "_": ["_ 是上一个显示的结果"]
    case .wrongCount(_, values: 0): ["函数或循环的值是它的最后一行，除非那一行是赋值"]
    case .loopWithoutNumbers: ["循环把每次得到的数排成一行，而这个循环的最后一行没有给出数"]
    case .diverged(0, _): ["先看看损失和它的梯度，再开始"]
    case .diverged(_, let rate): ["学习率 \(shown(rate)) 太大，每一步都走过了头；一切都恢复到运行之前的样子"]
    case .unknownChoice(_, let choices):
      ["可以是 \(choices.map { "\"\($0)\"" }.joined(separator: "、"))"]
    case .variedOther(_, nil): ["请改变组成它的某个数"]
    case .syntax(let problem): notes(problem)
    case .network(let problem): notes(problem)
    case .data(let problem): notes(problem)
    case .notPoints: ["用 vstack(x, y) 把两行拼成一个矩阵"]
    case .notOfTwoNumbers: ["例如 f(a, b) = a² + b²"]
    case .notAnEntry(_, isAlone: true): ["把一个式子括在一起用圆括号：(z - μ)"]
    case .notAnEntry: ["拼接矩阵用 hstack 和 vstack"]
    default: []
    }
  }

  /// Why a formula cannot use a function.
  private static func impurity(of function: String) -> String {
    switch function {
    case "_": "它每一行都在变"
    case "load": "它读的文件可能已经变了"
    case "minimize": "它会改变给它的变量"
    case "network", "train": "它要抽取随机数"
    default: "它每次给出的值都不同"
    }
  }

  private static func limit(_ kind: LimitKind, _ limit: Int) -> String {
    switch kind {
    case .elements: "一个矩阵最多有 \(grouped(limit)) 个元素"
    case .lines: "一个矩阵最多有 \(grouped(limit)) 行，列数也一样"
    case .liveBytes: "所有的值合计最多占 \(limit.inBytes.inChinese)"
    case .depth: "嵌套超过了 \(grouped(limit)) 层"
    case .calls: "函数调用和其中的表达式嵌套超过了 \(grouped(limit)) 层"
    case .statements: "一个单元格最多执行 \(grouped(limit)) 条语句"
    case .turns: "一个循环最多执行 \(grouped(limit)) 次"
    case .cellBytes: "一个单元格最多 \(limit.inBytes.inChinese)"
    case .nameBytes: "这个变量名超过了 \(grouped(limit)) 字节"
    }
  }

  static func kind(_ kind: ValueKind) -> String {
    switch kind {
    case .number: "数"
    case .matrix: "矩阵"
    case .text: "文本"
    case .function: "函数"
    case .model: "网络"
    case .plot: "图"
    case .list: "列表"
    }
  }

  private static func place(_ axis: Axis?) -> String {
    switch axis {
    case .rows: "行"
    case .columns: "列"
    case nil: "个元素"
    }
  }

  private static func label(_ cell: CellLabel) -> String {
    DiagnosticTexts(language: .chinese).spacedLabel(cell)
  }

  private static func shown(_ role: String) -> String { role == "index" ? "下标" : role }

  /// A role before a verb: words of the two scripts have a space between them.
  private static func subject(_ role: String) -> String { role == "index" ? "下标" : role + " " }

  private static func shown(_ number: Double) -> String { NumberFormat()(number) }

  private static func grouped(_ number: Int) -> String { number.grouped(by: " ") }
}

extension String {
  /// An amount of memory whose unit is a word.
  fileprivate var inChinese: String {
    hasSuffix(" bytes") ? dropLast(5) + "字节" : self
  }
}
