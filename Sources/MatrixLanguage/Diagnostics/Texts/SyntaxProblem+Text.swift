import LanguageSyntax
import StyledText

extension SyntaxProblem {
  func headline(_ code: String) -> Localized<String> {
    switch self {
    case .unknownCharacter(let character):
      Localized(
        en: "\(character.asShown) is not a part of the language",
        zh: "\(character.asShown) 不是这门语言里的符号")
    case .unclosedText: Localized(en: "this text has no closing quote", zh: "这段文本没有右引号")
    case .unknownEscape(let escape):
      Localized(en: "“\(escape)” means nothing in a text", zh: "“\(escape)”在文本里没有特别的意思")
    case .expected(let expectation, let found): expectation.headline(found: found)
    case .unclosed(let bracket):
      Localized(en: "this “\(bracket)” is never closed", zh: "这个“\(bracket)”没有配对的右括号")
    case .unmatched(let bracket):
      Localized(en: "this “\(bracket)” closes nothing", zh: "这个“\(bracket)”没有配对的左括号")
    case .unfilledBlank: Localized(en: "there is still a blank to fill", zh: "还有一个空没有填")
    case .foreign(let said): said.text
    case .notAssignable(let text):
      Localized(
        en: "\(text.excerpt) is not a name that can be given a value",
        zh: "\(text.excerpt) 不是变量名，不能赋值")
    case .constantAssigned(let name):
      Localized(en: "\(name) is a constant and keeps its value", zh: "\(name) 是常数，不能改")
    case .builtinRedefined(let name):
      Localized(en: "\(name) is built in and cannot be redefined", zh: "\(name) 是内置函数，不能重新定义")
    case .emptyBody: Localized(en: "these braces hold no statement", zh: "花括号里没有语句")
    case .defaultBeforeParameter(let name):
      Localized(
        en: "\(name) needs a default too, since the parameter before it has one",
        zh: "前一个参数有默认值，\(name) 也必须有")
    case .repeatedParameter(let name):
      Localized(en: "the parameter \(name) is there twice", zh: "参数 \(name) 出现了两次")
    case .nestedFunction(let name):
      Localized(
        en: "\(name) cannot be defined inside another function or a loop",
        zh: "\(name) 不能定义在函数或循环里面")
    case .nestedView(let word):
      Localized(en: "\(word) cannot stand inside a function or a loop", zh: "\(word) 不能写在函数或循环里面")
    case .nestedFormula(let name):
      Localized(
        en: "the formula \(name) cannot stand inside a function or a loop",
        zh: "公式 \(name) 不能写在函数或循环里面")
    case .cellTooLong, .nameTooLong, .tooDeep, .interrupted: Problem(self).headline(code)
    }
  }

  var note: Localized<String>? {
    switch self {
    case .constantAssigned:
      Localized(
        en: "take another name, such as the same with a number after it",
        zh: "换一个变量名，比如在后面加一个数字")
    case .builtinRedefined: Localized(en: "give your function another name", zh: "换一个函数名")
    case .nestedFormula:
      Localized(
        en: "state it on a line of its own, or store a value with =",
        zh: "请另起一行单独写，或者用 = 保存一个值")
    case .unfilledBlank:
      Localized(en: "put your own code in the place of ____", zh: "把 ____ 换成你自己的代码")
    case .foreign(let said): said.note
    case .unknownEscape:
      Localized(
        en: "a backslash stands before a quote or another backslash: \\\" and \\\\",
        zh: "反斜杠只写在引号或另一个反斜杠前面：\\\" 和 \\\\")
    case .notAssignable(let text) where text.contains("[") && text.first != "[":
      Localized(
        en: "elements are not changed one by one: where, hstack and vstack make new matrices",
        zh: "不能逐个修改元素；用 where、hstack、vstack 可以得到新的矩阵")
    case .nestedView: Localized(en: "put it on a line of its own", zh: "请另起一行单独写")
    case .nestedFunction: Localized(en: "define it on a line of its own", zh: "请另起一行单独定义")
    case .unknownCharacter, .unclosedText, .expected, .unclosed, .unmatched, .notAssignable,
      .emptyBody, .defaultBeforeParameter, .repeatedParameter, .cellTooLong, .nameTooLong, .tooDeep,
      .interrupted:
      nil
    }
  }
}

extension Expectation {
  fileprivate func headline(found text: String) -> Localized<String> {
    let isEnd = text.isEmpty
    let found =
      isEnd
      ? Localized(en: "the line ends here", zh: "这一行到此结束")
      : Localized(en: "here is “\(text.excerpt)”", zh: "这里是“\(text.excerpt)”")
    return switch self {
    case .expression where isEnd:
      Localized(en: "a value is missing: \(found.en)", zh: "这一行还没写完：后面缺少一个值")
    case .expression: Localized(en: "a value is missing: \(found.en)", zh: "缺少一个值：\(found.zh)")
    case .symbol(let symbol):
      Localized(en: "“\(symbol)” is missing: \(found.en)", zh: "缺少“\(symbol)”：\(found.zh)")
    case .endOfStatement where !isEnd:
      Localized(en: "this does not belong together: \(found.en)", zh: "这里多出了“\(text.excerpt)”")
    case .endOfStatement:
      Localized(en: "this does not belong together: \(found.en)", zh: "这一行还没写完：\(found.zh)")
    case .parameterName:
      Localized(en: "a parameter is a name: \(found.en)", zh: "参数必须是变量名：\(found.zh)")
    case .variedName:
      Localized(
        en: "vary γ from 0 to 3 { … } needs a name here: \(found.en)",
        zh: "vary γ from 0 to 3 { … } 这里需要一个变量：\(found.zh)")
    case .loopVariable:
      Localized(en: "the name that counts is missing: \(found.en)", zh: "缺少循环变量：\(found.zh)")
    }
  }
}
