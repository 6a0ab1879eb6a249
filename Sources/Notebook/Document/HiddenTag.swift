/// A tag that folds a part of a page away on a web view and leaves no trace here.
///
/// `<details>`, `</details>` and `</summary>` are gone by themselves; `<summary>` takes its text
/// ("Solution") with it.
struct HiddenTag {
  /// The range from the `<` to the end of the hidden text.
  let range: Range<Int>
  /// A `<summary>` without an end on this line.
  let isOpen: Bool

  init?(in bytes: [UInt8], at range: Range<Int>) {
    let names: [StaticString] = ["<details", "</details", "<summary", "</summary"]
    let start = range.lowerBound
    guard let name = names.first(where: { bytes.stands($0, at: start, in: range) }) else {
      return nil
    }
    let attributes = start + name.utf8CodeUnitCount
    // An attribute is short; looking further would cost a hostile line its square.
    let near = attributes..<min(range.upperBound, attributes + 256)
    guard let end = bytes[near].firstIndex(of: .greater),
      end == attributes || bytes[attributes].isWhitespace
    else { return nil }
    guard bytes.stands("<summary", at: start, in: range) else {
      self.range = start..<end + 1
      isOpen = false
      return
    }
    let close: StaticString = "</summary>"
    let found = bytes.firstOffset(of: close, in: end + 1..<range.upperBound)
    self.range = start..<(found.map { $0 + close.utf8CodeUnitCount } ?? range.upperBound)
    isOpen = found == nil
  }
}
