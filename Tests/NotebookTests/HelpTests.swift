import LanguageSyntax
import MatrixLanguage
import Notebook
import StyledText
import Support
import Testing

@Suite struct `Help pages` {
  /// Their shapes are those of `LessonDataTests`.
  @Test(arguments: InterfaceLanguage.allCases)
  func `load names the data that come along, each on a line`(_ language: InterfaceLanguage) throws {
    let help = Help(
      workspace: Workspace(), presentation: Presentation(Screen(language: language, width: 80)))
    let topic = try #require(HelpTopic("?load"))
    let lines = Page(help.page(on: topic)).lines(width: 80).map(\.plain)
    for set in ["digits.csv, 1797×65", "breast_cancer.csv, 569×31"] {
      let spelled = set.replacing(", ", with: language == .english ? ", " : "，")
      let line = try #require(lines.first { $0.contains(spelled) })
      #expect(line.contains("UCI") && line.contains("199"))
    }
  }

  @Test(
    arguments: [
      ("?mean", "mean"), ("mean?", "mean"), ("？mean", "mean"), ("mean？", "mean"), ("?", ""),
      ("? mean ", "mean"), ("?＠", "@"), ("？γ", "γ"), ("γ？", "γ"), ("?f(z) =", "f(z) ="),
    ])
  func `is asked for by`(line: String, word: String) {
    #expect(HelpTopic(line)?.word == word)
  }

  @Test(arguments: ["mean(z)", "x = 1  # why?", "a b?", "", "\"what?\""])
  func `is not asked for by`(line: String) {
    #expect(HelpTopic(line) == nil)
  }

  /// All that anybody may ask for.
  private static let topics: [String] =
    Builtins.operations.map(\.name) + Operators.all.map(\.name) + Operators.synonyms.keys.sorted()
    + DiagnosticPage.all.map(\.id) + GreekLetter.all.flatMap { [$0.letter, $0.name] }
    + ["σ²", "sigma2", "z̃", "z_tilde", "β2", "dγ", "∑", "ϵ"]
    + [
      "grad", "hold", "=", ":=", "+=", "-=", "*=", "/=", "repeat", "for", "in", "[", "]", ";", ":",
      "_", "#", "e", "inf", "language", "grammar", "语言",
    ] + LanguageNote.all.map(\.title.en)

  @Test(arguments: InterfaceLanguage.allCases)
  func `knows everything`(language: InterfaceLanguage) {
    let unknown = Self.text(on: "nothing_of_the_kind", in: language)
      .split(separator: "nothing_of_the_kind")
    for topic in Self.topics {
      let text = Self.text(on: topic, in: language)
      #expect(!text.contains(unknown[0]), "?\(topic): \(text)")
      #expect(text.utf8.count > 20, "?\(topic): \(text)")
    }
  }

