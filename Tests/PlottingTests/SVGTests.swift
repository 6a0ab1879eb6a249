import Foundation
import Plotting
import StyledText
import Support
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct `Plots in a browser` {
  @Test(arguments: PlotSample.all.filter { $0.name != "heatmap-shades" })
  func `a picture`(sample: PlotSample) {
    Golden.expect(SVGDrawing().text(of: sample.plot), matches: "\(sample.name).svg")
  }

  @Test(arguments: PlotSample.all)
  func `a picture is well formed, has a name and says what it shows`(sample: PlotSample) {
    for language in InterfaceLanguage.allCases {
      let picture = ReadElements(SVGDrawing(language).text(of: sample.plot))
      #expect(picture.isWellFormed)
      #expect(picture.texts["title"]?.isEmpty == false)
      #expect(picture.texts["desc"] == sample.plot.sentence[language])
    }
  }

  @Test(arguments: OddData.all)
  func `odd data make a picture`(odd: OddData) {
    for plot in odd.plots {
      let text = SVGDrawing().text(of: plot)
      #expect(ReadElements(text).isWellFormed)
      #expect(!text.contains("=\"nan") && !text.contains("inf "), "\(text)")
    }
  }

  @Test func `a hostile name stays text`() {
    let name = "</text><script>alert(\"1\")</script>&\u{0}\u{1B}[2J"
    let plot = Plot(.lines(Lines([.init(name, y: [1]), .init("z", y: [2])])), title: name)
    let picture = ReadElements(SVGDrawing().text(of: plot))
    #expect(picture.isWellFormed)
    #expect(picture.texts["script"] == nil)
    #expect(picture.texts["title"] == "</text><script>alert(\"1\")</script>&")
  }
}

/// What an XML parser finds in a document.
private final class ReadElements: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
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
