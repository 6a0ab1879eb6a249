import StyledText
import Support
import Testing

/// What the command line says before a command runs, in Chinese: the parser itself speaks English.
@Suite struct `The command line in Chinese` {
  private static let commands = [
    "learn", "play", "run", "eval", "export", "list", "progress", "new", "check", "preview",
  ]
  private static let code: Set<String> = [
    "notebook", "help", "lang", "en", "zh", "color", "auto", "always", "never", "ascii", "no",
    "accessible",
    "json",
    "strict", "new", "update", "watch", "step", "Ctrl", "id", "digits", "width", "output",
    "version",
    "python", "zt", "md", "max",
    "elements",
    "html", "markdown", "py", "ipynb", "torch", "solutions", "force", "generate", "completion",
    "script", "bash", "zsh", "fish",
    "nope",
    "foo", "xx", "shell",
    "gamma", "langg", "course", "halves", "site",
  ]

  private func outcome(of arguments: [String]) throws -> ProcessOutcome {
    try Home().run(arguments: arguments, environment: ["LC_ALL": "zh_CN.UTF-8"])
  }

  private func expectChinese(_ text: String, _ arguments: [String]) {
    #expect(ChineseProse.isChinese(text), "\(arguments)")
    let code = Self.code.union(Self.commands)
    #expect(ChineseProse.strayWords(in: text, besides: code).isEmpty, "\(arguments): \(text)")
  }

  @Test(
    arguments: [
      ["--nope"], ["--langg", "zh"], ["learn", "--nope"], ["learn", "-x"], ["eval"], ["export"],
      ["export", "foo", "--to", "nope"], ["export", "foo"], ["export", "foo", "--to"],
      ["--lang", "xx"],
      ["--lang"], ["eval", "--digits", "99", "1"], ["eval", "--nope", "1"], ["--color", "foo"],
      ["--width", "foo"], ["check"], ["run", "--update"], ["run", "foo.zt", "--update"],
      ["list", "foo", "nope"], ["new"], ["new", "foo", "--course", "xx"], ["list", "--json=foo"],
      ["play"],
      ["eval", "1", "--max-elements", "0"], ["--generate-completion-script", "nope"], ["nope"],
      ["help", "nope"],
    ])
  func `says what is wrong`(arguments: [String]) throws {
    let outcome = try outcome(of: arguments)
    #expect(outcome.status != .exited(1))
    expectChinese(outcome.output + outcome.errors, arguments)
  }

  @Test(arguments: [[]] + commands.map { [$0] })
  func `helps, on pages that fit`(command: [String]) throws {
    let outcome = try outcome(of: command + ["--help"])
    #expect(outcome.status == .exited(0) && outcome.errors.isEmpty)
    expectChinese(outcome.output, command)
    let rows = outcome.output.split(separator: "\n").map(String.init)
    #expect(rows.filter { $0.displayWidth() > 80 }.isEmpty)
    // The texts stand below each other.
    let columns = rows.filter {
      $0.hasPrefix("  -") && !$0.contains("<") && ChineseProse.isChinese($0)
    }
    .map { row in row.prefix { !ChineseProse.isChinese(String($0)) }.description.displayWidth() }
    #expect(Set(columns.filter { $0 < 40 }) == [26])
  }

  @Test func `says what is in English where English is wanted`() throws {
    let outcome = try Home().run("--nope", environment: ["LC_ALL": "en_US.UTF-8"])
    #expect(outcome.errors.hasPrefix("Error: Unknown option '--nope'"))
  }
}
