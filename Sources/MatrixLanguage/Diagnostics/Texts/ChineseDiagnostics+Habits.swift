extension ChineseDiagnostics {
  static func foreign(_ habit: Habit) -> String {
    switch habit {
    case .spacedRow: "一行中的数要用逗号隔开"
    case .impliedProduct: "乘法要写出运算符"
    case .quoteTranspose: "转置写作 ᵀ 或 .T"
    case .method(let name): "这里没有“.\(name)”；函数写在值的前面"
    case .module(let name): "这里的函数直接使用，不带 \(name)."
    case .keyword(let word): "这门语言里没有“\(word)”"
    case .tuple: "圆括号里只能有一个值"
    case .singleQuotes: "文本要用双引号"
    case .cOperator(let typed, let word): "“\(typed)”在这里写作“\(word)”"
    case .division(let sign): "这门语言里没有“\(sign)”"
    case .comment: "注释以 # 开头"
    case .newAxis: "这里的值本来就有两个维度：行是 1×m，列是 n×1"
    case .unnamedAxis(let function, let typed) where function == "var" || function == "std":
      "\(function) 里的“\(typed.excerpt)”要写明是 axis 还是 ddof"
    case .unnamedAxis(let function, let typed):
      "\(function) 只接受一个值；“\(typed.excerpt)”是 axis 吗？"
    case .colonRange: "a:b 只能用在下标里；要数数的一行，用 range"
    case .signWord(let word): "在“\(word)”后面紧接着按 TAB，它就变成符号"
    case .truthValue(let word): "这门语言里没有 \(word)；1 表示真，0 表示假"
    case .indentedBlock(let word): "循环写作 \(word) x in z { … }"
    case .dottedOperator(let sign): "没有“\(sign)”：运算本来就逐元素进行，不用加点"
    case .increment(let sign): "这门语言里没有“\(sign)”"
    case .chainedAssignment: "一行里只能有一个 ="
    case .argument(let name): "这门语言里没有 \(name)= 这个参数"
    case .bars: "绝对值写作 abs(z)"
    case .typesetting(let sign): "“\(sign)”是 LaTeX 的排版写法，不能用来计算"
    case .lineBreak: "[ ] 里换行不起分隔作用：数之间写“,”，行之间写“;”"
    case .roundIndex: "取元素用方括号，下标从 0 数起"
    case .squareCall(let function): "\(function) 的参数要写在圆括号里"
    case .arrow(let sign): "存值用“=”，不用“\(sign)”"
    case .derivative: "导数写作 grad(L, γ)"
    case .comprehension: "循环体写在花括号里，循环的值是各次结果排成的一行"
    case .digitGroups: "一个数的各位数字要连着写"
    case .commaInNumber(let typed, let meant):
      "“,”用来隔开不同的值，所以“\(typed.excerpt)”不是 \(meant.excerpt)"
    case .braces: "数写在方括号里；花括号里写的是语句"
    case .superscript: "乘方写作 ^；只有单独一个 ² 或 ³ 可以写成上标"
    case .norm: "向量的长度写作 √sum(z²)"
    case .sliceStep: "切片 a:b 取中间的每一个元素，没有步长"
    case .bracketedNames: "几个名字直接并排写，不加方括号"
    case .formattedText: "文本里不能嵌入值；想看一个值，就把它单独写一行"
    case .question: "查看说明要在提示符下单独输入一行，以 ? 开头：?mean"
    case .pipe: "函数写在值的前面：mean(z)"
    }
  }

  static func instead(of word: String) -> String? {
    switch word {
    case "if", "else", "elif", "switch", "?": "用 where(条件, a, b) 逐个元素选择"
    case "while": "repeat 100 { … } 重复 100 次；在里面用 where(条件, 新值, 旧值) 让变化停下来"
    case "break", "continue": "循环总会执行完所有次数；可以用 where(条件, a, b) 保住一个值"
    case "def", "function": "函数写作 f(z) = z - mean(z)"
    case "return": "函数的最后一行就是它的值"
    case "import", "from": "去掉这一行即可：所有函数都已经在这里，:帮助 函数 列出它们"
    case "lambda", "->", "=>", "@( )": "函数要有名字：f(x) = 2 * x"
    case "None", "null", "nil", "NULL": "一个名字在存入值之前就是没有值，不用专门写出来"
    case "end": "最后一个元素是 z[-1]；语句块以 } 结束"
    case "pass", "global", "begin": "去掉即可"
    case "del", "clear": "不必删除名字；想全部忘掉，用 :清空"
    case "exit", "quit": "退出用 :退出 或 Ctrl-D"
    case "help": "在名字前加 ? 就能看到说明：?mean"
    case "assert": "比较成立时显示 1：mean(z) ≈ 0"
    case "let", "const": "存值只写 x = 3，前面不加词"
    case "print": "想看一个值，把它单独写一行即可"
    default: nil
    }
  }

  static func instead(ofMethod name: String) -> String? {
    switch name {
    case "backward", "grad": "grad(L, γ) 就是 L 对 γ 的梯度"
    case "step", "zero_grad": "γ -= 0.1 * grad(L, γ) 走一步；minimize(L, γ) 走很多步"
    case "train", "eval", "fit": "train(net, X, Y) 训练网络，predict(net, X) 用网络预测"
    case "reshape", "view", "flatten", "ravel":
      "reshape(z, n, m) 要写明行数和列数；shape(z) 可以查看现有的形状"
    case "squeeze", "unsqueeze", "ndim", "expand_dims": "每个值都有两个维度"
    default: nil
    }
  }
}
