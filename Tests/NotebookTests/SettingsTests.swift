import MatrixLanguage
import Notebook
import StyledText
import Support
import Testing

@Suite struct `Chosen settings` {
  @Test(
    arguments: [
      (.lang, "zh", "zh"), (.lang, "英文", "en"), (.lang, "AUTO", "auto"), (.color, "never", "never"),
      (.color, "总是", "always"), (.ascii, "on", "on"), (.ascii, "关", "off"), (.digits, "17", "17"),
      (.digits, "1", "1"), (.suggest, "off", "off"),
    ] as [(Settings.Key, String, String)])
  func `are chosen by`(key: Settings.Key, word: String, value: String) {
    var settings = Settings()
    let isChosen = settings.choose(word, for: key)
    #expect(isChosen && settings[key] == value)
  }

  @Test(
    arguments: [
      (.lang, "fr"), (.lang, ""), (.color, "on"), (.ascii, "auto"), (.digits, "0"), (.digits, "18"),
      (.digits, "six"), (.digits, "-1"), (.digits, "4.0"), (.suggest, "maybe"),
    ] as [(Settings.Key, String)])
  func `are not chosen by`(key: Settings.Key, word: String) {
    var settings = Settings()
    let isChosen = settings.choose(word, for: key)
    #expect(!isChosen && settings == Settings())
  }

  @Test(arguments: Settings.Key.allCases)
  func `have a name in each language, and take each of their values`(key: Settings.Key) {
    for language in InterfaceLanguage.allCases {
      #expect(Settings.Key(named: key.name[language]) == key)
      for value in key.values {
        var settings = Settings()
        let isChosen = settings.choose(value.name[language], for: key)
        #expect(isChosen && settings[key] == value.word)
      }
    }
  }

  // MARK: As text

  @Test func `are read from a text that people write`() {
    let text = SettingsText(
      """
      \u{FEFF}# mine
      lang = zh

        digits=6   # six are enough
      color = always\r
      位数 = 7
      fonts = large
      suggest = off
      """)
    #expect(text.problems == [])
    var settings = Settings()
    _ = settings.choose("zh", for: .lang)
    _ = settings.choose("7", for: .digits)
    _ = settings.choose("always", for: .color)
    _ = settings.choose("off", for: .suggest)
    #expect(text.settings == settings)
  }

  @Test func `leave out what cannot be read, and say where it stands`() {
    let text = SettingsText("lang = fr\nnonsense\ndigits = 6\ncolor =\n= 3\n\u{1B}[31m\n")
    #expect(text.settings.digits == 6)
    #expect(text.settings.language == nil)
    #expect(text.problems.map(\.line) == [1, 2, 4, 6])
    #expect(text.problems.map(\.key) == [.lang, nil, .color, nil])
    let messages = text.problems.flatMap { problem in
      InterfaceLanguage.allCases.map { problem.message(path: "settings", in: $0).plain }
    }
    Golden.expect(messages.prefix(6).joined(separator: "\n"), matches: "settings-problems")
  }

  @Test func `keep every line that says something else`() {
    var text = SettingsText("# mine\nfonts = large\nlang = en\nnonsense\nlang = zh\n\n")
    text.set(.lang, to: "auto")
    text.set(.digits, to: "6")
    #expect(text.text == "# mine\nfonts = large\nlang = en\nnonsense\nlang = auto\ndigits = 6\n")
    #expect(text.settings.language == nil)
  }

  @Test(arguments: Seeds.few) func `are what was written last`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var text = SettingsText("# mine\nfonts = large")
    var settings = Settings()
    for _ in 0..<20 {
      guard let key = Settings.Key.allCases.randomElement(using: &generator),
        let value = key.values.randomElement(using: &generator)
      else { return }
      _ = settings.choose(value.word, for: key)
      text.set(key, to: settings[key])
      text = SettingsText(text.text)
      #expect(text.settings == settings, "seed \(seed)")
      #expect(text.problems == [])
    }
    #expect(text.text.hasPrefix("# mine\nfonts = large\n"))
  }
}
