/// Repairs after libedit has changed the text, since it sees scalars where people see characters.
package enum Mending {
  /// The rest of a grapheme that a deletion has torn, as a range of the text after it.
  ///
  /// `x` on `z̃` deletes the letter and leaves the tilde, which would jump on the letter before it.
  package static func scraps(of text: EditedText, before old: EditedText) -> Range<Int>? {
    let count = old.scalars.count - text.scalars.count
    guard count > 0 else { return nil }
    let start = text.cursor
    guard start + count <= old.scalars.count,
      old.scalars[..<start] == text.scalars[..<start],
      old.scalars[(start + count)...] == text.scalars[start...]
    else { return nil }
    let first = old.grapheme(around: start)
    let last = old.grapheme(around: start + count)
    let lower = first.lowerBound
    let upper = last.lowerBound == start + count ? start : last.upperBound - count
    return lower < upper ? lower..<upper : nil
  }

  /// The right place of a cursor that libedit has set inside a grapheme; `nil` if it is right.
  ///
  /// - Parameter goesOn: true if the key moves out of the grapheme to the right.
  package static func position(for text: EditedText, goesOn: Bool) -> Int? {
    let grapheme = text.grapheme(around: text.cursor)
    guard grapheme.lowerBound != text.cursor else { return nil }
    return goesOn ? grapheme.upperBound : grapheme.lowerBound
  }
}
