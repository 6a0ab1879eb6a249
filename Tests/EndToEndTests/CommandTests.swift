import FoundationEssentials
import StyledText
import Support
import Testing

@Suite struct `The commands` {
  @Test(
    arguments: [
      ("1 + 1", "2\n"), ("mean（[1，2；3，4]，axis＝1）", "2×1\n  1.5\n  3.5\n"), ("", ""),
      ("-2 + 1", "-1\n"), ("-1", "-1\n"), ("z = 3; z", "3\n"), ("1\n2", "1\n2\n"), ("--1", "1\n"),
    ])
  func `eval computes`(code: String, output: String) throws {
    let outcome = try Home().run("eval", code)
    #expect(outcome == ProcessOutcome(output: output, errors: "", status: .exited(0)))
  }

  @Test func `eval says which axis does not fit, and promises nothing that does not work`() throws {
    let outcome = try Home().run("eval", "[1,2;3,4] + [1,2,3]")
    #expect(outcome.output.isEmpty)
    #expect(outcome.status == .exited(1))
    #expect(outcome.errors.contains("2×2"))
    #expect(outcome.errors.contains("1×3"))
    #expect(outcome.errors.contains("the columns differ: 2 and 3"))
    #expect(!outcome.errors.contains("try"))
  }

  @Test func `run runs a program, and says where it fails`() throws {
    let home = try Home()
    let file = try home.write("a = 2\na * 3\n", to: "good.zt")
    #expect(try home.run("run", file).output == "a = 2\n6\n")
    let bad = try home.write("a = 2\n\na * nowhere\n", to: "bad.zt")
    let outcome = try home.run("run", bad)
    #expect(outcome.output == "a = 2\n")
    #expect(outcome.errors.contains("bad.zt:3 │ a * nowhere"))
    #expect(outcome.status == .exited(1))
  }

  @Test func `export writes Python, and says what NumPy does not have`() throws {
    let home = try Home()
    let file = try home.write("γ = [1, 2];\nmean(γ)\n", to: "good.zt")
    let text = try home.run("export", file, "--to", "python")
    #expect(text.output.contains("import numpy as np\n"))
    #expect(
      text.output.hasSuffix("gamma = np.array([[1.0, 2]])\nshow(np.mean(gamma, keepdims=True))\n"))
    #expect(text.errors.isEmpty)
    let written = try home.run("export", file, "--to", "python", "-o", "good.py")
    #expect(written == .init(output: "", errors: "", status: .exited(0)))
    #expect(try home.read("good.py") == text.output)

