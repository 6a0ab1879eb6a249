import LanguageSyntax
import StyledText

/// The part of a line that fits beside the gutter, around the focus.
struct LineWindow {
  let text: String
  /// The number of columns it may take.
  let width: Int
  private let source: CellSource
  /// The UTF-8 range of the code that is shown.
  private let shown: SourceRange
  /// The columns that an ellipsis takes before it.
  private let lead: Int

  /// The distance from the focus that is read: enough for any screen, and little of a long line.
  private static let reach = 4_096

  init(_ source: CellSource, line whole: SourceRange, focus: SourceRange, width: Int) {
    self.source = source
    self.width = width
    let line = source.part(of: whole, within: Self.reach, of: focus.lowerBound)
    var start = line.lowerBound
    var code = source.shown(line)
    if code.displayWidth() > width {
      let before = source.shown(line.lowerBound..<max(line.lowerBound, focus.lowerBound))
      let wanted = max(0, before.displayWidth() - width / 3)
      start = source.offset(ofColumn: wanted, in: line)
      code = source.shown(start..<line.upperBound)
    }
    lead = start > whole.lowerBound ? 1 : 0
    let room = width - lead
    let end =
      code.displayWidth() <= room
      ? line.upperBound : source.offset(ofColumn: room - 1, in: start..<line.upperBound)
    shown = start..<end
    text = (lead == 1 ? "…" : "") + source.shown(shown) + (end < whole.upperBound ? "…" : "")
  }

  /// The columns that a range of the source takes, if any of it is shown.
  func columns(of range: SourceRange) -> Range<Int>? {
    let lower = max(range.lowerBound, shown.lowerBound)
    let upper = min(range.upperBound, shown.upperBound)
    guard lower <= upper else { return nil }
    let start = lead + source.shown(shown.lowerBound..<lower).displayWidth()
    return start..<start + source.shown(lower..<upper).displayWidth()
  }
}

extension CellSource {
  /// The code in a range, with a mark for each character that a terminal would not show, so that
  /// columns are counted as they are drawn.
  fileprivate func shown(_ range: SourceRange) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in self[range].unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        shown.append(scalar == "\t" ? " " : "\u{FFFD}")
      default:
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The part of a line near an offset, in whole characters of UTF-8.
  fileprivate func part(
    of line: SourceRange, within reach: Int, of offset: Int
  ) -> SourceRange {
    let utf8 = text.utf8
    func edge(_ place: Int) -> Int {
      var place = place
      while place > line.lowerBound,
        place < line.upperBound,
        utf8[utf8.index(utf8.startIndex, offsetBy: place)] & 0xC0 == 0x80
      { place -= 1 }
      return place
    }
    let center = min(max(offset, line.lowerBound), line.upperBound)
    return edge(max(line.lowerBound, center - reach))..<edge(min(line.upperBound, center + reach))
  }

  /// The offset of the last character of a range that starts at a column or before it.
  fileprivate func offset(ofColumn column: Int, in range: SourceRange) -> Int {
    var offset = range.lowerBound
    var width = 0
    for character in self[range] {
      width += shown(offset..<offset + character.utf8.count).displayWidth()
      guard width <= column else { break }
      offset += character.utf8.count
    }
    return offset
  }
}
