package import StyledText

/// A page in one file, which needs no other and no network.
///
/// Its policy lets the browser run the one script and follow the one style that are constants of
/// this program, and load nothing: whatever a lesson holds, it stays text.
package struct WebPage: Hashable, Sendable {
  package let title: String
  package let language: InterfaceLanguage
  package var content: [PageNode]
  /// Links to other pages, above the content and below it.
  package var above: [PageNode] = []
  package var below: [PageNode] = []

  package init(title: String, language: InterfaceLanguage, content: [PageNode]) {
    self.title = title
    self.language = language
    self.content = content
  }

  package var text: SealedText {
    let head = """
      <!DOCTYPE html>
      \(PageElement("html", ["lang": "\(language.rawValue)"]).openingTag)
      <head>
      \(PageElement("meta", ["charset": "utf-8"]).text)
      \(PageElement("meta", ["http-equiv": "Content-Security-Policy", "content": "\(Self.policy)"]).text)
      \(PageElement("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]).text)
      <meta name="generator" content="
      """
    let body: [PageNode] =
      .element("a", ["class": "skip", "href": "#content"], text: PageTexts(language).skip)
      + part("header", above)
      + .element("main", ["id": "content"], content)
      + part("footer", below + .element("p", ["class": "dim"], text: PageTexts(language).origin))
    let rest = """
      ">
      \(PageElement("title", text: title).text)
      \(PageElement("style", data: PageStyle.text).text)
      </head>
      <body>
      \(body.map(\.text).joined(separator: "\n"))
      \(PageElement("script", data: PageScript.text).text)
      </body>
      </html>

      """
    return SealedText(before: head, after: rest)
  }

  private func part(_ name: String, _ nodes: [PageNode]) -> [PageNode] {
    nodes.isEmpty ? [] : .element(name, [:], nodes)
  }

  static let policy = """
    default-src 'none'; script-src '\(PageScript.hash)'; style-src '\(PageStyle.hash)'; \
    base-uri 'none'; form-action 'none'
    """
}
