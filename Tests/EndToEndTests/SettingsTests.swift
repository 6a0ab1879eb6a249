import Support
import Testing

/// What is chosen once, and holds from then on.
@Suite struct `What is chosen` {
  private let home: Home

  init() throws { home = try Home() }

  private func terminal(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal =
      arguments.isEmpty
      ? try home.terminal(environment: environment)
      : try home.terminal(arguments[0], arguments[1], environment: environment)
    try terminal.waitForPrompt()
    return terminal
  }

  @Test func `holds at once, and the next time`() throws {
    let first = try terminal("--color", "never")
    try first.answer("remember = 1 / 3")
    first.send("rem")
    try first.wait { $0.cursorRow == "In[2]: rem" }
    try first.dropDraft()
    try first.answer(":set digits 2")
    try first.answer("1 / 3")
    #expect(first.lastAnswer == "0.33")
    try first.answer(":set lang zh")
    #expect(first.lastAnswer == "语言 = 中文")
    try first.answer("nowhere")
    #expect(first.lastAnswer.hasPrefix("错误[变量]"))
    try first.answer(":set ascii on")
    try first.answer("γ = 1")
    #expect(first.lastAnswer == "gamma = 1")
    try first.leave()
    #expect(try home.read("config/ztilde/settings") == "digits = 2\nlang = zh\nascii = on\n")

    #expect(try home.run("eval", "γ = 1 / 3").output == "gamma = 0.33\n")
    #expect(try home.run("eval", "nowhere").errors.hasPrefix("错误[变量]"))
    #expect(try home.run("eval", "nowhere", "--lang", "en").errors.hasPrefix("error[name]"))
    #expect(try home.run("eval", "γ = 1", "--no-ascii").output == "γ = 1\n")
  }

  @Test func `is no suggestion, when that is chosen`() throws {
    let first = try terminal()
    try first.answer("remember = 1")
    first.send("rem")
    try first.wait { $0.cursorRow == "In[2]: remember = 1" && $0.cursor.column == 10 }
    try first.dropDraft()
    try first.answer(":set suggest off")
    first.send("rem")
    try first.wait { $0.cursorRow == "In[2]: rem" }
    try first.dropDraft()
    try first.leave()

    let second = try terminal()
    second.send("reme")
    try second.wait { $0.cursorRow == "In[1]: reme" }
    try second.dropDraft()
    try second.answer(":设置 建议 开")
    second.send("reme")
    try second.wait { $0.cursorRow == "In[1]: remember = 1" }
  }

  @Test func `are colours, but for those who want none`() throws {
    let first = try terminal()
    try first.answer("1")
    #expect(first.screen.styledText.contains("{"))
    try first.answer(":set color never")
    try first.answer("2")
    first.send("12")
    try first.wait { $0.cursorRow == "In[3]: 12" }
    #expect(first.screen.styledText.hasSuffix("\n2\n\nIn[3]: 12"))
    try first.dropDraft()
    try first.leave()

    let next = try home.run("eval", "1")
    #expect(next.output == "1\n")
    try home.write(settings: "color = always\n")
    #expect(try home.run("eval", "1").output.contains("\u{1B}["))
    #expect(try home.run("eval", "1", environment: ["NO_COLOR": "1"]).output == "1\n")
    #expect(try home.run("eval", "1", "--color", "never").output == "1\n")
  }

  @Test func `may be written by hand, and a slip is told and passed over`() throws {
    try home.write(settings: "# mine\nlang = fr\nfonts = large\ndigits = 2\n")
    let outcome = try home.run("eval", "1 / 3")
    #expect(outcome.output == "0.33\n")
    #expect(
      outcome.errors.replacing("\n", with: " ").contains(
        "/settings:2: “lang = fr” is passed over. lang can be"))
    #expect(outcome.status == .exited(0))

    let terminal = try terminal("--color", "never")
    try terminal.answer(":set digits 3")
    try terminal.leave()
    #expect(
      try home.read("config/ztilde/settings")
        == "# mine\nlang = fr\nfonts = large\ndigits = 3\n")
  }

  @Test func `holds until one leaves if it cannot be written`() throws {
    _ = try home.write("", to: "config")
    let terminal = try terminal("--color", "never")
    try terminal.answer(":set digits 2")
    let said = terminal.lastAnswer.replacing("\n", with: " ")
    #expect(said.contains("cannot be written. The setting holds until you leave; set it again"))
    try terminal.answer("1 / 3")
    #expect(terminal.lastAnswer == "0.33")
  }

  @Test func `is a lesson's language, too`() throws {
    let lesson = try home.terminal("learn", "identity", "--color", "never")
    try lesson.waitForPrompt()
    try lesson.answer("a")
    try lesson.answer(":set lang zh")
    #expect(lesson.screen.text.contains("回到上次离开的地方"))
    #expect(lesson.screen.cursorRow == "identity 1/10>")
    try lesson.answer(":设置 语言 英文")
    #expect(lesson.screen.text.contains("You are back where you were"))
    try lesson.answer("no = 1 / 3")
    #expect(lesson.screen.text.contains("no = 0.3333"))
  }
}
