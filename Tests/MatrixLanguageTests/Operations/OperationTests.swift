import LanguageSyntax
import MatrixLanguage
import StyledText
import Testing

@Suite struct OperationTests {
  private static let all = Builtins.operations + Operators.all

  @Test(arguments: all.indices)
  func `the example of an operation gives what its help says`(index: Int) throws {
    let operation = Self.all[index]
    var workspace = Workspace(seed: 1, data: .sample)
    let printed = try workspace.run(operation.help.example)
    let shown = printed.map { ValueFormat().markup($0).plain }.joined(separator: "\n")
    #expect(shown == operation.help.output, "\(operation.name)")
  }

  @Test(arguments: all.indices)
  func `an operation is explained in both languages and in that of another library`(index: Int) {
    let operation = Self.all[index]
    for language in InterfaceLanguage.allCases {
      #expect(!operation.help.summary[language].isEmpty, "\(operation.name)")
    }
    #expect(!operation.help.equals.isEmpty, "\(operation.name)")
    #expect(!operation.parameters.isEmpty, "\(operation.name)")
  }

  @Test(arguments: all.indices)
  func `the example of an operation uses it`(index: Int) throws {
    let operation = Self.all[index]
    #expect(
      operation.help.example.contains(operation.name)
        || operation.name == "sqrt" && operation.help.example.contains("√"))
  }

  @Test func `builtins have different names, and each is found`() throws {
    let names = Builtins.operations.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(Builtins.named[Name(name)]?.name == name) }
    #expect(Builtins.named[Name("Σ")]?.name == "sum")
  }

  @Test(arguments: [
    ("mean", "mean(z, axis)"), ("round", "round(z, decimals=0)"), ("hstack", "hstack(z, …)"),
    ("where", "where(condition, a, b)"), ("zeros", "zeros(n, m)"),
  ])
  func `a signature`(name: String, signature: String) {
    #expect(Builtins.named[Name(name)]?.signature == signature)
  }
}
