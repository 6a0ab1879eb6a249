import LanguageSyntax

/// A piece of mathematics as it is written, with the value of each of its parts.
///
/// It can be written with its lower parts replaced by their values. So the lines of an explanation
/// follow from each other.
struct Term: Sendable {
  let layout: Layout
  let parts: [Term]
  let value: Value
  /// The arithmetic between the code and its value, such as the sum behind a mean.
  let opening: Opening?
  /// The number of lines that reduce it.
  let height: Int

  enum Layout: Sendable {
    /// A name or a number, as it is written
    case leaf(String)
    case prefix(String)
    case postfix(String)
    /// The signs between the parts
    case infix([String], Precedence)
    /// The names before the arguments, as in `axis=1`
    case call(String, labels: [String?])
    /// The lengths of the rows
    case brackets([Int])
    case list
    /// A part without a text, always written as its value
    case value
  }

  struct Opening: Sendable {
    let line: Explanation.StepLine
    let precedence: Precedence
  }

  init(_ layout: Layout, _ parts: [Term] = [], value: Value, opening: Opening? = nil) {
    self.layout = layout
    self.parts = parts
    self.value = value
    self.opening = opening
    let below = parts.map(\.height).max() ?? -1
    height = below + (opening == nil ? 1 : 2)
  }

  /// The number of names, numbers and signs in it.
  var size: Int { parts.reduce(1) { $0 + $1.size } }

  /// The same piece with another value, as where a number stands for a whole row of it.
  func valued(_ value: Value) -> Term { Term(layout, parts, value: value, opening: opening) }

  // MARK: Lines

  /// If there are more lines than these, the first and the last are shown.
  private static let (mostFirst, mostLast) = (8, 3)
  /// If a line has more pieces than these, its beginning and its end are shown.
  private static let (mostLeading, mostTrailing) = (48, 12)

  /// The lines that reduce it: first with numbers for names, last its value.
  var lines: [Explanation.StepLine] {
    var lines: [Explanation.StepLine] = []
    for level in 0...height {
      if level == Self.mostFirst, height >= Self.mostFirst + Self.mostLast {
        lines.append([.ellipsis])
      }
      guard level < Self.mostFirst || level > height - Self.mostLast else { continue }
      let line = line(reducedTo: level)
      if line != lines.last { lines.append(line) }
    }
    return lines
  }

  /// The term with the value of each part that is no higher than a level; below 0, as it is written.
  func line(reducedTo level: Int) -> Explanation.StepLine {
    let line = fragments(level, .or, isRight: false)
    guard line.count > Self.mostLeading + Self.mostTrailing else { return line }
    return line.prefix(Self.mostLeading) + [.ellipsis] + line.suffix(Self.mostTrailing)
  }

  private func fragments(
    _ level: Int, _ minimum: Precedence, isRight: Bool
  ) -> [Explanation.Fragment] {
    if height <= level || isBare {
      let isGuarded = isRight || minimum > .sign
      return [.value(Explanation.Numbers(value: value), isGuarded: isGuarded)]
    }
    if let opening, level == height - 1 {
      return Self.bracketed(opening.line, opening.precedence, minimum)
    }
    return Self.bracketed(written(level, isRight: isRight), precedence, minimum)
  }

  private static func bracketed(
    _ line: [Explanation.Fragment], _ precedence: Precedence, _ minimum: Precedence
  ) -> [Explanation.Fragment] {
    precedence < minimum ? [.code("(")] + line + [.code(")")] : line
  }

  private var isBare: Bool { if case .value = layout { true } else { false } }

  private var precedence: Precedence {
    switch layout {
    case .leaf(let text): text.hasPrefix("-") ? .sign : .whole
    case .call, .brackets, .list, .value, .postfix: .whole
    case .prefix(let sign): sign == "not " ? .not : .sign
    case .infix(_, let precedence): precedence
    }
  }

  private func written(_ level: Int, isRight: Bool) -> [Explanation.Fragment] {
    switch layout {
    case .leaf(let text):
      return [.code(text)]
    case .prefix(let sign):
      // A minus may stand before a product as well as within it.
      let minimum = sign == "-" ? Precedence.product : precedence.next
      return [.code(sign)] + parts[0].fragments(level, minimum, isRight: true)
    case .postfix(let sign):
      return parts[0].fragments(level, .whole, isRight: true) + [.code(sign)]
    case .infix(let signs, let precedence):
      return joined(level, signs, precedence, isRight: isRight)
    case .call(let name, let labels):
      return [.code(name + "(")] + separated(level, labels.map { $0.map { $0 + "=" } ?? "" })
        + [.code(")")]
    case .brackets(let lengths):
      return [.code("[")] + rows(level, lengths) + [.code("]")]
    case .list:
      return separated(level, parts.map { _ in "" })
    case .value:
      return []
    }
  }

  private func joined(
    _ level: Int, _ signs: [String], _ precedence: Precedence, isRight: Bool
  ) -> [Explanation.Fragment] {
    // A power groups to the right and a comparison not at all.
    let left = precedence == .power ? Precedence.whole : precedence
    let right = precedence == .power ? Precedence.sign : precedence.next
    var line = parts[0].fragments(level, precedence == .comparison ? .sum : left, isRight: isRight)
    for (sign, part) in zip(signs, parts.dropFirst()) {
      line.append(.code(precedence == .power ? sign : " \(sign) "))
      line += part.fragments(level, right, isRight: true)
    }
    return line
  }

  private func separated(_ level: Int, _ labels: [String]) -> [Explanation.Fragment] {
    var line: [Explanation.Fragment] = []
    for (label, part) in zip(labels, parts) {
      if !line.isEmpty { line.append(.code(", ")) }
      if !label.isEmpty { line.append(.code(label)) }
      line += part.fragments(level, .or, isRight: false)
    }
    return line
  }

  private func rows(_ level: Int, _ lengths: [Int]) -> [Explanation.Fragment] {
    var line: [Explanation.Fragment] = []
    var rest = parts[...]
    for (row, length) in lengths.enumerated() {
      for place in 0..<length {
        if place > 0 || row > 0 { line.append(.code(place > 0 ? ", " : "; ")) }
        line += rest.popFirst()?.fragments(level, .or, isRight: false) ?? []
      }
    }
    return line
  }
}
