import LanguageSyntax
import MatrixLanguage
import NumericCore
import StyledText
import Testing

/// What is typed, pasted or piped is read in a time that grows no faster than it does: were it
/// otherwise, these would not come back. Whoever waits may stop the reading.
@Suite struct ReadingLimitTests {
  private static let pieces = [
    "1", "1.", ".", "(", "[", "{", ")", "]", "}", "()", "+", "1+", "-", "*", "^", "√", "ᵀ", "not ",
    "\"", "\"a\" ", "“", "“”", "'", "'a' ", "（", "；", "。", "、", "【", "a\u{303}", "\u{303}",
    "\u{200D}", "\u{200B}", "\\", "\\mu ", "#", "# \n", "\n", "\r", ";", ",", "a,", "a=", "a;",
    "$", "$a$", "|", "|a|", "?", "a?b:c\n", "&", "&&", "_", "a_", "σ²_", "\u{0}", "\u{FFFD}", "😀",
    "🇨🇳",
    "中", "μ ", "z ", "x.y ", "x.y()", "np.", "2x ", "[1 2]\n", "z'\n", "a b\n", "a if b else c\n",
    "if x:\n y\n", "if x { y }\n", "for i in 1:9 { i }\n", "for i in z:\n  ", "while x:\n",
    "f = x -> x\n", "a++\n", "a.^b\n", "1:2:3 ", "z[z[", "f(a=1,", "repeat 2 { ", "f(x) = ",
    "x = $\n", "z_{a} ", "x = y\n", "explain ", "lambda x: x\n", "% \n", "mean z\n",
    "Z(:, 1)\n", "Z(", "[1\n2]\n", "[1\n", "‖a‖ ", "‖", "||a|| ", "||", "∂L/∂γ ", "∂", "∂L/", "⁵",
    "10⁻⁵ ",
    "z |> f\n", "x ^= 2\n", "x %% 2 ", "[x for x in z]\n", "f(x for ", "{1, 2}\n", "{1, ",
    "z <- c(1)\n",
    "np.dot(z, z)\n", "np.f(", "np.f(1, ", "\\sum_{i} z_i\n", "\\sum_{i} ", "Σ_{i}", "...", "z[::",
    "z[end]\n",
    "while x:\n y = x\n", "f(1 2)\n", "f(1\n", "[a, b] = f(x)\n", "[a, b] = ", "1_000 ", "let ",
    "mean.(",
  ]

  @Test(arguments: pieces)
  func `a quarter of a megabyte of one thing is read`(piece: String) {
    let code = String(repeating: piece, count: (1 << 18) / piece.utf8.count)
    let problems = DeepStack.run { () -> [Diagnostic] in
      _ = Cell.isIncomplete(code)
      do throws(Cell.ParseError) {
        _ = try Cell(CellSource(code))
        return []
      } catch {
        return error.diagnostics
      }
    }
    #expect(problems.count <= 20)
    for problem in problems {
      // No message repeats what it is about at length.
      let shown = DiagnosticDrawing(language: .english).markup(problem).plain
      #expect(shown.utf8.count < 40_000)
    }
  }

  @Test(arguments: [
    "a", "1 ", "a ", "(", "+ ", "\n", "x = y\n", "$\n", "\u{0} ", "“a” ", "[1 2]\n", "# \n",
  ])
  func `whoever waits may stop the reading of a megabyte`(piece: String) {
    let code = String(repeating: piece, count: Limits.standard.cellBytes / piece.utf8.count)
    let stopped = DeepStack.run { () -> [Problem] in
      let fuse = Fuse()
      fuse.light(for: 0)
      do throws(Cell.ParseError) {
        _ = try Cell(CellSource(code), under: Allowance(interrupt: Interrupt { fuse.hasBurnt() }))
        return []
      } catch {
        return error.diagnostics.map(\.problem)
      }
    }
    // One name is one word, after which nobody asks.
    #expect(stopped == (piece == "a" ? [.limit(.nameBytes, 256)] : [.interrupted]))
  }

  @Test(arguments: [2, 5, 20])
  func `the parser stops too`(questions: Int) {
    let code = String(repeating: "x = y\n", count: 100_000)
    let fuse = Fuse()
    // The lexer asks once in 4,096 words, and the parser after it.
    let lexer = 400_000 / 4_096
    fuse.light(for: lexer + questions)
    #expect {
      try Cell(CellSource(code), under: Allowance(interrupt: Interrupt { fuse.hasBurnt() }))
    } throws: { error in
      (error as? Cell.ParseError)?.diagnostics.map(\.problem) == [.interrupted]
    }
  }

  /// What is never called is only resolved, so that nobody else asks meanwhile.
  @Test func `the resolver asks too, and stops`() throws {
    let code = "f(x) = [" + String(repeating: "x, ", count: 100_000) + "x]"
    let fuse = Fuse()
    var workspace = Workspace(allowance: Allowance(interrupt: Interrupt { fuse.hasBurnt() }))
    let cell = try Cell(CellSource(code))
    fuse.light(for: 20)
    #expect {
      try workspace.run(cell)
    } throws: { error in
      (error as? EvaluationError)?.diagnostic.problem == .interrupted
    }
    #expect(workspace.names.isEmpty)
  }

  @Test func `the bytes of a name are bounded`() throws {
    var workspace = Workspace()
    let longest = String(repeating: "n", count: Limits.standard.nameBytes)
    #expect(workspace.diagnostics(of: "\(longest) = 1").isEmpty)
    let marked = "a" + String(repeating: "\u{303}", count: 100_000)
    for name in [longest + "n", marked, String(repeating: "σ²_", count: 1_000)] {
      let problem = workspace.diagnostics(of: "\(name) = 1").first?.problem
      #expect(problem == .limit(.nameBytes, Limits.standard.nameBytes))
    }
  }

  @Test func `a misspelt name among very many is told, with the last of those that are near`()
    throws
  {
    var workspace = try Workspace(
      after: (0..<20_000).map { "name_\($0) = 1" }.joined(separator: ";"))
    let problem = try #require(workspace.diagnostics(of: "nmae_19999").first)
    #expect(problem.problem == .unknownName(Name("nmae_19999")))
    #expect(problem.fixes.first?.code == Name("name_19999").spelling)
  }

  @Test func `a mistake in a long line is shown with what stands around it`() throws {
    let code = String(repeating: "1 + ", count: 100) + "nowhere + 1"
    let long =
      "z = [" + String(repeating: "1, ", count: 200_000) + "nowhere"
      + String(repeating: ", 2", count: 100_000) + "]"
    var workspace = Workspace()
    for (code, width) in [(code, 80), (long, 80), (long, 40)] {
      let problem = try #require(workspace.diagnostics(of: code).first)
      let lines = DiagnosticDrawing(language: .english, width: width).markup(problem).plain
        .split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(lines.count <= 8)
    }
  }

  @Test func `of many problems the last says how many more there are`() throws {
    var workspace = Workspace()
    for (count, untold) in [(20, 0), (21, 1), (1_000, 980), (5_000, 4_980)] {
      let problems = workspace.diagnostics(of: String(repeating: "z = ) 1\n", count: count))
      #expect(problems.count == 20)
      #expect(problems.map(\.untold) == [Int](repeating: 0, count: 19) + [untold])
      let last = problems.last.map { DiagnosticDrawing(language: .english).markup($0).plain }
      #expect(last?.contains("and \(untold) more problem") == (untold > 0))
    }
  }
}
