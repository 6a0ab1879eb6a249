import Foundation
import Plotting
import StyledText
import Support
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct `Plots in a browser` {
  private static func text(of plot: Plot, _ language: InterfaceLanguage = .standard) -> String {
    SVGDrawing(language).element(of: plot)?.text ?? ""
  }

  @Test(arguments: PlotSample.all.filter { $0.name != "heatmap-shades" })
  func `a picture`(sample: PlotSample) {
    let lines = Self.text(of: sample.plot).replacing("><", with: ">\n<")
    Golden.expect(lines + "\n", matches: "\(sample.name).svg")
  }

  @Test(arguments: PlotSample.all)
  func `a picture is well formed, and its name says what it shows`(sample: PlotSample) {
    for language in InterfaceLanguage.allCases {
      let picture = ReadElements(Self.text(of: sample.plot, language))
      #expect(picture.isWellFormed)
      #expect(picture.names.count == 1)
      #expect(picture.names.first?.hasSuffix(sample.plot.sentence[language]) == true)
    }
  }

  @Test(arguments: [1, 3, 10, 11, 40, 200])
  func `a heatmap says its numbers, or its scale from the least to the greatest`(columns: Int) {
    let values = (0..<2 * columns).map { Double($0) - 0.5 }
    let plot = Plot(.heatmap(Heatmap("Z", Grid(rows: 2, columns: columns, values: values))))
    let texts = Self.text(of: plot).split(separator: "</text>").compactMap {
      $0.split(separator: ">").last.map(String.init)
    }
    #expect(texts.contains("-0.5"))
    #expect(texts.contains(Numeral.short(values.last ?? 0)))
    let written = texts.filter { $0.hasSuffix(".5") }.count
    #expect(written == (columns <= 10 ? 2 * columns : 2))
  }

  @Test(arguments: OddData.all)
  func `odd data make a picture, or none`(odd: OddData) {
    for plot in odd.plots {
      let text = Self.text(of: plot)
      #expect(text.isEmpty || ReadElements(text).isWellFormed)
      #expect(!text.contains("=\"nan") && !text.contains("inf "), "\(text)")
    }
  }

  @Test func `a hostile name stays text`() {
    let name = "</text><script>alert(\"1\")</script>&\u{0}\u{1B}[2J\u{202E}"
    let plot = Plot(.lines(Lines([.init(name, y: [1]), .init("z", y: [2])])), title: name)
    let picture = ReadElements(Self.text(of: plot))
    #expect(picture.isWellFormed)
    #expect(picture.texts["script"] == nil)
    #expect(
      picture.names.first?.hasPrefix(
        #"</text><script>alert("1")</script>&\u{0}\u{1B}[2J\u{202E}: "#) == true)
  }
}

/// What an XML parser finds in a document.
private final class ReadElements: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  /// What pictures are called for those who do not see them.
  private(set) var names: [String] = []
  /// The text in the last element of each name.
  private(set) var texts: [String: String] = [:]
  private var open: [String] = []

  init(_ document: String) {
    super.init()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(name)
    if let label = attributes["aria-label"] { names.append(label) }
    texts[name] = ""
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    texts[open.last ?? "", default: ""] += text
  }
}
