package import LanguageSyntax
import NumericCore
package import StyledText

/// The functions that every notebook has.
///
/// Each is defined in one place, in the file of its theme: its computation, its help, and its names
/// elsewhere.
package enum Builtins {
  /// All of them, by theme.
  package static let themes: [Theme] = [
    Theme(title: Localized(en: "reduce", zh: "汇总"), operations: reductions),
    Theme(title: Localized(en: "element", zh: "逐元素"), operations: elementwise),
    Theme(title: Localized(en: "make", zh: "生成"), operations: construction),
    Theme(title: Localized(en: "arrange", zh: "排列"), operations: arrangement),
    Theme(title: Localized(en: "draw", zh: "画图"), operations: plots),
    Theme(title: Localized(en: "train", zh: "训练"), operations: training),
    Theme(title: Localized(en: "networks", zh: "网络"), operations: networks),
    Theme(title: Localized(en: "data", zh: "数据"), operations: data),
  ]

  package struct Theme: Sendable {
    package let title: Localized<String>
    package let operations: [Operation]
  }

  package static let operations: [Operation] = themes.flatMap(\.operations)

  package static let named: [Name: Operation] = {
    var named: [Name: Operation] = [Name("Σ"): sum]
    for builtin in operations { named[Name(builtin.name)] = builtin }
    return named
  }()
}

extension Vocabulary {
  /// The builtins as the reader of code knows them.
  package static let builtins = Vocabulary(Builtins.named.mapValues { $0.parameters.map(\.name) })
}
