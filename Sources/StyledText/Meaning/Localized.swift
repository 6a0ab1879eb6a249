/// A text in each language of the interface, side by side: `Localized(en: "try", zh: "试试")`.
///
/// All messages of the program are such texts, and `text[language]` chooses where they are shown.
/// No other code chooses by language, so a third one is a case and a label here, and a missing text
/// does not compile. A text made of other texts names them by language: `Localized(en: "a
/// \(kind.en) is wanted", zh: "这里要的是\(kind.zh)")`.
package struct Localized<Text: Hashable & Sendable>: Hashable, Sendable {
  package let en: Text
  package let zh: Text

  package init(en: Text, zh: Text) {
    self.en = en
    self.zh = zh
  }

  /// A text that is the same in every language: code, a number, a name.
  package init(code text: Text) {
    self.init(en: text, zh: text)
  }

  package subscript(language: InterfaceLanguage) -> Text {
    switch language {
    case .english: en
    case .chinese: zh
    }
  }

  /// The text in each language.
  package var all: [Text] { InterfaceLanguage.allCases.map { self[$0] } }
}

/// The language of the interface.
package enum InterfaceLanguage: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// The default language.
  package static let standard = Self.english

  /// The language in which a text is written.
  package init(of text: String) {
    self = text.unicodeScalars.contains(where: \.properties.isIdeographic) ? .chinese : .standard
  }
}

extension Localized<String> {
  package static func + (left: Self, right: Self) -> Self {
    Self(en: left.en + right.en, zh: left.zh + right.zh)
  }
}

extension [Localized<String>] {
  package func joined(separator: Localized<String>) -> Localized<String> {
    Localized(
      en: map(\.en).joined(separator: separator.en), zh: map(\.zh).joined(separator: separator.zh))
  }
}

extension [String] {
  /// `a, b, c`
  package var separated: Localized<String> {
    Localized(en: joined(separator: ", "), zh: joined(separator: "、"))
  }

  /// `a, b and c`
  package var listed: Localized<String> {
    listed(last: Localized(en: " and ", zh: " 和 "))
  }

  /// `a, b or c`
  package var listedAsChoice: Localized<String> {
    listed(last: Localized(en: " or ", zh: " 或 "))
  }

  private func listed(last: Localized<String>) -> Localized<String> {
    guard let end = self.last, count > 1 else { return Localized(code: first ?? "") }
    let start = dropLast()
    return Localized(
      en: start.joined(separator: ", ") + last.en + end,
      zh: start.joined(separator: "、") + last.zh + end)
  }
}
