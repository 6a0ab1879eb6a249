import FoundationEssentials
import Support
import Testing

/// A disk without room: no file may grow beyond 512 bytes, as if its owner's share were used up.
@Suite struct `A full disk` {
  private let home: Home
  /// What does not fit.
  private let long = "1 # " + String(repeating: "long ", count: 120)

  init() throws { home = try Home() }

  private func terminal(_ arguments: String = "") throws -> PseudoTerminal {
    let terminal = try home.shellTerminal("ulimit -f 1; exec \"$ztilde\" \(arguments)")
    try terminal.waitForPrompt()
    return terminal
  }

  private func files(in folder: String) throws -> [Substring] {
    try home.shell("ls -A \(folder)").output.split(separator: "\n")
  }

  @Test(arguments: [
    ("en", "The disk is full;", "the notebook does not save itself for now"),
    ("zh", "磁盘已满，无法写入", "所以笔记本暂时没有自动保存"),
  ])
  func `leaves the notebook of before, and says what is not kept`(
    language: String, full: String, unsaved: String
  ) throws {
    let before = "```zt\nearlier = 7\n```\n"
    try FileManager.default.createDirectory(
      atPath: home.state, withIntermediateDirectories: true)
    _ = try home.write(before, to: "state/ztilde/autosave.md")
    _ = try home.write("x = 1\n", to: "state/ztilde/history")
    let terminal = try terminal("--lang \(language)")
    try terminal.answer(long)
    let said = terminal.lastAnswer.replacing("\n", with: language == "en" ? " " : "")
    // Of the history and of the notebook, each once.
    #expect(said.components(separatedBy: full).count == 3 && said.contains(unsaved))
    try terminal.answer("2")
    #expect(terminal.lastAnswer == "2")
    #expect(try home.read("state/ztilde/history") == "x = 1\n2\n")
    terminal.send(signal: 9)
    try terminal.waitForExit()
    #expect(try home.read("state/ztilde/autosave.md") == before)
    #expect(try files(in: "state/ztilde") == ["autosave.lock", "autosave.md", "history"])
  }

  @Test(arguments: [("en", "Make some room"), ("zh", "请腾出一些空间")])
  func `leaves a notebook as it was saved`(language: String, advice: String) throws {
    let terminal = try terminal("--lang \(language)")
    try terminal.answer("a = 1")
    try terminal.answer(":save notes.md")
    let saved = try home.read("notes.md")
    try terminal.answer(long)
    try terminal.answer(":save")
    #expect(terminal.lastAnswer.contains(advice))
    #expect(try home.read("notes.md") == saved)
    #expect(try files(in: ".") == ["notes.md", "state"])
    try terminal.answer("a")
    #expect(terminal.lastAnswer.hasSuffix("1"))
  }

  @Test(arguments: [("en", "set it again"), ("zh", "再设置一次")])
  func `leaves the settings as they were`(language: String, advice: String) throws {
    let settings = "lang = \(language)\n# " + String(repeating: "mine ", count: 120) + "\n"
    try home.write(settings: settings)
    let terminal = try terminal()
    try terminal.answer(":set digits 2")
    #expect(terminal.lastAnswer.replacing("\n", with: "").contains(advice))
    try terminal.answer("1 / 3")
    #expect(terminal.lastAnswer == "0.33")
    #expect(try home.read("config/ztilde/settings") == settings)
    #expect(try files(in: "config/ztilde") == ["settings"])
  }

  @Test(arguments: [("en", "Make some room"), ("zh", "请腾出一些空间")])
  func `leaves whole lines in the journal, and the lesson goes on`(
    language: String, advice: String
  ) throws {
    let terminal = try terminal("learn identity --lang \(language)")
    for answer in ["b", "", "b"] { try terminal.answer(answer) }
    #expect(terminal.screen.transcript.components(separatedBy: advice).count == 2)
    #expect(terminal.screen.cursorRow.hasPrefix("identity 2/"))
    let journal = try home.read("state/ztilde/journal.jsonl")
    #expect(journal.utf8.count <= 512 && journal.hasSuffix("}\n"))
    #expect(journal.split(separator: "\n").allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    #expect(!(try files(in: "state/ztilde").contains("journal.jsonl.torn")))
  }

  @Test func `leaves whole pages of a course, and no start page that leads nowhere`() throws {
    _ = try home.shell("mkdir course")
    for (name, text) in [("01-a", ""), ("02-b", String(repeating: "A long line.\n\n", count: 900))]
    {
      _ = try home.write(
        "---\nformat: 1\nid: \(name)\ntitle: A\n---\n\n## S <!-- {#s} -->\n\n\(text)",
        to: "course/\(name).md")
    }
    let outcome = try home.shell("ulimit -f 32; \"$ztilde\" export course -o site")
    #expect(outcome.status == .exited(1))
    #expect(outcome.errors.contains("The disk is full"))
    #expect(try files(in: "site") == ["01-a.html"])
    #expect(try home.read("site/01-a.html").hasSuffix("</html>\n"))
  }

  @Test func `is a failure of a command that writes, and its file is as it was`() throws {
    _ = try home.write("a = 1\n", to: "a.py")
    _ = try home.write(long + "\n", to: "a.zt")
    let outcome = try home.shell("ulimit -f 1; \"$ztilde\" export a.zt --to python -o a.py --force")
    #expect(outcome.status == .exited(1))
    #expect(outcome.errors.contains("The disk is full"))
    #expect(try home.read("a.py") == "a = 1\n")
  }
}
