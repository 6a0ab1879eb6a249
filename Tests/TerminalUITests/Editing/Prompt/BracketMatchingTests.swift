import Support
import Testing

@Suite struct `The bracket at the cursor` {
  private let match = "bold underline fg=36:"

  @Test(
    arguments: [
      ("after its partner was typed", "f(a)", [], "f{M(}a{M)}"),
      ("under the cursor", "f(a) ", [.left, .left], "f{M(}a{M)}"),
      ("the one before goes first", "()[]", [.left, .left], "{M()}[]"),
      ("nowhere near", "(a) ", [], "(a)"),
      ("a stray one is wrong wherever it is", "a) + b", [], "a{F)} + b"),
      ("one of another kind is", "(a]", [], "(a{F]}"),
      ("an open one may yet be closed", "f(a", [], "f(a"),
      ("but not when one looks at it", "(a", [.home], "{F(}a"),
      ("one in a string is none", "(')'", [], "({fg=32:')'}"),
      ("full-width ones pair", "f（a)", [], "f{M（}a{M)}"),
    ] as [(String, String, [Key], String)])
  func `is marked with its partner`(
    what: String, text: String, keys: [Key], picture: String
  ) throws {
    let terminal = try probe("--colors")
    terminal.send(text)
    for key in keys { terminal.press(key) }
    let expected = picture.replacing("{M", with: "{" + match).replacing("{F", with: "{bold fg=31:")
    try terminal.wait { $0.styledText.hasSuffix("[1]:} " + expected) }
  }
}
