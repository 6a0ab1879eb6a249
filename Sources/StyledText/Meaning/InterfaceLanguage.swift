/// The language in which the program speaks.
package enum InterfaceLanguage: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// Of a text in every language, the one in this language.
  package func text(_ english: String, _ chinese: String) -> String {
    switch self {
    case .english: english
    case .chinese: chinese
    }
  }
}

/// A text in each language of the interface.
package struct Localized: Hashable, Sendable {
  package let english: String
  package let chinese: String

  package init(en english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  package subscript(language: InterfaceLanguage) -> String {
    language.text(english, chinese)
  }
}
