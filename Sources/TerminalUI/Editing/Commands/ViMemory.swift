/// The memory of vi's commands from one key to the next.
struct ViMemory {
  /// The operator that waits for a motion; and the one that waited when the last key came.
  var pendingOperator: Unicode.Scalar?
  private(set) var operatorBefore: Unicode.Scalar?
  /// The key before the last one.
  private(set) var keyBefore: Unicode.Scalar?
  /// The count of the last key: `2d3d` is six lines.
  private(set) var count = 1
  private var typedCount = 0
  /// True while `0` is libedit's.
  var hasLentZero = false
  /// The lines that were last cut or copied as lines; libedit has characters that were cut later.
  private(set) var lines: String?
  /// True if they were cut or copied out of the edited text, from among other lines.
  private(set) var arePart = false
  /// The change that `.` repeats, if it was one of whole lines.
  private(set) var lineChange: LineChange?

  /// A change of whole lines.
  enum LineChange {
    case delete(count: Int)
    case paste(isBefore: Bool, count: Int)
  }

  mutating func beginLine() {
    (pendingOperator, operatorBefore, keyBefore) = (nil, nil, nil)
    (count, typedCount) = (1, 0)
    arePart = false
  }

  mutating func take(_ key: Unicode.Scalar, after last: Unicode.Scalar?) {
    keyBefore = last
    operatorBefore = pendingOperator
    if let digit = EditorSession.digit(key), digit > 0 || typedCount > 0 {
      typedCount = min(typedCount * 10 + digit, Self.mostTimes)
    } else {
      pendingOperator = nil
      count = min((operatorBefore == nil ? 1 : count) * max(1, typedCount), Self.mostTimes)
      typedCount = 0
    }
  }

  /// Notes the text after a command of libedit: characters that it cuts or copies replace the
  /// lines.
  mutating func note(_ text: EditedText, after old: EditedText) {
    if text.scalars.count < old.scalars.count || operatorBefore == "y" { lines = nil }
    if text.scalars != old.scalars { lineChange = nil }
  }

  mutating func keep(lines range: Range<Int>, of text: EditedText) {
    lines = String(text.scalars[range])
    arePart = text.scalars.contains("\n")
  }

  mutating func keep(_ change: LineChange) {
    lineChange = change
  }

  /// Forgets the lines, since libedit is about to cut or copy characters.
  mutating func handOver() {
    (lines, lineChange) = (nil, nil)
  }

  private static let mostTimes = 999
}
