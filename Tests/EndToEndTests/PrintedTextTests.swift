import FoundationEssentials
import Support
import Testing

/// Whatever a command line, a file's name or a file holds: what the program prints holds nothing that
/// a terminal would obey, and nothing that hides or turns what is written.
@Suite struct `What is printed` {
  private let home: Home

  init() throws { home = try Home() }

  /// All of it but what neither an argument nor a file's name can hold.
  private static let hostile =
    HostileText.pieces.joined(separator: "x").replacing("\0", with: "").replacing("/", with: "")

  private static let shortHostile = "e\u{1B}]52;c;QUJD\u{7}\u{9B}31m\u{202E}\r\u{2028}\u{85}v"

  /// What a line can hold.
  private static let inLine = shortHostile.replacing("\r", with: "")

  /// - Parameter isSilent: whether nothing is said if all goes well.
  private func expectHarmless(
    _ arguments: [String], environment: [String: String] = [:], isSilent: Bool = false
  ) throws {
    let outcome = try home.run(arguments: arguments, environment: environment)
    for text in [outcome.output, outcome.errors] {
      #expect(HostileText.forbidden(in: text) == [], "\(arguments.first ?? "")")
    }
    // What has to be said is said, and no run is ended by a signal.
    #expect(isSilent || !(outcome.output + outcome.errors).isEmpty, "\(arguments)")
    guard case .exited = outcome.status else {
      Issue.record("\(outcome.status)")
      return
    }
  }

  @Test(arguments: [
    ["--TEXT"], ["TEXT"], ["-TEXT"], ["--lang", "TEXT"], ["--lang=TEXT"], ["--color", "TEXT"],
    ["--width", "TEXT"], ["--digits=TEXT"], ["help", "TEXT"], ["TEXT", "--help"],
    ["learn", "TEXT"], ["learn", "x", "TEXT"], ["play", "TEXT"], ["play", "TEXT.md"],
    ["run", "TEXT"], ["run", "TEXT.md"], ["run", "TEXT.zt", "--update"], ["eval", "TEXT"],
    ["eval", "\"TEXT\""], ["eval", "x = \"TEXT\"\nx, x"], ["eval", "load(\"TEXT\")"],
    ["eval", "nTEXT"], ["eval", "hist([1, 2], title=\"TEXT\")"], ["eval", "explain \"TEXT\""],
    ["export", "TEXT", "--to", "python"], ["export", "x.zt", "--to", "TEXT"],
    ["export", "x.zt", "--to", "python", "-o", "no/TEXT"], ["check", "TEXT"], ["check", "TEXT.md"],
    ["check", "TEXT", "--json"], ["preview", "TEXT.md"],
    ["preview", "x.md", "--step", "TEXT"], ["check", "TEXT.md", "--update"], ["list", "--TEXT"],
    ["progress", "TEXT"], ["manual", "TEXT"],
    ["--generate-completion-script", "TEXT"], ["--lang", "zh", "learn", "TEXT"],
    ["--lang", "zh", "eval", "nTEXT + 1"], ["---completion", "learn", "--", "TEXT"],
  ])
  func `is harmless, whatever the arguments are`(arguments: [String]) throws {
    _ = try home.write("1\n", to: "x.zt")
    for text in [Self.hostile, Self.shortHostile] {
      try expectHarmless(arguments.map { $0.replacing("TEXT", with: text) })
    }
  }

  @Test(arguments: ["LANG", "LC_ALL", "LC_MESSAGES", "TERM", "COLORTERM", "NO_COLOR", "HOME"])
  func `is harmless, whatever the environment is`(name: String) throws {
    try expectHarmless(["eval", "1 +"], environment: [name: Self.shortHostile])
    try expectHarmless(["list", "--json"], environment: [name: Self.shortHostile])
  }

  @Test(arguments: [
    ["run"], ["preview"], ["check", "--update"], ["check"], ["check", "--json"], ["play"],
    ["learn"], ["export", "--to", "python"],
    ["run", "--update"],
  ])
  func `is harmless, whatever a file and its name hold`(command: [String]) throws {
    let text = Self.hostile.replacing("\n", with: " ").replacing("\r", with: " ")
    let name = "n" + Self.shortHostile.replacing("/", with: "")
    let lesson = """
      ---
      format: 1
      id: e\(text)
      title: T\(text)
      summary: S\(text)
      minutes: 5
      needs: [\(text)]
      \(text): \(text)
      ---

      # T\(text)

      ## One \(text) <!-- {#one} -->

      Words \(text) and `\(text)` and [\(text)](\(text)) and ![\(text)](\(text)).

      | a\(text) | b |
      |---|---|
      | \(text) | 1 |

      ```zt
      "a\(Self.inLine)b"
      hist([1, 2], title="\(Self.inLine)")
      ```

      ```output
      \(text)
      ```

      ```\(text)
      \(text)
      ```

      ```zt
      n\(text) + "
      ```
      """
    let file = try home.write(lesson, to: name + ".md")
    try expectHarmless([command[0], file] + command.dropFirst())
    let short = "# \(text)\n\n```zt\n\"a\(Self.inLine)b\"\n```\n"
    let other = try home.write(short, to: name + "2.md")
    let updates = command == ["run", "--update"]
    try expectHarmless([command[0], other] + command.dropFirst(), isSilent: updates)
    #expect(!updates || HostileText.forbidden(in: output(of: other)) == [])
  }

  /// What a file's last fence holds.
  private func output(of file: String) -> String {
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    return text.firstRange(of: "```output").map { String(text[$0.lowerBound...]) } ?? "\0"
  }

  @Test func `is harmless, whatever the journal and the settings hold`() throws {
    let text = Self.shortHostile
    try home.write(settings: "color = \(text)\n\(text) = 1\n\(text)\n")
    _ = try home.shell("mkdir -p state/ztilde")
    _ = try home.write(
      #"{"v":1,"fact":"lessonStarted","lesson":"\#(text)"}"# + "\n\(text)\n{\"v\":\(text)}\n",
      to: "state/ztilde/journal.jsonl")
    for command in [["list"], ["list", "--json"], ["progress"], ["progress", "--json"]] {
      try expectHarmless(command)
    }
  }

  @Test func `to a terminal or to a file, exported Python has the same harmless bytes`() throws {
    let markdown = "# T\(Self.inLine)\u{1B}[2J\0\n\n```zt\n\"\(Self.inLine)\"\n```\n"
    _ = try home.write(markdown, to: "x.md")
    let outcome = try home.shell(
      """
      "$ztilde" export x.md --to python -o x.py && "$ztilde" export x.md --to python | cmp - x.py
      """)
    #expect(outcome == .init(output: "", errors: "", status: .exited(0)))
    #expect(HostileText.forbidden(in: try home.read("x.py")) == [])
  }
}
