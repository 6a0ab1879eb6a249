import FoundationEssentials
import Support
import Testing

@Suite struct `New lessons and courses` {
  private let home: Home

  init() throws { home = try Home() }

  /// Runs a line as it was shown, in a shell.
  private func type(_ line: some StringProtocol, in folder: String = ".") throws -> ProcessOutcome {
    try home.shell("cd '\(folder)'; ztilde() { \"$ztilde\" \"$@\"; }\n\(line) < /dev/null")
  }

  /// The commands among shown lines, without their meanings.
  private func commands(in text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("  ztilde ") }
      .map { $0.dropFirst(2).components(separatedBy: "   ")[0] }
  }

  @Test(arguments: ["en", "zh"])
  func `are followed by commands that work as they are shown`(language: String) throws {
    for arguments in [
      ["halves"], ["--course", "halves in folders"], ["--course", "a/b/it's"], ["--course=-x"],
    ] {
      let outcome = try home.run(arguments: ["new", "--lang", language] + arguments)
      #expect(outcome.status == .exited(0) && outcome.errors.isEmpty, "\(outcome)")
      let lines = commands(in: outcome.output)
      // A course has no preview.
      let count = arguments.count == 1 && arguments[0] == "halves" ? 3 : 2
      #expect(lines.count == count && Set(lines).count == count)
      for line in lines {
        let next = try type(line)
        #expect(next.status == .exited(0) && next.errors.isEmpty, "\(line): \(next)")
        #expect(!next.output.isEmpty)
      }
    }
    let check = try home.run("check", "--strict", ".", "--lang", language)
    #expect(check.status == .exited(0), "\(check.output)")
    #expect(check.output.contains("7 lesson") || check.output.contains("7 课"))
  }

  @Test func `write over nothing`() throws {
    _ = try home.write("mine", to: "halves.md")
    let lesson = try home.run("new", "halves")
    #expect(lesson.status == .exited(1) && lesson.errors.contains("halves.md is there already"))
    #expect(try home.read("halves.md") == "mine")
    #expect(
      try home.shell("mkdir full empty; touch full/x; ln -s nowhere dead.md").status == .exited(0))
    #expect(try home.run("new", "dead").errors.contains("is a link that leads to no file"))
    for folder in ["full", "full/", "halves.md"] {
      let course = try home.run("new", "--course", folder)
      #expect(
        course.status == .exited(1) && course.errors.contains("is there already"), "\(course)")
    }
    #expect(try home.shell("ls full").output == "x\n")
    #expect(try home.run("new", "--course", "empty").status == .exited(0))
    #expect(
      try home.shell("ls empty").output == "01-parts-of-a-whole.md\n02-percent.md\ncourse.md\n")
  }

  @Test(arguments: [
    "", "My Lesson", "week1/halves", "../x", "均值", "mean", "course", "/", "\u{1B}[2J",
    String(repeating: "x", count: 300),
  ])
  func `with odd names are refused, with a name that would do`(name: String) throws {
    for language in ["en", "zh"] {
      let outcome = try home.run("new", "--lang", language, name)
      #expect(outcome.status == .exited(1) && outcome.output.isEmpty)
      #expect(!outcome.errors.contains("\u{1B}"))
      let start = try #require(outcome.errors.firstRange(of: "ztilde new "))
      let line = outcome.errors[start.lowerBound...].split(separator: "\n")[0]
      #expect(try home.shell("ls").output.isEmpty)
      #expect(try type(line).status == .exited(0), "\(line)")
      #expect(try home.shell("rm *.md").status == .exited(0))
    }
  }

  @Test func `with bytes that are no text are refused`() throws {
    for line in ["new $(printf 'a\\377')", "new --course $(printf 'a\\377')", "new --course ''"] {
      let outcome = try home.shell("$ztilde \(line)")
      #expect(outcome.status == .exited(1) && outcome.errors.contains("ztilde new "), "\(outcome)")
      #expect(try home.shell("ls").output.isEmpty)
    }
  }

  @Test(arguments: [[], ["halves", "--course", "x"], ["a", "b"]])
  func `are one at a time`(arguments: [String]) throws {
    let outcome = try home.run(arguments: ["new"] + arguments)
    #expect(outcome.status == .exited(64) && outcome.output.isEmpty)
    #expect(try home.shell("ls").output.isEmpty)
  }

  @Test func `in a course say which line makes them a part of it`() throws {
    #expect(try home.run("new", "--course", "mine").status == .exited(0))
    let outcome = try home.shell("cd mine && $ztilde new 03-thirds")
    let line = try #require(outcome.output.split(separator: "\n").last).dropFirst(2)
    #expect(line.hasPrefix("- [") && line.hasSuffix("](03-thirds.md)"))
    #expect(try home.run("check", "mine").output.contains("not-in-course"))
    let text = try home.read("mine/course.md").replacing(
      "(02-percent.md)\n", with: "(02-percent.md)\n\(line)\n")
    _ = try home.write(text, to: "mine/course.md")
    #expect(try home.run("check", "--strict", "mine").status == .exited(0))
  }

  @Test func `keep apart what two courses of one name remember`() throws {
    for folder in ["a/parts", "b/parts"] {
      #expect(try home.run("new", "--course", folder).status == .exited(0))
    }
    _ = try home.run("learn", "a/parts/02-percent.md", input: "a\n\n")
    #expect(try home.run("list", "a/parts").output.contains("½"))
    #expect(try !home.run("list", "b/parts").output.contains("½"))
  }
}