    let gap = try home.write("γ = 2\n[hist(γ), 1]\n", to: "gap.zt")
    let outcome = try home.run("export", gap, "--to", "python")
    #expect(outcome.errors.contains("gap.zt:2:"))
    #expect(outcome.errors.contains("[hist(γ), 1]"))
    #expect(outcome.status == .exited(0))
    #expect(try home.run("export", gap, "--to", "docx").status == .exited(64))
    let bad = try home.write("[1 2]", to: "bad.zt")
    #expect(try home.run("export", bad, "--to", "python").status == .exited(1))
  }

  @Test(arguments: ["python", "markdown"])
  func `export writes over nothing that it has not written`(format: String) throws {
    let home = try Home()
    let file = try home.write("mean([1, 2])\n", to: "a.zt")
    func export(_ options: String...) throws -> ProcessOutcome {
      try home.run(arguments: ["export", file, "--to", format, "-o", "out"] + options)
    }
    for foreign in ["import numpy\n", "# written by ztilde, checksum 0123456789abcdef\n"] {
      _ = try home.write(foreign, to: "out")
      let outcome = try export()
      #expect(outcome.status == .exited(1) && outcome.errors.contains("--force"))
      #expect(try home.read("out") == foreign)
      #expect(try export("--lang", "zh").errors.contains("--force"))
      #expect(try export("--force").status == .exited(0))
    }
    let written = try home.read("out")
    // Its own file it replaces, and one with nothing in it.
    _ = try home.write("mean([1, 5])\n", to: "a.zt")
    #expect(try export().status == .exited(0))
    #expect(try home.read("out") != written)
    _ = try home.write("", to: "out")
    #expect(try export().status == .exited(0))
    // What a person has added to it since is the person's.
    _ = try home.write(written + "# my own words\n", to: "out")
    #expect(try export().status == .exited(1))
    #expect(try home.read("out") == written + "# my own words\n")
  }

  @Test func `export reads the format off the name, and a program from a pipe`() throws {
    let home = try Home()
    let file = try home.write("1 + 1\n", to: "a.zt")
    for (name, format) in [("a.py", "python"), ("a.MD", "markdown")] {
      #expect(try home.run("export", file, "-o", name).status == .exited(0))
      let piped = try home.run("export", "-", "--to", format, "-o", "-", input: "1 + 1\n")
      #expect(try home.read(name) == piped.output)
    }
    #expect(try home.run("export", file, "-o", "a.txt").status == .exited(64))
    #expect(try home.run("export", file, "-o", "-").status == .exited(64))
  }

  @Test func `export says what kept a cell from running, and runs the others`() throws {
    let home = try Home()
    let file = try home.write("```zt\nx\n```\n\n```zt\n1 + 1\n```\n", to: "a.md")
    let outcome = try home.run("export", file, "--to", "markdown")
    #expect(outcome.output.hasSuffix("```output\n2\n```\n"))
    #expect(outcome.errors.contains("a.md:2") && outcome.status == .exited(1))
  }

  @Test func `export leaves a whole file, whenever it is killed`() throws {
    let home = try Home()
    let program = (1...500).map { "x\($0) = \($0)" }.joined(separator: "\n")
    _ = try home.write(program, to: "long.zt")
    let torn = try home.shell(
      """
      "$ztilde" export long.zt --to python -o out.py && cp out.py whole.py
      for delay in 0 1 2 3 4 5 6 7 8 9 10 12 14 16 18 20 25 30; do
        "$ztilde" export long.zt --to python -o out.py &
        sleep $(printf 0.%03d $delay); kill -9 $!; wait $!
        cmp out.py whole.py
      done 2>/dev/null
      """)
    #expect(torn.output.isEmpty)
    #expect(try home.read("whole.py").contains("x500"))
  }

  @Test func `run --update writes outputs, and nothing if a cell fails`() throws {
    let home = try Home()
    let file = try home.write("# A\r\n\r\n```zt\r\n1 + 1\r\n```\r\n", to: "notes.md")
    #expect(try home.run("run", file) == .init(output: "2\n", errors: "", status: .exited(0)))
    #expect(
      try home.run("run", file, "--update") == .init(output: "", errors: "", status: .exited(0)))
    let updated = "# A\r\n\r\n```zt\r\n1 + 1\r\n```\r\n\r\n```output\r\n2\r\n```\r\n"
    #expect(try home.read("notes.md") == updated)

    let broken = "```zt\n1\n```\n\n```zt\nnowhere\n```\n"
    let other = try home.write(broken, to: "broken.md")
    let outcome = try home.run("run", "--update", other)
    #expect(outcome.status == .exited(1))
    #expect(outcome.errors.contains("broken.md:6 │ nowhere"))
    #expect(try home.read("broken.md") == broken)
  }

  @Test func `run --update leaves a lesson to check`() throws {
    let home = try Home()
    _ = try home.run("new", "halves")
    let lesson = try home.read("halves.md")
    let outcome = try home.run("run", "--update", "halves.md")
    #expect(outcome.status == .exited(1))
    #expect(outcome.errors.contains("ztilde check --update halves.md"))
    #expect(try home.read("halves.md") == lesson)
  }

  @Test func `run --update keeps a link and the rights of its file`() throws {
    let home = try Home()
    _ = try home.write("```zt\n1\n```\n", to: "notes.md")
    let outcome = try home.shell(
      "chmod 640 notes.md; ln -s notes.md link.md; $ztilde run --update link.md; stat -c %a notes.md; readlink link.md; cat notes.md"
    )
    #expect(outcome.output == "640\nnotes.md\n```zt\n1\n```\n\n```output\n1\n```\n")
  }

  @Test(arguments: ["list", "progress"])
  func `tell what is done, to people and to programs`(command: String) throws {
    let home = try Home()
    #expect(try lessons(home, command).allSatisfy { $0.mark == "new" && $0.passed == 0 })
    #expect(try lessons(home, command).contains { $0.id == "identity" })

    _ = try home.run("learn", "identity", input: "b\n\n")
    let identity = try #require(try lessons(home, command).first { $0.id == "identity" })
    #expect(identity.mark == "begun")
    #expect(identity.passed == 1)
    #expect(identity.steps.first?.mark == "done")
    let shown = try home.run(command).output
    #expect(shown.contains("½"))
    #expect(shown.contains("1/\(identity.steps.count)"))
  }

  @Test(arguments: ["en", "zh"], [40, 80])
  func `show the course as its file describes it`(language: String, width: Int) throws {
    let home = try Home()
    let lessons = try lessons(home, "list", "--lang", language)
    // Every lesson belongs to a part, and the parts come one after the other.
    let parts = lessons.compactMap(\.part)
    #expect(parts.count == lessons.count)
    let changes = zip(parts, parts.dropFirst()).count { $0 != $1 }
    #expect(changes == Set(parts).count - 1)

    let text = try home.run("list", "--lang", language, "--width", "\(width)").output
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.displayWidth() <= width })
    for part in Set(parts) {
      #expect(lines.count { $0.hasPrefix(part + " ") } == 1, "\(text)")
    }
    #expect(lines.count { $0.hasPrefix("→ ") } == 1)
    #expect(lines.contains { $0.hasPrefix("→ ·  1  \(lessons[0].title)") })
  }

  private struct LessonRow: Decodable {
    let id: String
    let title: String
    let part: String?
    let mark: String
    let passed: Int
    let steps: [StepRow]
  }

  private struct StepRow: Decodable {
    let id: String
    let mark: String
  }

  private func lessons(
    _ home: Home, _ command: String, _ options: String...
  ) throws -> [LessonRow] {
    let outcome = try home.run(arguments: [command, "--json"] + options)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.status == .exited(0))
    return try JSONDecoder().decode([LessonRow].self, from: Data(outcome.output.utf8))
  }

  @Test(
    arguments: [
      ["nonsense"], ["eval"], ["eval", "1", "--colour", "never"], ["run"],
      ["run", "a.zt", "--update"],
      ["run", "-", "--update"], ["play"], ["--lang", "fr"], ["--color", "maybe"],
      ["--max-elements", "0"], ["eval", "1", "--max-elements", "67108865"], ["list", "a", "b"],
    ])
  func `are used wrongly with`(arguments: [String]) throws {
    let outcome = try Home().shell("$ztilde " + arguments.map { "'\($0)'" }.joined(separator: " "))
    #expect(outcome.status == .exited(64))
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test(
    arguments: [
      ("learn nowhere", "There is no lesson “nowhere”"),
      ("learn identiti", "Did you mean identity?"), ("play identiti", "Did you mean identity?"),
      ("learn nowhere.md", "There is no file nowhere.md."), ("run nowhere.md", "There is no file"),
      ("run .", ". is a folder."), ("run /", "/ is a folder."),
      ("--lang zh learn identiti", "你要找的是 identity 吗？"),
      ("run --lang zh nowhere", "没有“nowhere”这个文件。"),
    ])
  func `find nothing`(line: String, message: String) throws {
    let outcome = try Home().shell("$ztilde \(line)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.status == .exited(1))
  }

  /// The command that is shown is run as it stands: a file's name in it is never another command.
  @Test(
    arguments: [
      "a b.md", "it's.md", "$(touch owned).md", "`touch owned`.md", ";touch owned;.md", "a\"b.md",
      "a&touch owned&.md", "~.md", "*.md", "a\\.md", "笔记（一）.md", "a|touch owned|.md", "#.md",
      "!x.md",
    ])
  func `are led to commands that a shell takes as they are meant`(name: String) throws {
    let home = try Home()
    _ = try home.write("```zt\n6 * 7\n```\n", to: name)
    let led = try home.run(arguments: [name])
    let command = try #require(led.errors.split(separator: "\n").last)
    let outcome = try home.shell("ztilde() { \"$ztilde\" \"$@\"; }\n\(command)\nls | grep owned$")
    #expect(outcome.output == "42\n" && outcome.errors.isEmpty, "\(command)")
  }

  @Test(
    arguments: [
      ("lern", "ztilde learn"), ("leran identity", "ztilde learn identity"),
      ("--color never chek --strict Lessons", "ztilde check --strict Lessons"),
      ("mean", "ztilde learn mean"), ("maen", "ztilde learn mean"),
      ("nb.md", "ztilde run nb.md"),
      ("own.md", "ztilde learn own.md"), ("nb.zt", "ztilde run nb.zt"),
      ("here", "ztilde check here"), ("mine", "ztilde learn mine"),
      ("nowhere.md", "ztilde --help"), ("xyzzy", "ztilde --help"), ("halp", "ztilde help"),
      ("--lang zh lern", "是不是：\n  ztilde learn"), ("--lang zh mean", "是一课，不是命令"),
    ])
  func `are led to what was meant`(line: String, meant: String) throws {
    let home = try Home()
    _ = try home.write("```zt\n1\n```\n", to: "nb.md")
    _ = try home.write("---\nid: own\n---\n# Own\n", to: "own.md")
    _ = try home.write("1\n", to: "nb.zt")
    let outcome = try home.shell("mkdir here mine; cp own.md mine; $ztilde \(line)")
    #expect(outcome.errors.contains(meant), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.status == .exited(64))
  }

  @Test func `bound the size of a matrix as they are asked to`() throws {
    let home = try Home()
    #expect(try home.run("eval", "--max-elements", "4", "shape(zeros(2, 2))").status == .exited(0))
    let outcome = try home.run("eval", "--max-elements", "3", "zeros(2, 2)")
    #expect(outcome.errors.hasPrefix("error[limit]: "))
    #expect(outcome.status == .exited(1))
  }

  @Test func `remember under the home of whoever has no state folder`() throws {
    let home = try Home()
    let outcome = try home.shell(
      "unset XDG_STATE_HOME; echo b | $ztilde learn identity; find . -name journal.jsonl")
    #expect(outcome.output.hasSuffix("./.local/state/ztilde/journal.jsonl\n"))
    #expect(
      try home.shell("XDG_STATE_HOME=relative $ztilde list; ls -d relative").status != .exited(0))
  }
}
