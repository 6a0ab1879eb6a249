import MatrixLanguage
import Testing

/// Numbers, line breaks, silence, powers and operators, seen through what programs give.
@Suite struct ReadingTests {
  @Test(arguments: [
    ("1", "1"), ("1.5", "1.5"), (".5", "0.5"), ("2.", "2"), ("1e3", "1000"), ("1E3", "1000"),
    ("2.5e-3", "0.0025"), ("1e+2", "100"), ("2.e3", "2000"), ("007", "7"), ("1e400", "inf"),
    ("1e-400", "0"), ("[1.,2.]", "[1, 2]"), ("0.1 + 0.2 == 0.3", "0"), ("2.T", "2"),
    ("9007199254740993 - 9007199254740992", "0"),
  ])
  func `numbers`(code: String, value: String) throws {
    #expect(try output(code) == value)
  }

  @Test(arguments: [
    ("1 +\n2", "3"), ("(1\n+ 2)", "3"), ("[1,\n 2\n]", "[1, 2]"), ("x =\n 3\nx", "3"),
    ("1 and\n\n0", "0"), ("not\n0", "1"), ("sum(\n[1, 2],\n\n axis=1\n)", "3"),
    ("1 + # one\n2", "3"), ("x = { \"a\" }", nil), ("\n\n1\n\n\n", "1"), ("1\r\n2\r\n", "2"),
    ("a, b = 1,\n 2\nb", "2"), ("f(z) = {\n\n z\n\n}\nf(4)", "4"), ("√\n4", "2"), ("1 <\n2", "1"),
    ("for x\n in [1] { x }", nil), ("repeat 2\n{ 1 }", nil), ("1\n+ 2", "2"), ("1\n- 2", "-2"),
  ])
  func `line breaks`(code: String, value: String?) throws {
    if let value {
      #expect(try output(code) == value)
    } else {
      #expect(try problems(code).first == "syntax")
    }
  }

  @Test(arguments: [
    ("1; 2", ["2"]), ("1; 2;", []), ("1\n2", ["1", "2"]), ("x = 1; y = 2", ["2"]), ("1;;2", ["2"]),
    (";1", ["1"]), ("1 # ;", ["1"]), ("a, b = 1, 2", ["1", "2"]), ("a, b = 1, 2;", []),
    ("repeat 2 { 5 }", ["[5, 5]"]), ("repeat 2 { x = 5 }", []), ("f(z) = z", []), ("", []),
    ("# only a comment", []), ("x = 1\nx += 2", ["1", "3"]),
  ])
  func `a semicolon silences the statement before it`(code: String, shows: [String]) throws {
    var workspace = Workspace()
    #expect(try workspace.run(code).map { shown($0.value) } == shows)
  }

  @Test func `only σ² has a power in it`() throws {
    #expect(try output("σ = 3; σ² = 5; σ²") == "5")
    #expect(try output("σ = 3; σ^2") == "9")
    #expect(try output("dσ² = 5; dsigma2") == "5")
    #expect(try output("σ²_run = 7; sigma2_run") == "7")
    #expect(try output("σ² = 5; (σ²)²") == "25")
    #expect(try output("x = 3; x²") == "9")
    #expect(try output("x = 3; x³") == "27")
    #expect(try output("β₂ = 3; β₂²") == "9")
    #expect(try output("σ_hat = 3; σ̂²") == "9")
    #expect(try problems("σ²", after: "σ = 3") == ["name"])
  }

  @Test(arguments: [
    ("-2^2", "-4"), ("(-2)^2", "4"), ("2^-1", "0.5"), ("2^3^2", "512"), ("-2²", "-4"),
    ("√16^2", "16"),
    ("8 - 4 - 2", "2"), ("8 / 4 / 2", "1"), ("1 + 2 * 3", "7"), ("not 1 == 2", "1"),
    ("1 or 1 and 0", "1"), ("3 > 2 > 1", "1"), ("(3 > 2) > 1", "0"), ("2 * 3 ** 2", "18"),
    ("1 < 2 == 1", "0"), ("-√4", "-2"), ("√4²", "4"), ("2 · 3 @ 4", "24"),
  ])
  func `operators are computed as they group`(code: String, value: String) throws {
    #expect(try output(code) == value)
  }
}
