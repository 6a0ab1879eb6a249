/// The line being edited, and the cursor in it.
///
/// libedit counts Unicode scalars and takes each for a character. For people `z̃` is one character:
/// one step of the cursor and one press of Backspace.
package struct EditedText: Hashable, Sendable {
  package let scalars: [Unicode.Scalar]
  /// The number of scalars before the cursor.
  package let cursor: Int

  package init(_ scalars: [Unicode.Scalar], cursor: Int) {
    self.scalars = scalars
    self.cursor = cursor
  }

  package init(_ text: String, cursor: Int) {
    self.init(Array(text.unicodeScalars), cursor: cursor)
  }

  package var text: String { String(scalars) }

  package var isEmpty: Bool { scalars.isEmpty }

  package var isAtEnd: Bool { cursor == scalars.count }

  package var startOfLine: Int {
    (scalars[..<cursor].lastIndex(of: "\n") ?? -1) + 1
  }

  package var endOfLine: Int {
    scalars[cursor...].firstIndex(of: "\n") ?? scalars.count
  }

  // MARK: Graphemes

  /// The start of the grapheme before the cursor; `nil` at the start of the text.
  package var previousPosition: Int? {
    guard cursor > 0 else { return nil }
    guard let last = String(scalars[startOfLine..<cursor]).last else { return cursor - 1 }
    return cursor - last.unicodeScalars.count
  }

  /// The end of the grapheme after the cursor; `nil` at the end of the text.
  package var nextPosition: Int? {
    guard !isAtEnd else { return nil }
    guard let first = String(scalars[cursor..<endOfLine]).first else { return cursor + 1 }
    return cursor + first.unicodeScalars.count
  }

  /// The grapheme that holds the scalar at a position.
  package func grapheme(around position: Int) -> Range<Int> {
    guard position < scalars.count else { return scalars.count..<scalars.count }
    var start = EditedText(scalars, cursor: position).startOfLine
    while let end = EditedText(scalars, cursor: start).nextPosition {
      if end > position { return start..<end }
      start = end
    }
    return position..<position
  }

  // MARK: Lines

  /// The same place in the line above, or its end if it is shorter; `nil` in the first line.
  package var positionAbove: Int? {
    guard startOfLine > 0 else { return nil }
    let above = EditedText(scalars, cursor: startOfLine - 1)
    return above.position(inLineAfter: graphemesBeforeCursor)
  }

  /// The same place in the line below, or its end if it is shorter; `nil` in the last line.
  package var positionBelow: Int? {
    guard endOfLine < scalars.count else { return nil }
    let below = EditedText(scalars, cursor: endOfLine + 1)
    return below.position(inLineAfter: graphemesBeforeCursor)
  }

  /// The number of spaces that the line begins with.
  package var indentation: Int {
    scalars[startOfLine...].prefix { $0 == " " }.count
  }

  /// True if only spaces stand between the start of a line, except the first, and the cursor.
  package var isInIndentation: Bool {
    startOfLine > 0 && scalars[startOfLine..<cursor].allSatisfy { $0 == " " }
  }

  private var graphemesBeforeCursor: Int { String(scalars[startOfLine..<cursor]).count }

  private func position(inLineAfter count: Int) -> Int {
    let line = String(scalars[startOfLine..<endOfLine])
    return startOfLine + line.prefix(count).unicodeScalars.count
  }
}

extension String {
  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
