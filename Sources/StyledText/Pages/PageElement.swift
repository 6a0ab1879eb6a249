/// A piece of a page: an element, or text in one.
package enum PageNode: Hashable, Sendable {
  case text(String)
  case element(PageElement)
}

/// An element of a web page or of an SVG picture.
///
/// It is a tree and not text, so that no text in it can become an element: the one place that
/// writes it quotes all that is no name of ours.
package struct PageElement: Hashable, Sendable {
  package let name: String
  package private(set) var attributes: [PageAttribute]
  package private(set) var content: [PageNode]
  /// The text that it holds as it is.
  private var data = ""

  package struct PageAttribute: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  package init(
    _ name: String, _ attributes: KeyValuePairs<String, AttributeValue> = [:],
    _ content: [PageNode] = []
  ) {
    self.name = name
    self.attributes = attributes.map { PageAttribute(name: $0.key, value: $0.value.text) }
    self.content = content.joiningTexts
  }

  /// An element that holds text, whatever characters it is made of.
  package init(
    _ name: String, _ attributes: KeyValuePairs<String, AttributeValue> = [:], text: String
  ) {
    self.init(name, attributes, text.isEmpty ? [] : [.text(text)])
  }

  package init(
    _ name: String, _ attributes: KeyValuePairs<String, AttributeValue> = [:],
    _ elements: [PageElement]
  ) {
    self.init(name, attributes, elements.map(PageNode.element))
  }

  /// An element whose text a browser does not read as HTML: data, a style or a script of ours.
  ///
  /// - Parameter data: text without a `<`, which could end it.
  package init(
    _ name: String, _ attributes: KeyValuePairs<String, AttributeValue> = [:], data: String
  ) {
    precondition(!data.contains("<"), "What a browser does not unquote may hold no <.")
    self.init(name, attributes)
    self.data = data
  }

  package mutating func append(_ element: PageElement) { content.append(.element(element)) }

  package mutating func set(_ name: String, to value: AttributeValue) {
    attributes.append(PageAttribute(name: name, value: value.text))
  }

  // MARK: As text

  /// The element as it stands in a page.
  package var text: String {
    let tag = openingTag
    if Self.void.contains(name) { return tag }
    return "\(tag)\(data)\(content.map(\.text).joined())</\(name)>"
  }

  /// `<p class="note">`
  package var openingTag: String {
    "<\(name)\(attributes.map { " \($0.name)=\"\($0.value.quotedForPage)\"" }.joined())>"
  }

  /// Those of HTML that have no end.
  private static let void: Set<String> = ["br", "hr", "input", "link", "meta"]
}

extension PageNode {
  package var text: String {
    switch self {
    case .text(let text): text.quotedForPage
    case .element(let element): element.text
    }
  }
}

extension [PageNode] {
  /// The same with one text where several stand beside each other, as a browser reads them.
  fileprivate var joiningTexts: [PageNode] {
    reduce(into: []) { nodes, node in
      guard case .text(let text) = node else { return nodes.append(node) }
      guard !text.isEmpty else { return }
      if case .text(let before) = nodes.last {
        nodes[nodes.count - 1] = .text(before + text)
      } else {
        nodes.append(node)
      }
    }
  }

  package static func element(
    _ name: String, _ attributes: KeyValuePairs<String, AttributeValue> = [:],
    _ content: [PageNode] = []
  ) -> [PageNode] {
    [.element(PageElement(name, attributes, content))]
  }

  package static func element(
    _ name: String, _ attributes: KeyValuePairs<String, AttributeValue> = [:], text: String
  ) -> [PageNode] {
    [.element(PageElement(name, attributes, text: text))]
  }
}

/// The value of an attribute: text, or a number with one decimal, which is as fine as a screen.
package struct AttributeValue: ExpressibleByStringInterpolation, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral
{
  package let text: String

  package init(_ text: String) { self.text = text }

  package init(_ number: Double) {
    let rounded = (number * 10).rounded() / 10
    text = Int(exactly: rounded).map(String.init) ?? "\(rounded)"
  }

  package init(stringLiteral text: String) { self.init(text) }
  package init(floatLiteral number: Double) { self.init(number) }
  package init(integerLiteral number: Int) { self.init(Double(number)) }
}
