/// The bytes of Markdown's marks, by name.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let exclamationMark = UInt8(ascii: "!")
  static let numberSign = UInt8(ascii: "#")
  static let asterisk = UInt8(ascii: "*")
  static let plus = UInt8(ascii: "+")
  static let hyphen = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let less = UInt8(ascii: "<")
  static let equals = UInt8(ascii: "=")
  static let greater = UInt8(ascii: ">")
  static let leftBracket = UInt8(ascii: "[")
  static let backslash = UInt8(ascii: "\\")
  static let rightBracket = UInt8(ascii: "]")
  static let underscore = UInt8(ascii: "_")
  static let backtick = UInt8(ascii: "`")
  static let bar = UInt8(ascii: "|")
  static let tilde = UInt8(ascii: "~")
  static let leftParenthesis = UInt8(ascii: "(")
  static let rightParenthesis = UInt8(ascii: ")")

  var isBlank: Bool { self == .space || self == .tab }

  var isWhitespace: Bool { isBlank || self == .lineFeed || self == .carriageReturn }

  var isASCIIDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  var isASCIILetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }

  var isASCIIPunctuation: Bool {
    0x21...0x7E ~= self && !isASCIILetter && !isASCIIDigit
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The range without the blanks at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, self[low].isWhitespace { low += 1 }
    while low < high, self[high - 1].isWhitespace { high -= 1 }
    return low..<high
  }

  /// The place of the first `pattern` at or after an offset.
  func firstOffset(of pattern: StaticString, in range: Range<Int>) -> Int? {
    let pattern = pattern.withUTF8Buffer { Array($0) }
    guard range.count >= pattern.count else { return nil }
    return (range.lowerBound...(range.upperBound - pattern.count)).first { start in
      self[start] == pattern[0] && self[start..<start + pattern.count].elementsEqual(pattern)
    }
  }

  /// True if `pattern` stands at an offset.
  func stands(_ pattern: StaticString, at offset: Int, in range: Range<Int>) -> Bool {
    let end = offset + pattern.utf8CodeUnitCount
    guard offset >= range.lowerBound, end <= range.upperBound else { return false }
    return pattern.withUTF8Buffer { self[offset..<end].elementsEqual($0) }
  }
}
