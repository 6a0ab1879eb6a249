import StyledText
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whether text can be read, wherever it is shown.
///
/// **Source** WCAG 2.1: 4.5 is the contrast of running text, 3 that of large or bold text. A colour
/// that stands out from black as well as from white cannot have more than 4.58 against both.
@Suite struct `Colours` {
  @Test(arguments: Role.allCases, Background.all)
  func `in 24 bits stand out`(role: Role, background: Background) {
    guard let color = Palette(.full)[role].color else { return }
    #expect(contrast(color.full, background.color) >= background.least, "\(role)")
  }

  @Test(arguments: Role.allCases, Background.all)
  func `of the 256 stand out`(role: Role, background: Background) throws {
    guard let color = Palette(.indexed)[role].color else { return }
    let shown = try #require(rgb(indexed: color.indexed), "\(role) has a colour of the theme")
    #expect(contrast(shown, background.color) >= background.least * 0.75, "\(role)")
  }

  /// The eight are the theme's, and a theme makes them fit its background; but not black and white,
  /// one of which is the background, and not blue, which cannot be read on the console of Linux. What
  /// a theme gives is not much: Tango's magenta has 2.01 against its own dark grey.
  @Test(arguments: Role.allCases, Theme.all)
  func `of the theme stand out`(role: Role, theme: Theme) {
    guard let color = Palette(.basic)[role].color else { return }
    #expect((1...6).contains(color.basic), "\(role) may be the background")
    #expect(contrast(theme.colors[color.basic], theme.background) >= 2, "\(role)")
  }

  @Test(arguments: [Role.failure, .blank, .match, .selected, .heading], ColorDepth.allCases)
  func `are not all there is to tell`(role: Role, depth: ColorDepth) {
    #expect(!Palette(depth)[role].attributes.isEmpty)
  }

  struct Background: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var color: [Int]
    /// The least contrast against it.
    var least: Double

    static let all = [
      Background(testDescription: "black", color: [0, 0, 0], least: 4),
      Background(testDescription: "white", color: [255, 255, 255], least: 4),
      Background(testDescription: "Solarized dark", color: [0, 43, 54], least: 3),
      Background(testDescription: "Solarized light", color: [253, 246, 227], least: 3.5),
    ]
  }

  /// A theme and its colours 0 to 6.
  struct Theme: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var background: [Int]
    var colors: [[Int]]

    static let solarized = [
      [7, 54, 66], [220, 50, 47], [133, 153, 0], [181, 137, 0], [38, 139, 210], [211, 54, 130],
      [42, 161, 152],
    ]
    static let tango = [
      [46, 52, 54], [204, 0, 0], [78, 154, 6], [196, 160, 0], [52, 101, 164], [117, 80, 123],
      [6, 152, 154],
    ]
    static let all = [
      Theme(
        testDescription: "the console of Linux", background: [0, 0, 0],
        colors: [
          [0, 0, 0], [170, 0, 0], [0, 170, 0], [170, 85, 0], [0, 0, 170], [170, 0, 170],
          [0, 170, 170],
        ]),
      Theme(testDescription: "Tango, light", background: [255, 255, 255], colors: tango),
      Theme(testDescription: "Tango, dark", background: [46, 52, 54], colors: tango),
      Theme(testDescription: "Solarized dark", background: [0, 43, 54], colors: solarized),
      Theme(testDescription: "Solarized light", background: [253, 246, 227], colors: solarized),
    ]
  }

  private func contrast(_ left: [Int], _ right: [Int]) -> Double {
    let (light, dark) = (luminance(left), luminance(right))
    return (max(light, dark) + 0.05) / (min(light, dark) + 0.05)
  }

  /// Relative luminance, with the power 2.2 for the piecewise curve.
  private func luminance(_ color: [Int]) -> Double {
    let linear = color.map { pow(Double($0) / 255, 2.2) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// xterm's colour cube and greys.
  private func rgb(indexed index: Int) -> [Int]? {
    switch index {
    case 16..<232:
      let levels = [0, 95, 135, 175, 215, 255]
      let cube = index - 16
      return [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
    case 232..<256:
      return Array(repeating: 8 + 10 * (index - 232), count: 3)
    default:
      return nil
    }
  }
}
