/// Text for a terminal, turned into a page: blocks become paragraphs and lists, meanings become
/// classes that the page's style colours.
extension Markup {
  package var nodes: [PageNode] {
    spans.filter { !$0.text.isEmpty }.map { span in
      let text = span.text
      return switch span.role {
      case .strong: .element(PageElement("strong", text: text))
      case .emphasis: .element(PageElement("em", text: text))
      case .code: .element(PageElement("code", text: text))
      default:
        span.role.pageClass.map { .element(PageElement("span", ["class": "\($0)"], text: text)) }
          ?? .text(text)
      }
    }
  }
}

extension Block {
  package var nodes: [PageNode] {
    switch self {
    case .paragraph(let text): .element("p", [:], text.nodes)
    case .heading(let text, let level): .element("h\(min(max(level, 1), 6))", [:], text.nodes)
    case .verbatim(let text): .preformatted(text)
    case .item(let marker, let blocks):
      .element(
        "div", ["class": "item"],
        .element("span", ["class": "marker"], marker.nodes)
          + .element("div", [:], blocks.flatMap(\.nodes)))
    case .barred(let blocks, _): .element("blockquote", [:], blocks.flatMap(\.nodes))
    case .blank: []
    }
  }
}

extension [PageNode] {
  /// Text that keeps its lines and columns. Where it is wider than the page, it alone is moved.
  package static func preformatted(_ text: Markup, as name: String = "") -> [PageNode] {
    let text = Markup(text.spans.map { Span($0.text, $0.role == .code ? .plain : $0.role) })
    var element = PageElement("pre", [:], text.nodes)
    if !name.isEmpty { element.set("class", to: "\(name)") }
    return [.element(element)]
  }
}

extension Role {
  /// The class of its spans on a page; nil where nothing tells it from the text around it.
  fileprivate var pageClass: String? {
    switch self {
    case .plain, .name, .strong, .emphasis, .code, .heading, .match, .selected, .field: nil
    case .link, .accent, .function: "fn"
    case .prompt, .secondary, .hint, .comment: "dim"
    case .success: "good"
    case .failure, .mistake: "bad"
    case .warning: "warn"
    case .keyword, .operation: "op"
    case .number: "num"
    case .string: "str"
    case .blank: "gap"
    case .firstSeries: "c1"
    case .secondSeries: "c2"
    case .thirdSeries: "c3"
    case .fourthSeries: "c4"
    case .fifthSeries: "c5"
    case .height(let tint): tint.step < 0 ? "c1" : "c2"
    }
  }
}
