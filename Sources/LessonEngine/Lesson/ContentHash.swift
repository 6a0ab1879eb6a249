import Notebook

/// The content of a step's questions as one number, their `Checksum`.
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
  private var checksum = Checksum()

  package var value: UInt64 { checksum.value }

  package init(_ value: UInt64) {
    checksum = Checksum(value)
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
    for byte in text.utf8 { checksum.add(byte) }
    // A byte that no text holds, so that two lines are not one longer line.
    checksum.add(0xFF)
  }
}

extension ContentHash: LosslessStringConvertible {
  /// Sixteen hexadecimal digits.
  package var description: String { checksum.description }

  package init?(_ description: String) {
    guard description.utf8.count == Checksum.digits,
      let value = UInt64(description, radix: 16)
    else { return nil }
    self.init(value)
  }
}
