import Support
import Testing

@Suite struct `A program in a terminal` {
  private func shell(_ script: String, rows: Int = 24, columns: Int = 80) throws -> PseudoTerminal {
    try PseudoTerminal("/bin/sh", ["-c", script], rows: rows, columns: columns)
  }

  @Test func `is shown, answered and ended`() throws {
    let terminal = try shell("printf 'name? '; read name; echo \"hello, $name\"; exit 3")
    try terminal.wait(for: "name?")
    terminal.send("z̃")
    terminal.press(.enter)
    try terminal.wait(for: "hello, z̃")
    #expect(try terminal.waitForExit() == .exited(3))
    #expect(terminal.screen.text == "name? z̃\nhello, z̃")
  }

  @Test func `controls its terminal, so that Ctrl-C reaches it`() throws {
    let terminal = try shell("trap 'echo caught; exit 0' INT; echo ready; while :; do read x; done")
    try terminal.wait(for: "ready")
    terminal.press(.control("c"))
    try terminal.wait(for: "caught")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `knows the size, and is told when it changes`() throws {
    let terminal = try shell(
      "trap 'stty size; exit 0' WINCH; stty size; while :; do read x; done", rows: 30, columns: 100)
    try terminal.wait(for: "30 100")
    terminal.resize(rows: 20, columns: 40)
    try terminal.wait(for: "20 40")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `is given its folder and environment`() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "pwd; echo $GREETING $TERM"], environment: ["GREETING": "hi"],
      directory: "/usr")
    try terminal.waitForExit()
    #expect(terminal.screen.text == "/usr\nhi xterm-256color")
  }

  @Test func `can be killed`() throws {
    let terminal = try shell("echo ready; read x")
    try terminal.wait(for: "ready")
    terminal.send(signal: 9)
    #expect(try terminal.waitForExit() == .killed(signal: 9))
  }

  @Test func `fails with a picture when the screen is not as it should be`() throws {
    let terminal = try shell("echo something else")
    let error = try #require(throws: ScreenFailure.self) { try terminal.wait(for: "this") }
    #expect(error.reason == .ended)
    #expect(error.description.contains("|something else"))
  }

  @Test func `fails when it sends what the emulator does not know`() throws {
    let terminal = try shell("printf '\\033[5n'; read x")
    let error = try #require(throws: ScreenFailure.self) { try terminal.wait(for: "this") }
    #expect(error.reason == .unknownSequence)
  }

  @Test(arguments: 0..<8)
  func `many run at once and mind only themselves`(number: Int) throws {
    let terminal = try shell(
      "read line; echo \"<$line>\"; i=0; while [ $i -lt 500 ]; do echo $i; i=$((i+1)); done")
    terminal.send("\(number)\r")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.transcript.hasPrefix("\(number)\n<\(number)>\n0\n1\n"))
    #expect(terminal.screen.text.hasSuffix("\n499"))
  }

  @Test func `a program that is not there cannot start`() {
    #expect(throws: ProcessFailure.cannotStart(executable: "/nowhere", error: 2)) {
      try PseudoTerminal("/nowhere")
    }
  }
}
