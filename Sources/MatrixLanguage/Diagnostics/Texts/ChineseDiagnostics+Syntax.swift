import LanguageSyntax
import StyledText

extension ChineseDiagnostics {
  static func headline(_ problem: SyntaxProblem, code: String) -> String {
    switch problem {
    case .unknownCharacter(let character): "\(character.asShown) 不是这门语言里的符号"
    case .unclosedText: "这段文本没有右引号"
    case .unknownEscape(let escape): "“\(escape)”在文本里没有特别的意思"
    case .expected(let expectation, let found): expected(expectation, found: found)
    case .unclosed(let bracket): "这个“\(bracket)”没有配对的右括号"
    case .unmatched(let bracket): "这个“\(bracket)”没有配对的左括号"
    case .unfilledBlank: "还有一个空没有填"
    case .foreign(let said): said.text.chinese
    case .notAssignable(let text): "\(text.excerpt) 不是变量名，不能赋值"
    case .constantAssigned(let name): "\(name) 是常数，不能改"
    case .builtinRedefined(let name): "\(name) 是内置函数，不能重新定义"
    case .emptyBody: "花括号里没有语句"
    case .defaultBeforeParameter(let name): "前一个参数有默认值，\(name) 也必须有"
    case .repeatedParameter(let name): "参数 \(name) 出现了两次"
    case .nestedFunction(let name): "\(name) 不能定义在函数或循环里面"
    case .nestedView(let word): "\(word) 不能写在函数或循环里面"
    case .nestedFormula(let name): "公式 \(name) 不能写在函数或循环里面"
    case .cellTooLong, .nameTooLong, .tooDeep, .interrupted: headline(Problem(problem), code: code)
    }
  }

  static func notes(_ problem: SyntaxProblem) -> [String] {
    switch problem {
    case .constantAssigned: ["换一个变量名，比如在后面加一个数字"]
    case .builtinRedefined: ["换一个函数名"]
    case .nestedFormula: ["请另起一行单独写，或者用 = 保存一个值"]
    case .unfilledBlank: ["把 ____ 换成你自己的代码"]
    case .foreign(let said): said.note.map { [$0.chinese] } ?? []
    case .unknownEscape: ["反斜杠只写在引号或另一个反斜杠前面：\\\" 和 \\\\"]
    case .notAssignable(let text) where text.contains("[") && text.first != "[":
      ["不能逐个修改元素；用 where、hstack、vstack 可以得到新的矩阵"]
    case .nestedView: ["请另起一行单独写"]
    case .nestedFunction: ["请另起一行单独定义"]
    default: []
    }
  }

  private static func expected(_ expectation: Expectation, found: String) -> String {
    if found.isEmpty, case .expression = expectation { return "这一行还没写完：后面缺少一个值" }
    if !found.isEmpty, case .endOfStatement = expectation { return "这里多出了“\(found.excerpt)”" }
    let found = found.isEmpty ? "这一行到此结束" : "这里是“\(found.excerpt)”"
    return switch expectation {
    case .expression: "缺少一个值：\(found)"
    case .symbol(let symbol): "缺少“\(symbol)”：\(found)"
    case .endOfStatement: "这一行还没写完：\(found)"
    case .parameterName: "参数必须是变量名：\(found)"
    case .variedName: "vary γ from 0 to 3 { … } 这里需要一个变量：\(found)"
    case .loopVariable: "缺少循环变量：\(found)"
    }
  }
}
