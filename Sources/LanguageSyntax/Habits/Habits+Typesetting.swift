/// LaTeX: signs and names typed with a backslash. A whole formula in LaTeX is typeset, not
/// computed.
extension Habits {
  static let typesetting = [tilde, accentedName, signWord, subscriptName, formula]

  static let signWord = Habit(
    "sign-word",
    en: "“{}” becomes its sign when TAB is pressed right behind it",
    zh: "在“{}”后面紧接着按 TAB，它就变成符号",
    samples: [
      .init(#"\gamma * \sqrt(4)"#, after: "γ = 3", gives: "6"),
      .init(#"z\tilde = 1; z̃"#, gives: "1"), .init(#"\sigma^2 + 1"#, after: "σ² = 9", gives: "10"),
      .init(#"2 * \pi ≈ 6.2831853072"#, gives: "1"),
    ]
  ) { line in
    guard line.sign(line.stop) == "\\", let word = line.word(line.stop + 1),
      line.touches(line.stop + 1), !line.isAt(line.stop + 2, .leftBrace)
    else { return nil }
    let letters = word.prefix { $0.isLetter }
    guard let symbol = SymbolInput.symbols.first(where: { $0.word == letters })?.symbol else {
      return nil
    }
    let start = line.tokens[line.stop].range.lowerBound
    let place = start..<start + 1 + letters.utf8.count
    // σ² is a name of its own.
    let isSquare =
      symbol == "σ" && line.isAt(line.stop + 2, .caret) && line.text(line.stop + 3) == "2"
    let end = isSquare ? line.tokens[line.stop + 3].range.upperBound : place.upperBound
    return .init(
      range: place, words: ["\\" + letters],
      repairs: [Repair(range: start..<end, replacement: isSquare ? "σ²" : symbol)])
  }

  static let tilde = Habit(
    "tilde",
    en: "“{}” is written {} here", zh: "“{}”在这里写作 {}",
    samples: [
      .init("z~ = 3; z̃", gives: "3"), .init("2 * z～ + 1", after: "z̃ = 3", gives: "7"),
    ]
  ) { line in
    guard line.sign(line.stop) == "~", line.touches(line.stop), let name = line.word(line.stop - 1),
      !line.startsOperand(line.stop + 1), !line.touches(line.stop + 1) || line.isEnd(line.stop + 1)
    else { return nil }
    let whole = line.stop - 1..<line.stop + 1
    let spelling = Name("\(name)_tilde").spelling
    return .init(
      range: line.range(whole), words: [line.text(whole), spelling],
      repairs: [line.replacing(whole, with: spelling)])
  }

  static let accentedName = Habit(
    "accented-name",
    en: "“{}” is written {} here", zh: "“{}”在这里写作 {}",
    samples: [
      .init(#"\tilde{z} = 1; z̃"#, gives: "1"), .init(#"\hat{\mu} + 1"#, after: "μ̂ = 2", gives: "3"),
    ]
  ) { line in
    guard line.sign(line.stop) == "\\", let accent = line.word(line.stop + 1),
      accent == "tilde" || accent == "hat", let group = line.group(at: line.stop + 2)
    else { return nil }
    let letters = line.text(group).filter { $0 != "\\" }
    guard !letters.isEmpty, letters.allSatisfy({ $0.isLetter }) else { return nil }
    let whole = line.stop..<group.upperBound + 1
    let name = Name("\(letters)_\(accent)").spelling
    return .init(
      range: line.range(whole), words: [line.text(whole), name],
      repairs: [line.replacing(whole, with: name)])
  }

  static let subscriptName = Habit(
    "subscript-name",
    en: "“{}” is written {} here", zh: "“{}”在这里写作 {}",
    samples: [
      .init("z_{norm} = 3; z_norm", gives: "3"),
      .init("μ_{run} * 2", after: "μ_run = 2", gives: "4"),
    ]
  ) { line in
    guard line.isAt(line.stop, .leftBrace), line.touches(line.stop),
      let base = line.word(line.stop - 1), base.last == "_", let group = line.group(at: line.stop),
      group.count == 1, line.word(group.lowerBound) != nil || line.number(group.lowerBound) != nil
    else { return nil }
    let whole = line.stop - 1..<group.upperBound + 1
    let name = base + line.text(group)
    return .init(
      range: line.range(whole), words: [line.text(whole), name],
      repairs: [line.replacing(whole, with: name)])
  }

  static let formula = Habit(
    "typesetting",
    en: "“{}” is how LaTeX sets a formula, not how one is computed",
    zh: "“{}”是 LaTeX 的排版写法，不能用来计算",
    samples: [
      .init(#"\frac{z}{2}"#, after: "z = 1", gives: nil), .init("$z$", after: "z = 1", gives: nil),
      .init("z^{2}", after: "z = 1", gives: nil),
      .init(#"\sum_{i=1}^m z"#, after: "z = 1", gives: nil),
    ]
  ) { line in
    let stop = line.stop
    if line.sign(stop) == "\\", let word = line.word(stop + 1), line.touches(stop + 1) {
      let command = "\\" + word.prefix { $0.isLetter }
      let start = line.tokens[stop].range.lowerBound
      return .init(range: start..<start + command.utf8.count, words: [command])
    }
    if let sign = line.sign(stop), sign.first == "$",
      sign.count > 1 || line.indices.contains(where: { $0 > stop && line.sign($0) == sign })
    {
      return .init(range: line.tokens[stop].range, words: [line.text(stop)])
    }
    let isRaised = line.isAt(stop - 1, .caret) || line.word(stop - 1)?.last == "_"
    guard line.isAt(stop, .leftBrace), line.touches(stop), isRaised, stop > line.first else {
      return nil
    }
    let sign = line.tokens[stop].range
    return .init(
      range: sign.lowerBound - 1..<sign.upperBound,
      words: [line.source[sign.lowerBound - 1..<sign.upperBound]])
  }
}