  @Test(
    arguments: [
      "mean", "var", "@", "-", "ᵀ", "not", "√", "<=", "≈", "γ", "sigma2", "shape", "repeat", "pi",
      "own", "nonsense", "", "grad", "hold", ":=", "gradient", "language", "indices",
      "batchnorm", "cross_entropy", "ema",
    ])
  func `has pages`(topic: String) {
    let page = InterfaceLanguage.allCases.map { Self.text(on: topic, in: $0) }
    let names = [
      "@": "product", "-": "minus", "ᵀ": "transpose", "√": "root", "<=": "at-most",
      "≈": "approximately", ":=": "formula-sign", "γ": "gamma", "": "introduction",
    ]
    Golden.expect(page.joined(separator: "\n---\n"), matches: "help-\(names[topic] ?? topic)")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `shows the language by examples on one screen, and its grammar on request`(
    language: InterfaceLanguage
  ) {
    let page = Self.text(on: "language", in: language)
    #expect(page.split(separator: "\n").count < 24)
    #expect(!page.contains(Grammar.text))
    for word in LanguageNote.grammar.all {
      #expect(Self.text(on: word, in: language).contains(Grammar.text))
    }
  }

  @Test(arguments: LanguageNote.all.flatMap(\.examples))
  func `the language's examples give what they say`(example: LanguageNote.LanguageSample) throws {
    var workspace = Workspace()
    let printed = try workspace.run(Cell(CellSource(example.code)))
    let last = try #require(printed.last)
    #expect(ValueFormat().inline(last.value) == example.gives, "\(example.code)")
  }

  @Test func `tells of one's own name and of a function of the same name`() {
    var workspace = Workspace()
    _ = workspace.outcome(of: CellSource("mean = 3; σ² = [1, 2]", label: .input(4)))
    let mean = Self.text(on: "mean", in: .english, workspace: workspace)
    #expect(mean.contains("mean(z, axis)"))
    #expect(mean.contains("mean = 3\nmean was stored by In[4]."))
    let variance = Self.text(on: "sigma2", in: .english, workspace: workspace)
    #expect(variance.contains("σ² = 1×2\n  1  2\n"))
  }

  @Test(arguments: [
    ("？均值", "mean"), ("?方差", "var"), ("平方根？", "sqrt"), ("?求和", "sum"), ("?转置", "ᵀ"),
    ("?average", "mean"), ("?arange", "range"),
  ])
  func `finds a function by another name`(line: String, function: String) throws {
    let topic = try #require(HelpTopic(line))
    let page = Self.text(on: topic.word, in: .chinese)
    #expect(page.contains("例如") && Self.text(on: function, in: .chinese).hasPrefix(page))
  }

  @Test(arguments: ["nonsense", "\u{1B}[31m", "%$", String(repeating: "x", count: 10_000), "a b c"])
  func `says that it does not know`(word: String) {
    #expect(Self.text(on: word, in: .english).contains("There is no help on"))
  }

  @Test func `is proved by running its examples`() throws {
    for word in Self.topics {
      let page = Self.text(on: word, in: .english, width: 200)
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      for (place, line) in lines.enumerated() where line.hasPrefix("e.g. ") {
        let output = lines[(place + 1)...].prefix { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }
        var workspace = Workspace(
          data: DataFolder { _ throws(DataFolder.DataError) in Array("x,y\n1,2\n3,4.5\n".utf8) })
        switch workspace.outcome(of: CellSource(String(line.dropFirst(5)))) {
        case .done(let printed):
          let text = printed.map { ValueFormat().markup($0).plain }.joined(separator: "\n")
          #expect(text == output.joined(separator: "\n"), "?\(word): \(line)")
        case .failed(let diagnostics):
          Issue.record("?\(word): \(line): \(diagnostics.map(\.problem.id))")
        }
      }
      for line in lines where line.hasPrefix("wrong ") || line.hasPrefix("right ") {
        var workspace = Workspace(
          data: DataFolder { _ throws(DataFolder.DataError) in Array("1,2\n".utf8) })
        let expected = line.hasPrefix("wrong ") ? [word] : []
        var problems: [String] = []
        if case .failed(let diagnostics) = workspace.outcome(
          of: CellSource(String(line.dropFirst(6))))
        {
          problems = diagnostics.map(\.problem.id)
        }
        #expect(problems == expected, "?\(word): \(line)")
      }
    }
  }

  @Test(arguments: ["hist", "plot", "scatter", "heatmap", "contour", "network", "train"])
  func `shows what an example gives in the language of the page`(word: String) {
    let outputs = InterfaceLanguage.allCases.map { language in
      Self.text(on: word, in: language, width: 200).split(separator: "\n")
        .filter { $0.hasPrefix("  ") }.joined()
    }
    #expect(Set(outputs).count == 2)
  }

  private static func text(
    on word: String, in language: InterfaceLanguage, workspace: Workspace? = nil, width: Int = 80
  ) -> String {
    var own = Workspace()
    _ = own.outcome(of: CellSource("own = [1, 2; 3, 4]", label: .input(2)))
    let help = Help(
      workspace: workspace ?? own,
      presentation: Presentation(Screen(language: language, width: width)))
    guard let topic = HelpTopic("?" + word) else { return "" }
    return PlainRenderer().render(Page(help.page(on: topic)).lines(width: width))
  }
}
