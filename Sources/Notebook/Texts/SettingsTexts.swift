import MatrixLanguage
package import StyledText

/// The messages about settings.
extension ConsoleTexts {
  /// `digits = 6`
  func state(of key: Settings.Key, in settings: Settings) -> Markup {
    Markup(key.name[language], .code) + Markup(" = ")
      + Markup(name(of: settings[key], for: key), .number)
  }

  /// All settings, each with its meaning.
  func list(of settings: Settings) -> [Block] {
    let states = Settings.Key.allCases.map { state(of: $0, in: settings) }
    let width = states.map { $0.displayWidth() }.max() ?? 0
    let rows = zip(Settings.Key.allCases, states).map { key, state in
      let padding = String(repeating: " ", count: width + 2 - state.displayWidth())
      return Block.item(
        marker: Markup("  ") + state + Markup(padding), [.paragraph(Markup(meaning(of: key)))])
    }
    let example = Markup(
      sentence: Localized(en: "`:set digits 6` changes one.", zh: "`:设置 位数 6` 修改一项。")[language])
    return rows + [.paragraph(example)]
  }

  /// The meaning of a setting, and its values.
  func meaning(of key: Settings.Key) -> String {
    let about =
      switch key {
      case .lang: Localized(en: "the language", zh: "界面语言")[language]
      case .color: Localized(en: "when to use colours", zh: "什么时候用颜色")[language]
      case .ascii: Localized(en: "write gamma for γ", zh: "用 gamma 代替 γ")[language]
      case .accessible:
        Localized(en: "sentences for screen readers", zh: "用文字代替图形，适合读屏软件")[language]
      case .digits: Localized(en: "decimals that are shown", zh: "显示几位小数")[language]
      case .suggest:
        Localized(en: "grey suggestions from what was typed before", zh: "根据历史给出灰色的建议")[language]
      }
    return about + Localized(en: ": ", zh: "：")[language] + values(of: key)
  }

  func unknownSetting(_ word: String) -> Markup {
    let keys = Settings.Key.allCases.map { $0.name[language] }.separated[language]
    return Localized(
      en: "There is no setting “\(word)”. There are: \(keys).",
      zh: "没有“\(word)”这项设置。可以设置：\(keys)。")[language]
  }

  /// The advice what to write, after a wrong value.
  func valuesOf(_ key: Settings.Key) -> Markup {
    let name = key.name[language]
    let example = key == .digits ? "6" : key.values.last?.name[language] ?? ""
    return Markup(
      sentence: Localized(
        en: "\(name) can be \(values(of: key)), as in `:set \(name) \(example)`.",
        zh: "\(name)可以是 \(values(of: key))，例如 `:设置 \(name) \(example)`。")[language])
  }

  private func values(of key: Settings.Key) -> String {
    if case .digits = key {
      return Localized(en: "1 to 17 (by default 4)", zh: "1 到 17（默认 4）")[language]
    }
    return key.values.map { $0.name[language] }.separated[language]
  }

  private func name(of value: String, for key: Settings.Key) -> String {
    key.values.first { $0.word == value }?.name[language] ?? value
  }
}

extension SettingsText.UnknownLine {
  /// The message about the line, in a file of this path.
  package func message(path: String, in language: InterfaceLanguage) -> Markup {
    let texts = ConsoleTexts(language: language)
    let place = Markup("\(path):\(line): ")
    guard let key else {
      return place
        + Markup(
          Localized(
            en: "“\(text)” is no setting and is passed over.",
            zh: "“\(text)”不是一项设置，已跳过。")[language])
    }
    return place
      + Markup(Localized(en: "“\(text)” is passed over. ", zh: "“\(text)”已跳过。")[language])
      + texts.valuesOf(key)
  }
}
