import Plotting
import StyledText
import Support
import Testing

@Suite struct `Plots in a terminal` {
  @Test(arguments: PlotSample.all, [80, 40])
  func `in Unicode`(sample: PlotSample, width: Int) {
    let style = PlotStyle(width: width)
    Golden.expect(
      sample.page(style).map(\.plain).joined(separator: "\n"), matches: "\(sample.name).\(width)")
  }

  @Test(arguments: PlotSample.all)
  func `in ASCII`(sample: PlotSample) {
    let style = PlotStyle(isASCII: true)
    Golden.expect(
      sample.page(style).map(\.plain).joined(separator: "\n"), matches: "\(sample.name).ascii80")
  }

  /// Of each plot the rows that hold words, or are not the same in English.
  @Test func `in Chinese`() {
    let texts = PlotSample.all.map { sample in
      let english = Set(sample.page(PlotStyle()).map(\.plain))
      let chinese = sample.page(PlotStyle(language: .chinese)).map(\.plain)
      return "──── \(sample.name)\n"
        + chinese.filter { !english.contains($0) || $0.contains(where: \.isLetter) }
        .joined(separator: "\n")
    }
    Golden.expect(texts.joined(separator: "\n"), matches: "sentences-zh")
  }

  private static let coloured = PlotSample.all.filter {
    ["histogram-three", "lines", "scatter-classes", "heatmap-shades"].contains($0.name)
  }

  @Test(arguments: coloured)
  func `in colours`(sample: PlotSample) {
    let lines = sample.page(PlotStyle())
    let text = ANSIRenderer(Palette(.basic)).render(lines)
    Golden.expect(
      text.replacing("\u{1B}", with: "ESC"), matches: "\(sample.name).ansi")
  }
}

extension PlotSample {
  func page(_ style: PlotStyle) -> [Markup] {
    Page(PlotDrawing(style).blocks(of: plot)).lines(width: style.width, rule: style.rule)
  }
}
