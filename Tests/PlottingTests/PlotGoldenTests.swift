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

  @Test(arguments: PlotSample.all, [80, 40])
  func `in ASCII`(sample: PlotSample, width: Int) {
    let style = PlotStyle(width: width, isASCII: true)
    Golden.expect(
      sample.page(style).map(\.plain).joined(separator: "\n"),
      matches: "\(sample.name).ascii\(width)")
  }

  @Test(arguments: PlotSample.all)
  func `in Chinese`(sample: PlotSample) {
    let style = PlotStyle(language: .chinese)
    Golden.expect(
      sample.page(style).map(\.plain).joined(separator: "\n"), matches: "\(sample.name).zh80")
  }

  @Test(arguments: PlotSample.all)
  func `in colours`(sample: PlotSample) {
    let text = ColorDepth.allCases.map { depth in
      let lines = sample.page(PlotStyle(colors: depth))
      return "\(depth)\n" + ANSIRenderer(Palette(depth)).render(lines)
    }
    Golden.expect(
      text.joined(separator: "\n").replacing("\u{1B}", with: "ESC"), matches: "\(sample.name).ansi")
  }
}

extension PlotSample {
  func page(_ style: PlotStyle) -> [Markup] {
    Page(PlotDrawing(style).blocks(of: plot)).lines(width: style.width, rule: style.rule)
  }
}
