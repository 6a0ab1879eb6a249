import FoundationEssentials
import Support
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What an author sees while writing a lesson.
@Suite struct `A lesson on its author's bench` {
  private static let lesson = """
    ---
    format: 1
    id: one-half
    title: One half
    summary: Half of a row.
    ---

    # One half

    ## Look <!-- {#look} -->

    ```zt
    x = 7;
    x / 2
    ```

    ```output
    3.5
    ```

    ## Halve it <!-- {#halve} -->

    ```zt setup
    z = [2, 4]
    ```

    Let h hold the half of each.

    ```zt task
    h = ____
    ```

    ```hint
    Divide.
    ```

    ```zt solution
    h = z / 2
    ```

    ```zt check
    h ≈ z / 2  # h has to hold the half of each value.
    ```

    ```zt wrong doubled
    h = z * 2
    ```
    > Your first value is `= h[0]`.

    - [x] Yes — It is smaller.
    - [ ] No — That would be more.

    """

  private let home: Home

  init() throws { home = try Home() }

  private func write(_ text: String = lesson) throws -> String {
    try home.write(text, to: "one-half.md")
  }

  // MARK: Preview

  @Test func `shows all that a student can get to see, without asking`() throws {
    let outcome = try home.run("preview", try write())
    #expect(outcome.status == .exited(0) && outcome.errors.isEmpty)
    for words in [
      "Half of a row.", "x / 2\n3.5", "h = ____", "Divide.", "h = z / 2", "h = 1×2\n│   1  2",
      "h has to hold", "h = z * 2", "Your first value is 4.", "It is smaller.",
      "That would be more.",
    ] {
      #expect(
        outcome.output.replacing("▌", with: "│").contains(words), "\(words): \(outcome.output)")
    }
    #expect(outcome.output.hasSuffix("✓ 1 lesson, nothing to mend.\n"))
  }

  @Test func `shows one step, by its id or its number`() throws {
    let file = try write()
    let outcome = try home.run("preview", file, "--step", "halve")
    #expect(outcome.output.contains("Divide.") && !outcome.output.contains("x / 2"))
    #expect(try home.run("preview", file, "--step", "2").output == outcome.output)
    let other = try home.run("preview", file, "--step", "halv")
    #expect(other.status == .exited(1) && other.errors.contains("Did you mean halve?"))
  }

  @Test(arguments: [
    ("3.5\n", "3.6\n", "x / 2\n3.5\n\n", "error[output]"),
    ("Divide.", "$z^2$", "\n│ $z^2$\n\n", "warning[math]"),
    ("`= h[0]`", "`= g`", "\n▌ Your first value is g.\n\n", "error[computed]"),
  ])
  func `has a finding below the part that it concerns`(
    old: String, new: String, above: String, finding: String
  ) throws {
    let text = Self.lesson.replacing(old, with: new, maxReplacements: 1)
    _ = try write(text)
    let output = try home.run("preview", "one-half.md").output
    let parts = output.split(separator: finding, maxSplits: 1)
    let before = try #require(parts.first, "\(output)")
    let place = try #require(before.lastIndex(of: "\n").map { before[...$0] }, "\(output)")
    #expect(parts.count == 2 && place.hasSuffix(above), "\(output)")
  }

  @Test(arguments: ["", "---\nid: x\n", "```zt\n1", "## A {#a}\n```zt task\n", "\u{0}\u{1}"])
  func `shows a file that is half written`(text: String) throws {
    let outcome = try home.run("preview", try write(text))
    #expect(outcome.status == .exited(0) && outcome.output.contains("error["), "\(outcome)")
  }

  @Test func `check says on how many seeds each step was tried`() throws {
    for (setup, seeds) in [
      ("z = [2, 4]", 1), ("z = [2, 4] + random(1, 2)", 100),
      // A product of 4·10⁸ operations a seed, of which 10⁹ in all allow three at least.
      ("A = ones(740, 740); A @ A; z = [2, 4] + random(1, 2)", 3),
    ] {
      let file = try write(Self.lesson.replacing("z = [2, 4]", with: setup))
      let outcome = try home.run("check", file)
      #expect(outcome.output.contains("one-half.md: halve \(seeds)\n"), "\(outcome)")
      #expect(outcome.status == .exited(0))
    }
  }

  // MARK: Watching

  /// Each line saves the lesson in another way.
  @Test(arguments: [
    "printf '%s\\n' \"$new\" > one-half.md",
    "printf '%s\\n' \"$new\" > other && mv other one-half.md",
    "mv one-half.md one-half.md~ && printf '%s\\n' \"$new\" > one-half.md",
    "rm one-half.md; printf '%s\\n' \"$new\" > one-half.md",
  ])
  func `is shown again when it is saved`(save: String) throws {
    let file = try write()
    let terminal = try home.terminal("preview", file, "--watch", rows: 400)
    try terminal.wait(for: "Ctrl-C ends it")
    let new = Self.lesson.replacing("Let h hold", with: "Now let h hold")
    _ = try home.shell("new='\(new)'; \(save)")
    try terminal.wait(for: "Saved: ")
    try terminal.wait(for: "Now let h hold")
    // What is broken for a moment ends nothing.
    _ = try home.shell("printf '```zt' > one-half.md")
    try terminal.wait(for: "is never closed")
    _ = try write(Self.lesson.replacing("Let h hold", with: "At last, let h hold"))
    try terminal.wait(for: "At last, let h hold")
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .killed(signal: SIGINT))
  }

  /// What has taken long is kept from one save to the next, until something that it depends on changes.
  @Test func `is shown with the data and the code of each save`() throws {
    let text = Self.lesson.replacing(
      "x = 7;\n", with: "x = load(\"x.csv\")[0, 0]; A = ones(200, 200); A @ A;\n")
    _ = try home.write("7\n", to: "x.csv")
    let terminal = try home.terminal("preview", try write(text), "--watch", rows: 400)
    try terminal.wait(for: "nothing to mend")
    _ = try home.write("9\n", to: "x.csv")
    try terminal.wait(for: "the cell prints `4.5`")
    _ = try write(text.replacing("A @ A", with: "A @ A; x = 2 * x"))
    try terminal.wait(for: "the cell prints `9`")
    _ = try write(text.replacing("3.5\n", with: "4.5\n"))
    try terminal.wait { $0.text.hasSuffix("nothing to mend.") }
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .killed(signal: SIGINT))
  }

  @Test func `check --watch proves a folder again after each save`() throws {
    _ = try home.shell("mkdir lessons")
    _ = try home.write(Self.lesson, to: "lessons/one-half.md")
    let terminal = try home.terminal("check", "lessons", "--watch", rows: 400)
    try terminal.wait(for: "Ctrl-C ends it")
    #expect(terminal.screen.text.contains("1 lesson, nothing to mend."))
    _ = try home.write(Self.lesson.replacing("3.5\n", with: "3.6\n"), to: "lessons/one-half.md")
    try terminal.wait(for: "error[output]")
    // A new file in the folder is seen, too.
    _ = try home.write(
      Self.lesson.replacing("id: one-half", with: "id: another"), to: "lessons/another.md")
    try terminal.wait(for: "2 lessons, 1 finding")
    _ = try home.write(Self.lesson, to: "lessons/one-half.md")
    try terminal.wait(for: "2 lessons, nothing to mend.")
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .killed(signal: SIGINT))
  }

  /// What is shown may be written beside the lessons, and an author keeps notes there.
  @Test func `check --watch lets files alone that no lesson names, and notes`() throws {
    _ = try home.shell("mkdir lessons")
    _ = try home.write(Self.lesson, to: "lessons/one-half.md")
    _ = try home.write("# My notes\n\n## To do\n\n- Another picture.\n", to: "lessons/notes.md")
    let terminal = try home.terminal("check", "lessons", "--watch", rows: 400)
    try terminal.wait(for: "Ctrl-C ends it")
    #expect(terminal.screen.text.contains("1 lesson, nothing to mend."))
    for text in ["one", "two"] { _ = try home.write(text, to: "lessons/log.txt") }
    _ = try home.write(Self.lesson + "\nMore.\n", to: "lessons/one-half.md")
    try terminal.wait(for: "Saved: ")
    try terminal.wait { $0.text.hasSuffix("nothing to mend.") }
    #expect(!terminal.screen.text.contains("log.txt"))
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .killed(signal: SIGINT))
  }

  @Test func `check --watch sees a save in the other language`() throws {
    _ = try home.shell("mkdir -p course/en course/zh")
    for language in ["en", "zh"] {
      _ = try home.write(Self.lesson, to: "course/\(language)/one-half.md")
    }
    let terminal = try home.terminal("check", "course/zh/one-half.md", "--watch", rows: 400)
    try terminal.wait(for: "Ctrl-C ends it")
    _ = try home.write(
      Self.lesson.replacing("h = z / 2", with: "h = z * 0.5"), to: "course/en/one-half.md")
    try terminal.wait(for: "Saved: ")
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .killed(signal: SIGINT))
  }

  // MARK: Updating

  @Test func `check --update writes what cells print, and says which lines`() throws {
    let text = Self.lesson.replacing("3.5\n", with: "3.6\n").replacing("\n", with: "\r\n")
    _ = try write(text)
    let outcome = try home.run("check", "one-half.md", "--update")
    #expect(outcome.output.contains("one-half.md:18: 3.6 → 3.5\n"), "\(outcome)")
    #expect(outcome.output.hasSuffix("nothing to mend.\n") && outcome.status == .exited(0))
    #expect(try home.read("one-half.md") == text.replacing("3.6", with: "3.5"))
  }

  @Test func `check --update leaves a file in which code fails, and one that is read-only`() throws
  {
    let wrong = Self.lesson.replacing("3.5\n", with: "3.6\n")
    let broken = wrong.replacing("z = [2, 4]", with: "z = nowhere")
    _ = try write(broken)
    let outcome = try home.run("check", "one-half.md", "--update")
    #expect(outcome.errors.contains("was left as it is, since line"), "\(outcome)")
    #expect(try home.read("one-half.md") == broken)
    _ = try write(wrong)
    let second = try home.shell("chmod 444 one-half.md; $ztilde check one-half.md --update")
    #expect(second.errors.contains("one-half.md is read-only"), "\(second)")
    #expect(try home.read("one-half.md") == wrong)
  }

  // MARK: For editors

  private struct Schema: Decodable {
    struct Item: Decodable {
      struct Property: Decodable {
        let type: String
        let minimum: Int?
        let `enum`: [String]?
      }
      let required: [String]
      let properties: [String: Property]
    }
    let type: String
    let items: Item
  }

  private static func guide() throws -> String {
    let path = #filePath.replacing(
      "Tests/EndToEndTests/PreviewTests.swift", with: "Lessons/README.md")
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The block of the guide that holds these words.
  private static func block(with words: String) throws -> String {
    let blocks = try guide().split(separator: "\n```")
    let block = try #require(blocks.first { $0.contains(words) })
    return String(block.drop { $0 != "\n" })
  }

  @Test func `check --json keeps the schema of the guide`() throws {
    let schema = try JSONDecoder().decode(
      Schema.self, from: Data(try Self.block(with: "\"$schema\"").utf8)
    ).items
    let text = Self.lesson.replacing("3.5\n", with: "3.6\n").replacing("Divide.", with: "$z^2$")
    let output = try home.run("check", "--json", try write(text), "nowhere.md").output
    let findings = try JSONDecoder().decode([[String: JSONValue]].self, from: Data(output.utf8))
    #expect(findings.count == 3)
    for finding in findings {
      #expect(
        Set(finding.keys) == Set(schema.properties.keys)
          && Set(schema.required) == Set(finding.keys))
      for (key, value) in finding {
        let property = try #require(schema.properties[key])
        switch value {
        case .integer(let number):
          #expect(property.type == "integer" && number >= property.minimum ?? .min, "\(key)")
        case .string(let text):
          #expect(property.type == "string" && property.enum?.contains(text) ?? true, "\(key)")
        }
      }
    }
  }

  private enum JSONValue: Decodable {
    case integer(Int)
    case string(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .integer(number)
      } else {
        self = .string(try container.decode(String.self))
      }
    }
  }

  @Test func `an editor reads each finding with the pattern of the guide`() throws {
    struct Tasks: Decodable {
      struct Task: Decodable {
        struct Matcher: Decodable {
          struct Pattern: Decodable {
            let regexp: String
            let file, line, column, severity, code, message: Int
          }
          let pattern: Pattern
        }
        let problemMatcher: Matcher
      }
      let tasks: [Task]
    }
    let tasks = try JSONDecoder().decode(
      Tasks.self, from: Data(try Self.block(with: "problemMatcher").utf8))
    let pattern = try #require(tasks.tasks.first?.problemMatcher.pattern)
    let regex = try Regex(pattern.regexp)
    let text = Self.lesson.replacing("3.5\n", with: "3.6\n")
    _ = try write(text)
    let lines = try home.run("check", "one-half.md").output.split(separator: "\n")
    let matches = lines.compactMap { try? regex.wholeMatch(in: String($0)) }
    let match = try #require(matches.first)
    #expect(matches.count == 1)
    func group(_ number: Int) -> Substring? { match[number].substring }
    #expect(group(pattern.file) == "./one-half.md" && group(pattern.line) == "18")
    #expect(group(pattern.column) == "1" && group(pattern.severity) == "error")
    #expect(group(pattern.code) == "output" && group(pattern.message) == "the cell prints `3.5`")
  }
}
