/// Code that reads, but not as everyone means it: the reader of a blackboard takes it in one way and the
/// reader of a program in another. Each is an error with the readings as fixes, so that no wrong number
/// comes out in silence.
extension Habits {
  static let readings = [
    powerOfSum, unnamedAxis, calledWord, foreignArgument, newAxis, commaInNumber, powerOfSquare,
  ]

  static let powerOfSum = Habit(
    "power-of-sum", page: .ambiguous,
    en: "{}(…){} can be read in two ways", zh: "{}(…){} 有两种读法",
    note: Localized(
      en: "first the power and then the sum, or first the sum and then its power",
      zh: "可以先乘方再求和，也可以先求和再乘方"),
    samples: [
      .init("Σ(z - 4)² / 4", after: "z = [1, 3, 5, 7]", gives: "5"),
      .init("sum(z)**2", after: "z = [1, 3]", gives: "16"),
    ]
  ) { line in
    line.node { node in
      guard let (operand, power) = node.power, case .call(let name, let function, let arguments) = operand.kind,
        Builtins.named[name] === Builtins.sum
      else { return nil }
      let sign = line.source[power].trimmed
      let ofSum = Repair(range: node.range, replacement: "(\(line.source[operand.range]))\(sign)")
      var repairs = [ofSum]
      if let terms = arguments.first(where: { $0.label == nil })?.value {
        let before = line.source[operand.range.lowerBound..<terms.range.lowerBound]
        let after = line.source[terms.range.upperBound..<operand.range.upperBound]
        let code = Snippet(typed: line.source[terms.range])
        let base = code.at(.whole)
        let isRaised = base.last == "²" || base.last == "³"
        let ofTerms = before + (isRaised ? "(\(base))" : base) + sign + after
        // A sign is read as on the blackboard, a word as in NumPy.
        repairs.insert(
          Repair(range: node.range, replacement: ofTerms), at: line.source[function] == "sum" ? 1 : 0)
      }
      return .init(
        range: node.range, words: [line.source[function], sign], repairs: repairs)
    }
  }

  static let unnamedAxis = Habit(
    "unnamed-axis",
    en: "{} takes one value; is “{}” an axis?", zh: "{} 只接受一个值；“{}”是 axis 吗？",
    note: Localized(
      en: "axis=0 goes down the rows, axis=1 across the columns",
      zh: "axis=0 表示把各行合并，axis=1 表示把各列合并"),
    samples: [
      .init("max(z, 0)", after: "z = -3", gives: "0"), .init("sum(Z, 2)", after: "Z = [1, 2; 3, 4]", gives: "[3; 7]"),
      .init("mean(3, 1)", gives: "2"),
    ]
  ) { line in
    line.node { node in
      guard case .call(let function, let name, let arguments) = node.kind,
        let parameters = Builtins.named[function]?.parameters.map(\.name), parameters.count > 1,
        parameters[1] == "axis"
      else { return nil }
      let values = arguments.filter { $0.label == nil }.map(\.value)
      guard values.count > 1 else { return nil }
      let typed = line.source[name]
      let texts = values.map { line.source[$0.range] }
      let areAlone = arguments.count == values.count
      let named = areAlone ? line.named(parameters, values) : []
      var codes = named.map { "\(typed)(\($0))" }
      if texts.count == 2, let larger = Self.elementwise[function] {
        codes += ForeignCall.codes(of: larger, texts) ?? []
      }
      if named.isEmpty || values[1].literal == nil {
        codes.append("\(typed)([\(texts.joined(separator: ", "))])")
      }
      return .init(
        range: values[1].range, words: [function.spelling, texts[1]], note: axisNotes[function],
        repairs: codes.map { Repair(range: node.range, replacement: $0) })
    }
  }

  private static let elementwise: [Name: Name] = [
    Name("max"): Name("maximum"), Name("min"): Name("minimum"),
  ]

  private static let axisNotes: [Name: Localized] = {
    let divisor = Localized(
      en: "axis=1 goes across the columns; ddof=1 divides by m − 1 in place of m",
      zh: "axis=1 表示跨列合并；ddof=1 表示除以 m − 1 而不是 m")
    let larger = Localized(
      en: "axis=1 goes across the columns; of two values, where(a > b, a, b) takes the larger",
      zh: "axis=1 表示跨列合并；两个值中较大的写作 where(a > b, a, b)")
    let smaller = Localized(
      en: "axis=1 goes across the columns; of two values, where(a < b, a, b) takes the smaller",
      zh: "axis=1 表示跨列合并；两个值中较小的写作 where(a < b, a, b)")
    return [
      Name("var"): divisor, Name("std"): divisor, Name("max"): larger, Name("min"): smaller,
    ]
  }()

