import Support
import Testing

@Suite struct `A lesson in a terminal` {
  private let home: Home

  init() throws {
    home = try Home()
  }

  /// Starts the identity at its third step, where γ and β are to be found.
  private func identity(environment: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try home.terminal("learn", "identity", environment: environment)
    try terminal.waitForPrompt()
    for answer in ["b", "", "b", ""] { try terminal.answer(answer) }
    try terminal.wait { $0.cursorRow == "identity 3/10> γ = ____" || $0.text.contains("γ = ____") }
    return terminal
  }

  @Test func `names mistakes, helps, and survives a power cut with every number`() throws {
    let terminal = try identity()
    try terminal.dropDraft()
    // Other numbers than a first visit has, so that they cannot come back by themselves.
    try terminal.answer(":again")
    try terminal.dropDraft()
    try terminal.answer("own = z[0] + μ")
    let own = terminal.lastAnswer.split(separator: "\n").first

    try terminal.answer("γ = σ² + ε; β = μ; z_tilde = γ * z_norm + β")
    #expect(terminal.screen.transcript.contains("γ is σ² + ε, which is"))
    try terminal.dropDraft()
    try terminal.answer("γ = √σ²; β = -μ; z_tilde = γ * z_norm + β")
    #expect(terminal.screen.transcript.contains("the spread of z, but step 3"))
    #expect(terminal.screen.transcript.contains("with this β it is subtracted again"))
    try terminal.dropDraft()
    try terminal.answer(":hint")
    #expect(terminal.screen.transcript.contains("Read step 3 backwards"))
    try terminal.dropDraft()
    try terminal.answer(":solution")
    #expect(terminal.screen.transcript.contains("γ = √(σ² + ε)"))
    try terminal.dropDraft()
    try terminal.answer("γ = 1; β = μ; z_tilde = γ * z_norm + β")
    #expect(terminal.screen.cursorRow.contains("γ = 1; β = μ"))
    try terminal.dropDraft()
    try terminal.answer("z")
    // The question may stand below the values.
    let z = terminal.lastAnswer.split(separator: "\n").prefix(2)
    #expect(z.first?.hasSuffix("1×4") == true)
    terminal.send("γ = half a li")
    try terminal.wait(for: "half a li")
    terminal.send(signal: 9)
    #expect(try terminal.waitForExit() == .killed(signal: 9))

    let again = try home.terminal("learn", "identity")
    // While the first frame is painted, the cursor is hidden, and nobody reads keys yet.
    try again.wait {
      $0.modes.showsCursor
        && $0.cursorRow == "identity 3/10> γ = 1; β = μ; z_tilde = γ * z_norm + β"
    }
    #expect(again.screen.transcript.contains("You are back where you were"))
    try again.dropDraft()
    try again.answer("z")
    #expect(again.lastAnswer.split(separator: "\n").prefix(2) == z)
    try again.answer("own = own")
    #expect(again.lastAnswer.split(separator: "\n").first == own)
    try again.answer("γ = √(σ² + ε); β = μ; z_tilde = γ * z_norm + β")
    #expect(again.screen.transcript.contains("✓ Right."))
    try again.answer("")
    #expect(again.screen.cursorRow == "identity 4/10>")
    try again.leave()
  }

  @Test func `has its blanks filled by typing, and TAB leads from one to the next`() throws {
    let terminal = try identity()
    terminal.send("sqrt(sigma2 + eps)")
    try terminal.wait { $0.text.contains("γ = sqrt(sigma2 + eps)\n") }
    terminal.press(.tab)
    terminal.send("μ")
    try terminal.wait { $0.text.contains("β = μ\n") }
    try terminal.pressAndWait(.enter)
    #expect(terminal.lastAnswer.contains("✓ Right."))
  }

  @Test func `goes on when Ctrl-C stops a line, or what a line computes`() throws {
    let terminal = try identity()
    try terminal.dropDraft()
    try terminal.interruptEndlessCell()
    try terminal.answer("a")
    #expect(terminal.lastAnswer.contains("a has no value yet"))
    try terminal.answer("")
    #expect(terminal.screen.text.contains("γ = ____"))
  }

  @Test func `is laid out anew for a narrow screen`() throws {
    let terminal = try home.terminal("learn", "identity")
    try terminal.waitForPrompt()
    terminal.resize(rows: 30, columns: 40)
    try terminal.answer(":again")
    let wide = terminal.lastAnswer.split(separator: "\n").filter { $0.count > 40 }
    #expect(wide.isEmpty)
    #expect(terminal.lastAnswer.contains("Four examples of one hidden unit: μ = 4,\n"))
    try terminal.leave()
  }

