import LanguageSyntax
import Testing

@Suite struct ParserTests {
  /// How operators group, the loosest first, and what a few of them come to.
  @Test(arguments: [
    ("a or b and c", "(or a (and b c))"), ("a and b or c", "(or (and a b) c)"),
    ("a or b or c", "(or (or a b) c)"), ("not a and b", "(and (not a) b)"),
    ("not a == b", "(not (a == b))"), ("not not a", "(not (not a))"),
    ("a == not b", "(a == (not b))"), ("a and not b or c", "(or (and a (not b)) c)"),
    ("a < b <= c ≠ d", "(a < b ≤ c ≠ d)"), ("-2 < z < 2", "((- 2) < z < 2)"),
    ("a + b < c * d", "((+ a b) < (* c d))"), ("a ≈ b + c", "(a ≈ (+ b c))"),
    ("a - b - c", "(- (- a b) c)"), ("a - b + c", "(+ (- a b) c)"),
    ("a + b * c", "(+ a (* b c))"), ("a / b * c", "(* (/ a b) c)"), ("a / b / c", "(/ (/ a b) c)"),
    ("a @ b * c", "(* (@ a b) c)"), ("a * b @ c", "(@ (* a b) c)"), ("a ⊙ b · c", "(· (* a b) c)"),
    ("-a * b", "(* (- a) b)"), ("a * -b", "(* a (- b))"), ("-a + b", "(+ (- a) b)"),
    ("- -a", "(- (- a))"), ("+a", "a"), ("--a", "(- (- a))"), ("a - -b", "(- a (- b))"),
    ("-a^2", "(- (^ a 2))"), ("-a²", "(- (² a))"), ("√a^2", "(√ (^ a 2))"), ("√a²", "(√ (² a))"),
    ("√a * b", "(* (√ a) b)"), ("√-a", "(√ (- a))"), ("-√a", "(- (√ a))"), ("√√a", "(√ (√ a))"),
    ("a^b^c", "(^ a (^ b c))"), ("a^-b", "(^ a (- b))"), ("a^-b^c", "(^ a (- (^ b c)))"),
    ("a**b", "(^ a b)"), ("2^√4", "(^ 2 (√ 4))"), ("a^b * c", "(* (^ a b) c)"),
    ("aᵀ @ b", "(@ (ᵀ a) b)"), ("a.Tᵀ", "(ᵀ (ᵀ a))"), ("a²ᵀ", "(ᵀ (² a))"), ("a^bᵀ", "(^ a (ᵀ b))"),
    ("a[0]²", "(² a[0])"), ("f(a)[0]ᵀ", "(ᵀ f(a)[0])"), ("[a, b][0]", "[a b][0]"),
    ("(a + b)ᵀ", "(ᵀ (+ a b))"), ("a / (b / c)", "(/ a (/ b c))"),
    ("1/2a", nil), ("a[0][1]", "a[0][1]"), ("f (a)", "f(a)"), ("f(a)(b)", nil),
  ])
  func `operators group by their precedence`(code: String, tree: String?) throws {
    guard let tree else {
      #expect(throws: SyntaxError.self) { try Cell(code) }
      return
    }
    #expect(try Cell(code).statements.map(\.dump) == [tree])
  }

  @Test(arguments: [
    ("z[0]", "z[0]"), ("Z[0, 1:3]", "Z[0 1:3]"), ("Z[:, -1]", "Z[: (- 1)]"), ("z[1:]", "z[1:]"),
    ("z[:-1]", "z[:(- 1)]"), ("z[a + 1:b * 2]", "z[(+ a 1):(* b 2)]"), ("z[z[0]]", "z[z[0]]"),
    ("[]", "[]"), ("[1]", "[1]"), ("[1, 2; 3, 4]", "[1 2 | 3 4]"), ("[1, 2;]", "[1 2]"),
    ("[1, 2,]", "[1 2]"), ("[[1, 2], [3, 4]]", "[[1 2] [3 4]]"), ("[1; 2; 3]", "[1 | 2 | 3]"),
    ("f()", "f()"), ("f(a, k=1)", "f(a k=1)"), ("f(a,)", "f(a)"), ("f(z̃=g(a))", "f(z̃=g(a))"),
    ("a, b", "{a b}"), ("x = a, b", "(= x {a b})"), ("a, b = b, a", "(= a,b {b a})"),
    ("x = 1", "(= x 1)"), ("x -= a + 1", "(-= x (+ a 1))"), ("x += 1", "(+= x 1)"),
    ("x *= 2", "(*= x 2)"), ("x /= 2", "(/= x 2)"), ("f(z) = z", "(def f(z) z)"),
    ("f(z, k=1) = { a = z; a + k }", "(def f(z k=1) (= a z) (+ a k))"), ("f() = 1", "(def f() 1)"),
    ("repeat 3 { x = 1\n x }", "repeat(3 (= x 1) x)"), ("l = repeat 3 { x }", "(= l repeat(3 x))"),
    ("for η in [1, 2] { η }", "for(η [1 2] η)"), ("1 + repeat 2 { 3 }", "(+ 1 repeat(2 3))"),
    ("repeat n { for x in r { x } }", "repeat(n for(x r x))"), ("\"a\"", "\"a\""),
    ("mean = mean(z)", "(= mean mean(z))"), ("_ + 1", "(+ _ 1)"), ("if = 3", "(= if 3)"),
    ("print", "print"),
  ])
  func `statements`(code: String, tree: String) throws {
    #expect(try Cell(code).statements.map(\.dump) == [tree])
  }

