import StyledText

/// Words of other languages.
extension Habits {
  static let words = [choice, idleWord, otherWord, keywordAsName]

  static let choice = Habit(
    "choice",
    en: "there is no “{}” in this language", zh: "这门语言里没有“{}”",
    note: otherWords["if"],
    samples: [
      .init("y = z if z > 1 else -z; y", after: "z = [1, 2]", gives: "[-1, 2]"),
      .init("y = 2 * z[1] > 3 ? 10 : -10; y", after: "z = [1, 2]", gives: "10"),
      .init("sum(z if z > 1 else 0)", after: "z = [1, 2]", gives: "2"),
      .init("z if z > 1", after: "z = [1, 2]", gives: nil),
    ]
  ) { line in
    let isQuestion = line.sign(line.stop) == "?"
    guard isQuestion || line.text(line.stop) == "if", line.isBehindOperand(line.stop),
      line.startsOperand(line.stop + 1) || line.isAt(line.stop + 1, .minus)
    else { return nil }
    let start = line.startOfValue(before: line.stop)
    let rest = line.rest(from: line.stop + 1)
    let parting = rest.first { isQuestion ? line.isAt($0, .colon) : line.text($0) == "else" }
    let place = line.tokens[line.stop].range
    let words = [line.text(line.stop)]
    guard let parting, start < line.stop, parting + 1 < rest.upperBound else {
      return .init(range: place, words: words)
    }
    let (before, between) = (start..<line.stop, line.stop + 1..<parting)
    let parts =
      (isQuestion ? [before, between] : [between, before])
      + [parting + 1..<rest.upperBound]
    let code = Snippet.call("where", parts.map(line.snippet))
    return .init(
      range: place, words: words, repairs: [line.replacing(start..<rest.upperBound, with: code)])
  }

  static let idleWord = Habit(
    "idle-word",
    en: "there is no “{}” in this language", zh: "这门语言里没有“{}”",
    samples: [
      .init("print z", after: "z = 3", gives: "3"), .init("let x = 3; x", gives: "3"),
      .init("return z + 1", after: "z = 3", gives: "4"), .init("const x = 2; x", gives: "2"),
    ]
  ) { line in
    guard let (index, word) = line.otherWord, ["print", "let", "const", "return"].contains(word),
      line.startsOperand(index + 1)
    else { return nil }
    let place = line.tokens[index].range
    let end = line.tokens[index + 1].range.lowerBound
    return .init(
      range: place, words: [word], note: otherWords[word],
      repairs: [Repair(range: place.lowerBound..<end, replacement: "")])
  }

  static let otherWord = Habit(
    "other-word",
    en: "there is no “{}” in this language", zh: "这门语言里没有“{}”",
    samples: [
      .init("if z > 1 { z }", after: "z = 1", gives: nil),
      .init("if (z > 1):\n  z = 2\nelse:\n  z = 3", after: "z = 1", gives: nil),
      .init("while x > 1: x -= 0.01", after: "x = 9", gives: nil),
      .init("while (x > 1) { x -= 1 }", after: "x = 9", gives: nil),
      .init("def f(z):\n  return z", gives: nil), .init("function y = f(x)", gives: nil),
      .init("import numpy as np", gives: nil), .init("from numpy import mean", gives: nil),
      .init("del z", after: "z = 1", gives: nil), .init("try:\n  z", gives: nil),
      .init("class Net: { }", gives: nil), .init("assert z > 0", after: "z = 1", gives: nil),
    ]
  ) { line in
    guard let (index, word) = line.otherWord else { return nil }
    return .init(range: line.tokens[index].range, words: [word], note: otherWords[word])
  }

  static let keywordAsName = Habit(
    "keyword-as-name", page: .fixedName,
    en: "“{}” is a word of the language and cannot be a name", zh: "“{}”是语言的关键词，不能用作变量名",
    note: Localized(
      en: "take another name, such as the same with a number after it",
      zh: "换一个变量名，比如在后面加一个数字"),
    samples: [.init("and = 3", gives: nil), .init("for := 2", gives: nil)]
  ) { line in
    guard case .keyword(let word) = line.kind(line.first),
      case .symbol(let sign) = line.kind(line.first + 1),
      [.assign, .define, .addAssign, .subtractAssign, .multiplyAssign, .divideAssign].contains(sign)
    else { return nil }
    return .init(range: line.tokens[line.first].range, words: [word.rawValue])
  }

