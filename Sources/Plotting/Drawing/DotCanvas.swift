import StyledText

/// Dots, eight to a character where the terminal has Braille, else one.
///
/// Each character keeps the last ink, for its colour, or in ASCII for its mark.
struct DotCanvas {
  private let plane: Plane
  private let hasDots: Bool
  private let inks: [Ink]
  /// Dots in each direction of a character.
  private var across: Int { hasDots ? 2 : 1 }
  private var down: Int { hasDots ? 4 : 1 }
  /// The dots of each character, as Unicode numbers them.
  private var dots: [UInt8]
  /// The ink of each character.
  private var marked: [Int]

  /// The ink of dots.
  struct Ink {
    /// The character for a dot without Braille.
    let mark: Character
    let role: Role

    /// The ink of a data set.
    static func series(_ index: Int) -> Ink { Ink(mark: Signs.mark(index), role: .series(index)) }
  }

  init(_ plane: Plane, signs: Signs, inks: [Ink]) {
    self.plane = plane
    self.inks = inks
    hasDots = signs.hasDots
    dots = Array(repeating: 0, count: plane.rows * plane.columns)
    marked = Array(repeating: 0, count: plane.rows * plane.columns)
  }

  /// A dot, counted from the left and from the top; it may lie outside.
  struct Dot: Hashable {
    var x: Int
    var y: Int
  }

  /// The dot of a point; nil for a point that is not finite.
  func dot(_ point: Point) -> Dot? {
    guard point.isFinite else { return nil }
    return Dot(
      x: place(plane.x.fraction(of: point.x), of: plane.columns * across),
      y: plane.rows * down - 1 - place(plane.y.fraction(of: point.y), of: plane.rows * down))
  }

  /// A point far away is taken a few pictures away, so that a line to it keeps its direction well
  /// enough and takes few steps.
  private func place(_ fraction: Double, of count: Int) -> Int {
    Int((min(max(fraction, -4), 5) * Double(count - 1)).rounded())
  }

  mutating func mark(_ dot: Dot, ink: Int) {
    guard dot.x >= 0, dot.y >= 0, dot.x < plane.columns * across, dot.y < plane.rows * down else {
      return
    }
    let cell = dot.y / down * plane.columns + dot.x / across
    dots[cell] |= hasDots ? Self.bits[dot.y % 4][dot.x % 2] : 1
    marked[cell] = ink
  }

  /// Joins two dots.
  ///
  /// - Parameter pen: the pattern of the line, which continues in the next line.
  mutating func join(_ start: Dot, _ end: Dot, ink: Int, with pen: inout Pen) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y))
    for step in 0...steps {
      // The dot that two lines share is drawn once.
      if step == 0, pen.hasMoved, steps > 0 { continue }
      let share = steps == 0 ? 0 : Double(step) / Double(steps)
      let dot = Dot(
        x: start.x + Int((Double(end.x - start.x) * share).rounded()),
        y: start.y + Int((Double(end.y - start.y) * share).rounded()))
      if !hasDots || pen.isDown { mark(dot, ink: ink) }
      if steps > 0 || !pen.hasMoved { pen.move() }
    }
  }

  var picture: Picture {
    var picture = Picture(rows: plane.rows, columns: plane.columns)
    for cell in dots.indices where dots[cell] > 0 {
      let ink = inks[marked[cell]]
      picture.put(
        hasDots ? Self.braille(dots[cell]) : ink.mark, ink.role, row: cell / plane.columns,
        column: cell % plane.columns)
    }
    return picture
  }

  private static func braille(_ dots: UInt8) -> Character {
    Unicode.Scalar(0x2800 + UInt32(dots)).map(Character.init) ?? " "
  }

  /// The bit of each dot in a Braille pattern, by row and column.
  private static let bits: [[UInt8]] = [[1, 8], [2, 16], [4, 32], [64, 128]]
}
