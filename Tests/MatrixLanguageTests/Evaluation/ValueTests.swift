import LanguageSyntax
import MatrixLanguage
import NumericCore
import Testing

@Suite struct ValueTests {
  private func value(_ code: String) throws -> Value {
    try #require(try Workspace().value(of: Cell(CellSource(code))))
  }

  @Test(arguments: [
    "[5]", "[[5]]", "ones(1, 1) * 5", "[5, 6][0]", "sum([2, 3])", "[5; 6][0:1]", "reshape(5, 1, 1)",
    "[1, 2] @ [1; 2]", "hstack(5)", "mean([5], axis=1)",
  ])
  func `a 1×1 matrix is a number`(code: String) throws {
    #expect(try value(code).isIdentical(to: .number(5)))
    #expect(try value(code).kind == .number)
  }

  @Test func `a number serves as a 1×1 matrix`() throws {
    let matrix = try #require(try Value.number(3).matrix())
    #expect(matrix.shape == .scalar)
    #expect(Value(matrix).isIdentical(to: .number(3)))
    #expect(Value.number(3).shape == .scalar)
  }

  @Test(arguments: [
    ("1", "1", true), ("1", "1 + 1e-10", true), ("1", "1 + 1e-8", false),
    ("[1, 2]", "[1; 2]", false),
    ("[1, 2]", "[1, 2, 3]", false), ("nan", "nan", true), ("inf", "inf", true),
    ("inf", "-inf", false),
    ("\"a\"", "\"a\"", true), ("\"a\"", "\"b\"", false), ("1", "\"a\"", false), ("[]", "[]", true),
  ])
  func `values are close that differ by rounding alone`(left: String, right: String, isClose: Bool)
    throws
  {
    #expect(try value(left).isClose(to: value(right)) == isClose)
    #expect(try value(right).isClose(to: value(left)) == isClose)
    #expect(try value(left).isIdentical(to: value(left)))
  }

  @Test func `lists are compared part by part`() {
    let pair = Value.list([.number(1), .text("a")])
    #expect(pair.isClose(to: .list([.number(1 + 1e-12), .text("a")])))
    #expect(!pair.isClose(to: .list([.number(1)])))
    #expect(!pair.isIdentical(to: .list([.number(1 + 1e-12), .text("a")])))
    #expect(pair.isIdentical(to: pair))
    #expect(Value.list([]).isNothing)
    #expect(!pair.isNothing)
  }

  @Test func `0 and −0 are close but not the same bits`() {
    #expect(Value.number(0).isClose(to: .number(-0.0)))
    #expect(!Value.number(0).isIdentical(to: .number(-0.0)))
  }

  @Test(arguments: [
    ("f(z) = z", "f(z)"), ("f(z, k=1) = z", "f(z, k=1)"), ("f(mu, eps=1e-5) = mu", "f(μ, ε=1e-5)"),
    ("f() = 1", "f()"),
  ])
  func `a function is shown as it was written`(definition: String, signature: String) throws {
    let workspace = try Workspace(after: definition)
    guard case .function(let function)? = workspace[Name("f")]?.value else {
      Issue.record("no function")
      return
    }
    #expect(function.signature == signature)
  }
}
