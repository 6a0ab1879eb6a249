import FoundationEssentials
import Support
import Testing

/// Folders of lessons that did not come with the program.
@Suite struct `A course of one's own` {
  private let home: Home

  init() throws { home = try Home() }

  private func lesson(_ id: String, _ title: String, value: Int = 1) -> String {
    """
    ---
    format: 1
    id: \(id)
    title: \(title)
    summary: About \(title).
    minutes: 5
    ---

    # \(title)

    ## Only step <!-- {#step} -->

    ```zt
    \(value) + 1
    ```
    """
  }

  private func course(_ id: String, _ title: String) -> String {
    "---\nid: \(id)\n---\n\n# \(title)\n\nWelcome.\n\n## A part\n\n"
      + "- [Second first](02-b.md)\n- [First second](01-a.md)\n\nYou can count.\n"
  }

  private func writeCourse(_ folder: String, id: String? = nil, title: String = "Counting") throws {
    #expect(try home.shell("mkdir -p '\(folder)'").status == .exited(0))
    _ = try home.write(lesson("a", "First second"), to: "\(folder)/01-a.md")
    _ = try home.write(lesson("b", "Second first"), to: "\(folder)/02-b.md")
    if let id { _ = try home.write(course(id, title), to: "\(folder)/course.md") }
  }

  /// The ids of the lessons in a folder, each with the steps that are passed.
  private func progress(_ folder: String) throws -> [String] {
    struct Row: Decodable {
      let id: String
      let passed: Int
    }
    let outcome = try home.run("progress", folder, "--json")
    #expect(outcome.status == .exited(0) && outcome.errors.isEmpty, "\(outcome.errors)")
    return try JSONDecoder().decode([Row].self, from: Data(outcome.output.utf8))
      .map { "\($0.id) \($0.passed)" }
  }

  @Test func `has its menu, its order and its next lesson`() throws {
    try writeCourse("mine", id: "counting")
    let list = try home.run("list", "mine").output.split(separator: "\n")
    #expect(list.first == "Counting")
    #expect(list.contains { $0.hasPrefix("→ ·  1  Second first") })
    #expect(list.contains { $0.hasPrefix("  ·  2  First second") })
    #expect(list.last == "2 lessons, about 10 minutes in all.")

    let learnt = try home.run("learn", "mine", input: "\n\n\n\n\n\n\n")
    #expect(learnt.errors.isEmpty)
    #expect(learnt.output.contains("Next: About First second."))
    #expect(learnt.output.contains("Enter → the next lesson: “First second”."))
    #expect(learnt.output.contains("The course “Counting” is done"))
    #expect(learnt.output.contains("You can count."))
    #expect(try progress("mine") == ["b 1", "a 1"])
  }

  @Test func `is opened at one of its lessons, and goes on from there`() throws {
    try writeCourse("mine", id: "counting")
    for path in ["mine/02-b.md", "./mine/02-b.md"] {
      let learnt = try home.run("learn", path, input: "\n\n:lesson\nq\n").output
      #expect(learnt.contains("the next lesson: “First second”"), "\(learnt)")
      #expect(learnt.contains("\nCounting\n"))
    }
    #expect(try home.run("learn", "mine/course.md", input: "q\n").output.hasPrefix("Counting\n"))
    let inside = try home.shell("cd mine && printf 'a\\n' | $ztilde learn . --color never")
    #expect(inside.output.contains("1/1  Only step"))
  }

  @Test func `shares its progress with no other course`() throws {
    try writeCourse("one", id: "one")
    try writeCourse("two", id: "two")
    // Without ids in their files, the folders are told apart.
    for folder in ["plain", "other/plain"] { try writeCourse(folder) }
    _ = try home.write(lesson("mean", "Not the mean"), to: "plain/03-mean.md")
    for folder in ["one", "plain"] {
      _ = try home.run("learn", "\(folder)/01-a.md", input: "\n\n\n")
    }
    _ = try home.run("learn", "plain/03-mean.md", input: "\n\n\n")
    #expect(try progress("one") == ["b 0", "a 1"])
    #expect(try progress("two") == ["b 0", "a 0"])
    #expect(try progress("plain") == ["a 1", "b 0", "mean 1"])
    #expect(try progress("other/plain") == ["a 0", "b 0"])
    #expect(try progress("mean") == ["mean 0"])
    #expect(try home.run("list").output.contains("→ ·  1  First steps"))
    // The notebook offers to go on only with what its prompt can open.
    let terminal = try home.terminal("--color", "never")
    try terminal.waitForPrompt()
    #expect(!terminal.screen.text.contains(":lesson a"))
  }

  /// A journal from before there were other courses is that of the course that comes with the program.
  @Test func `leaves the course that comes with the program as it was`() throws {
    _ = try home.run("learn", "identity", input: "b\n\n")
    #expect(try home.journal().allSatisfy { $0.contains("\"lesson\":\"identity\"") })
    #expect(try progress("identity") == ["identity 1"])
    try writeCourse("mine", id: "mine")
    _ = try home.write(lesson("identity", "Not the identity"), to: "mine/01-a.md")
    #expect(try progress("mine") == ["b 0", "identity 0"])
  }

  @Test func `keeps its progress when its folder moves`() throws {
    try writeCourse("mine", id: "counting")
    _ = try home.run("learn", "mine/01-a.md", input: "\n\n")
    #expect(try home.shell("mkdir -p far && mv mine 'far/away from here'").status == .exited(0))
    #expect(try progress("far/away from here") == ["b 0", "a 1"])
  }