  @Test func `loses nothing when it is open twice`() throws {
    let terminals = [
      try home.terminal("learn", "identity"), try home.terminal("learn", "identity"),
    ]
    for terminal in terminals { try terminal.waitForPrompt() }
    for answers in [["b", "one = 1"], ["", "two = 2"], ["b", "three = 3"]] {
      for (terminal, answer) in zip(terminals, answers) { try terminal.answer(answer) }
    }
    for terminal in terminals { try terminal.leave() }
    let journal = try home.journal()
    #expect(journal.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    for code in ["one = 1", "two = 2", "three = 3"] {
      #expect(journal.count { $0.contains("\"code\":\"\(code)\"") } == 1)
    }
    #expect(journal.count { $0.contains("\"passed\"") } == 2)
    #expect(try home.run("list").output.contains("2/10"))
  }

  @Test(arguments: [
    (
      "a journal that is a file",
      "is a device, not a plain file. The lesson goes on as if it were new"
    ),
    ("a folder that is one", "the lesson goes on, and until you leave it"),
  ])
  func `goes on without`(what: String, said: String) throws {
    let isDevice = what.hasSuffix("file")
    _ = try home.shell("mkdir -p state/ztilde; ln -s /dev/full state/ztilde/journal.jsonl")
    let environment = isDevice ? [:] : ["XDG_STATE_HOME": "/dev/null"]
    let terminal = try identity(environment: environment)
    try terminal.dropDraft()
    try terminal.answer("γ = √(σ² + ε); β = μ; z_tilde = γ * z_norm + β")
    let transcript = terminal.screen.transcript
    #expect(transcript.contains("✓ Right."))
    let unwrapped = transcript.replacing("\n", with: " ")
    #expect(unwrapped.split(separator: said).count == 2)
    try terminal.leave()
  }

  @Test func `writes down what it could not, as soon as it can`() throws {
    _ = try home.shell("mkdir -p state/ztilde; ln -s /dev/full state/ztilde/journal.jsonl")
    let terminal = try identity()
    try terminal.dropDraft()
    try terminal.answer("γ = √(σ² + ε)")
    try terminal.dropDraft()
    _ = try home.shell("rm state/ztilde/journal.jsonl")
    try terminal.answer("β = μ; z_tilde = γ * z_norm + β")
    #expect(terminal.lastAnswer.contains("✓ Right."))
    terminal.send(signal: 9)
    try terminal.waitForExit()
    let journal = try home.journal()
    #expect(journal.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    #expect(journal.first?.contains("\"lessonStarted\"") == true)
    let again = try home.terminal("learn", "identity")
    try again.waitForPrompt()
    #expect(again.screen.text.contains("You are back where you were"))
  }

  @Test func `says once that its journal cannot be read`() throws {
    _ = try home.shell("mkdir -p state/ztilde/journal.jsonl")
    let terminal = try home.terminal("learn", "identity")
    try terminal.waitForPrompt()
    for answer in ["b", "", "b"] { try terminal.answer(answer) }
    let transcript = terminal.screen.transcript.replacing("\n", with: " ")
    #expect(transcript.split(separator: "The lesson goes on as if it were new.").count == 2)
  }

  @Test func `works where the cursor cannot move`() throws {
    let terminal = try home.terminal("learn", "identity", environment: ["TERM": "dumb"])
    try terminal.waitForPrompt()
    for answer in ["b", "", "b", ""] { try terminal.answer(answer) }
    #expect(terminal.screen.transcript.contains("γ = ____\n"))
    try terminal.answer("gamma = sqrt(sigma2 + eps); beta = mu; z_tilde = gamma * z_norm + beta")
    #expect(terminal.lastAnswer.contains("✓ Right."))
    try terminal.leave()
  }

  @Test func `speaks Chinese where it is wanted`() throws {
    let terminal = try home.terminal("learn", "identity", environment: ["LC_ALL": "zh_CN.UTF-8"])
    try terminal.waitForPrompt()
    try terminal.answer("：提示")
    try terminal.answer("：步骤")
    #expect(terminal.lastAnswer.contains("当前位置"))
    try terminal.answer("：帮助")
    #expect(terminal.screen.transcript.contains(":答案"))
    try terminal.leave()
  }

  @Test func `keeps the step in the prompt where the lesson's name has no room`() throws {
    let terminal = try home.terminal("learn", "scale-and-shift", rows: 20, columns: 40)
    try terminal.wait { $0.cursorRow == "1/10>" }
    terminal.press(.control("d"))
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
