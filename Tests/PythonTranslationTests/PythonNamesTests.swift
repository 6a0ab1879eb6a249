import LanguageSyntax
import MatrixLanguage
import PythonTranslation
import StyledText
import Support
import Testing

@Suite struct PythonNamesTests {
  /// What a program calls names, told from the lines that store them.
  private func names(_ names: [String]) throws -> [String] {
    let code = names.map { "\($0) = 1;" }.joined(separator: "\n")
    let text = PythonTranslation([.init(try Cell(CellSource(code)))]).text
    return text.split(separator: "\n").compactMap { line in
      line.hasSuffix(" = np.array([[1.0]])") ? String(line.prefix { $0 != " " }) : nil
    }
  }

  @Test func `a name is readable, and no word of Python's or of the translation's own`() throws {
    let pairs = [
      ("μ", "mu"), ("σ²", "sigma2"), ("z̃", "z_tilde"), ("ẑ", "z_hat"), ("β₂", "beta2"),
      ("σ₂", "sigma_2"), ("dγ", "dgamma"), ("ε", "eps"), ("λ", "lambda_"), ("均值", "均值"),
      ("sum_of", "sum_of"), ("class", "class_"), ("np", "np_"), ("show", "show_"),
      ("turns", "turns"), ("é", "uE9"), ("ﬁ", "uFB01"), ("range_", "range_"), ("last", "last_"),
    ]
    #expect(try names(pairs.map(\.0)) == pairs.map(\.1))
  }

  @Test(.enabled(if: Python.isThere, "there is no python3 that could be asked for its words"))
  func `a name means nothing to Python by itself`() throws {
    let outcome = try Python.run(
      ["-c", "import builtins, keyword; print(*dir(builtins), *keyword.kwlist)"], in: "/")
    let words =
      outcome.output.trimmed.split(separator: " ").map(String.init)
      + ["__file__", "__builtins__", "__path__", "__wrapped__", "np", "copy", "re"]
    #expect(words.count > 150)
    let readable = words.filter { (try? self.names([$0]))?.count == 1 }
    #expect(readable.count > 140)
    #expect(Set(try names(readable)).isDisjoint(with: words))
  }

  @Test func `different names stay different`() throws {
    let names = [
      "λ", "lambda_", "lambda__", "é", "uE9", "uE9_", "ﬁ", "fi", "ﬀ", "ff", "ª", "a", "ⅳ", "iv",
      "σ²", "σ₂", "sigma", "σ̂", "sigma2_hat", "z̃", "z_tilde2", "show", "show_", "µ_a", "Α", "A",
    ]
    let python = try self.names(names)
    #expect(python.count == names.count)
    #expect(Set(python).count == names.count)
    // Python compares identifiers after NFKC, which leaves ASCII alone.
    #expect(python.allSatisfy { $0.utf8.allSatisfy { $0 < 128 } })
  }
}
