/// Finds colours that can be read on a background.
struct Contrast: Hashable, Sendable {
  private let backgrounds: [RGB]
  /// The least contrast to each of them.
  private let least: Double

  /// - Parameter background: nil if it may be any from black to white.
  ///
  /// A colour that stands out from black as well as from white cannot have more than 4.58 against
  /// both. Where the background is known, a little more than 4.5 is easier to read.
  init(with background: RGB?) {
    backgrounds = background.map { [$0] } ?? [.black, .white]
    least = background == nil ? 4.5 : 5.5
  }

  private init() {
    (backgrounds, least) = ([], 0)
  }

  /// No demand: every colour stands out.
  static let none = Contrast()

  /// The background; where it is not known, black, as of most terminals.
  var background: RGB { backgrounds.first ?? .black }

  /// True if the background is light.
  var isLight: Bool { background.contrast(to: .black) > background.contrast(to: .white) }

  func color(of hue: Hue, _ depth: ColorDepth) -> TerminalColor {
    switch depth {
    case .basic: .basic(hue.basic)
    case .indexed: .indexed(indexed(near: hue.color))
    case .full: .full(full(near: hue.color))
    }
  }

  /// The nearest colour of the same hue that stands out.
  func full(near color: RGB) -> RGB {
    let steps = 200
    let shades = (0...steps).flatMap { step in
      let share = Double(step) / Double(steps)
      return [color.mixed(with: .white, share), color.mixed(with: .black, share)]
    }
    return shades.first { contrast(of: $0) >= least }
      ?? shades.max { contrast(of: $0) < contrast(of: $1) } ?? color
  }

  /// The number of the nearest colour among xterm's 256 that stands out. There are few of them, so
  /// 4.5 is enough.
  func indexed(near color: RGB) -> Int {
    let readable = RGB.indexed.filter { contrast(of: $0.color) >= min(least, 4.5) }
    let candidates = readable.isEmpty ? RGB.indexed : readable
    return candidates.min { $0.color.distance(to: color) < $1.color.distance(to: color) }?.index
      ?? 16
  }

  /// The least contrast to a background.
  private func contrast(of color: RGB) -> Double {
    backgrounds.map { color.contrast(to: $0) }.min() ?? .infinity
  }

  static func color(_ index: Int) -> RGB { RGB.indexed[index - 16].color }

  /// Black or white, whichever can be read better on a colour.
  static func text(on ground: RGB) -> RGB {
    ground.contrast(to: .black) >= ground.contrast(to: .white) ? .black : .white
  }
}
