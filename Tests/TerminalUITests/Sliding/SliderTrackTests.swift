import StyledText
import TerminalUI
import Testing

@Suite struct `The track of a slider` {
  private func line(
    _ fraction: Double, columns: Int, isASCII: Bool = false, rule: DisplayWidth.Rule = .standard
  ) -> String {
    SliderTrack(label: "γ = 1.7", ends: "0 … 3", fraction: fraction)
      .markup(on: Screen(width: columns + 1, isASCII: isASCII, rule: rule)).plain
  }

  @Test(
    arguments: [
      (0.0, "γ = 1.7  ├●───────┤  0 … 3"), (0.5, "γ = 1.7  ├────●───┤  0 … 3"),
      (1, "γ = 1.7  ├───────●┤  0 … 3"), (-3, "γ = 1.7  ├●───────┤  0 … 3"),
      (.nan, "γ = 1.7  ├●───────┤  0 … 3"),
    ] as [(Double, String)])
  func `has its knob where the number is`(fraction: Double, text: String) {
    #expect(line(fraction, columns: 26) == text)
  }

  @Test func `becomes shorter, and goes, before the number does`() {
    #expect(line(0, columns: 200).displayWidth() == 58)
    #expect(line(0, columns: 24) == "γ = 1.7  ├●─────┤  0 … 3")
    #expect(line(0, columns: 20) == "γ = 1.7  0 … 3")
    #expect(line(0, columns: 10) == "γ = 1.7")
    for columns in 14..<100 { #expect(line(0.3, columns: columns).displayWidth() <= columns) }
  }

  @Test func `is drawn in ASCII where lines are wide`() {
    #expect(line(0.5, columns: 26, isASCII: true) == "γ = 1.7  [----o---]  0 … 3")
    let wide = DisplayWidth.Rule(ambiguousIsWide: true)
    #expect(line(0.5, columns: 40, rule: wide).contains("o"))
    #expect(line(0.5, columns: 40, rule: wide).displayWidth(wide) <= 40)
  }
}
