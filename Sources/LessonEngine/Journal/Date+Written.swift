#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Date {
  /// Reads a time as the journal writes it, `2023-11-14T22:13:20Z`.
  ///
  /// - Returns: nil for any other spelling, which is left to Foundation: it takes ten times as long.
  init?(written text: String) {
    let bytes = Array(text.utf8)
    let pattern = Array("0000-00-00T00:00:00Z".utf8)
    guard bytes.count == pattern.count else { return nil }
    for (byte, model) in zip(bytes, pattern) {
      let isDigit = byte &- UInt8(ascii: "0") < 10
      guard model == UInt8(ascii: "0") ? isDigit : byte == model else { return nil }
    }
    func number(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
    let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard year >= 1970, (1...12).contains(month), (1...lengths[month - 1]).contains(day),
      hour < 24, minute < 60, second < 60
    else { return nil }
    // Years that begin in March have their leap day at the end.
    let (march, years) = month > 2 ? (month - 3, year) : (month + 9, year - 1)
    let days =
      years * 365 + years / 4 - years / 100 + years / 400 + (march * 153 + 2) / 5 + day - 719_469
    self.init(timeIntervalSince1970: Double(days * 86_400 + hour * 3600 + minute * 60 + second))
  }
}
