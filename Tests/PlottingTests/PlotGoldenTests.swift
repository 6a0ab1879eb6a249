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

  @Test(arguments: PlotSample.all, [80, 40])
  func `in ASCII`(sample: PlotSample, width: Int) {
    let screen = Screen(width: width, isASCII: true)
    Golden.expect(
      sample.page(screen).map(\.plain).joined(separator: "\n"),
      matches: "\(sample.name).ascii\(width)")
  }

  @Test(arguments: PlotSample.all)
  func `in Chinese`(sample: PlotSample) {
    let screen = Screen(language: .chinese)
    Golden.expect(
      sample.page(screen).map(\.plain).joined(separator: "\n"), matches: "\(sample.name).zh80")
  }

  @Test(arguments: PlotSample.all)
  func `in colours`(sample: PlotSample) {
    let lines = sample.page(Screen())
    let text = ANSIRenderer(Palette(.basic)).render(lines)
    Golden.expect(
      text.replacing("\u{1B}", with: "ESC"), matches: "\(sample.name).ansi")
  }
}

extension PlotSample {
  func page(_ screen: Screen) -> [Markup] {
    Page(PlotDrawing(screen).blocks(of: plot)).lines(width: screen.width, rule: screen.rule)
  }
}
