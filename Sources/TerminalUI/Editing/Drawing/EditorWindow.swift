/// The part of a text's rows that is on the screen, when there are too many of them.
///
/// It follows the cursor and moves no more than it has to. At hidden rows, the edge of the window
/// is a mark with their number.
package struct EditorWindow: Hashable, Sendable {
  private var top = 0

  package init() {}

  /// The rows to draw, from top to bottom.
  package struct View: Hashable, Sendable {
    package var hiddenAbove: Int
    package var rows: Range<Int>
    package var hiddenBelow: Int

    package init(hiddenAbove: Int, rows: Range<Int>, hiddenBelow: Int) {
      self.hiddenAbove = hiddenAbove
      self.rows = rows
      self.hiddenBelow = hiddenBelow
    }
  }

  package mutating func show(_ count: Int, cursor: Int, height: Int) -> View {
    guard count > height else {
      top = 0
      return View(hiddenAbove: 0, rows: 0..<count, hiddenBelow: 0)
    }
    // Below three rows, marks would leave no room for the text.
    let markHeight = height < 3 ? 0 : 1
    top = min(top, cursor, count - 1)
    while cursor >= view(count, height, markHeight).rows.upperBound { top += 1 }
    // A mark may not stand for a single row, nor may the window hang over the end.
    if top == 1, markHeight == 1, cursor < height - 1 { top = 0 }
    while top > 0, top + height - markHeight > count { top -= 1 }
    return view(count, height, markHeight)
  }

  private func view(_ count: Int, _ height: Int, _ markHeight: Int) -> View {
    let room = height - (top > 0 ? markHeight : 0)
    if top + room >= count {
      return View(hiddenAbove: markHeight * top, rows: top..<count, hiddenBelow: 0)
    }
    let end = top + room - markHeight
    return View(
      hiddenAbove: markHeight * top, rows: top..<end, hiddenBelow: markHeight * (count - end))
  }
}
