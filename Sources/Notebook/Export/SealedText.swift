/// The text of a file that ztilde writes for others, with a line in it that says so.
///
/// The line holds a checksum of all the rest. So a file that a person has changed, such as an
/// exercise in Jupyter, is no longer ztilde's own, and is not overwritten.
package struct SealedText: Hashable, Sendable {
  package let text: String

  /// - Parameters:
  ///   - before: the text before the line, up to the sign that begins a comment.
  ///   - after: the text behind it.
  package init(before: String, after: String) {
    let checksum = Checksum(of: Array((before + after).utf8))
    text = before + Self.words + checksum.description + after
  }

  package var bytes: [UInt8] { Array(text.utf8) }

  /// True if ztilde wrote a file, and it is unchanged.
  package static func isIntact(_ bytes: [UInt8]) -> Bool {
    let words = Array(Self.words.utf8)
    var candidates = 0
    for start in bytes.indices where bytes[start...].starts(with: words) {
      let digits = start + words.count..<start + words.count + Checksum.digits
      guard digits.upperBound <= bytes.count else { return false }
      let rest = bytes[..<start] + bytes[digits.upperBound...]
      if Checksum(of: rest).description.utf8.elementsEqual(bytes[digits]) { return true }
      candidates += 1
      // A foreign text may hold the seal's words many times, and each costs a reading of the whole
      // file.
      guard candidates < 4 else { return false }
    }
    return false
  }

  private static let words = "written by ztilde, checksum "
}