  static let calledWord = Habit(
    "called-word",
    en: "there is no “{}” in this language", zh: "这门语言里没有“{}”",
    samples: [
      .init("print(z + 1)", after: "z = 1", gives: "2"),
      .init("print(\"mean\", z)", after: "z = 1", gives: "1"),
      .init("if (z > 1)", after: "z = 1", gives: nil), .init("return(z)", after: "z = 1", gives: "1"),
    ]
  ) { line in
    guard case .expression(let call)? = line.statement?.kind,
      case .call(_, let name, let arguments) = call.kind, let note = otherWords[line.source[name]]
    else { return nil }
    let word = line.source[name]
    let isIdle = (word == "print" || word == "return") && !arguments.isEmpty
    let values = arguments.filter { $0.label == nil }.map { line.source[$0.value.range] }
    return .init(
      range: name, words: [word], note: note,
      repairs: isIdle
        ? [Repair(range: call.range, replacement: values.joined(separator: ", "))] : [])
  }

  static let foreignArgument = Habit(
    "argument",
    en: "there is no {}= in this language", zh: "这门语言里没有 {}= 这个参数",
    samples: [
      .init("mean(Z, axis=1, keepdims=True)", after: "Z = [1, 3; 2, 2]", gives: "[2; 2]"),
      .init("var(Z, dim=1)", after: "Z = [1, 3; 2, 2]", gives: "[1; 0]"),
      .init("mean(z, axis=None)", after: "z = [1, 3]", gives: "2"),
      .init("zeros(1, 2, dtype=float)", gives: "[0, 0]"),
    ]
  ) { line in
    line.node { node in
      guard case .call(let function, _, let arguments) = node.kind,
        let parameters = Builtins.named[function]?.parameters.map(\.name)
          ?? SpecialForm.named[function]?.labels
      else { return nil }
      for (place, argument) in arguments.enumerated() {
        guard let label = argument.label, let range = argument.labelRange else { continue }
        let isKnown = parameters.contains { Name($0) == label }
        let isNothing = isKnown && argument.value.isNothingElsewhere
        guard isNothing || (!isKnown && ForeignFunctions.arguments[label.spelling] != nil) else {
          continue
        }
        let own = isNothing ? "" : ForeignFunctions.arguments[label.spelling] ?? ""
        // With the comma before it, if there is one.
        let start = place > 0 ? arguments[place - 1].value.range.upperBound : range.lowerBound
        return .init(
          range: range, words: [isNothing ? "\(label)=\(line.source[argument.value.range])" : label.spelling],
          note: argumentNotes[label.spelling],
          repairs: [
            parameters.contains(own)
              ? Repair(range: range, replacement: own)
              : Repair(range: start..<argument.value.range.upperBound, replacement: "")
          ])
      }
      return nil
    }
  }

  private static let argumentNotes: [String: Localized] = {
    let dimensions = Localized(
      en: "a matrix always keeps its two dimensions", zh: "矩阵总是保持两个维度")
    return [
      "dtype": Localized(en: "every number is a Double", zh: "所有的数都是双精度浮点数"),
      "keepdims": dimensions, "keepdim": dimensions,
      "unbiased": Localized(
        en: "var(z) divides by m; ddof=1 divides by m − 1", zh: "var(z) 除以 m；ddof=1 时除以 m − 1"),
    ]
  }()

  static let newAxis = Habit(
    "new-axis",
    en: "every value has two dimensions already: a row is 1×m, a column n×1",
    zh: "这里的值本来就有两个维度：行是 1×m，列是 n×1",
    samples: [
      .init("z[:, None] - z[None, :]", after: "z = [1, 2]", gives: "[0, -1; 1, 0]"),
    ]
  ) { line in
    line.node { node in
      guard case .index(let operand, let entries) = node.kind, entries.count == 2 else { return nil }
      let axes = entries.map { entry in
        if case .position(let place) = entry { place.isNewAxis } else { false }
      }
      let rest = zip(axes, entries).filter { !$0.0 }.map(\.1)
      guard axes.contains(true), rest.count == 1, case .slice(nil, nil, _) = rest[0] else {
        return nil
      }
      // A row that becomes a column is the transpose; a row that becomes a row stays what it is.
      let code = Snippet(typed: line.source[operand.range])
      return .init(
        range: node.range,
        repairs: [Repair(range: node.range, replacement: axes[1] ? code.transposed.code : code.code)])
    }
  }

  static let commaInNumber = Habit(
    "comma-in-number",
    en: "“,” parts values, so “{}” is not {}", zh: "“,”用来隔开不同的值，所以“{}”不是 {}",
    samples: [
      .init("1,000 + 1", gives: "1001"), .init("2 * 1,000,000", gives: "2000000"),
      .init("[1,000]", gives: "1000"), .init("x = 12,345; x", gives: "12345"),
    ]
  ) { line in
    guard let (digits, amongValues) = line.groupedDigits else { return nil }
    let groups = stride(from: digits.lowerBound, to: digits.upperBound, by: 2).map { line.text($0) }
    var codes = [groups.joined()]
    if amongValues { codes.append(groups.joined(separator: ", ")) }
    return .init(
      range: line.range(digits), words: [line.text(digits), groups.joined()],
      repairs: codes.map { line.replacing(digits, with: $0) })
  }

