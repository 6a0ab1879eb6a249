import Foundation
import LanguageSyntax
import MatrixLanguage
import Notebook
import StyledText
import Support
import Testing

@Suite struct `A notebook's page` {
  private static func export(
    _ markdown: String, _ language: InterfaceLanguage = .standard
  ) -> NotebookPage {
    var format = ValueFormat()
    format.language = language
    return NotebookPage(
      Document(SourceText(name: "lab.md", markdown)),
      running: ["zt": .cell, "zt setup": .setup, "zt solution": .answer], on: Workspace(),
      format: format)
  }

  private static let lab = """
    # A *lab*

    The mean is below, at [a place](https://example.org/?a=1&b=2).

    ```zt setup
    z = [1, 3, 5, 7]
    ```

    ```zt
    μ := mean(z)
    γ = 1; z̃ := γ * (z - μ)
    ```

    ```output
    what an older program printed
    ```

    It is `= μ`.

    ## Vary

    ```zt
    vary γ from 0 to 3 { hist(z̃), std(z̃) }
    explain μ
    ```

    ```zt
    z + [1, 2]
    ```

    ```zt
    z * 2
    ```

    ```python
    print("<b>")
    ```
    """

  @Test(arguments: InterfaceLanguage.allCases)
  func `shows its prose, its cells and what they print`(language: InterfaceLanguage) throws {
    let export = Self.export(Self.lab, language)
    let text = export.page.text.text
    let start = try #require(text.range(of: "<main"))
    let end = try #require(text.range(of: "</main>"))
    let lines = text[start.lowerBound..<end.upperBound].replacing("><", with: ">\n<")
    Golden.expect(lines + "\n", matches: "page-\(language.rawValue)")
    #expect(PageReader(text).problems == [])
    // A cell that fails is shown with its mistake, and the next one runs.
    #expect(export.diagnostics.map(\.problem.id) == ["shape"])
    #expect(
      PageReader(text).all("pre").last { $0.text.contains("1×4") }?.text == "1×4\n  2  6  10  14")
    #expect(!text.contains("older program"))
  }

  @Test func `lets the browser run its own script and style alone`() throws {
    let page = PageReader(Self.export(Self.lab).page.text.text)
    let policy = try #require(
      page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?
        .attributes["content"])
    let script = try #require(page.all("script").last { $0.attributes["type"] == nil })
    let style = try #require(page.all("style").first)
    func hash(_ text: String) -> String {
      Data(SHA256.digest(of: Array(text.utf8))).base64EncodedString()
    }
    #expect(hash("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    #expect(
      policy == "default-src 'none'; script-src 'sha256-\(hash(script.text))'; "
        + "style-src 'sha256-\(hash(style.text))'; base-uri 'none'; form-action 'none'")
    for element in page.elements {
      let names = element.attributes.keys
      #expect(!names.contains { $0 == "style" || $0.hasPrefix("on") || $0 == "src" })
    }
    #expect(page.all("script").count == 2)
  }

  @Test func `has colours that can be read on both of its grounds`() throws {
    let style = try #require(PageReader(Self.export("").page.text.text).all("style").first?.text)
    let themes = style.components(separatedBy: "--ground:").dropFirst()
    #expect(themes.count == 3)
    for theme in themes {
      let block = "--ground:" + theme.prefix { $0 != "}" }
      var colors: [String: RGB] = [:]
      for declaration in block.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
        let parts = declaration.split(separator: ":").map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        guard parts.count == 2, parts[0].hasPrefix("--") else { continue }
        colors[parts[0]] = RGB(hex: parts[1])
      }
      let (ground, panel) = (try #require(colors["--ground"]), try #require(colors["--panel"]))
      #expect(colors.count == 18)
      for (name, color) in colors where !["--ground", "--panel", "--line"].contains(name) {
        #expect(min(color.contrast(to: ground), color.contrast(to: panel)) >= 4.5, "\(name)")
      }
    }
  }

  @Test func `stores of what varies only where it is another`() throws {
    let page = PageReader(Self.export(Self.lab).page.text.text)
    let data = try #require(
      page.all("script").first { $0.attributes["type"] == "application/json" }?.text)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    #expect(json["name"] as? String == "γ")
    #expect((json["values"] as? [String])?.count == Variation.frameCount)
    let changes = try #require(json["changes"] as? [[[Any]]])
    #expect(changes.count == Variation.frameCount && changes[0].isEmpty)
    #expect(changes.dropFirst().allSatisfy { !$0.isEmpty })
    // Every other frame written out would take a dozen times what the first one takes.
    let first = try #require(page.all("svg").first)
    #expect(first.attributes["role"] == "img")
    #expect(first.attributes["aria-label"]?.hasPrefix("Histogram of z̃") == true)
    #expect(page.all("table", class: "numbers").first?.text.contains("2.25") == true)
    let slider = try #require(page.all("input").first)
    #expect(slider.attributes["type"] == "range" && slider.attributes["max"] == "12")
    #expect(page.all("label").first?.attributes["for"] == slider.attributes["id"])
  }

  @Test(
    arguments: [
      "# TEXT", "TEXT", "- TEXT", "> TEXT", "| a | b |\n|---|---|\n| TEXT | 1 |", "**TEXT**",
      "`TEXT`", "[TEXT](https://example.org)", "[a](TEXT)", "[a](<TEXT>)", "- [x] TEXT — TEXT",
      "## A <!-- {#TEXT} -->", "---\ntitle: TEXT\n---\n", "```TEXT\na\n```", "```zt\n# TEXT\n```",
      "```zt\n\"TEXT\"\n```", "```zt\nhist([1, 2], title=\"TEXT\")\n```", "```zt\nTEXT\n```",
      "```zt\nx = 1\nvary x from 0 to 1 { hist([x, 2], title=\"TEXT\") }\n```", "<TEXT>",
    ])
  func `keeps whatever it is given as text`(place: String) {
    // The style and the script are the same on every page, and long.
    func main(_ text: String) -> String {
      PageElement(
        "main", ["title": "\(text)"], Self.export(place.replacing("TEXT", with: text)).page.content
      )
      .text
    }
    let harmless = PageReader(main("harmless"))
    let attacks =
      HostileText.pieces + [
        "</script><script>alert(1)</script>", "</style><style>*{display:none}</style>",
        "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "javascript:alert(1)",
        "</title></head><body onload=alert(1)>", "--><script>alert(1)</script>", "<svg/onload=x>",
      ]
    for attack in attacks {
      let text = main(attack)
      let page = PageReader(text)
      #expect(page.problems == [], "\(attack)")
      #expect(HostileText.forbidden(in: text) == [], "\(attack)")
      #expect(page.all("script").count <= harmless.all("script").count, "\(attack)")
      for element in page.elements {
        #expect(!["img", "iframe", "object", "base", "form"].contains(element.name), "\(attack)")
        #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" })
        if let address = element.attributes["href"] { #expect(address.safeAddress != nil) }
      }
    }
  }

  @Test func `has a title that stays text, and a seal that holds`() {
    let title = "</title><script>alert(1)</script>\u{202E}"
    let text = WebPage(title: title, language: .chinese, content: []).text
    let page = PageReader(text.text)
    #expect(page.problems == [] && page.all("script").count == 1)
    #expect(page.all("title").first?.text == title.shownOnPage)
    #expect(page.all("html").first?.attributes["lang"] == "zh")
    #expect(SealedText.isIntact(text.bytes))
  }

  @Test func `of a program is made of its parts`() {
    let program = CellSource(
      "a = 1\n\n\nb = [\n\n2]\n\nc + 1\n", label: .file("a.zt"))
    let cells = ProgramCells(program).cells
    #expect(cells.map(\.text) == ["a = 1", "b = [\n\n2]", "c + 1"])
    #expect(cells.map(\.label) == [1, 4, 8].map { .file("a.zt", firstLine: $0) })
    let export = NotebookPage(program, name: "x/a.zt", on: Workspace(), format: ValueFormat())
    #expect(export.page.title == "a.zt")
    #expect(PageReader(export.page.text.text).all("pre", class: "problem").count == 1)
  }
}

extension RGB {
  /// `#0a6a70`, or `#fff`
  fileprivate init?(hex: String) {
    var digits = hex.dropFirst().map(String.init)
    guard hex.hasPrefix("#"), [3, 6].contains(digits.count) else { return nil }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    let parts = stride(from: 0, to: 6, by: 2).compactMap {
      Int(digits[$0] + digits[$0 + 1], radix: 16)
    }
    guard parts.count == 3 else { return nil }
    self.init(parts[0], parts[1], parts[2])
  }
}
