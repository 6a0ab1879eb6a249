import Support
import Testing

@Suite struct `The notebook in a terminal` {
  private let home: Home

  init() throws {
    home = try Home()
  }

  @Test func `greets, computes and leaves`() throws {
    let terminal = try home.terminal()
    try terminal.waitForPrompt()
    #expect(terminal.screen.row(0).hasPrefix("ztilde (z\u{303})"))
    #expect(terminal.screen.row(2) == "In[1]:")
    try terminal.answer("z = [1, 3, 5, 7]")
    try terminal.answer("mean(z)")
    #expect(terminal.lastAnswer == "4")
    #expect(terminal.screen.cursorRow == "In[3]:")
    try terminal.leave()
  }

  @Test func `takes a cell back into the editor`() throws {
    let terminal = try home.terminal()
    try terminal.waitForPrompt()
    try terminal.answer("a = 1")
    try terminal.answer("a = 2")
    try terminal.answer(":undo")
    try terminal.wait { $0.cursorRow == "In[3]: a = 2" }
    terminal.send("3")
    try terminal.wait { $0.cursorRow == "In[3]: a = 23" }
    try terminal.pressAndWait(.enter)
    #expect(terminal.lastAnswer == "a = 23")
  }

  @Test func `ends a cell that would never end, and is as before`() throws {
    let terminal = try home.terminal()
    try terminal.waitForPrompt()
    try terminal.answer("a = 1")
    try terminal.interruptEndlessCell()
    try terminal.answer("a")
    #expect(terminal.lastAnswer == "1")
    try terminal.leave()
  }

  @Test func `forgets a line that Ctrl-C ends`() throws {
    let terminal = try home.terminal()
    try terminal.waitForPrompt()
    terminal.send("half a li")
    try terminal.wait(for: "half a li")
    try terminal.dropDraft()
    #expect(terminal.screen.cursorRow == "In[1]:")
    try terminal.answer("1")
    #expect(terminal.lastAnswer == "1")
  }

  @Test func `finds a block again that Ctrl-C has ended`() throws {
    let terminal = try home.terminal()
    try terminal.waitForPrompt()
    terminal.send("(1 +\r2")
    try terminal.wait { $0.cursorRow == "         2" }
    try terminal.dropDraft()
    terminal.press(.up)
    try terminal.wait { $0.text.hasSuffix("In[1]: (1 +\n         2") && $0.cursor.column == 10 }
  }

  @Test func `runs a pasted transcript without its prompts`() throws {
    let terminal = try home.terminal()
    try terminal.waitForPrompt()
    terminal.send("\u{1B}[200~In[7]: a = [1,\r  2]\ra = 1×2\r  1  2\rIn[8]: sum(a)\r\u{1B}[201~")
    try terminal.wait { $0.text.hasSuffix("In[1]: a = [1,\n         2]\n       sum(a)") }
    try terminal.pressAndWait(.enter)
    #expect(terminal.lastAnswer == "         2]\n       sum(a)\na = 1×2\n  1  2\n3")
  }

