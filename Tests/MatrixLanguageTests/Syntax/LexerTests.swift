import MatrixLanguage
import Testing

/// Numbers, line breaks and silence, seen through what programs give.
@Suite struct LexerTests {
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

  @Test(arguments: [
    "(", "[1, 2", "f(z) = {", "x =", "1 +", "1 and", "not", "a,", "x :=", "[1,\n", "√", "a ≈ # b",
    "mean(z", "repeat 3 {", "repeat 3 {\n x = 1\n", "for x in", "x -=", "（", "z ＝", "1 ^",
  ])
  func `a cell that needs more lines is incomplete`(code: String) {
    #expect(Cell.isIncomplete(code))
  }

  @Test(arguments: [
    "", "1", "x = 3", "(1)", ")", "[1, 2)", "{ }", "# (", "\"(\"", "\"(", "zᵀ", "x²", "z.T", "1;",
    "repeat 3 { 1 }", "1 +\n2", "$", "z'", "]]((",
  ])
  func `a cell that needs none is not`(code: String) {
    #expect(!Cell.isIncomplete(code))
  }
}
