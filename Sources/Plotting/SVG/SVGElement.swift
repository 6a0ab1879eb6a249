import StyledText

/// An element of an SVG document.
struct SVGElement {
  private let name: String
  private var attributes: [(name: String, value: String)] = []
  private var text = ""
  private var content: [SVGElement] = []

  init(
    _ name: String, _ attributes: KeyValuePairs<String, SVGValue> = [:],
    _ content: [SVGElement] = []
  ) {
    self.name = name
    self.attributes = attributes.map { ($0.key, $0.value.text) }
    self.content = content
  }

  /// An element that holds any text.
  init(_ name: String, _ attributes: KeyValuePairs<String, SVGValue> = [:], text: String) {
    self.init(name, attributes)
    self.text = text
  }

  mutating func append(_ element: SVGElement) { content.append(element) }
  mutating func append(_ elements: [SVGElement]) { content += elements }

  /// The element as text, one line for each element.
  func written(indent: String = "") -> String {
    let attributes = attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
    guard !text.isEmpty || !content.isEmpty else { return "\(indent)<\(name)\(attributes)/>\n" }
    guard content.isEmpty else {
      let inner = content.map { $0.written(indent: indent + " ") }.joined()
      return "\(indent)<\(name)\(attributes)>\n\(inner)\(indent)</\(name)>\n"
    }
    return "\(indent)<\(name)\(attributes)>\(Self.escaped(text))</\(name)>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.sanitized.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}

/// The value of an attribute: text, or a number with one decimal, which is as fine as a screen.
struct SVGValue: ExpressibleByStringInterpolation, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral
{
  let text: String

  init(_ text: String) { self.text = text }

  init(_ number: Double) {
    let rounded = (number * 10).rounded() / 10
    text = Int(exactly: rounded).map(String.init) ?? "\(rounded)"
  }

  init(stringLiteral text: String) { self.init(text) }
  init(floatLiteral number: Double) { self.init(number) }
  init(integerLiteral number: Int) { self.init(Double(number)) }
}