  @Test func `asks how wide Greek is, and goes by it`() throws {
    let terminal = try home.terminal(ambiguousIsWide: true)
    try terminal.waitForPrompt()
    terminal.send("γ = [1, 2]; γ + [1, 2, 3]")
    try terminal.wait { $0.cursorRow.hasSuffix("3]") && $0.cursor.column == 7 + 25 + 2 }
    try terminal.pressAndWait(.enter)
    #expect(
      terminal.lastAnswer.contains(
        "In[1] | γ = [1, 2]; γ + [1, 2, 3]\n        |              |    ----|----"))
    try terminal.leave()
  }

  @Test func `completes its own names, and signs`() throws {
    let terminal = try home.terminal("--color", "never")
    try terminal.waitForPrompt()
    try terminal.answer("deviations = [1, 2]")
    terminal.send("dev")
    terminal.press(.tab)
    try terminal.wait { $0.cursorRow == "In[2]: deviations" }
    terminal.send(" * \\gamma")
    terminal.press(.tab)
    try terminal.wait { $0.cursorRow == "In[2]: deviations * γ" }
  }

  @Test func `remembers what was typed`() throws {
    let first = try home.terminal()
    try first.waitForPrompt()
    try first.answer("remember = 1")
    first.send(signal: 9)
    try first.waitForExit()
    let second = try home.terminal()
    try second.waitForPrompt()
    second.press(.up)
    try second.wait { $0.cursorRow == "In[1]: remember = 1" }
  }

  /// What is typed behind the last line is meant for the program that reads next, and it is to be seen.
  @Test(arguments: ["\u{4}", ":quit\r"])
  func `gives the terminal back, with what was typed for the next program`(leaving: String) throws {
    let terminal = try home.shellTerminal(
      "$ztilde; stty -a | grep -ow -e '-\\?echo'; stty -icanon; head -c 5; echo over")
    try terminal.waitForPrompt()
    terminal.send(leaving + "hello")
    try terminal.wait(for: "over")
    #expect(terminal.screen.text.hasSuffix("\necho\nhelloover"))
  }

  @Test func `reads Chinese`() throws {
    let terminal = try home.terminal("--lang", "zh")
    try terminal.waitForPrompt()
    try terminal.answer("均值＝mean（[1，2；3，4]，axis＝1）")
    #expect(terminal.lastAnswer == "均值 = 2×1\n  1.5\n  3.5")
    try terminal.answer("：变量")
    #expect(terminal.lastAnswer == "  均值  2×1  1.5  3.5")
    try terminal.answer("？mean")
    #expect(terminal.lastAnswer.contains("均值：总和除以个数。"))
    try terminal.answer("没有的名字")
    #expect(terminal.lastAnswer.hasPrefix("错误[变量]"))
  }

  @Test func `opens lessons and comes back`() throws {
    let terminal = try home.terminal("--color", "never")
    try terminal.waitForPrompt()
    try terminal.answer(":lesson nowhere")
    #expect(terminal.lastAnswer.hasPrefix("There is no lesson"))
    try terminal.answer(":lesson identity")
    #expect(terminal.screen.cursorRow == "identity 1/10>")
    try terminal.answer(":lesson nowhere")
    #expect(terminal.screen.cursorRow == "identity 1/10>")
    try terminal.answer(":lesson mean")
    #expect(terminal.screen.cursorRow.hasPrefix("mean 1/"))
    try terminal.answer(":lesson")
    #expect(terminal.screen.cursorRow == ">")
    try terminal.answer("nowhere")
    try terminal.answer("6")
    #expect(terminal.screen.cursorRow == "identity 1/10>")
    try terminal.answer("1 + 1")
    try terminal.answer(":quit")
    #expect(terminal.screen.cursorRow == "In[1]:")
    // What was chosen in a menu is not worth remembering.
    terminal.press(.up)
    try terminal.wait { $0.cursorRow == "In[1]: :quit" }
    terminal.press(.up)
    try terminal.wait { $0.cursorRow == "In[1]: 1 + 1" }
    terminal.press(.up)
    try terminal.wait { $0.cursorRow == "In[1]: :lesson" }
    try terminal.dropDraft()
    try terminal.leave()

    let next = try home.terminal()
    try next.waitForPrompt()
    #expect(next.screen.row(1).contains(":lesson identity goes on with it"))
  }

  @Test func `works where the cursor cannot move`() throws {
    let terminal = try home.terminal(environment: ["TERM": "dumb"])
    try terminal.waitForPrompt()
    try terminal.answer("1 + 1")
    #expect(terminal.lastAnswer == "2")
    terminal.send("a = (1 +\r")
    try terminal.wait { $0.cursorRow == "   ..." }
    terminal.send("2)\r")
    try terminal.wait { $0.text.hasSuffix("a = 3\n\nIn[3]:") }
    terminal.press(.control("c"))
    try terminal.wait { $0.text.hasSuffix("In[3]: ^C\n\nIn[3]:") }
    try terminal.answer("a")
    #expect(terminal.lastAnswer == "3")
    try terminal.leave()
  }

  @Test func `asks where it is seen when its values go into a file`() throws {
    let terminal = try home.shellTerminal("$ztilde > values")
    try terminal.waitForPrompt()
    try terminal.answer("a = 1 + 1")
    try terminal.answer("nowhere")
    #expect(terminal.lastAnswer.contains("nowhere has no value yet"))
    try terminal.leave()
    #expect(try home.read("values") == "a = 2\n")
  }

  @Test func `is left by a proof as soon as Ctrl-C is pressed`() throws {
    let lesson = """
      ---
      format: 1
      id: endless
      title: Endless
      ---

      # Endless

      ## A <!-- {#a} -->

      ```zt
      repeat 1e6 { repeat 1e6 { a = 1 } }
      ```
      """
    let terminal = try home.terminal("check", home.write(lesson, to: "endless.md"))
    terminal.send(signal: 2)
    #expect(try terminal.waitForExit() == .killed(signal: 2))
  }
}
