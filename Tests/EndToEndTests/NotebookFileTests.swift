import LanguageSyntax
import Support
import Testing

/// A notebook on the disk: saved, opened, and what is left of one that was killed.
@Suite struct `A notebook's file` {
  private let home: Home

  init() throws { home = try Home() }

  private func terminal() throws -> PseudoTerminal {
    let terminal = try home.terminal("--color", "never")
    try terminal.waitForPrompt()
    return terminal
  }

  /// Has cells run from a file, each of which is shown behind a prompt of its own, and waits for the
  /// next one that is to be answered.
  private func open(_ line: String, in terminal: PseudoTerminal, until prompt: String) throws {
    terminal.send(line + "\r")
    try terminal.wait { $0.cursorRow == ">" }
    terminal.send("\r")
    try terminal.wait {
      ($0.text.contains("have run") || $0.text.contains("has run")) && $0.cursorRow == prompt
    }
  }

  @Test func `holds the cells, runs again, and is opened again`() throws {
    let first = try terminal()
    try first.answer("z = [1, 3]")
    try first.answer("mean(z)")
    try first.answer("nowhere")
    try first.answer(":save 笔记（一）")
    #expect(first.lastAnswer == "Saved in 笔记（一）.md.")
    try first.leave()
    let text =
      "```zt\nz = [1, 3]\n```\n\n```output\nz = 1×2\n  1  3\n```\n\n```zt\nmean(z)\n```\n\n```output\n2\n```\n"
    #expect(try home.read("笔记（一）.md") == text)
    #expect(try home.run("run", "笔记（一）.md").output == "z = 1×2\n  1  3\n2\n")

    let second = try terminal()
    #expect(!second.screen.text.contains(":open"))
    try open(":open ~/笔记（一）.md", in: second, until: "In[3]:")
    #expect(second.lastAnswer == "2\nAll 2 cells of ~/笔记（一）.md have run.")
    try second.answer("z = 5;")
    try second.answer(":save")
    #expect(try home.read("笔记（一）.md") == text + "\n```zt\nz = 5;\n```\n")
    try second.leave()
  }

  @Test func `becomes a page`() throws {
    let terminal = try terminal()
    try terminal.answer("γ = 2; z = [1, 3]")
    try terminal.answer("nowhere")
    try terminal.answer("γ * z")
    try terminal.answer(":export lab.html")
    #expect(terminal.lastAnswer == "Written to lab.html.")
    try terminal.answer(":export lab.md")
    try terminal.answer(":export lab")
    #expect(terminal.lastAnswer.contains(".html, .md"))
    try terminal.leave()
    let page = PageReader(try home.read("lab.html"))
    #expect(page.problems == [])
    #expect(page.all("div", class: "cell").count == 2)
    #expect(page.all("div", class: "out").last?.text == "1×2\n  2  6")
    #expect(try home.read("lab.md").contains("```output\n1×2\n  2  6\n```"))
  }

  @Test func `is not written over another one`() throws {
    _ = try home.write("# Mine\n\n```zt\n1\n```\n", to: "mine.md")
    let terminal = try terminal()
    try terminal.answer(":save mine.md")
    #expect(terminal.lastAnswer.hasPrefix("Nothing has run yet"))
    try terminal.answer(":save")
    terminal.send(":open mine.md\r")
    try terminal.wait { $0.cursorRow == ">" }
    terminal.send("\r")
    try terminal.wait { $0.cursorRow == "In[2]:" }
    try terminal.answer(":save")
    #expect(terminal.lastAnswer.hasPrefix("mine.md is there already, with other contents."))
    #expect(try home.read("mine.md").hasPrefix("# Mine"))
    try terminal.answer(":save! mine.md")
    #expect(try home.read("mine.md") == "```zt\n1\n```\n\n```output\n1\n```\n")
    try terminal.answer("2")
    try terminal.answer(":save")
    #expect(terminal.lastAnswer == "Saved in mine.md.")
    try terminal.leave()
  }

  @Test(
    arguments: [
      (":save .", ". is a folder. Name another place: :save ~/notes.md"),
      (
        ":save nowhere/notes.md",
        "nowhere/notes.md cannot be written. See whether its folder is there and lets you write, or "
          + "name another place: :save ~/notes.md"
      ),
      (
        ":save /dev/full",
        "/dev/full is a device, not a plain file. Name another place: :save ~/notes.md"
      ),
      (":save", "Where to? Name a file: :save notes.md"),
      (":open nowhere.md", "There is no file nowhere.md. Check its name and its folder."),
      (":open .", ". is a folder. Name a file in it."),
      (":open empty.md", "There are no cells in empty.md."),
      (":open", "There is no notebook before this one. Name a file: :open notes.md"),
    ])
  func `cannot be had with`(line: String, message: String) throws {
    _ = try home.write("# Nothing\n", to: "empty.md")
    let terminal = try terminal()
    try terminal.answer("a = 1")
    try terminal.answer(line)
    #expect(terminal.lastAnswer.replacing("\n", with: " ").hasSuffix(message))
    try terminal.answer("a")
    #expect(terminal.lastAnswer == "1")
  }

