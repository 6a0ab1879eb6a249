import Plotting
import StyledText
import Support
import Testing

@Suite struct `Plots in a terminal` {
  @Test(arguments: PlotSample.all, [80, 40])
  func `in Unicode`(sample: PlotSample, width: Int) {
    let screen = Screen(width: width)
    Golden.expect(
      sample.page(screen).map(\.plain).joined(separator: "\n"), matches: "\(sample.name).\(width)")
  }

  @Test(arguments: PlotSample.all)
  func `in ASCII`(sample: PlotSample) {
    let screen = Screen(isASCII: true)
    Golden.expect(
      sample.page(screen).map(\.plain).joined(separator: "\n"), matches: "\(sample.name).ascii80")
  }

  /// Of each plot the rows that hold words, or are not the same in English.
  @Test func `in Chinese`() {
    let texts = PlotSample.all.map { sample in
      let english = Set(sample.page(Screen()).map(\.plain))
      let chinese = sample.page(Screen(language: .chinese)).map(\.plain)
      return "──── \(sample.name)\n"
        + chinese.filter { !english.contains($0) || $0.contains(where: \.isLetter) }
        .joined(separator: "\n")
    }
    Golden.expect(texts.joined(separator: "\n"), matches: "sentences-zh")
  }

  private static let coloured = PlotSample.all.filter {
    [
      "histogram-three", "lines", "scatter-classes", "heatmap-numbers", "heatmap-shades",
      "contours-round",
    ].contains($0.name)
  }

  @Test(arguments: coloured)
  func `in colours`(sample: PlotSample) {
    let text = ColorDepth.allCases.map { depth in
      let lines = sample.page(Screen(colors: depth))
      return "\(depth)\n" + ANSIRenderer(Palette(depth)).render(lines)
    }
    Golden.expect(
      text.joined(separator: "\n").replacing("\u{1B}", with: "ESC"), matches: "\(sample.name).ansi")
  }
}

extension PlotSample {
  func page(_ screen: Screen) -> [Markup] {
    Page(PlotDrawing(screen).blocks(of: plot)).lines(width: screen.width, rule: screen.rule)
  }
}
