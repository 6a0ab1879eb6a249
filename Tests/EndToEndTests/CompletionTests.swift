import Support
import Testing

/// TAB in the program itself; what it offers where is proved in the rooms below.
@Suite struct `TAB in the program` {
  private let home: Home

  init() throws { home = try Home() }

  private func after(
    _ text: String, in arguments: [String] = []
  ) throws -> String {
    let terminal =
      arguments.isEmpty
      ? try home.terminal("--color", "never")
      : try home.terminal(arguments[0], arguments[1], "--color", "never")
    try terminal.waitForPrompt()
    terminal.send(text)
    try terminal.wait(for: text)
    terminal.press(.tab)
    // Another key is answered only after this one.
    terminal.send("|")
    try terminal.wait { $0.cursorRow.hasSuffix("|") }
    return terminal.screen.cursorRow
  }

  @Test(
    arguments: [
      (":his", ":his|"), (":hel", ":help |"), (":set sug", ":set suggest |"),
      (":lesson ident", ":lesson identity |"), ("、gamma", "γ|"), ("z、tilde", "z\u{303}|"),
      ("？sqr", "？sqrt|"), (":open not", ":open notes.md|"), (":open my", ":open my folder/|"),
      ("mean(1, ax", "mean(1, axis=|"),
    ])
  func `completes`(text: String, result: String) throws {
    _ = try home.write("", to: "notes.md")
    _ = try home.shell("mkdir 'my folder'")
    let expected = result.replacing(" |", with: "|")
    #expect(try after(text).replacing(" |", with: "|") == "In[1]: " + expected)
    #expect(
      try after(text, in: ["--lang", "zh"]).replacing(" |", with: "|") == "In[1]: " + expected)
  }

  @Test func `knows the data that load reads`() throws {
    _ = try home.shell("mkdir data && echo 1 > data/heights.csv && echo 2 > weights.csv")
    #expect(try after("load(\"hei") == "In[1]: load(\"heights.csv|")
    #expect(try after("load(\"data/h") == "In[1]: load(\"data/heights.csv|")
    #expect(try after("load(\"wei") == "In[1]: load(\"weights.csv|")
    // The course's are there in a notebook, too; in a lesson, they are all.
    #expect(try after("load（“dig") == "In[1]: load（“digits.csv|")
    let prompt = "first-steps 1/10> "
    #expect(try after("load(\"dig", in: ["learn", "first-steps"]) == prompt + "load(\"digits.csv|")
    #expect(try after("load(\"wei", in: ["learn", "first-steps"]) == prompt + "load(\"wei|")
  }

  @Test(arguments: ["\\", "、"])
  func `lists the signs at the first press`(text: String) throws {
    for language in ["en", "zh"] {
      let terminal = try home.terminal("--color", "never", "--lang", language)
      try terminal.waitForPrompt()
      terminal.send(text)
      try terminal.wait(for: "In[1]: \(text)")
      terminal.press(.tab)
      // The menu stands below the line, with as many rows as there is room for.
      try terminal.wait { screen in
        screen.text.contains("γ \\gamma") && screen.text.contains("In[1]: \(text)")
      }
    }
  }

  @Test func `knows the commands and steps of a lesson`() throws {
    #expect(try after(":提", in: ["learn", "identity"]) == "identity 1/10> :提示|")
    let terminal = try home.terminal("learn", "identity", "--color", "never")
    try terminal.waitForPrompt()
    terminal.send(":goto 1")
    try terminal.wait(for: ":goto 1")
    terminal.press(.tab)
    try terminal.wait { $0.text.contains("> :goto 1\n  1   What step 3 did\n  10  Play") }
  }
}
