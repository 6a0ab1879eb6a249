import Support
import Testing

/// What is shown while something takes long, and what ends it.
@Suite struct `Long work` {
  private let home: Home
  private let endless = "repeat 1e6 { repeat 1e6 { a = 2 } }"

  init() throws {
    home = try Home()
  }

  @Test func `tells how far it has come, and leaves nothing behind`() throws {
    let terminal = try home.terminal()
    try terminal.waitForPrompt()
    terminal.send(endless + "\r")
    try terminal.wait { $0.cursorRow.contains(" %  ") && $0.cursorRow.hasSuffix("Ctrl-C stops") }
    #expect(terminal.screen.cursorRow.contains("/1000000  "))
    #expect(terminal.screen.cursorRow.hasPrefix("computing  "))
    try terminal.pressAndWait(.control("c"))
    #expect(terminal.screen.row(3) == "error[interrupted]: stopped; everything is as it was before")
    #expect(!terminal.screen.transcript.contains("computing"))
    #expect(!terminal.screen.transcript.contains("^C"))
  }

  @Test func `tells of the steps of a minimization`() throws {
    let terminal = try home.terminal()
    try terminal.waitForPrompt()
    try terminal.answer("a = 1; L := a^2")
    terminal.send("minimize(L, a, steps=1e6);\r")
    try terminal.wait { screen in
      [" %  ", "/1000000  ", " left  ", "Ctrl-C stops"].allSatisfy(screen.cursorRow.contains)
    }
    try terminal.pressAndWait(.control("c"))
    #expect(!terminal.screen.transcript.contains("computing"))
  }

  @Test func `tells of the cells of a notebook that is opened`() throws {
    let slow = "x = repeat 1e6 { repeat 1e6 { a = 2 } }"
    _ = try home.write("```zt\n1 + 1\n```\n\n```zt\n\(slow)\n```\n", to: "slow.md")
    let terminal = try home.terminal()
    try terminal.waitForPrompt()
    terminal.send(":open slow.md\r")
    try terminal.wait { $0.cursorRow == ">" }
    terminal.send("\r")
    try terminal.wait {
      $0.cursorRow.hasPrefix("running the cells  ") && $0.cursorRow.contains("50 %  1/2")
    }
    #expect(terminal.screen.text.contains("In[1]: 1 + 1\n2\n"))
    try terminal.pressAndWait(.control("c"))
    #expect(terminal.screen.text.contains("Of the 2 cells of slow.md, 1 has run"))
    #expect(!terminal.screen.transcript.contains("running the"))
  }

  @Test func `tells how long it has taken where nobody knows more`() throws {
    let terminal = try home.terminal("--lang", "zh")
    try terminal.waitForPrompt()
    try terminal.answer("A = ones(2000, 2000);")
    terminal.send("A" + String(repeating: " @ A", count: 100) + "\r")
    try terminal.wait { $0.cursorRow == "计算中  1 秒  Ctrl-C 停止" }
    try terminal.pressAndWait(.control("c"))
    #expect(terminal.lastAnswer.contains("错误[中断]"))
    #expect(!terminal.screen.transcript.contains("计算中"))
  }

  @Test(arguments: [
    "explain repeat 1e6 { repeat 1e6 { a = 2 } }", "explain slow(1)", "explain grad(slow(x), x)",
    "grad(slow(x), x)", "gradcheck(slow(x), x)", "vary x from 0 to 1 { slow(x) }",
    "repeat 1e6 { sort(Z) };",
    "repeat 1e6 { cumsum(Z) };", "repeat 1e6 { Z @ Z };",
    "h = Z; repeat 1e6 { h = hstack(Z, h[:, :300]) };",
    "repeat 1e6 { hist(Z) };", "repeat 1e6 { heatmap(Z) };", "contour(g, range(50), range(50))",
    #"repeat 1e6 { for i in range(1e6) { "a" } };"#, "y := slow(1)", "repeat 1e6 { shuffle(Z) };",
  ])
  func `is stopped by Ctrl-C, whatever it is`(code: String) throws {
    let terminal = try home.terminal()
    try terminal.waitForPrompt()
    try terminal.answer("x = 1; Z = randn(300, 300); g(a, b) = slow(a)")
    try terminal.answer("slow(x) = { s = x; repeat 1e6 { repeat 1e6 { s = s * 1.0001 } }; s }")
    terminal.send(code + "\r")
    try terminal.wait { $0.cursorRow.hasSuffix("Ctrl-C stops") }
    try terminal.pressAndWait(.control("c"))
    #expect(terminal.screen.text.contains("error[interrupted]"))
    try terminal.answer("x + 41")
    #expect(terminal.lastAnswer.contains("42"))
  }

  @Test func `ends by itself in a lesson that comes through a pipe`() throws {
    let lesson = try home.write(
      "---\nformat: 1\nid: a\ntitle: A\n---\n\n## One <!-- {#one} -->\n\n"
        + "```zt\nZ = ones(3000, 3000); Z @ Z;\n```\n",
      to: "a.md")
    for command in ["play", "run"] {
      let result = try home.run(command, lesson)
      #expect(result.status == .exited(1))
      #expect(result.errors.contains("this cell comes to 27,0"))
    }
  }

  @Test func `keeps what is typed meanwhile for the next line, unseen`() throws {
    let terminal = try home.terminal()
    try terminal.waitForPrompt()
    terminal.send("repeat 2000 { repeat 1000 { a = 2 } };\r1 + 1\r")
    try terminal.wait { $0.text.hasSuffix("In[2]: 1 + 1\n2\n\nIn[3]:") }
    #expect(terminal.screen.transcript.split(separator: "1 + 1").count == 2)
  }

  @Test(arguments: [(15, "run"), (1, "notebook"), (2, "check")])
  func `is wiped away by whatever ends the program`(signal: Int32, command: String) throws {
    let program = try home.write(endless, to: "endless.zt")
    let lesson = try home.write(
      "---\nformat: 1\nid: a\ntitle: A\n---\n\n## One <!-- {#one} -->\n\n```zt\n\(endless)\n```\n",
      to: "a.md")
    let terminal =
      switch command {
      case "run": try home.terminal("run", program)
      case "check": try home.terminal("check", lesson)
      default: try home.terminal()
      }
    if command == "notebook" {
      try terminal.waitForPrompt()
      terminal.send(endless + "\r")
    }
    try terminal.wait { $0.cursorRow.hasSuffix("Ctrl-C stops") }
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .killed(signal: signal))
    #expect(!terminal.screen.transcript.contains("Ctrl-C"))
  }

  @Test func `makes room for the shell when it is stopped, and goes on`() throws {
    let terminal = try home.shellTerminal(
      "set -m; $ztilde; echo stopped; stty -a | grep -o ' echo '; fg; echo over")
    try terminal.waitForPrompt()
    terminal.send(endless + "\r")
    try terminal.wait { $0.cursorRow.hasSuffix("Ctrl-C stops") }
    terminal.press(.control("z"))
    try terminal.wait { $0.text.contains("stopped\n") && $0.cursorRow.hasSuffix("Ctrl-C stops") }
    #expect(terminal.screen.text.contains("echo \n") || terminal.screen.text.contains("echo\n"))
    try terminal.pressAndWait(.control("c"))
    #expect(terminal.screen.transcript.split(separator: "Ctrl-C stops").count == 1)
    terminal.press(.control("d"))
    try terminal.wait(for: "over")
  }
}
