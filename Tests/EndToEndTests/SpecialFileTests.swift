import Support
import Testing

/// Pipes, devices, folders and links where files are expected: nothing is waited for, nothing is read
/// without end, and it is said what stands there.
@Suite struct `Instead of a file` {
  private let home: Home

  init() throws { home = try Home() }

  private static let places = [
    ("mkfifo X", "is a pipe, not a plain file"), ("mkdir X", "is a folder"),
    ("ln -s /dev/zero X", "is a device, not a plain file"),
    ("ln -s nowhere X", "is a link that leads to no file"),
    ("ln -s X X", "is a link that leads to no file"), ("true", "There is no file X"),
  ]

  @Test(arguments: ["run", "learn", "play", "export --to python"], places)
  func `stands what a command says`(_ command: String, _ place: (make: String, says: String)) throws
  {
    let make = place.make.replacing("X", with: "x.md")
    let outcome = try home.shell("\(make); $ztilde \(command) x.md </dev/null")
    // Lessons are looked for in a folder.
    let isOpened = ["learn", "play"].contains(command) && place.says == "is a folder"
    let says = isOpened ? "There are no lessons in X." : place.says
    #expect(
      outcome.errors.replacing("\n", with: " ").contains(says.replacing("X", with: "x.md")))
    #expect(outcome.output.isEmpty)
    // A folder is exported as a site, to a name that is given.
    let isMisused = command.hasPrefix("export") && place.says == "is a folder"
    #expect(outcome.status == .exited(isMisused ? 64 : 1))
  }

  @Test(arguments: [("mkfifo X", "pipe"), ("mkdir X", "folder"), ("ln -s /dev/zero X", "device")])
  func `of the program's own stands nothing that could stop it`(
    _ place: (make: String, name: String)
  ) throws {
    let files = [
      "state/ztilde/journal.jsonl", "state/ztilde/history", "state/ztilde/autosave.md",
      "state/ztilde/autosave.lock", "config/ztilde/settings",
    ]
    let makes = files.map { place.make.replacing("X", with: $0) }.joined(separator: "; ")
    let made = try home.shell("mkdir -p state/ztilde config/ztilde; \(makes); ls -lR | md5sum")
    for command in ["list", "progress"] {
      let outcome = try home.run(command)
      let said = outcome.errors.replacing("\n", with: " ")
      #expect(said.contains("journal.jsonl is a \(place.name)"))
      #expect(said.contains("settings is a \(place.name)"))
      #expect(outcome.status == .exited(1))
    }
    let lesson = try home.run("learn", "mean", input: ":goto 2\n")
    #expect(lesson.output.contains("2/"))
    #expect(lesson.status == .exited(0))
    let terminal = try home.terminal("--color", "never")
    try terminal.waitForPrompt()
    try terminal.answer("a = 1")
    #expect(terminal.lastAnswer.hasSuffix("a = 1"))
    try terminal.answer(":set digits 3")
    try terminal.leave()
    let said = terminal.screen.transcript.replacing("\n", with: " ")
    #expect(said.contains("/history is a \(place.name)"))
    #expect(try home.shell("ls -lR | md5sum").output == made.output)
  }

  @Test func `of its own may stand a link to a file`() throws {
    let outcome = try home.shell(
      """
      mkdir -p state/ztilde config/ztilde; touch journal; echo 'digits = 2' > settings
      ln -s "$PWD/journal" state/ztilde/journal.jsonl; ln -s "$PWD/settings" config/ztilde/settings
      echo ':goto 2' | $ztilde learn mean >/dev/null; grep -c stepEntered journal; $ztilde eval 1/3
      """)
    #expect(outcome.output == "2\n0.33\n")
  }

  @Test func `of standard input a dash stands`() throws {
    let outcome = try home.shell(
      """
      echo 1 + 1 | $ztilde run -; echo 2 + 2 > p.zt; $ztilde run /dev/stdin < p.zt
      echo 3 + 3 | $ztilde run /dev/stdin
      """)
    #expect(outcome.output == "2\n4\n")
    #expect(outcome.errors.contains("`ztilde run -` reads a program from a"))
    #expect(outcome.status == .exited(1))
  }

  @Test func `a link that leads elsewhere stands beside no program`() throws {
    let outcome = try home.shell(
      """
      mkdir lesson secret; echo 42 > secret/s.csv; ln -s ../secret lesson/data
      echo 'load("s.csv")' > lesson/p.zt; $ztilde run lesson/p.zt
      """)
    #expect(outcome.errors.hasPrefix("error[data]: a link leads “s.csv” out of its folder"))
    #expect(!outcome.errors.contains("42") && outcome.output.isEmpty)
  }
}