  @Test func `needs no course.md, and then has the name of its folder`() throws {
    try writeCourse("my lessons")
    _ = try home.write("# Notes\n\nNo lesson.\n", to: "my lessons/notes.md")
    _ = try home.write("# Read me\n", to: "my lessons/README.md")
    // A second file of the same lesson, as a browser leaves it.
    _ = try home.write(lesson("a", "First second"), to: "my lessons/02-a (1).md")
    let list = try home.run("list", "my lessons").output.split(separator: "\n")
    #expect(list.first == "my lessons")
    #expect(list.filter { $0.contains("·  ") }.count == 2, "\(list)")
    #expect(try progress("my lessons") == ["a 0", "b 0"])
    let learnt = try home.run("learn", "my lessons/01-a.md", input: "\n\n\n").output
    #expect(learnt.contains("the next lesson: “Second first”"))
  }

  @Test func `is in the language of the interface, or else in the one that there is`() throws {
    try writeCourse("mine/en", id: "counting")
    #expect(try home.run("list", "mine", "--lang", "zh").output.hasPrefix("Counting\n"))
    try writeCourse("mine/zh", id: "counting", title: "数数")
    #expect(try home.run("list", "mine").output.hasPrefix("Counting\n"))
    #expect(try home.run("list", "mine", "--lang", "zh").output.hasPrefix("数数\n"))
    // A folder that was named is the one that is opened.
    #expect(try home.run("list", "mine/en", "--lang", "zh").output.hasPrefix("Counting\n"))
    // Progress in one language is progress in the other.
    _ = try home.run("learn", "mine/zh/01-a.md", input: "\n\n")
    #expect(try progress("mine") == ["b 0", "a 1"])
    #expect(try progress("mine/en") == ["b 0", "a 1"])
    _ = try home.write(
      lesson("a", "后学的").replacing("Only step", with: "只有一步"), to: "mine/zh/01-a.md")
    let switched = try home.run("learn", "mine/en/01-a.md", input: ":set lang zh\n:步骤\n")
    #expect(switched.output.contains("只有一步"), "\(switched)")
  }

  @Test func `plays itself, all of it or one lesson`() throws {
    try writeCourse("mine", id: "counting")
    let all = try home.run("play", "mine")
    #expect(all.status == .exited(0) && all.errors.isEmpty)
    #expect(all.output.contains("That was “Second first”"))
    #expect(all.output.contains("That was “First second”"))
    let one = try home.run("play", "mine/01-a.md").output
    #expect(one.contains("That was “First second”") && !one.contains("That was “Second"))
  }

  @Test func `is listed one lesson at a time, too`() throws {
    try writeCourse("mine", id: "counting")
    let steps = try home.run("progress", "mine/01-a.md").output
    #expect(steps.contains("First second") && !steps.contains("Second first"))
    #expect(try progress("mine/01-a.md") == ["a 0"])
    #expect(try home.run("list", "mean").output.split(separator: "\n").count == 2)
  }

  @Test(arguments: [
    (["learn", "empty"], "There are no lessons in empty."),
    (["list", "empty/"], "There are no lessons in empty."),
    (["play", "nowhere/"], "There is no file nowhere/."),
    (["progress", "nowhere"], "There is no lesson “nowhere”"),
    (["list", "notes"], "There are no lessons in notes."),
    (["learn", "--lang", "zh", "empty"], "empty 里没有课程。"),
  ])
  func `is missed with a word of advice`(arguments: [String], message: String) throws {
    #expect(try home.shell("mkdir empty notes && echo '# Note' > notes/a.md").status == .exited(0))
    let outcome = try home.run(arguments: arguments)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty && outcome.status == .exited(1))
  }

  @Test func `tells which of its files cannot be read, and shows the others`() throws {
    try writeCourse("mine", id: "counting")
    #expect(
      try home.shell("cd mine && mkfifo 03-p.md && ln -s /etc/passwd 04-l.md").status == .exited(0))
    let outcome = try home.run("list", "mine")
    #expect(outcome.output.hasPrefix("Counting\n"))
    #expect(outcome.errors.contains("03-p.md is a pipe"))
    #expect(outcome.errors.contains("04-l.md is a link that leads out of its folder"))
    // Beside a file, they are no concern of the student's.
    #expect(try home.run("progress", "mine/01-a.md").errors.isEmpty)
  }

  @Test func `from a stranger cannot reach the terminal`() throws {
    let hostile = "\u{1B}]0;x\u{7}T\u{9B}2J\u{202E}"
    let folder = "a\u{1B}[2J\u{202E}b"
    try writeCourse(folder, id: "counting", title: hostile)
    try writeCourse("plain \(folder)")
    for path in [folder, "plain \(folder)", folder + "/nowhere.md"] {
      for command in ["list", "progress", "learn", "play", "check"] {
        let outcome = try home.run(command, path, input: "\n\n\n\n")
        #expect(!(outcome.output + outcome.errors).isEmpty)
        #expect(!(outcome.output + outcome.errors).unicodeScalars.contains { $0.isObeyed })
      }
    }
  }
}

extension Unicode.Scalar {
  /// True for a character that a terminal would obey, or that turns text around.
  fileprivate var isObeyed: Bool {
    (value < 32 && self != "\n") || (0x7F...0x9F).contains(value)
      || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}
