/// Code that can be read in two ways, of which the reader of a blackboard takes one and the reader of
/// a program the other. Each is an error with both readings as fixes, so that no wrong number comes
/// out in silence.
extension Parser {
  /// `Σ(z - μ)²`: the sum of the squares on the blackboard, the square of the sum in a program.
  ///
  /// - Parameter power: the `²`, or the `^` with its exponent.
  mutating func refusePower(of operand: Expression, _ power: SourceRange) throws(Unreadable) {
    guard case .call(let name, let nameRange, let arguments) = operand.kind,
      Builtins.named[name] === Builtins.sum
    else { return }
    let whole = operand.range.lowerBound..<power.upperBound
    let sign = text[power].trimmed
    let ofSum = Repair(range: whole, replacement: "(\(text[operand.range]))\(sign)")
    var repairs = [ofSum]
    if let terms = arguments.first(where: { $0.label == nil })?.value {
      let before = text[operand.range.lowerBound..<terms.range.lowerBound]
      let after = text[terms.range.upperBound..<operand.range.upperBound]
      let raised = (text[terms.range].asBase) + sign
      let ofTerms = Repair(range: whole, replacement: before + raised + after)
      // A sign is read as on the blackboard, a word as in NumPy.
      repairs.insert(ofTerms, at: text[nameRange] == "sum" ? 1 : 0)
    }
    try fail(.powerOfSum(text[nameRange], power: sign), at: whole, repairs: repairs)
  }

  /// `max(z, 0)`: the second value is an axis to some, and a second operand to others.
  mutating func refuseUnnamedAxis(
    of function: Name, at nameRange: SourceRange, _ arguments: [Expression.Argument]
  ) throws(Unreadable) {
    guard let parameters = Builtins.named[function]?.parameters.map(\.name),
      parameters.count > 1, parameters[1] == "axis"
    else { return }
    let values = arguments.filter { $0.label == nil }.map(\.value)
    guard values.count > 1 else { return }
    let call = nameRange.lowerBound..<previousRange.upperBound
    let texts = values.map { text[$0.range] }
    let named = arguments.count == values.count ? named(parameters, values) : []
    var codes = named.map { "\(text[nameRange])(\($0))" }
    if texts.count == 2 {
      let elsewhere = [Name("max"): Name("maximum"), Name("min"): Name("minimum")][function]
      codes += elsewhere.flatMap { ForeignCall.codes(of: $0, texts) } ?? []
    }
    if named.isEmpty || values[1].literal == nil {
      codes.append("\(text[nameRange])([\(texts.joined(separator: ", "))])")
    }
    try fail(
      .foreign(.unnamedAxis(function.spelling, typed: texts[1])), at: values[1].range,
      repairs: codes.map { Repair(range: call, replacement: $0) })
  }

  /// `z, axis=0` for `z, 0`, and `z, ddof=0` where there is such a parameter; nothing where the second
  /// value cannot be an axis. A number has none.
  private func named(_ parameters: [String], _ values: [Expression]) -> [String] {
    guard values.count <= parameters.count, values[0].literal == nil else { return [] }
    var texts = values.map { text[$0.range] }
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
    return isDivisor ? [axis, "\(texts[0]), ddof=\(text[values[1].range])"] : [axis]
  }

  /// `1,000 + 1`: at a comma, whose neighbours may be the digits of one number.
  ///
  /// - Parameter amongValues: whether commas part values here, as in `[1,200]`, so that only digits
  ///   that nobody writes at the front of a number speak for a thousand: `[1,000]`.
  mutating func refuseCommaInNumber(amongValues: Bool) throws(Unreadable) {
    guard isAt(.comma), isWholeNumber(at: position - 1, digits: 1...3) else { return }
    let first = position - 1
    var last = first
    while tokens[last + 1].kind == .symbol(.comma), !tokens[last + 1].followsSpace,
      last + 2 < tokens.count, !tokens[last + 2].followsSpace,
      isWholeNumber(at: last + 2, digits: 3...3)
    { last += 2 }
    guard last > first, text[tokens[first].range].first != "0" else { return }
    let typed = tokens[first].range.lowerBound..<tokens[last].range.upperBound
    let groups = stride(from: first, through: last, by: 2).map { text[tokens[$0].range] }
    var repairs = [Repair(range: typed, replacement: groups.joined())]
    if amongValues {
      guard groups.dropFirst().contains(where: { $0.first == "0" }) else { return }
      repairs.append(Repair(range: typed, replacement: groups.joined(separator: ", ")))
    }
    try fail(
      .foreign(.commaInNumber(text[typed], meant: groups.joined())), at: typed, repairs: repairs)
  }

  private func isWholeNumber(at place: Int, digits: ClosedRange<Int>) -> Bool {
    guard tokens.indices.contains(place), case .number = tokens[place].kind else { return false }
    let word = text[tokens[place].range]
    return digits ~= word.count && word.allSatisfy { ("0"..."9").contains($0) }
  }
}

extension String {
  /// Code that a power can be written behind.
  fileprivate var asBase: String {
    last == "²" || last == "³" ? "(\(self))" : asOperand
  }
}
