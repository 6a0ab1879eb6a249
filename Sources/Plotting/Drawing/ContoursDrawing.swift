import StyledText

/// A map: lines of the same height with their numbers on them, and a path from mark to mark.
///
/// A step to the right looks as long as the same step upwards, if the picture has room for it: with
/// other scales a round valley would not look round, and downhill not straight across the lines.
struct ContoursDrawing {
  private let contours: Contours
  private let screen: Screen
  private let plane: Plane

  init(_ contours: Contours, screen: Screen) {
    self.contours = contours
    self.screen = screen
    plane = Plane(x: contours.xExtent, y: contours.yExtent, screen: screen, isSquare: true)
  }

  var lines: [Markup] {
    let isoLines = contours.levels.map { IsoLine($0, of: contours) }
    var canvas = DotCanvas(
      plane, signs: screen.signs,
      inks: isoLines.indices.map { level in
        DotCanvas.Ink(
          mark: Self.heights[level % Self.heights.count], role: contours.role(ofLevel: level))
      })
    for (level, line) in isoLines.enumerated() {
      for piece in line.pieces {
        guard let start = canvas.dot(piece.start), let end = canvas.dot(piece.end) else { continue }
        var pen = Pen(series: 0)
        canvas.join(start, end, ink: level, with: &pen)
      }
    }
    var picture = canvas.picture
    LevelLabels(isoLines, of: contours, on: plane).write(on: &picture)
    draw(contours.path, on: &picture)
    return Axes(plane, screen: screen).lines(around: picture)
  }

  /// In ASCII, the higher a line, the darker its mark.
  private static let heights = Array(".:-=+*#%@")

  // MARK: The path

  /// A letter for each of the first places and for the last one; the others have a dot.
  private func mark(_ place: Int) -> Character {
    let last = contours.path.count - 1
    if place == last, last >= Self.letters.count { return "z" }
    return place < Self.letters.count - (last >= Self.letters.count ? 1 : 0)
      ? Self.letters[place] : "."
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

  /// The meaning of the letters; nil without a path.
  var note: Markup? {
    guard !contours.path.isEmpty else { return nil }
    let words = PlotWords.path(from: mark(0), to: mark(contours.path.count - 1))
    return Markup(words[screen.language], .strong)
  }

  /// The end and the beginning are drawn last, on top.
  private func draw(_ path: [Point], on picture: inout Picture) {
    guard !path.isEmpty else { return }
    for place in path.indices.reversed() + [path.count - 1, 0] {
      picture.put(
        mark(place), .strong, row: plane.row(of: path[place].y),
        column: plane.column(of: path[place].x))
    }
  }
}

extension Contours {
  /// The role of a level: its line and its number have one colour.
  func role(ofLevel level: Int) -> Role {
    let top = Double(max(levels.count - 1, 1))
    return .height(Tint(2 * Double(level) / top - 1))
  }
}
