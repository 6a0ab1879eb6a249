package import StyledText

/// The topics of `:help`, each of which fits on a screen.
package enum HelpPage: String, Hashable, Sendable, CaseIterable {
  case commands, keys, symbols, matrices, functions, formulas, gradients, mistakes, files, settings
  case lessons, accessible

  package var name: Localized<String> {
    switch self {
    case .commands: Localized(en: rawValue, zh: "命令")
    case .keys: Localized(en: rawValue, zh: "按键")
    case .symbols: Localized(en: rawValue, zh: "符号")
    case .matrices: Localized(en: rawValue, zh: "矩阵")
    case .functions: Localized(en: rawValue, zh: "函数")
    case .formulas: Localized(en: rawValue, zh: "公式")
    case .gradients: Localized(en: rawValue, zh: "求导")
    case .mistakes: Localized(en: rawValue, zh: "报错")
    case .files: Localized(en: rawValue, zh: "文件")
    case .settings: Localized(en: rawValue, zh: "设置")
    case .lessons: Localized(en: rawValue, zh: "课程")
    case .accessible: Localized(en: rawValue, zh: "无障碍")
    }
  }

  /// Its line in the list of topics.
  package var summary: Localized<String> {
    switch self {
    case .commands: Localized(en: "what begins with a colon", zh: "冒号开头的命令")
    case .keys: Localized(en: "editing, TAB, what was typed before", zh: "编辑、TAB 补全、历史")
    case .symbols: Localized(en: "how γ, z̃, √ and ≈ are typed", zh: "γ、z̃、√、≈ 怎么输入")
    case .matrices: Localized(en: "rows, columns, places, axes", zh: "行、列、下标、轴")
    case .functions: Localized(en: "all functions and operators", zh: "所有函数和运算符")
    case .formulas: Localized(en: "what stays true when a value changes", zh: "值变了，公式仍然成立")
    case .gradients: Localized(en: "grad, and what it sees", zh: "grad 怎么用，能对什么求导")
    case .mistakes: Localized(en: "what went wrong, and how to find out", zh: "出错了怎么办")
    case .files: Localized(en: "saving, opening, and what saves itself", zh: "保存、打开、自动保存")
    case .settings: Localized(en: "language, colours, digits", zh: "语言、颜色、小数位数")
    case .lessons: Localized(en: "how a lesson goes", zh: "怎样学习一课")
    case .accessible: Localized(en: "with a screen reader", zh: "配合读屏软件使用")
    }
  }

  /// The topic that a word means: its name in any language, or the beginning of one.
  package init?(named word: String) {
    let word = word.lowercased()
    let pages = Self.allCases.filter { page in
      page.name.all.contains { $0.hasPrefix(word) }
    }
    guard !word.isEmpty, pages.count == 1 else { return nil }
    self = pages[0]
  }
}

/// A part of a page of help. Code stands between backticks.
enum HelpItem: Hashable, Sendable {
  case text(Localized<String>)
  case row(Localized<Usage>)
  /// A cell, which a test runs, with what it prints.
  case example(String, String)
  /// A list made from the language itself.
  case list(HelpList)

  /// The input, and its effect.
  struct Usage: Hashable, Sendable {
    let code: String
    let text: String
  }

  static func row(en: (String, String), zh: (String, String)) -> Self {
    .row(Localized(en: Usage(code: en.0, text: en.1), zh: Usage(code: zh.0, text: zh.1)))
  }
}

/// The lists in pages of help, made from the language and the program.
enum HelpList: Hashable, Sendable {
  case commands, symbols, functions, mistakes, settings
}
