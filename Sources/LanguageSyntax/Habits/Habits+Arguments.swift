import StyledText

/// The arguments of a call: values without the name of their parameter, labels of other languages,
/// words that are functions elsewhere.
extension Habits {
  static let unnamedAxis = unnamed(
    "unnamed-axis",
    en: "{} takes one value; is “{}” an axis?", zh: "{} 只接受一个值；“{}”是 axis 吗？",
    note: Localized(
      en: "axis=0 goes down the rows, axis=1 across the columns",
      zh: "axis=0 表示把各行合并，axis=1 表示把各列合并"),
    samples: [
      .init("sum(Z, 2)", after: "Z = [1, 2; 3, 4]", gives: "[3; 7]"),
      .init("mean(3, 1)", gives: "2"),
      .init("cumsum(Z, 0)", after: "Z = [1, 2; 3, 4]", gives: "[1, 2; 4, 6]"),
    ]
  ) { !$0.contains("ddof") && larger[Name($1)] == nil }

  static let unnamedDivisor = unnamed(
    "unnamed-divisor",
    en: "in {}, “{}” needs its name: an axis or ddof?", zh: "{} 里的“{}”要写明是 axis 还是 ddof",
    note: Localized(
      en: "axis=1 goes across the columns; ddof=1 divides by m − 1 in place of m",
      zh: "axis=1 表示跨列合并；ddof=1 表示除以 m − 1 而不是 m"),
    samples: [
      .init("var(Z, 1)", after: "Z = [1, 3; 2, 2]", gives: "[1; 0]"),
      .init("var(z, ddof)", after: "z = [1, 3]", gives: "2"),
    ]
  ) { parameters, _ in parameters.contains("ddof") }

  static let unnamedOperand = unnamed(
    "unnamed-operand",
    en: "{} takes one value; is “{}” an axis?", zh: "{} 只接受一个值；“{}”是 axis 吗？",
    note: Localized(
      en: "axis=1 goes across the columns; where(a > b, a, b) takes the larger of two values",
      zh: "axis=1 表示跨列合并；两个值中较大的写作 where(a > b, a, b)"),
    samples: [
      .init("max(z, 0)", after: "z = -3", gives: "0"), .init("min(3, 5)", gives: "3"),
      .init("max(Z, 1)", after: "Z = [1, 2; 3, 4]", gives: "[2; 4]"),
    ]
  ) { larger[Name($1)] != nil }

  /// Functions that give the larger or the smaller of two values elsewhere.
  private static let larger: [Name: Name] = [
    Name("max"): Name("maximum"), Name("min"): Name("minimum"),
  ]

  /// `max(z, 0)`: the second value is an axis to some, and a second operand to others.
  ///
  /// - Parameter applies: true for functions with these parameters and this name.
  private static func unnamed(
    _ id: String, en: String, zh: String, note: Localized<String>, samples: [Habit.Sample],
    where applies: @escaping @Sendable ([String], String) -> Bool
  ) -> Habit {
    Habit(id, en: en, zh: zh, note: note, samples: samples) { line in
      line.node { node in
        guard case .call(let function, let name, let arguments) = node.kind,
          let parameters = line.vocabulary.parameters(of: function), parameters.count > 1,
          parameters[1] == "axis", applies(parameters, function.spelling)
        else { return nil }
        let values = arguments.filter { $0.label == nil }.map(\.value)
        guard values.count > 1 else { return nil }
        let typed = line.source[name]
        let texts = values.map { line.source[$0.range] }
        let named = arguments.count == values.count ? line.named(parameters, values) : []
        var codes = named.map { "\(typed)(\($0))" }
        if texts.count == 2, let larger = larger[function] {
          codes.append("\(larger)(\(texts.joined(separator: ", ")))")
        }
        if named.isEmpty || values[1].literal == nil {
          codes.append("\(typed)([\(texts.joined(separator: ", "))])")
        }
        return .init(
          range: values[1].range, words: [function.spelling, texts[1]],
          repairs: codes.map { Repair(range: node.range, replacement: $0) })
      }
    }
  }

  static let foreignArgument = Habit(
    "argument",
    en: "there is no {}= in this language", zh: "这门语言里没有 {}= 这个参数",
    samples: [
      .init("mean(Z, axis=1, keepdims=True)", after: "Z = [1, 3; 2, 2]", gives: "[2; 2]"),
      .init("var(Z, dim=1)", after: "Z = [1, 3; 2, 2]", gives: "[1; 0]"),
      .init("zeros(1, 2, dtype=float)", gives: "[0, 0]"),
      .init("var(z, unbiased=True)", after: "z = [1, 3]", gives: "2"),
      .init("var(z, unbiased=False)", after: "z = [1, 3]", gives: "1"),
    ]
  ) { line in
    line.argument { label, value, parameters in
      guard !parameters.contains(where: { Name($0) == label }),
        let own = ForeignFunctions.arguments[label.spelling]
      else { return nil }
      return .init(
        words: [label.spelling], note: argumentNotes[label.spelling],
        written: label == Name("unbiased") && line.source[value.range] == "True"
          ? "ddof=1" : parameters.contains(own) ? "\(own)=\(line.source[value.range])" : nil)
    }
  }

