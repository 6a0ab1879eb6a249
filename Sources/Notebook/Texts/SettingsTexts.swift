import MatrixLanguage
package import StyledText

/// What is said of settings.
extension ConsoleTexts {
  /// `digits = 6`
  func state(of key: Settings.Key, in settings: Settings) -> Markup {
    Markup(key.name[language], .code) + Markup(" = ")
      + Markup(name(of: settings[key], for: key), .number)
  }

  /// All of them, each with what it is about.
  func list(of settings: Settings) -> [Block] {
    let states = Settings.Key.allCases.map { state(of: $0, in: settings) }
    let width = states.map { $0.displayWidth() }.max() ?? 0
    let rows = zip(Settings.Key.allCases, states).map { key, state in
      let padding = String(repeating: " ", count: width + 2 - state.displayWidth())
      return Block.item(
        marker: Markup("  ") + state + Markup(padding), [.paragraph(Markup(meaning(of: key)))])
    }
    let example = Markup(code: text("`:set digits 6` changes one.", "`:设置 位数 6` 修改一项。"))
    return rows + [.paragraph(example)]
  }

  /// What a setting is about, and what may be chosen.
  func meaning(of key: Settings.Key) -> String {
    let about =
      switch key {
      case .lang: text("the language", "界面语言")
      case .color: text("when to use colours", "什么时候用颜色")
      case .ascii: text("write gamma for γ", "用 gamma 代替 γ")
      case .digits: text("decimals that are shown", "显示几位小数")
      case .suggest: text("grey suggestions from what was typed before", "根据历史给出灰色的建议")
      }
    return about + text(": ", "：") + values(of: key)
  }

  func unknownSetting(_ word: String) -> Markup {
    let keys = Settings.Key.allCases.map { $0.name[language] }.joined(separator: text(", ", "、"))
    return Markup(
      text("There is no setting “\(word)”. There are: \(keys).", "没有“\(word)”这项设置。可以设置：\(keys)。"))
  }

  /// What to write, for somebody who has written something else.
  func valuesOf(_ key: Settings.Key) -> Markup {
    let name = key.name[language]
    let example = key == .digits ? "6" : key.values.last?[language] ?? ""
    return Markup(
      code: text(
        "\(name) can be \(values(of: key)), as in `:set \(name) \(example)`.",
        "\(name)可以是 \(values(of: key))，例如 `:设置 \(name) \(example)`。"))
  }

  private func values(of key: Settings.Key) -> String {
    if case .digits = key { return text("1 to 17 (by default 4)", "1 到 17（默认 4）") }
    return key.values.map { $0[language] }.joined(separator: text(", ", "、"))
  }

  private func name(of value: String, for key: Settings.Key) -> String {
    key.values.first { $0.english == value }?[language] ?? value
  }
}

extension SettingsText.Problem {
  /// What is said of the line, which is in a file of this path.
  package func message(path: String, in language: InterfaceLanguage) -> Markup {
    let texts = ConsoleTexts(language: language)
    let place = Markup("\(path):\(line): ")
    guard let key else {
      return place
        + Markup(
          texts.text(
            "“\(text)” is no setting and is passed over.", "“\(text)”不是一项设置，已跳过。"))
    }
    return place
      + Markup(texts.text("“\(text)” is passed over. ", "“\(text)”已跳过。")) + texts.valuesOf(key)
  }
}
