import StyledText
import Support
import Testing

@Suite struct Rendering {
  private let sample =
    Markup("In[1]:", .prompt) + Markup(" γ", .name) + Markup(" = ") + Markup("1.5", .number)

  @Test func `plain text has the words alone`() {
    #expect(PlainRenderer().render(sample) == "In[1]: γ = 1.5")
    #expect(PlainRenderer().render([sample, Markup()]) == "In[1]: γ = 1.5\n\n")
  }

  @Test(arguments: [
    (ColorDepth.basic, "\u{1B}[1;32mIn[1]:\u{1B}[0m γ = \u{1B}[36m1.5\u{1B}[0m"),
    (.indexed, "\u{1B}[1;38;5;29mIn[1]:\u{1B}[0m γ = \u{1B}[38;5;63m1.5\u{1B}[0m"),
    (.full, "\u{1B}[1;38;2;34;136;56mIn[1]:\u{1B}[0m γ = \u{1B}[38;2;42;116;220m1.5\u{1B}[0m"),
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
}
