/// The content of a cell that should be a number.
public enum CSVCell: Hashable, Sendable {
  /// A finite number.
  case number(Double)
  /// Nothing, or a usual word for it: `NA`, `NaN`, `null`.
  case missing
  /// Anything else.
  case flawed(CellProblem)

  /// The reason why a cell is no number.
  public enum CellProblem: Hashable, Sendable {
    /// A word, a date, or anything else that is no number in any spelling.
    case word
    /// A sign that often stands for a missing number, and is not read as one: `?`, `-`, `none`.
    case missingMark
    /// One comma, as in `1,5`: a decimal comma, or, where three digits follow, thousands.
    case comma(readings: [String])
    /// Digits in groups, as in `1 234` or `1.234,5`.
    case grouped(reading: String)
    /// Several numbers, with blanks or bars between them.
    case several
    /// A number with a sign of money or of a share: `$5`, `12%`.
    case labelled(reading: String)
    /// An infinite number, or one that is too large for a `Double`.
    case infinite
  }

  /// Reads a cell. Blanks around its content mean nothing.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes[...])
  }

  init(_ bytes: ArraySlice<UInt8>) {
    let content = Self.trimmed(bytes)
    if let number = DecimalNumber.value(of: content) {
      self = .number(number)
      return
    }
    let text = String(decoding: content, as: UTF8.self).lowercased()
    if ["", "na", "nan", "null"].contains(text) {
      self = .missing
    } else if Self.missingMarks.contains(text) {
      self = .flawed(.missingMark)
    } else {
      self = .flawed(CellProblem(text))
    }
  }

  /// True for a cell that makes the first row a row of names.
  static func isName(_ text: String) -> Bool {
    guard case .flawed(let flaw) = CSVCell(text), flaw != .missingMark, flaw != .infinite else {
      return false
    }
    return text.unicodeScalars.contains(where: \.isLetter) && !isNumeric(text)
  }

  /// True for a cell that makes the first row a row of numbers, even badly written ones.
  static func isNumeric(_ text: String) -> Bool {
    let unsigned = text.lowercased().trimming([" "]).unsigned
    if ["inf", "infinity"].contains(unsigned) { return true }
    let parts: [Substring] = unsigned.split(
      separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    return parts[0].contains(where: \.isDigit)
      && parts[0].allSatisfy { $0.isDigit || $0.isGroupSign }
      && parts.dropFirst().map(\.unsigned).allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
  }

  private static let missingMarks: Set = [
    "?", "-", "--", "–", "—", ".", "..", "...", "n/a", "#n/a", "none", "nil",
  ]

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return bytes
  }
}

extension CSVCell.CellProblem {
  /// Finds what is wrong with a text in small letters that is no number.
  fileprivate init(_ text: String) {
    let unsigned = text[...].unsigned
    if ["inf", "infinity"].contains(unsigned) || Self.number(text)?.isInfinite == true {
      self = .infinite
    } else if let flaw = Self.grouped(unsigned, sign: text.first == "-" ? "-" : "") {
      self = flaw
    } else if [" ", "|"].contains(where: { Self.isSeveral(text.split(separator: $0)) }) {
      self = .several
    } else if let reading = Self.unlabelled(text) {
      self = .labelled(reading: reading)
    } else {
      self = .word
    }
  }

  /// A number as Swift reads it, if it begins like a decimal one.
  private static func number(_ text: some StringProtocol) -> Double? {
    guard text.contains(where: \.isDigit), !text.contains("x") else { return nil }
    return Double(String(text))
  }

  private static func isSeveral(_ pieces: [Substring]) -> Bool {
    pieces.count > 1 && pieces.allSatisfy { number($0) != nil }
  }

  private static func grouped(_ text: Substring, sign: String) -> CSVCell.CellProblem? {
    let signs = text.filter(\.isGroupSign)
    let pieces = text.split(omittingEmptySubsequences: false, whereSeparator: \.isGroupSign)
    guard let last = signs.last, let fraction = pieces.last,
      pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) })
    else { return nil }
    if signs == "," {
      let decimal = sign + pieces.joined(separator: ".")
      let mayBeThousands = fraction.count == 3 && pieces[0].count <= 3 && pieces[0] != "0"
      return .comma(readings: mayBeThousands ? [decimal, sign + pieces.joined()] : [decimal])
    }
    // A last comma or point that differs from the others stands before the fraction.
    let hasFraction = (last == "," || last == ".") && signs.count { $0 == last } == 1
    let groups = hasFraction ? pieces.dropLast() : pieces
    // The last group has three digits everywhere; in India the others have two.
    guard Set(signs.dropLast(hasFraction ? 1 : 0)).count == 1, groups.last?.count == 3,
      groups.dropFirst().allSatisfy({ $0.count == 2 || $0.count == 3 })
    else { return nil }
    return .grouped(reading: sign + groups.joined() + (hasFraction ? "." + fraction : ""))
  }

  private static func unlabelled(_ text: String) -> String? {
    let signs: Set<Character> = ["$", "€", "£", "¥", "￥", "%", " "]
    let number = text.trimming(signs)
    return number.count < text.count && Self.number(number)?.isFinite == true
      ? String(number) : nil
  }
}

extension Substring {
  fileprivate var unsigned: Substring { first == "-" || first == "+" ? dropFirst() : self }
}

extension StringProtocol {
  fileprivate func trimming(_ signs: Set<Character>) -> SubSequence {
    let start = drop(while: signs.contains)
    guard let end = start.lastIndex(where: { !signs.contains($0) }) else { return start.prefix(0) }
    return start[...end]
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// True if it divides the digits of a number in one country or another.
  fileprivate var isGroupSign: Bool {
    [",", ".", " ", "'", "’", "_", "\u{A0}", "\u{2009}", "\u{202F}"].contains(self)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
