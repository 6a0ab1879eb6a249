import FoundationEssentials
import Support
import Testing

/// The last lesson's report: a notebook that leaves the lesson, and runs elsewhere.
@Suite struct `A lesson's report` {
  private func saved(in home: Home) throws {
    let outcome = try home.run(
      "learn", "capstone", input: "1088\n\n:goto data\n\nshape(X_held)\n:save report.md\n:quit\n")
    #expect(outcome.output.contains("Saved in report.md."), "\(outcome)")
  }

  @Test func `runs in a folder without its data`() throws {
    let home = try Home()
    try saved(in: home)
    #expect(try home.shell("mkdir elsewhere && mv report.md elsewhere").status == .exited(0))
    let outcome = try home.run("run", "elsewhere/report.md")
    #expect(outcome.errors.isEmpty && outcome.status == .exited(0))
    #expect(outcome.output.hasSuffix("1×2\n  64  237\n"))
    // What lies beside it comes first.
    _ = try home.write("1,2\n3,4\n", to: "elsewhere/digits.csv")
    #expect(try home.run("run", "elsewhere/report.md").status == .exited(1))
  }

  @Test(arguments: ["en", "zh"])
  func `becomes a program with its data beside it`(language: String) throws {
    let home = try Home()
    try saved(in: home)
    let export = ["export", "report.md", "--to", "python", "--lang", language]
    let piped = try home.run(arguments: export)
    #expect(piped.errors.contains("digits.csv") && piped.errors.contains("-o"))
    #expect(try home.shell("mkdir out").status == .exited(0))
    let outcome = try home.run(arguments: export + ["-o", "out/report.py"])
    #expect(outcome.errors.isEmpty && outcome.status == .exited(0))
    #expect(outcome.output.contains("digits.csv") && outcome.output.contains("out/report.py"))
    #expect(try home.read("out/report.py") == piped.output)
    let data = try home.read("out/digits.csv")
    #expect(data.split(separator: "\n").count == 1797)
    // It is neither laid there again nor written over.
    _ = try home.write("1,2\n", to: "out/digits.csv")
    #expect(
      try home.run(arguments: export + ["-o", "out/report.py"])
        == ProcessOutcome(output: "", errors: "", status: .exited(0)))
    #expect(try home.read("out/digits.csv") == "1,2\n")
  }

  @Test(arguments: [
    ("export", "Written to", "that you have run in this lesson"), ("导出", "已写入", "你在这一课中运行过的单元格"),
  ])
  func `becomes a page at the prompt`(command: String, said: String, content: String) throws {
    let home = try Home()
    let lines = "1088\n\n:goto data\n\nshape(X_held)\n:\(command) 报告.html\n"
    let outcome = try home.run(
      "learn", "capstone", "--lang", command == "export" ? "en" : "zh",
      input: lines + ":\(command) 报告.html\n:quit\n")
    #expect(outcome.output.components(separatedBy: said).count == 3, "\(outcome)")
    // It is no page of the lesson, and the student is told.
    let told = outcome.output.replacing("\n", with: command == "export" ? " " : "")
    #expect(told.components(separatedBy: content).count == 3)
    let page = PageReader(try home.read("报告.html"))
    #expect(page.problems == [] && page.all("pre", class: "problem").isEmpty)
    #expect(page.all("div", class: "out").last?.text == "1×2\n  64  237")
    // What a person has made of it stays.
    _ = try home.write("mine", to: "报告.html")
    let refused = try home.run("learn", "capstone", input: ":\(command) 报告.html\n:quit\n")
    #expect(refused.errors.contains(":export! 报告.html"))
    #expect(try home.read("报告.html") == "mine")
    _ = try home.run("learn", "capstone", input: ":\(command)! 报告.html\n:quit\n")
    #expect(try home.read("报告.html") != "mine")
  }

  @Test func `lays no data through a link to a file elsewhere`() throws {
    let home = try Home()
    #expect(try home.shell("mkdir in out && ln -s ../mine.csv out/digits.csv").status == .exited(0))
    _ = try home.write("mine\n", to: "mine.csv")
    _ = try home.write("a = load(\"digits.csv\");\n", to: "in/a.zt")
    let refused = try home.run("export", "in/a.zt", "--to", "python", "-o", "out/a.py")
    #expect(refused.status == .exited(1))
    #expect(refused.errors.contains("out/digits.csv") && refused.errors.contains("--force"))
    #expect(try home.read("mine.csv") == "mine\n")
  }

  @Test(arguments: [("en", "would hide Python's own module"), ("zh", "会挡住 Python 的模块")])
  func `takes the place of no module of Python`(language: String, said: String) throws {
    let home = try Home()
    _ = try home.write(
      "net, l = train(network([1, 2], seed=1), [1, 2], [0, 1], epochs=1, seed=1)\n", to: "a.zt")
    for (format, name) in [("python", "random.py"), ("torch", "torch.py")] {
      let outcome = try home.run(
        "export", "a.zt", "--to", format, "-o", name, "--lang", language)
      #expect(outcome.status == .exited(1))
      let told = outcome.errors.replacing("\n", with: language == "en" ? " " : "")
      #expect(told.contains(said) && told.contains(name.dropLast(3) + "_lab.py"))
      #expect(try home.shell("ls").output.contains(name) == false)
    }
    // A program tells the name under which it can be run.
    let written = try home.run("export", "a.zt", "--to", "torch", "-o", "my lab.py")
    #expect(written.status == .exited(0))
    #expect(try home.read("my lab.py").contains("\n    python 'my lab.py'\n"))
    _ = try home.shell("mv a.zt torch.zt")
    let piped = try home.run("export", "torch.zt", "--to", "torch")
    #expect(piped.output.contains("\n    python torch_lab.py\n"))
  }

  @Test func `gets no data but the course's`() throws {
    let home = try Home()
    #expect(try home.shell("mkdir in").status == .exited(0))
    _ = try home.write("1,2\n", to: "in/own.csv")
    _ = try home.write("a = load(\"own.csv\");\nb = load(\"nowhere.csv\");\n", to: "in/a.zt")
    let outcome = try home.run("export", "in/a.zt", "--to", "python", "-o", "a.py")
    #expect(outcome == ProcessOutcome(output: "", errors: "", status: .exited(0)))
    #expect(throws: (any Error).self) { _ = try home.read("own.csv") }
  }
}
