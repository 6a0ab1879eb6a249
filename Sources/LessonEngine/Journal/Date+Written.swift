#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Date {
  /// Reads a time as the journal writes it, `2023-11-14T22:13:20Z`.
  ///
  /// - Returns: nil for any other spelling. Nothing but this program writes there, and Foundation
  ///   takes ten times as long.
  init?(written text: String) {
    guard text.utf8.count == 20 else { return nil }
    var rest = text.utf8.makeIterator()
    func number(_ digits: Int, before end: Unicode.Scalar) -> Int? {
      var number = 0
      for _ in 0..<digits {
        guard let digit = rest.next().map({ $0 &- UInt8(ascii: "0") }), digit < 10 else {
          return nil
        }
        number = number * 10 + Int(digit)
      }
      return rest.next() == UInt8(ascii: end) ? number : nil
    }
    guard let year = number(4, before: "-"), let month = number(2, before: "-"),
      let day = number(2, before: "T"), let hour = number(2, before: ":"),
      let minute = number(2, before: ":"), let second = number(2, before: "Z")
    else { return nil }
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = month == 2 ? (isLeapYear ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    guard year >= 1970, (1...12).contains(month), (1...length).contains(day), hour < 24,
      minute < 60, second < 60
    else { return nil }
    // Years that begin in March have their leap day at the end.
    let (march, years) = month > 2 ? (month - 3, year) : (month + 9, year - 1)
    let days =
      years * 365 + years / 4 - years / 100 + years / 400 + (march * 153 + 2) / 5 + day - 719_469
    self.init(timeIntervalSince1970: Double(days * 86_400 + hour * 3600 + minute * 60 + second))
  }
}
