package import StyledText

/// The permanent choices of a person: the language, and how output looks.
package struct Settings: Hashable, Sendable {
  /// Nil for the locale's.
  package private(set) var language: InterfaceLanguage?
  /// When to use colours.
  package private(set) var color = ColorChoice.auto
  /// True if everything is written in ASCII.
  package private(set) var isASCII = false
  /// True if the output is listened to: words replace what is drawn.
  package private(set) var isAccessible = false
  /// The decimals of a number.
  package private(set) var digits = 4
  /// True if suggestions from the history are shown during typing.
  package private(set) var suggests = true

  package init() {}

  /// The settings, under their names in the file.
  package enum Key: String, Hashable, Sendable, CaseIterable {
    case lang, color, ascii, accessible, digits, suggest
  }

  /// The value of a setting, as it is written in the file.
  package subscript(key: Key) -> String {
    switch key {
    case .lang: language?.rawValue ?? "auto"
    case .color: color.rawValue
    case .ascii: isASCII ? "on" : "off"
    case .accessible: isAccessible ? "on" : "off"
    case .digits: String(digits)
    case .suggest: suggests ? "on" : "off"
    }
  }

  /// Changes a setting.
  ///
  /// - Parameter word: one of the values of the key, in any language.
  /// - Returns: true if it is one; otherwise nothing has changed.
  package mutating func choose(_ word: String, for key: Key) -> Bool {
    guard let value = key.value(meaning: word) else { return false }
    switch key {
    case .lang: language = InterfaceLanguage(rawValue: value)
    case .color: color = ColorChoice(rawValue: value) ?? .auto
    case .ascii: isASCII = value == "on"
    case .accessible: isAccessible = value == "on"
    case .digits: digits = Int(value) ?? digits
    case .suggest: suggests = value == "on"
    }
    return true
  }
}

extension Settings.Key {
  package var name: Localized<String> {
    switch self {
    case .lang: Localized(en: rawValue, zh: "语言")
    case .color: Localized(en: rawValue, zh: "颜色")
    case .ascii: Localized(en: rawValue, zh: "纯ASCII")
    case .accessible: Localized(en: rawValue, zh: "无障碍")
    case .digits: Localized(en: rawValue, zh: "位数")
    case .suggest: Localized(en: rawValue, zh: "建议")
    }
  }

  /// The possible values: the word in the file, and the name.
  package var values: [(word: String, name: Localized<String>)] {
    switch self {
    case .lang: [value("auto", zh: "自动"), value("en", zh: "英文"), value("zh", zh: "中文")]
    case .color: [value("auto", zh: "自动"), value("always", zh: "总是"), value("never", zh: "从不")]
    case .ascii, .accessible, .suggest: [value("on", zh: "开"), value("off", zh: "关")]
    case .digits: (1...17).map { value("\($0)", zh: "\($0)") }
    }
  }

  /// The file speaks English.
  private func value(_ word: String, zh: String) -> (word: String, name: Localized<String>) {
    (word, Localized(en: word, zh: zh))
  }

  /// The key of a name, in any language.
  package init?(named word: String) {
    let word = word.lowercased()
    let key = Self.allCases.first { $0.name.all.contains { $0.lowercased() == word } }
    guard let key else { return nil }
    self = key
  }

  /// The value that a word means, as it is written in the file.
  fileprivate func value(meaning word: String) -> String? {
    let word = word.lowercased()
    return values.first { $0.name.all.contains(word) }?.word
  }
}
