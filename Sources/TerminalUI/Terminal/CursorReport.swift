/// A terminal's answer to the question where its cursor is: `ESC [ row ; column R`, counted from 1.
package struct CursorReport: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  package enum Search: Hashable, Sendable {
    case found(CursorReport, length: Int)
    /// The beginning of a report, of which more bytes may come.
    case partial
    case none
  }

  /// Looks for a report at the start of some bytes.
  package static func find(atStartOf bytes: some Collection<UInt8>) -> Search {
    // No report is longer, and a terminal that sends without end is not searched again and again.
    let bytes = Array(bytes.prefix(14))
    var rest = bytes[...]
    for expected in [0x1B, UInt8(ascii: "[")] {
      guard let byte = rest.popFirst() else { return .partial }
      guard byte == expected else { return .none }
    }
    var numbers: [Int] = []
    for final in [UInt8(ascii: ";"), UInt8(ascii: "R")] {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(digits.count)
      guard let number = Int(String(decoding: digits, as: UTF8.self)), digits.count < 6 else {
        return rest.isEmpty && digits.isEmpty ? .partial : .none
      }
      guard let byte = rest.popFirst() else { return .partial }
      guard byte == final else { return .none }
      numbers.append(number)
    }
    return .found(
      CursorReport(row: numbers[0], column: numbers[1]), length: bytes.count - rest.count)
  }

  /// The first report in some bytes.
  package static func first(in bytes: [UInt8]) -> CursorReport? {
    for start in bytes.indices where bytes[start] == 0x1B {
      if case .found(let report, _) = find(atStartOf: bytes[start...]) { return report }
    }
    return nil
  }
}