  private static let argumentNotes: [String: Localized<String>] = {
    let dimensions = Localized(
      en: "a matrix always keeps its two dimensions", zh: "矩阵总是保持两个维度")
    return [
      "dtype": Localized(en: "every number is a Double", zh: "所有的数都是双精度浮点数"),
      "keepdims": dimensions, "keepdim": dimensions,
      "unbiased": Localized(
        en: "var(z) divides by m; ddof=1 divides by m − 1", zh: "var(z) 除以 m；ddof=1 时除以 m − 1"),
    ]
  }()

  static let nothing = Habit(
    "nothing",
    en: "there is no “{}” in this language", zh: "这门语言里没有“{}”",
    note: Localized(en: "a parameter that is not set is left out", zh: "不设置的参数不用写"),
    samples: [.init("mean(z, axis=None)", after: "z = [1, 3]", gives: "2")]
  ) { line in
    line.argument { label, value, parameters in
      guard case .name(let name) = value.kind, ["None", "null", "NULL"].contains(name.spelling)
      else {
        return nil
      }
      return .init(words: [name.spelling])
    }
  }

  static let calledWord = Habit(
    "called-word",
    en: "there is no “{}” in this language", zh: "这门语言里没有“{}”",
    samples: [
      .init("print(z + 1)", after: "z = 1", gives: "2"),
      .init("print(\"mean\", z)", after: "z = 1", gives: "\"mean\" & 1"),
      .init("for i in [1, 2] { print(2 * i) }", gives: "[2, 4]"),
      .init("if (z > 1)", after: "z = 1", gives: nil),
      .init("return(z)", after: "z = 1", gives: "1"),
    ]
  ) { line in
    guard
      let call = line.shownValues.first(where: { value in
        if case .call(_, let name, _) = value.kind {
          otherWords[line.source[name]] != nil
        } else {
          false
        }
      }), case .call(_, let name, let arguments) = call.kind
    else { return nil }
    let word = line.source[name]
    let isIdle = (word == "print" || word == "return") && !arguments.isEmpty
    let values = arguments.filter { $0.label == nil }.map { line.source[$0.value.range] }
    return .init(
      range: name, words: [word], note: otherWords[word],
      repairs: isIdle
        ? [Repair(range: call.range, replacement: values.joined(separator: ", "))] : [])
  }
}

extension StatementTokens {
  /// The expressions that are statements of their own, also in loops.
  fileprivate var shownValues: [Expression] {
    var values: [Expression] = []
    statement?.forEachNode { line in
      if case .expression(let value) = line.kind { values.append(value) }
    } expression: { _ in
    }
    return values
  }

  /// The spelling of an argument in a message and in code; nil if it is left out.
  fileprivate struct ArgumentSpelling {
    let words: [String]
    var note: Localized<String>?
    var written: String?
  }

  /// The result of `find` for the first labelled argument of a builtin that has one.
  fileprivate func argument(
    _ find: (Name, Expression, [String]) -> ArgumentSpelling?
  ) -> Habit.Found? {
    node { node in
      guard case .call(let function, _, let arguments) = node.kind,
        let parameters = vocabulary.parameters(of: function)
          ?? SpecialForm.named[function]?.labels
      else { return nil }
      for (place, argument) in arguments.enumerated() {
        guard let label = argument.label, let range = argument.labelRange,
          let found = find(label, argument.value, parameters)
        else { continue }
        // With the comma before it, if there is one.
        let start = place > 0 ? arguments[place - 1].value.range.upperBound : range.lowerBound
        let whole = start..<argument.value.range.upperBound
        return .init(
          range: range, words: found.words, note: found.note,
          repairs: [
            found.written.map {
              Repair(range: range.lowerBound..<whole.upperBound, replacement: $0)
            } ?? Repair(range: whole, replacement: "")
          ])
      }
      return nil
    }
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
    guard values.count == 2, parameters.contains("ddof") else { return [axis] }
    switch source[values[1].range] {
    case "-1": return [axis]
    // `std(z, ddof)`
    case "ddof": return ["\(texts[0]), ddof=1"]
    case let divisor: return [axis, "\(texts[0]), ddof=\(divisor)"]
    }
  }
}

extension Expression {
  /// The number that it is, perhaps with a sign.
  var literal: Double? {
    switch kind {
    case .number(let number): number
    case .unary(.negate, let operand): operand.literal.map { -$0 }
    default: nil
    }
  }
}
