import StyledText

/// The texts of a page around its content.
package struct PageTexts: Sendable {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  var skip: String { Localized(en: "Skip to the content", zh: "跳到正文")[language] }

  package var setup: String { Localized(en: "Prepared values", zh: "事先准备的值")[language] }

  /// The table below a slider.
  func table(of name: String) -> String {
    Localized(en: "All values of \(name) as a table", zh: "\(name) 的全部取值（表格）")[language]
  }

  /// At the end of a page.
  var origin: String {
    Localized(
      en: "Computed by ztilde, a notebook in the terminal.", zh: "由终端笔记本 ztilde 计算。")[language]
  }
}