  /// Each way to say no, Ctrl-C among them.
  @Test(arguments: ["n\r", "no\r", "\u{3}", "\u{4}"])
  func `is looked at before it runs, and may be left`(no: String) throws {
    _ = try home.write("# A guest\n\n```zt\na = 7\n```\n", to: "guest.md")
    let terminal = try terminal()
    try terminal.answer("a = 1")
    terminal.send(":open guest.md\r")
    try terminal.wait { $0.cursorRow == ">" }
    #expect(terminal.screen.text.contains("guest.md: 1 cell, 4 lines, 27 bytes, “A guest”"))
    terminal.send(no)
    try terminal.wait { $0.cursorRow == "In[2]:" }
    #expect(terminal.screen.text.contains("Nothing has run; all is as it was."))
    try terminal.answer("a")
    #expect(terminal.lastAnswer == "1")
    try terminal.answer(":save")
    #expect(terminal.lastAnswer.hasPrefix("Where to?"))
  }

  @Test func `is opened up to the cell that fails`() throws {
    _ = try home.write("```zt\na = 1\n```\n```zt\nnowhere\n```\n```zt\na = 3\n```\n", to: "bad.md")
    let terminal = try terminal()
    try open(":open bad.md", in: terminal, until: "In[3]:")
    #expect(terminal.screen.text.contains("In[2]: nowhere\nerror[name]"))
    #expect(terminal.screen.text.contains("Of the 3 cells of bad.md, 1 has run"))
    try terminal.answer("a")
    #expect(terminal.lastAnswer == "1")
  }

  // MARK: What saves itself

  @Test func `comes back after the program was killed`() throws {
    let first = try terminal()
    try first.answer("z = [1, 3]")
    try first.answer("z = 9")
    try first.answer(":undo")
    try first.dropDraft()
    first.send(signal: 9)
    try first.waitForExit()

    let second = try terminal()
    #expect(second.screen.text.contains("Your last notebook was not saved; :open brings it back."))
    try second.answer("a = 2")
    second.send(":open\r")
    try second.wait { $0.cursorRow == ">" }
    second.send("\r")
    try second.wait { $0.text.contains("has run.") && $0.cursorRow == "In[3]:" }
    #expect(second.lastAnswer.hasPrefix("z = 1×2"))
    try second.answer("sum(z) + a")
    #expect(second.lastAnswer == "6")
    try second.answer(":save notes.md")
    try second.leave()
    let third = try terminal()
    #expect(!third.screen.text.contains(":open"))
  }

  @Test func `is one of its own for each terminal`() throws {
    let first = try terminal()
    try first.answer("a = 1")
    let second = try terminal()
    #expect(!second.screen.text.contains(":open"))
    try second.answer("b = 2")
    try first.answer("c = 3")
    #expect(try home.read("state/ztilde/autosave.md").contains("a = 1"))
    #expect(try home.read("state/ztilde/autosave.md").contains("c = 3"))
    #expect(try home.read("state/ztilde/autosave-2.md").contains("b = 2"))
    try first.leave()
    try second.leave()
  }

  @Test func `is not kept where nothing can be written, until it can`() throws {
    _ = try home.write("", to: "state")
    let terminal = try terminal()
    try terminal.answer("a = 1")
    let said = terminal.lastAnswer.replacing("\n", with: " ")
    #expect(said.contains("/autosave.md cannot be written. So the notebook does not save itself"))
    #expect(said.contains("/history cannot be written. Until you leave, Up still finds"))
    try terminal.answer("a")
    #expect(terminal.lastAnswer == "1")
    _ = try home.shell("rm state")
    try terminal.answer("b = 2")
    #expect(terminal.lastAnswer == "b = 2")
    let kept = try home.read("state/ztilde/autosave.md")
    #expect(kept.contains("a = 1") && kept.contains("b = 2"))
  }

  @Test func `is for its owner alone`() throws {
    let terminal = try terminal()
    try terminal.answer("a = 1")
    let outcome = try home.shell("stat -c %a state/ztilde/autosave.md")
    #expect(outcome.output == "600\n")
  }
}