  /// Each line with what is wrong in it; the lines are read as one cell, too.
  private static let brokenLines: [(String, String)] = [
    ("a = [1 2]", "spaced-row"), ("b = 2z", "implied-product"), ("c = z'", "transpose"),
    ("d = * 2", "expression expected"), ("e = 2", "constantAssigned"),
    ("f(1) = 2", "parameterName expected"),
    ("g = 1)", "unmatched"), ("h z", "missing-operator"), ("i = $", "unknownCharacter"),
    ("j = \"a", "unclosedText"), ("k[0] = 1", "notAssignable"), ("mean(z) = 1", "builtinRedefined"),
    ("m = ____", "unfilledBlank"), ("if x { y }", "other-word"), ("n = np.mean(z)", "module"),
    ("repeat 3 { a = 1; b = (2] }", "symbol expected"), ("repeat 2 { o := 1 }", "nestedFormula"),
    ("p = 'a'", "single-quotes"),
    ("q = (1, 2)", "tuple"), ("r = a && b", "other-sign"), ("s = z.mean()", "method"),
  ]

  @Test func `every mistake of a cell is told at once, and good lines between stay good`() throws {
    // A cell tells at most twenty.
    let lines = Self.brokenLines.prefix(20)
    let code = lines.map { "\($0.0)\ngood = 1" }.joined(separator: "\n")
    let error = #expect(throws: SyntaxError.self) { try Cell(code) }
    #expect(error?.diagnostics.map(Self.name) == lines.map(\.1))
  }

  @Test(arguments: brokenLines)
  func `a mistake is told alone`(line: String, problem: String) {
    let error = #expect(throws: SyntaxError.self) { try Cell(line) }
    #expect(error?.diagnostics.map(Self.name) == [problem])
  }

  private static func name(_ diagnostic: SyntaxDiagnostic) -> String {
    switch diagnostic.problem {
    case .foreign(let said): said.id
    case .expected(let expectation, _): "\(expectation)".withoutValues + " expected"
    default: "\(diagnostic.problem)".withoutValues
    }
  }

  @Test(arguments: [
    ("z = 1\ny = z", ["z", "y"], [], ["z"]), ("a, b = f(c)", ["a", "b"], ["f"], ["c"]),
    ("x += mean(y)", ["x"], ["mean"], ["x", "y"]), ("f(z) = g(z) + k", ["f"], ["g"], ["z", "k"]),
    ("repeat n { w = w - h(w); for η in r { q = 1 } }", ["w", "η", "q"], ["h"], ["n", "w", "r"]),
    ("x = 1; x = 2", ["x"], [], []), ("l = repeat 2 { m = 1 }", ["l", "m"], [], []),
    ("Z[i, :j]", [], [], ["Z", "i", "j"]), ("a < b < c(d)", [], ["c"], ["a", "b", "d"]),
    ("[a; b(c, k=e)]", [], ["b"], ["a", "c", "e"]), ("f(z, k=m) = z", ["f"], [], ["m", "z"]),
  ])
  func `a cell knows its names`(
    code: String, assigned: [String], called: [String], read: [String]
  ) throws {
    let cell = try Cell(code)
    #expect(cell.assignedNames == assigned.map { Name($0) })
    #expect(cell.calledFunctions == Set(called.map { Name($0) }))
    #expect(cell.readNames == Set(read.map { Name($0) }))
  }

  @Test func `a range is where its code stands`() throws {
    let source = CellSource("μ = mean（z̃）; σ² = √(z - μ)")
    let statements = try Cell(source.text).statements
    #expect(statements.map { source[$0.range] } == ["μ = mean（z̃）", "σ² = √(z - μ)"])
    guard case .assignment(_, let value) = statements[1].kind else { return #expect(Bool(false)) }
    #expect(source[value.range] == "√(z - μ)")
  }
}

extension String {
  /// The name of a case without what it carries.
  fileprivate var withoutValues: String { String(prefix { $0 != "(" }) }
}
