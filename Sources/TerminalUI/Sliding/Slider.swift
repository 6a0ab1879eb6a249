package import StyledText

/// A number that is moved with the arrow keys, with its content redrawn in place.
///
/// It knows nothing of what the number means: what follows from it, and how that looks, are
/// closures. It needs what `KeyedRows` need, and leaves nothing on the screen.
package struct Slider<Content> {
  /// The numbers that can be chosen.
  package struct Scale {
    package var ends: (start: Double, end: Double)
    /// The next number before or after another one, near or far.
    package var next: (_ value: Double, _ forward: Bool, _ isLarge: Bool) -> Double

    package init(
      from start: Double, to end: Double,
      next: @escaping (_ value: Double, _ forward: Bool, _ isLarge: Bool) -> Double
    ) {
      ends = (start, end)
      self.next = next
    }
  }

  /// The end of the moving, and the content shown last.
  package struct Outcome {
    package let value: Double
    package let content: Content
    package let isKept: Bool
  }

  private let scale: Scale
  private let track: (Double) -> SliderTrack
  private let compute: (Double) -> Content?
  private let draw: (Content, Screen) -> [Markup]

  private var value: Double
  private var content: Content
  /// The number that is being typed, and whether Enter has been refused for it.
  private var typed = ""
  private var isRefused = false
  /// The most rows that stood between the track and the keys, so that the keys do not jump.
  private var tallest = 0
  private var place: KeyedRows

  /// - Parameters:
  ///   - track: the line above what follows from a number.
  ///   - compute: what follows from a number; nil if Ctrl-C has stopped it.
  ///   - draw: how that looks on a screen; what does not fit is left out.
  package init(
    at value: Double, showing content: Content, on scale: Scale, screen: Screen,
    track: @escaping (Double) -> SliderTrack, compute: @escaping (Double) -> Content?,
    draw: @escaping (Content, Screen) -> [Markup]
  ) {
    self.value = value
    self.content = content
    self.scale = scale
    place = KeyedRows(on: screen)
    self.track = track
    self.compute = compute
    self.draw = draw
  }

  /// Follows the keys until the number is kept or left.
  package mutating func run() -> Outcome {
    place.begin()
    let isKept = follow()
    place.end(leaving: nil)
    return Outcome(value: value, content: content, isKept: isKept)
  }

  /// - Returns: whether the number is kept.
  private mutating func follow() -> Bool {
    while true {
      place.paint(rows())
      switch place.keys.nextSliderKey() {
      case .end: return false
      case .interrupted:
        if InterruptFlag.isRaised { return false }
        if place.obeySignals() { tallest = 0 }
      case .key(let key):
        if let isKept = obey(key) { return isKept }
      }
    }
  }

  // MARK: Keys

  /// Obeys a key, and those that were pressed while something was computed: of all the numbers that
  /// they lead to, only the last is computed.
  ///
  /// - Returns: whether the number is kept, if the moving has ended.
  private mutating func obey(_ first: SliderKey) -> Bool? {
    var target = value
    var key = first
    while true {
      isRefused = false
      switch key {
      case .move(let forward, let isLarge):
        (target, typed) = (scale.next(target, forward, isLarge), "")
      case .toStart: (target, typed) = (scale.ends.start, "")
      case .toEnd: (target, typed) = (scale.ends.end, "")
      case .sign(let sign): if typed.count < Self.longestNumber { typed.append(sign) }
      case .erase: typed = String(typed.dropLast())
      case .keep where typed.isEmpty: return move(to: target) ? true : false
      case .keep:
        if let number = numberTyped {
          (target, typed) = (number, "")
        } else {
          isRefused = true
        }
      case .leave where typed.isEmpty: return false
      case .leave: typed = ""
      case .redraw: place.clear()
      case .suspend: place.suspend()
      case .other: break
      }
      guard place.keys.hasInput, case .key(let next) = place.keys.nextSliderKey() else { break }
      key = next
    }
    return move(to: target) ? nil : false
  }

  /// The number that was typed, if the slider goes to it.
  private var numberTyped: Double? {
    let ends = min(scale.ends.start, scale.ends.end)...max(scale.ends.start, scale.ends.end)
    // Minus zero would be typed as such.
    return Double(typed).flatMap { ends.contains($0) ? $0 + 0 : nil }
  }

  private static var longestNumber: Int { 24 }

  /// - Returns: false if Ctrl-C came in between.
  private mutating func move(to target: Double) -> Bool {
    guard target != value else { return true }
    guard let content = compute(target) else { return false }
    (value, self.content) = (target, content)
    // The progress of the computation may have been shown in that row.
    place.loseRow()
    return true
  }

  // MARK: Drawing

  private var screen: Screen { place.screen }

  /// The track, what follows, and the keys: never more than the screen has room for.
  private mutating func rows() -> [Markup] {
    let room = max(0, screen.height - 2)
    var body = draw(content, screen)
    tallest = min(max(tallest, body.count), room)
    body += Array(repeating: Markup(), count: max(0, tallest - body.count))
    if body.count > room {
      let hidden = body.count - max(0, room - 1)
      let note = note(SliderTexts.hidden(hidden)[screen.language])
      body = Array((body.prefix(max(0, room - 1)) + [note]).prefix(room))
    }
    return [track(value).markup(on: screen)] + body + [keyLine]
  }

  private var keyLine: Markup {
    let ends = track(value).ends.plain
    let said =
      isRefused
      ? SliderTexts.refusal(of: typed, ends: ends)
      : typed.isEmpty ? SliderTexts.keys : SliderTexts.typing(typed)
    let texts = said[screen.language].map(note)
    return texts.first { $0.displayWidth(screen.rule) < screen.width } ?? Markup()
  }

  private func note(_ text: String) -> Markup {
    Markup(screen.spelled(text), .secondary)
  }
}
