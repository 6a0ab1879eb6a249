/// A list that is cheap to copy and to change.
///
/// Its elements lie on pages of 64. A change copies the page on which it is made, if another list
/// has that page too; the other pages stay shared. So a cell, which runs on a copy of the notebook,
/// costs as much as the names it stores, however many there are.
struct Pages<Element> {
  private var pages: [[Element]] = []
  private(set) var count = 0

  mutating func append(_ element: Element) {
    if count & 63 == 0 { pages.append([]) }
    pages[count >> 6].append(element)
    count += 1
  }

  /// Appends the same element up to a count.
  mutating func grow(to count: Int, with element: Element) {
    while self.count < count { append(element) }
  }
}

extension Pages: Sendable where Element: Sendable {}

extension Pages: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(place: Int) -> Element {
    @inline(__always) get { pages[place >> 6][place & 63] }
    @inline(__always) _modify { yield &pages[place >> 6][place & 63] }
  }
}
