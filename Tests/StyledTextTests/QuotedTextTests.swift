import StyledText
import Support
import Testing

@Suite struct `Text on a page` {
  @Test(arguments: HostileText.pieces + [HostileText.pieces.joined(), "</script><b a='\"'>&amp;"])
  func `stays text, within an element and within an attribute`(text: String) {
    let element = PageElement("p", ["class": "\(text)"], text: text)
    let page = PageReader(element.text)
    #expect(page.problems == [])
    #expect(page.elements.map(\.name) == ["p"])
    #expect(page.elements.first?.text == text.shownOnPage)
    #expect(page.elements.first?.attributes == ["class": text.shownOnPage])
    #expect(HostileText.forbidden(in: element.text) == [])
  }

  @Test(
    arguments: [
      ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("a\u{202E}b", "a\\u{202E}b"),
      ("\u{1B}[2J", "\\u{1B}[2J"), ("a\r\nb\tc\rd", "a\nb    c\nd"), ("\u{200B}", "\\u{200B}"),
      ("👩‍🔬", "👩🔬"), ("z̃ γ² 均值", "z̃ γ² 均值"),
    ])
  func `is quoted`(text: String, quoted: String) {
    #expect(text.quotedForPage == quoted)
  }

  @Test(
    arguments: [
      "https://example.org/a?b=1&c=2#d", "http://x", "mailto:a@b.c", "02-mean.html", "../zh/a.html",
      "#step", "a/b?c:d", "均值.html",
    ])
  func `leads where a link may lead`(address: String) {
    #expect(address.safeAddress == address)
  }

  @Test(
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
      "\u{1}javascript:alert(1)", "data:text/html,<script>", "vbscript:x", "file:///etc/passwd",
      "//evil.example", "\\\\evil", "/\\evil.example", "blob:x", "", "a b", "x\u{202E}y",
    ])
  func `leads nowhere else`(address: String) {
    #expect(address.safeAddress == nil)
  }

  @Test func `is no data if it could end its element`() {
    #expect(PageElement("style", data: "p > a { }").text == "<style>p > a { }</style>")
  }
}
