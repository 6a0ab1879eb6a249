/// What vi's commands have to remember from one key to the next.
struct ViMemory {
  /// The operator that waits for a motion; and the one that waited when the last key came.
  var pendingOperator: Unicode.Scalar?
  private(set) var operatorBefore: Unicode.Scalar?
  /// The key before the last one.
  private(set) var keyBefore: Unicode.Scalar?
  /// How often the last key is to do what it does: `2d3d` is six lines.
  private(set) var count = 1
  private var typedCount = 0
  /// Whether `0` is libedit's for the moment.
  var hasLentZero = false
  /// The lines that were last cut or copied as lines; libedit has what was cut since as characters.
  private(set) var lines: String?
  /// Whether they were cut or copied out of the text that is being edited, from among others.
  private(set) var arePart = false
  /// What `.` does once more, if the last change was one of whole lines.
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

  /// Looks at what a command of libedit's has made of the text: what it cuts or copies takes the
  /// place of the lines.
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

  /// What libedit is about to cut or copy takes the place of the lines.
  mutating func handOver() {
    (lines, lineChange) = (nil, nil)
  }

  private static let mostTimes = 999
}
