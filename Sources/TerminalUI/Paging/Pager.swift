package import StyledText

/// A text that is longer than the screen, read by the screenful, up and down.
///
/// It needs what `KeyedRows` need. The part that was read last stays on the screen.
package struct Pager {
  private let lines: (Screen) -> [Markup]
  private var shown: [Markup] = []
  private var top = 0
  private var place: KeyedRows

  /// - Parameter lines: the text, laid out for a screen.
  package init(on screen: Screen, showing lines: @escaping (Screen) -> [Markup]) {
    self.lines = lines
    place = KeyedRows(on: screen)
    layOut()
  }

  /// True if the screen holds all of the text, with the next prompt below it.
  package var isNeedless: Bool { shown.count < screen.height }

  /// Shows the text until the person has read enough.
  package mutating func run() {
    place.begin()
    follow()
    place.end(leaving: Array(part))
  }

  private mutating func follow() {
    while true {
      place.paint(Array(part) + [keyLine])
      switch place.keys.next() {
      case .end: return
      case .interrupted:
        if InterruptFlag.isRaised { return }
        _ = place.obeySignals()
        layOut()
      case .scalar("\u{1B}"):
        guard let key = PagerKey(place.keys.takeSequence()) else { continue }
        if !obey(key) { return }
      case .scalar(let scalar):
        if let key = PagerKey(scalar), !obey(key) { return }
      }
    }
  }

  /// - Returns: false if the reading has ended.
  private mutating func obey(_ key: PagerKey) -> Bool {
    switch key {
    // Who goes on behind the end has read all.
    case .page where top == lastTop: return false
    case .page: top += max(1, height - 1)
    case .pageBack: top -= max(1, height - 1)
    case .line: top += 1
    case .lineBack: top -= 1
    case .start: top = 0
    case .end: top = lastTop
    case .leave: return false
    case .suspend: place.suspend()
    }
    top = min(max(0, top), lastTop)
    return true
  }

  // MARK: Drawing

  private mutating func layOut() {
    var page = screen
    // A row that is full would be one with the next where the terminal becomes wider.
    page.width = max(1, screen.width - 1)
    shown = lines(page)
    top = min(top, lastTop)
  }

  private var screen: Screen { place.screen }

  /// The rows of the screen that show the text.
  private var height: Int { max(1, screen.height - 1) }

  private var lastTop: Int { max(0, shown.count - height) }

  private var part: ArraySlice<Markup> { shown[top..<min(top + height, shown.count)] }

  private var keyLine: Markup {
    let keys = PagerTexts.keys(from: top + 1, to: part.endIndex, of: shown.count)[screen.language]
    let note = keys.first { $0.displayWidth(screen.rule) < screen.width } ?? ""
    return Markup(screen.spelled(note), .secondary)
  }
}

/// The words of a pager.
private enum PagerTexts {
  /// The place in the text and the keys, the longest wording first: the first that has room is
  /// shown.
  static func keys(from first: Int, to last: Int, of count: Int) -> Localized<[String]> {
    let place = "\(first)–\(last)/\(count)"
    return Localized(
      en: [
        "\(place)   space goes on   b goes back   q leaves", "\(place)  space  b  q leaves", place,
      ],
      zh: ["\(place)   空格往下   b 往回   q 离开", "\(place)  空格  b  q 离开", place])
  }
}
