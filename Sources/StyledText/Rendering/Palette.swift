import Synchronization

/// The number of colours of a terminal.
package enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// The eight that the user's theme defines.
  case basic
  /// The 256 of xterm.
  case indexed
  /// 24 bits.
  case full
}

/// When to use colours: `auto` leaves it to what the terminal and the environment say.
package enum ColorChoice: String, Hashable, Sendable, CaseIterable {
  case auto, always, never
}

/// The colours and weights of meanings.
///
/// No meaning is shown by colour alone: a failure also says so, a blank is also underlined.
package struct Palette: Hashable, Sendable {
  package let depth: ColorDepth
  private let contrast: Contrast
  private let colors: [Hue: TerminalColor]

  /// - Parameter background: the background that the terminal reports; nil if it reports none, so
  ///   that the colours must stand out from black and from white.
  package init(_ depth: ColorDepth, on background: RGB? = nil) {
    self.depth = depth
    contrast = Contrast(with: background)
    colors = Self.known.withLock { [contrast] known in
      if let colors = known[CacheKey(depth: depth, background: background)] { return colors }
      let colors = Dictionary(
        uniqueKeysWithValues: Hue.all.map { ($0, contrast.color(of: $0, depth)) })
      known[CacheKey(depth: depth, background: background)] = colors
      return colors
    }
  }

  private struct CacheKey: Hashable {
    let depth: ColorDepth
    let background: RGB?
  }

  /// The palettes found so far, since a line is drawn at each key.
  private static let known = Mutex<[CacheKey: [Hue: TerminalColor]]>([:])

  /// The style of a role.
  package struct Style: Hashable, Sendable {
    package var attributes: [Attribute] = []
    package var color: TerminalColor?
    package var ground: TerminalColor?
    /// The parameters of the SGR sequence; empty for the terminal's own style.
    package fileprivate(set) var codes = ""
  }

  package enum Attribute: Int, Hashable, Sendable {
    case bold = 1, dim = 2, italic = 3, underlined = 4, inverse = 7
  }

  package subscript(role: Role) -> Style {
    var style = style(of: role)
    let codes =
      style.attributes.map { String($0.rawValue) }
      + [style.color.map { "3\($0.code)" }, style.ground.map { "4\($0.code)" }]
    style.codes = codes.compactMap(\.self).joined(separator: ";")
    return style
  }

  private func style(of role: Role) -> Style {
    switch role {
    case .plain, .name: Style()
    case .strong: Style(attributes: [.bold])
    case .emphasis: Style(attributes: [.italic])
    case .heading: Style(attributes: [.bold, .underlined])
    case .link: style(.blue, .underlined)
    case .prompt: style(.green, .bold)
    case .secondary, .hint, .comment: depth == .basic ? Style(attributes: [.dim]) : style(.gray)
    case .success: style(.green, .bold)
    case .failure: style(.red, .bold)
    case .warning: style(.orange, .bold)
    case .blank: style(.magenta, .bold, .underlined)
    case .match: style(.cyan, .bold, .underlined)
    case .selected: style(.magenta, .inverse)
    case .mistake: style(.red, .underlined)
    case .code, .accent, .function: style(.cyan)
    case .keyword, .operation: style(.magenta)
    case .number: style(.blue)
    case .string: style(.green)
    case .firstSeries: style(.blue)
    case .secondSeries: style(.orange)
    case .thirdSeries: style(.magenta)
    case .fourthSeries: style(.green)
    case .fifthSeries: style(.red)
    case .field(let tint): field(tint)
    case .height(let tint): style(.height(tint))
    }
  }

  private func style(_ hue: Hue, _ attributes: Attribute...) -> Style {
    Style(attributes: attributes, color: colors[hue] ?? contrast.color(of: hue, depth))
  }

  // MARK: Fields

  /// The ground shows the number, and text on it is black or white: one of the two has a contrast of
  /// at least 4.58 to any colour. Eight colours have no shades, so that characters must show it.
  private func field(_ tint: Tint) -> Style {
    let field = FieldColors(on: contrast.background, isLight: contrast.isLight)
    let end = tint.step < 0 ? field.below : field.above
    let color = field.zero.mixed(with: end, tint.strength.magnitude)
    switch depth {
    case .basic:
      return style(tint.step < 0 ? .blue : .orange)
    case .indexed:
      let nearest = Contrast.none.indexed(near: color)
      return Style(
        color: .indexed(Contrast.text(on: Contrast.color(nearest)) == .black ? 16 : 231),
        ground: .indexed(nearest))
    case .full:
      return Style(color: .full(Contrast.text(on: color)), ground: .full(color))
    }
  }

  /// Blue below 0 and orange above, which even most colour-blind people can tell apart.
  private struct FieldColors {
    let zero, below, above: RGB

    /// Faint colours are near the background.
    init(on background: RGB, isLight: Bool) {
      zero = background.mixed(with: isLight ? .black : .white, 0.08)
      below = isLight ? RGB(8, 76, 184) : RGB(112, 188, 255)
      above = isLight ? RGB(172, 72, 0) : RGB(255, 168, 64)
    }
  }
}

/// A colour in the terms of a terminal.
package enum TerminalColor: Hashable, Sendable {
  /// 0…7: black, red, green, yellow, blue, magenta, cyan, white, as the theme has them.
  case basic(Int)
  /// 16…255: xterm's cube and greys.
  case indexed(Int)
  case full(RGB)

  fileprivate var code: String {
    switch self {
    case .basic(let color): "\(color)"
    case .indexed(let color): "8;5;\(color)"
    case .full(let color): "8;2;\(color.red);\(color.green);\(color.blue)"
    }
  }
}
