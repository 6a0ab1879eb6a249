/// How many colours a terminal has.
package enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// The eight that the user's theme defines.
  case basic
  /// The 256 of xterm.
  case indexed
  /// 24 bits.
  case full
}

/// A colour in each depth.
package struct TextColor: Hashable, Sendable {
  /// 0…7: black, red, green, yellow, blue, magenta, cyan, white, as the theme has them.
  package var basic: Int
  /// 16…255: xterm's cube and greys.
  package var indexed: Int
  /// Red, green and blue, each 0…255.
  package var full: [Int]

  fileprivate func code(_ depth: ColorDepth) -> String {
    switch depth {
    case .basic: "3\(basic)"
    case .indexed: "38;5;\(indexed)"
    case .full: "38;2;\(full.map(String.init).joined(separator: ";"))"
    }
  }
}

/// From meanings to colours and weights.
///
/// Nobody knows whether a terminal is dark or light, so the colours are of middle brightness and
/// stand out from both black and white; there is no yellow, white or black among them. No meaning
/// is told by colour alone: a failure also says so, a blank is also underlined.
package struct Palette: Hashable, Sendable {
  package var depth: ColorDepth

  package init(_ depth: ColorDepth) {
    self.depth = depth
  }

  /// How a role is drawn.
  package struct Style: Hashable, Sendable {
    package var attributes: [Attribute] = []
    package var color: TextColor?
    /// The parameters of the SGR sequence; empty for the terminal's own style.
    package fileprivate(set) var codes = ""
  }

  package enum Attribute: Int, Hashable, Sendable {
    case bold = 1, dim = 2, italic = 3, underlined = 4, inverse = 7
  }

  package subscript(role: Role) -> Style {
    var style = style(of: role)
    let codes = style.attributes.map { String($0.rawValue) } + [style.color?.code(depth)]
    style.codes = codes.compactMap(\.self).joined(separator: ";")
    return style
  }

  private func style(of role: Role) -> Style {
    switch role {
    case .plain, .name: Style()
    case .strong: Style(attributes: [.bold])
    case .emphasis: Style(attributes: [.italic])
    case .heading: Style(attributes: [.bold, .underlined])
    case .link: Style(attributes: [.underlined], color: .blue)
    case .prompt: Style(attributes: [.bold], color: .green)
    case .secondary, .hint: depth == .full ? Style(color: .gray) : Style(attributes: [.dim])
    case .comment: depth == .basic ? Style(attributes: [.dim]) : Style(color: .gray)
    case .success: Style(attributes: [.bold], color: .green)
    case .failure: Style(attributes: [.bold], color: .red)
    case .warning: Style(attributes: [.bold], color: .orange)
    case .blank: Style(attributes: [.bold, .underlined], color: .magenta)
    case .match: Style(attributes: [.bold, .underlined], color: .cyan)
    case .selected: Style(attributes: [.inverse], color: .magenta)
    case .code, .accent, .function: Style(color: .cyan)
    case .keyword, .operation: Style(color: .magenta)
    case .number: Style(color: .blue)
    case .string: Style(color: .green)
    case .firstSeries: Style(color: .blue)
    case .secondSeries: Style(color: .orange)
    case .thirdSeries: Style(color: .magenta)
    case .fourthSeries: Style(color: .green)
    case .fifthSeries: Style(color: .red)
    }
  }
}

extension TextColor {
  static let gray = TextColor(basic: 0, indexed: 243, full: [118, 118, 118])
  static let red = TextColor(basic: 1, indexed: 160, full: [222, 52, 52])
  static let green = TextColor(basic: 2, indexed: 28, full: [24, 134, 50])
  static let orange = TextColor(basic: 3, indexed: 130, full: [182, 100, 10])
  /// In eight colours it is cyan: the blue of the console of Linux cannot be read on its black.
  static let blue = TextColor(basic: 6, indexed: 33, full: [34, 116, 220])
  static let magenta = TextColor(basic: 5, indexed: 133, full: [176, 80, 190])
  static let cyan = TextColor(basic: 6, indexed: 30, full: [0, 130, 140])
}
