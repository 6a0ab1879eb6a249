import StyledText
import Support
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct Rendering {
  private let sample =
    Markup("In[1]:", .prompt) + Markup(" γ", .name) + Markup(" = ") + Markup("1.5", .number)

  @Test func `plain text has the words alone`() {
    #expect(PlainRenderer().render(sample) == "In[1]: γ = 1.5")
    #expect(PlainRenderer().render([sample, Markup()]) == "In[1]: γ = 1.5\n\n")
  }

  @Test(arguments: [
    (ColorDepth.basic, "\u{1B}[1;32mIn[1]:\u{1B}[0m γ = \u{1B}[34m1.5\u{1B}[0m"),
    (.indexed, "\u{1B}[1;38;5;28mIn[1]:\u{1B}[0m γ = \u{1B}[38;5;33m1.5\u{1B}[0m"),
    (.full, "\u{1B}[1;38;2;24;134;50mIn[1]:\u{1B}[0m γ = \u{1B}[38;2;34;116;220m1.5\u{1B}[0m"),
  ])
  func `colours follow the depth of the terminal`(depth: ColorDepth, expected: String) {
    #expect(ANSIRenderer(Palette(depth)).render(sample) == expected)
  }

  @Test func `a run is coloured once, and ends before its line does`() {
    let text = Markup([Span("a", .strong), Span("b\nc", .strong), Span("", .number)])
    #expect(
      ANSIRenderer(Palette(.basic)).render(text) == "\u{1B}[1mab\u{1B}[0m\n\u{1B}[1mc\u{1B}[0m")
  }

  @Test(arguments: Role.allCases, ColorDepth.allCases)
  func `colours change no word and leave nothing behind`(role: Role, depth: ColorDepth) {
    let text = Markup("one\ntwo", role) + Markup("!")
    let rendered = ANSIRenderer(Palette(depth)).render(text)
    #expect(rendered.sanitized == "one\ntwo!")
    for line in rendered.split(separator: "\n") where line.contains("\u{1B}") {
      #expect(line.split(separator: "\u{1B}").last?.hasPrefix("[0m") == true)
    }
    #expect(rendered.hasSuffix("!"))
  }

  @Test func `renderers let no escape sequence through`() {
    let text = Markup("a\u{1B}[2Jb\u{202E}c", .failure)
    #expect(PlainRenderer().render(text) == "abc")
    #expect(ANSIRenderer(Palette(.basic)).render(text) == "\u{1B}[1;31mabc\u{1B}[0m")
  }

  @Test(arguments: Role.allCases)
  func `colours stand out from black and from white`(role: Role) {
    guard let color = Palette(.full)[role].color else { return }
    let light = luminance(color.full)
    #expect((light + 0.05) / 0.05 >= 4, "\(role) on black")
    #expect(1.05 / (light + 0.05) >= 4, "\(role) on white")
    guard let cube = rgb(indexed: color.indexed) else {
      Issue.record("\(role) has a colour of the theme")
      return
    }
    #expect((luminance(cube) + 0.05) / 0.05 >= 3, "\(role) on black, 256 colours")
    #expect(1.05 / (luminance(cube) + 0.05) >= 3, "\(role) on white, 256 colours")
  }

  /// **Source** WCAG 2.1, relative luminance, with the power 2.2 for the piecewise curve.
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
