import MatrixLanguage
import Testing

@Suite struct SpellingTests {
  /// What an input method or a copied page makes of a program, and the program.
  @Test(arguments: [
    ("mean（z）", "mean(z)"), ("[1，2；3，4]", "[1, 2; 3, 4]"), ("x＝1；x", "x = 1; x"),
    ("【1、2】", "[1, 2]"), ("１２．５", "12.5"), ("ｚ", "z"), ("ｍｅａｎ（ｚ）", "mean(z)"),
    ("z　＋　1", "z + 1"), ("2 － 1", "2 - 1"), ("z ＊ z", "z * z"), ("6／3", "6/3"),
    ("2＾3", "2^3"), ("1 ＜ 2", "1 < 2"), ("3 ＞＝ 2", "3 >= 2"), ("z［0］", "z[0]"),
    ("z【0：2】", "z[0:2]"), ("f（x）＝｛x｝；f（2）", "f(x) = {x}; f(2)"), ("1 ！＝ 2", "1 != 2"),
    ("1。5", "1.5"), ("z。T", "z.T"), ("z，＿ignored ＝ 1， 2；z", "z, _ignored = 1, 2; z"),
    ("x ＋＝ 1；x", "x += 1; x"), ("3 ＃ three", "3 # three"), ("ａ ａｎｄ ａ", "a and a"),
    ("2 − 1", "2 - 1"), ("2 – 1", "2 - 1"), ("2 × 3", "2 * 3"), ("2 ∗ 3", "2 * 3"),
    ("2 ⋅ 3", "2 * 3"), ("6 ÷ 3", "6 / 3"), ("∑(z)", "Σ(z)"), ("Σ(z)", "sum(z)"),
    ("\u{B5} = 2; \u{B5}", "μ = 2; μ"), ("ϵ = 2; ɛ", "ε = 2; ε"), ("ϕ = 1; ϕ", "φ = 1; φ"),
    ("1 ≦ 2", "1 ≤ 2"), ("1 ⩾ 2", "1 ≥ 2"), ("1 =\u{338} 2", "1 ≠ 2"),
    ("\u{FEFF}z", "z"), ("z\u{A0}+\u{200B}1", "z + 1"), ("z ⊙ z", "z * z"), ("z\u{387}2", "z·2"),
    ("2 • 3", "2 · 3"), ("2∙3", "2·3"), ("𝛾 = 2; γ", "γ = 2; γ"), ("𝝁 + 𝞼 + 𝜖", "μ + σ + ε"),
    ("𝑧[𝟎]", "z[0]"), ("𝒎𝖾𝕒𝚗(z)", "mean(z)"), ("𝚺(z)", "Σ(z)"), ("ℎ = 1; ℎ", "h = 1; h"),
    ("2 ** 3", "2 ^ 3"), ("1 <= 2", "1 ≤ 2"), ("z.T", "zᵀ"), ("√（4）", "√(4)"),
  ])
  func `look-alikes and full-width forms read as their twins`(typed: String, meant: String) throws {
    let before = "z = [1, 4, 2]; a = 1; x = 1; μ = 1; σ = 2; ε = 3"
    #expect(try output(typed, after: before) == output(meant, after: before))
    #expect(try !output(meant, after: before).isEmpty)
  }

  @Test(arguments: [
    (#""a，b（c）""#, "a，b（c）"), (#""−×µ""#, "−×µ"), ("“adam”", "adam"), ("”adam“", "adam"),
    ("＂adam＂", "adam"), (#""adam”"#, "adam"), (#""he said “no” twice""#, "he said “no” twice"),
    (#""a \" b""#, #"a " b"#), (#""a # b""#, "a # b"),
  ])
  func `a text keeps what stands between its quotes`(code: String, text: String) throws {
    #expect(try output(code) == "\"\(text)\"")
  }

  @Test func `a comment keeps everything to itself`() throws {
    #expect(try output("3 # （，“ $ ' \" [ {") == "3")
    #expect(try output("＃ nothing\n3") == "3")
  }

  @Test(arguments: ["‰", "ª$", "…", "？", "§", "\u{202E}", "\u{1B}", "😀"])
  func `what is no part of the language is told`(sign: String) throws {
    #expect(try problems("z = 3 \(sign)").first == "syntax")
  }
}