  /// Words of other languages, with the advice what to use instead.
  static let otherWords: [String: Localized<String>] = {
    let choice = Localized(
      en: "where(condition, a, b) chooses element by element", zh: "用 where(条件, a, b) 逐个元素选择")
    let function = Localized(
      en: "a function is written f(z) = z - mean(z)", zh: "函数写作 f(z) = z - mean(z)")
    let turns = Localized(
      en: "a loop makes all its turns; where(condition, a, b) can keep a value",
      zh: "循环总会执行完所有次数；可以用 where(条件, a, b) 让某个值保持不变")
    let ready = Localized(
      en: "leave this line out: all functions are here already, and :help functions lists them",
      zh: "去掉这一行即可：所有函数都已经在这里，:帮助 函数 列出它们")
    let nothing = Localized(
      en: "a name has no value until a line stores one; leave this out",
      zh: "变量在赋值之前本来就没有值，不用专门写出来")
    let idle = Localized(en: "leave it out", zh: "去掉即可")
    let forgetting = Localized(
      en: "a name may keep its value; :reset forgets all of them",
      zh: "不必删除变量；想全部忘掉，用 :清空")
    let leaving = Localized(en: ":quit leaves, and so does Ctrl-D", zh: "退出用 :退出 或 Ctrl-D")
    let storing = Localized(
      en: "x = 3 stores a value, without a word before it", zh: "存值只写 x = 3，前面不加词")
    return [
      "if": choice, "else": choice, "elif": choice, "switch": choice,
      "while": Localized(
        en: "repeat 100 { … } makes 100 turns; where(condition, new, old) in it ends the change",
        zh: "repeat 100 { … } 重复 100 次；在里面用 where(条件, 新值, 旧值) 让变化停下来"),
      "break": turns, "continue": turns, "def": function, "function": function,
      "return": Localized(
        en: "the last line of a function is its value", zh: "函数的最后一行就是它的值"),
      "import": ready, "from": ready,
      "None": nothing, "null": nothing, "nil": nothing, "NULL": nothing,
      "end": Localized(
        en: "z[-1] is the last element; a block ends with }",
        zh: "最后一个元素是 z[-1]；语句块以 } 结束"),
      "pass": idle, "global": idle, "begin": idle, "with": idle, "try": idle, "except": idle,
      "finally": idle, "class": idle, "close": idle,
      "del": forgetting, "clear": forgetting, "clc": forgetting, "exit": leaving, "quit": leaving,
      "help": Localized(en: "? and a name explains it: ?mean", zh: "在词的前面加 ? 就能看到说明：?mean"),
      "assert": Localized(
        en: "a comparison shows 1 where it holds: mean(z) ≈ 0",
        zh: "比较成立时显示 1：mean(z) ≈ 0"),
      "let": storing, "const": storing,
      "print": Localized(
        en: "to see a value, write it on a line of its own", zh: "想看一个值，把它单独写一行即可"),
    ]
  }()
}

extension StatementTokens {
  /// A word of another language that introduces the code at the stop.
  fileprivate var otherWord: (index: Int, word: String)? {
    for index in [stop - 1, stop] where index >= first {
      guard let word = word(index), Habits.otherWords[word] != nil, isOnSameLine(index + 1),
        index == stop ? isEnd(index + 1) : startsOperand(stop) || isAt(stop, .minus),
        !(isAt(stop, .leftParenthesis) && touches(stop))
      else { continue }
      return (index, word)
    }
    // `if (z > 1) y`
    if let open = opening(of: stop - 1), isAt(stop - 1, .rightParenthesis), startsOperand(stop),
      let word = word(open - 1), Habits.otherWords[word] != nil
    {
      return (open - 1, word)
    }
    // `try:` and `if (z > 1) {`, where the statement begins.
    guard let word = word(first), Habits.otherWords[word] != nil, stop > first,
      isAt(stop, .leftBrace) || isAt(stop, .colon), opening(of: stop) == nil
    else { return nil }
    return (first, word)
  }

  /// The first token of the value that ends before a token: behind the sign, the bracket or the comma
  /// in front of it.
  fileprivate func startOfValue(before end: Int) -> Int {
    let open = opening(of: end).map { $0 + 1 } ?? first
    let parts = parts(open..<end)
    let start = parts.last?.lowerBound ?? open
    let sign = (start..<end).last { isAt($0, .assign) || isAt($0, .define) }
    return sign.map { $0 + 1 } ?? start
  }
}
