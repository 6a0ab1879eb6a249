import StyledText
import Testing

/// Whether text can be read, wherever it is shown.
///
/// **Source** WCAG 2.1: 4.5 is the contrast of running text. A colour that stands out from black as
/// well as from white cannot have more than 4.58 against both.
@Suite struct `Colours` {
  private static let depths = [ColorDepth.indexed, .full]

  @Test(arguments: Role.allCases, depths)
  func `stand out from black and from white`(role: Role, depth: ColorDepth) throws {
    let style = Palette(depth)[role]
    guard let color = style.color, style.ground == nil else { return }
    for background in [RGB.black, .white] {
      #expect(try rgb(color).contrast(to: background) >= 4.5, "\(role)")
    }
  }

  @Test(arguments: Background.all, depths)
  func `stand out from the background that a terminal names`(
    background: Background, depth: ColorDepth
  ) throws {
    let palette = Palette(depth, on: background.color)
    for role in Role.allCases {
      let style = palette[role]
      guard let color = style.color, style.ground == nil else { continue }
      #expect(try rgb(color).contrast(to: background.color) >= 4.5, "\(role)")
    }
  }

  @Test(arguments: Background.all, depths)
  func `of a field can be written on`(background: Background, depth: ColorDepth) throws {
    for tint in Tint.allCases {
      let style = Palette(depth, on: background.color)[.field(tint)]
      let (color, ground) = try (#require(style.color), #require(style.ground))
      #expect(try rgb(color).contrast(to: rgb(ground)) >= 4.5, "\(tint)")
    }
  }

  /// Whatever the terminal, the field of a stronger number stands out more.
  @Test(arguments: Background.all, depths)
  func `of a field grow stronger on both sides of 0`(
    background: Background, depth: ColorDepth
  ) throws {
    let palette = Palette(depth, on: background.color)
    for side in [-1.0, 1] {
      let contrasts = try (0...12).map { step in
        let style = palette[.field(Tint(side * Double(step) / 12))]
        return try rgb(#require(style.ground)).contrast(to: background.color)
      }
      #expect(contrasts == contrasts.sorted())
      #expect(Set(contrasts).count >= (depth == .full ? 13 : 5))
    }
    let ends = [-1.0, 1].map { palette[.field(Tint($0))].ground }
    #expect(ends[0] != ends[1])
  }

  /// The eight are the theme's, and a theme makes them fit its background; but not black and white,
  /// one of which is the background, and not blue, which cannot be read on the console of Linux. What
  /// a theme gives is not much: Tango's magenta has 1.92 against its own dark grey.
  @Test(arguments: Role.allCases, Theme.all)
  func `of the theme stand out`(role: Role, theme: Theme) {
    guard case .basic(let color)? = Palette(.basic)[role].color else { return }
    #expect((1...6).contains(color), "\(role) may be the background")
    #expect(theme.colors[color].contrast(to: theme.background) >= 1.9, "\(role)")
  }

  @Test(arguments: [Role.failure, .blank, .match, .selected, .heading], ColorDepth.allCases)
  func `are not all there is to tell`(role: Role, depth: ColorDepth) {
    #expect(!Palette(depth)[role].attributes.isEmpty)
  }

  struct Background: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var color: RGB

    static let all = [
      Background(testDescription: "black", color: .black),
      Background(testDescription: "white", color: .white),
      Background(testDescription: "Tango dark", color: RGB(46, 52, 54)),
      Background(testDescription: "Solarized dark", color: RGB(0, 43, 54)),
      Background(testDescription: "Solarized light", color: RGB(253, 246, 227)),
    ]
  }

  /// A theme and its colours 0 to 6.
  struct Theme: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var background: RGB
    var colors: [RGB]

    static let solarized = [
      RGB(7, 54, 66), RGB(220, 50, 47), RGB(133, 153, 0), RGB(181, 137, 0), RGB(38, 139, 210),
      RGB(211, 54, 130),
      RGB(42, 161, 152),
    ]
    static let tango = [
      RGB(46, 52, 54), RGB(204, 0, 0), RGB(78, 154, 6), RGB(196, 160, 0), RGB(52, 101, 164),
      RGB(117, 80, 123),
      RGB(6, 152, 154),
    ]
    static let all = [
      Theme(
        testDescription: "the console of Linux", background: RGB(0, 0, 0),
        colors: [
          RGB(0, 0, 0), RGB(170, 0, 0), RGB(0, 170, 0), RGB(170, 85, 0), RGB(0, 0, 170),
          RGB(170, 0, 170),
          RGB(0, 170, 170),
        ]),
      Theme(testDescription: "Tango, light", background: RGB(255, 255, 255), colors: tango),
      Theme(testDescription: "Tango, dark", background: RGB(46, 52, 54), colors: tango),
      Theme(testDescription: "Solarized dark", background: RGB(0, 43, 54), colors: solarized),
      Theme(testDescription: "Solarized light", background: RGB(253, 246, 227), colors: solarized),
    ]
  }

  private func rgb(_ color: TerminalColor) throws -> RGB {
    switch color {
    case .basic: try #require(nil as RGB?, "the theme's")
    case .indexed(let index): try #require(RGB.indexed.first { $0.index == index }?.color)
    case .full(let color): color
    }
  }
}
