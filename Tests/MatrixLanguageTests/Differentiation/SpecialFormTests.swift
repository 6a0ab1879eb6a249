import LanguageSyntax
import MatrixLanguage
import StyledText
import Testing

@Suite struct `A special form` {
  @Test(arguments: SpecialForm.allCases)
  func `gives what its help says, in both languages`(form: SpecialForm) throws {
    var workspace = Workspace()
    let printed = try workspace.run(form.help.example)
    let shown = printed.map { ValueFormat().markup($0).plain }.joined(separator: "\n")
    #expect(shown == form.help.output)
    #expect(form.help.example.contains(form.name + "("))
    #expect(form.help.equals.hasPrefix("torch."))
    #expect(form.signature.hasPrefix(form.name + "("))
    for language in InterfaceLanguage.allCases { #expect(!form.help.summary[language].isEmpty) }
  }

  @Test(arguments: SpecialForm.allCases)
  func `cannot be redefined, and its name may be a value`(form: SpecialForm) throws {
    var workspace = Workspace()
    #expect(
      workspace.diagnostics(of: "\(form.name)(z) = z").map(\.problem)
        == [.syntax(.builtinRedefined(Name(form.name)))])
    #expect(
      workspace.diagnostics(of: "\(form.name) + 1").map(\.problem)
        == [.functionAsValue(Name(form.name))])
    #expect(try output("\(form.name) = 3; \(form.name) + 1") == "4")
    #expect(Builtins.named[Name(form.name)] == nil)
  }

  @Test(arguments: [
    ("grad", "grad("), ("gradc", "gradcheck("), ("ho", "hold("), ("minim", "minimize("),
  ])
  func `is offered where its name begins`(typed: Substring, name: String) {
    let candidates = NameCompletion(workspace: Workspace()).candidates(for: typed)
    #expect(candidates?.names.first == name)
  }

  @Test(arguments: [("gard(w², w)", "grad(w², w)"), ("holt(w)", "hold(w)")])
  func `is found by a near name`(code: String, fix: String) throws {
    var workspace = try Workspace(after: "w = 2")
    #expect(workspace.diagnostics(of: code).first?.fixes.first?.code == fix)
  }
}
