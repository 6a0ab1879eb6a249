/// The content of a step's questions as one number: FNV-1a, 64 bits.
///
/// Progress is kept under it, so that a step which has become another one opens again, and a step
/// whose prose was mended or translated does not.
///
/// - It counts the code that sets up, shows, asks and judges: setups, cells, predictions, starters,
///   variants, solutions, checks; which choices of a quiz are right; and the order of all these.
/// - It does not count prose: texts, hints, reasons, messages, comments in code, the inside of
///   quotation marks (a plot's title is translated too), outputs, Python, the `wrong` cells, how
///   code is spaced, and the lesson-wide setup, which belongs to no step.
///
/// Code is compared byte by byte: a name written in another Unicode normal form is another name.
package struct ContentHash: Hashable, Sendable {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init(_ value: UInt64) {
    self.value = value
  }

  /// - Parameter parts: the step's parts, each with its counted content.
  init(_ parts: [StepPart]) {
    for text in parts.flatMap(\.counted) { add(text) }
  }

  /// The hash of a text alone.
  init(of text: String) {
    add(text)
  }

  private mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // A byte that no text holds, so that two lines are not one longer line.
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}

extension ContentHash: LosslessStringConvertible {
  /// Sixteen hexadecimal digits.
  package var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  package init?(_ description: String) {
    guard description.utf8.count == 16, let value = UInt64(description, radix: 16) else {
      return nil
    }
    self.value = value
  }
}
