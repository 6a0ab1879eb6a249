import Plotting
import StyledText
import Support
import Testing

@Suite struct `A terminal's frame` {
  @Test(arguments: PlotSample.all, [24, 40, 61, 80, 132])
  func `holds every picture`(sample: PlotSample, width: Int) {
    for screen in [
      Screen(width: width), Screen(width: width, isASCII: true),
      Screen(language: .chinese, width: width),
      Screen(width: width, rule: .init(ambiguousIsWide: true)),
      Screen(width: width, colors: .full), Screen(width: width, colors: .full, isASCII: true),
    ] {
      for case .verbatim(let picture) in PlotDrawing(screen).blocks(of: sample.plot) {
        #expect(picture.lines.count <= 18)
        for line in picture.lines {
          #expect(line.displayWidth(screen.rule) <= width, "\(line.plain)")
        }
      }
    }
  }

  @Test(arguments: PlotSample.all)
  func `can be ASCII`(sample: PlotSample) {
    for line in sample.page(Screen(isASCII: true)) {
      #expect(line.plain.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }, "\(line)")
    }
  }

  /// What stands before a picture's own characters ends in one column, whatever is drawn there.
  @Test(arguments: PlotSample.all)
  func `is straight where ambiguous characters are wide`(sample: PlotSample) {
    let screen = Screen(rule: .init(ambiguousIsWide: true))
    for case .verbatim(let picture) in PlotDrawing(screen).blocks(of: sample.plot) {
      for scalar in picture.plain.unicodeScalars where (0x2500...0x28FF).contains(scalar.value) {
        #expect(scalar.displayWidth(screen.rule) == 1, "\(scalar)")
      }
    }
  }

  @Test(arguments: OddData.all)
  func `holds odd data`(odd: OddData) {
    let pages = odd.plots.map { plot in
      PlotDrawing(Screen(width: 60)).blocks(of: plot)
    }
    let text = pages.map { Page($0).lines(width: 60).map(\.plain).joined(separator: "\n") }
    Golden.expect(text.joined(separator: "\n\n"), matches: "odd-\(odd.name)")
  }

  @Test func `lets nothing hostile through`() {
    let name = "a\u{1B}[2Jb\u{202E}\nc"
    let plot = Plot(
      .lines(Lines([.init(name, y: [1, 2]), .init("z", y: [2, 1])])), title: name)
    let lines = Page(PlotDrawing(Screen()).blocks(of: plot)).lines(width: 80)
    #expect(lines.first?.plain == "ab c")
    #expect(lines.allSatisfy { $0.plain == $0.plain.sanitized })
  }
}

/// Data that nobody draws on purpose.
struct OddData: Sendable, CustomTestStringConvertible {
  let name: String
  let values: [Double]

  var testDescription: String { name }

  static let all = [
    OddData(name: "empty", values: []),
    OddData(name: "one", values: [5]),
    OddData(name: "constant", values: [0.1, 0.1, 0.1 + 1e-17, 0.1]),
    OddData(name: "nan", values: [.nan, .nan]),
    OddData(name: "infinite", values: [1, .infinity, 2, -.infinity, 3]),
    OddData(name: "huge", values: [-1e308, 0, 1e308, 1.7e308]),
    OddData(name: "tiny", values: [.leastNonzeroMagnitude, 0, .leastNormalMagnitude / 8]),
  ]

  /// One plot of each kind.
  var plots: [Plot] {
    let row = Grid(rows: values.isEmpty ? 0 : 1, columns: values.count, values: values)
    let square = values.flatMap { a in values.map { b in a / 2 + b / 2 } }
    let axis = values.indices.map(Double.init)
    return [
      Plot(.histogram(Histogram([("z", values)]))),
      Plot(.histogram(Histogram([("z", values), ("w", [1, 2])]))),
      Plot(.lines(Lines([.init("z", y: values)]))),
      Plot(.scatter(Scatter([("", values.map { Point(x: $0, y: $0) })]))),
      Plot(.heatmap(Heatmap("Z", row))),
      Plot(
        .contours(
          Contours(
            "L", Grid(rows: values.count, columns: values.count, values: square), x: axis, y: axis))
      ),
    ]
  }
}