  static let powerOfSquare = Habit(
    "power-of-square",
    en: "a power is written with ^; only one ² or ³ can be raised",
    zh: "乘方写作 ^；只有单独一个 ² 或 ³ 可以写成上标",
    samples: [.init("σ²²", after: "σ = 2; σ² = 3", gives: "4194304")]
  ) { line in
    let raised = line.indices.first { index in
      line.kind(index).isRaised && line.touches(index) && line.text(index - 1).last == "²"
        && line.word(index - 1) != nil && index > line.first
    }
    guard let raised else { return nil }
    let end = line.tokens[raised].range.upperBound
    let place = line.tokens[raised].range.lowerBound - 2..<end
    let digit = line.isAt(raised, .square) ? "2" : "3"
    return .init(
      range: place,
      repairs: ["^2" + digit, "²^" + digit].map { Repair(range: place, replacement: $0) })
  }
}

extension StatementTokens {
  /// Whether anything stands in it with which a reading begins.
  var mayMislead: Bool {
    if isAt(first + 1, .leftParenthesis) { return true }
    return tokens[indices].contains { token in
      switch token.kind {
      case .symbol(.comma), .symbol(.square), .symbol(.cube), .symbol(.caret), .symbol(.doubleStar),
        .symbol(.assign):
        true
      default: false
      }
    }
  }

  /// The first of all expressions in the statement that answers.
  fileprivate func node(_ find: (Expression) -> Habit.Found?) -> Habit.Found? {
    var found: Habit.Found?
    for expression in statement?.expressions ?? [] {
      expression.forEach { node in found = found ?? find(node) }
    }
    return found
  }

  /// `z, axis=0` for `z, 0`, and `z, ddof=0` where there is such a parameter; nothing where the second
  /// value cannot be an axis. A number has none.
  fileprivate func named(_ parameters: [String], _ values: [Expression]) -> [String] {
    guard values.count <= parameters.count, values[0].literal == nil else { return [] }
    var texts = values.map { source[$0.range] }
    switch values[1].literal {
    case nil, 0, 1, -1, -2: break
    // MATLAB counts them from 1.
    case 2: texts[1] = "1"
    default: return []
    }
    let labels = parameters.prefix(values.count)
    let axis = ([texts[0]] + zip(labels, texts).dropFirst().map { "\($0)=\($1)" })
      .joined(separator: ", ")
    let isDivisor = values.count == 2 && parameters.contains("ddof") && values[1].literal != -1
    return isDivisor ? [axis, "\(texts[0]), ddof=\(source[values[1].range])"] : [axis]
  }

  /// Whole numbers with commas between them that may be the digits of one, and whether commas part
  /// values there, as in `[1,200]`, so that only digits that are never written at the front of a number
  /// speak for a thousand: `[1,000]`.
  fileprivate var groupedDigits: (digits: Range<Int>, amongValues: Bool)? {
    var targets = 1
    if case .assignment(let names, _) = statement?.kind { targets = names.count }
    var last = 0
    for comma in indices where isAt(comma, .comma) && comma > last {
      last = comma
      guard isWholeNumber(comma - 1, digits: 1...3), text(comma - 1).first != "0" else { continue }
      var end = comma
      while isAt(end, .comma), touches(end), touches(end + 1),
        isWholeNumber(end + 1, digits: 3...3)
      { end += 2 }
      guard end > comma else { continue }
      last = end
      let amongValues = opening(of: comma) != nil
      let zeros = stride(from: comma + 1, to: end, by: 2).contains { text($0).first == "0" }
      if amongValues ? zeros : targets == 1 { return (comma - 1..<end, amongValues) }
    }
    return nil
  }

  private func isWholeNumber(_ index: Int, digits: ClosedRange<Int>) -> Bool {
    guard number(index) != nil, index >= first else { return false }
    let word = text(index)
    return digits ~= word.count && word.allSatisfy { ("0"..."9").contains($0) }
  }
}

extension Expression {
  /// The number that it spells, perhaps with a sign.
  var literal: Double? {
    switch kind {
    case .number(let number): number
    case .unary(.negate, let operand): operand.literal.map { -$0 }
    default: nil
    }
  }

  /// What a power raises, and where the `²`, or the `^` with its exponent, stands.
  fileprivate var power: (operand: Expression, power: SourceRange)? {
    switch kind {
    case .unary(.square, let operand), .unary(.cube, let operand),
      .binary(.power, let operand, _, _):
      (operand, operand.range.upperBound..<range.upperBound)
    default: nil
    }
  }

  /// Whether it is the word for no value.
  fileprivate var isNothingElsewhere: Bool {
    if case .name(let name) = kind { ["None", "null", "NULL"].contains(name.spelling) } else { false }
  }

  fileprivate var isNewAxis: Bool {
    if case .name(let name) = kind { ["None", "newaxis"].contains(name.spelling) } else { false }
  }
}
