import LanguageSyntax
import MatrixLanguage

/// Whether a Chinese text is Chinese: no word in it is English but code, ids, names, and a term that
/// stands in brackets behind its translation.
enum ChineseProse {
  /// The English words that have no place in a text.
  ///
  /// - Parameter code: the words of code that the text may speak of, besides those of the language.
  static func strayWords(in text: String, besides code: Set<String> = []) -> [String] {
    words(of: withoutTerms(text)).filter { word in
      word.count(where: \.isLetter) > 1 && !code.contains(word) && !language.contains(word)
        && !names.contains(word) && !word.allSatisfy(marks.contains)
    }
  }

  /// Words of Latin letters alone: `z_norm`, but not `μ_run`.
  static func words(of text: String) -> [String] {
    text.unicodeScalars.split { !$0.isOfWord }
      .filter { $0.allSatisfy(\.isASCII) }.map { String($0) }
  }

  static func isChinese(_ text: String) -> Bool { text.unicodeScalars.contains(where: \.isChinese) }

  /// The English terms that stand in brackets behind their translation: `小批量（mini-batch）`.
  static func terms(in text: String) -> [String] {
    parts(of: text).compactMap { $0.term?.split(separator: "；").first?.lowercased() }
  }

  private static func withoutTerms(_ text: String) -> String {
    parts(of: text).map(\.prose).joined(separator: " ")
  }

  /// What stands around the terms of a text, each with the term behind it.
  private static func parts(of text: String) -> [(prose: String, term: String?)] {
    var rest = text[...]
    var parts: [(prose: String, term: String?)] = []
    while let open = rest.firstIndex(of: "（"), let close = rest[open...].firstIndex(of: "）") {
      let inside = String(rest[rest.index(after: open)..<close])
      let before = rest[..<open].last { $0 != "*" }.map { isChinese(String($0)) } ?? false
      let isTerm = before && inside.unicodeScalars.first?.isASCIILetter == true
      let prose = String(rest[..<open])
      parts.append(isTerm ? (prose, inside) : ("\(prose) \(inside)", nil))
      rest = rest[rest.index(after: close)...]
    }
    return parts + [(String(rest), nil)]
  }

  /// Functions with their parameters, and the words between them.
  private static let language: Set<String> = {
    let signatures = Builtins.operations.map(\.signature) + SpecialForm.allCases.map(\.signature)
    let keywords = ["for", "in", "repeat", "and", "or", "not", "vary", "from", "to", "explain"]
    return Set(signatures.flatMap(words) + keywords + ["inf", "nan", "mu", "eps", "sigma"])
  }()

  /// The marks of the first series of a picture, which may stand side by side: `xo`.
  private static let marks: Set<Character> = ["o", "x"]

  /// Products, people, formats, keys, and what they are called everywhere.
  private static let names: Set<String> = [
    "ztilde", "tilde", "NumPy", "PyTorch", "Python", "Jupyter", "LaTeX", "Markdown", "JSON", "CSV",
    "HTML", "UTF", "ASCII", "UCI", "SciPy", "scikit", "learn", "ImageNet", "Keras", "Transformer",
    "ResNet",
    "RMSNorm", "GPU", "deeplearning", "ai", "Debian", "Santurkar", "Bjorck", "Yang", "Wu", "Shen",
    "Zhang", "Sennrich", "Ba", "Kiros", "Hinton", "LeCun", "Mishkin",
    "Sergey", "Ioffe", "Christian", "Szegedy", "Kingma",
    "Adam", "Glorot", "He",
    "SplitMix", "TAB", "Ctrl", "Alt", "Esc", "Home", "End", "id", "In", "min", "ms", "cm",
  ]
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { properties.isAlphabetic && isASCII }

  /// Letters but Chinese ones, the marks over them, and what joins them.
  fileprivate var isOfWord: Bool {
    if properties.generalCategory == .nonspacingMark || "_²³".unicodeScalars.contains(self) {
      return true
    }
    return properties.isAlphabetic && !isChinese
  }

  fileprivate var isChinese: Bool { ("\u{4E00}"..."\u{9FFF}").contains(self) }
}
