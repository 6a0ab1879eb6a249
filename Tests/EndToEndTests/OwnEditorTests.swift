import Support
import Testing

/// Code that is changed in the student's own editor.
@Suite struct `An editor of one's own` {
  private let home: Home

  init() throws {
    home = try Home()
  }

  /// A terminal on which the line `z = 1` came back from an editor, which is a line of a shell: `$1`
  /// is the path of its file.
  private func terminal(behind editor: String) throws -> PseudoTerminal {
    let script = try home.write("#!/bin/sh\n\(editor)\n", to: "editor.sh")
    let terminal = try home.terminal(environment: ["EDITOR": "sh \(script)"], columns: 160)
    try terminal.waitForPrompt()
    terminal.send("z = 1")
    try terminal.wait { $0.cursorRow == "In[1]: z = 1" }
    terminal.send("\u{18}\u{5}")
    return terminal
  }

  @Test(arguments: [
    ("printf 'w = 2\\n' > \"$1\"", "w = 2"),
    // It leaves the terminal as no program should.
    ("stty raw -echo; printf 'w = 3' > \"$1\"", "w = 3"),
    // Signs that a terminal would obey do not reach it.
    ("printf 'w = 5\\033]0;evil\\007\\033[2J' > \"$1\"", "w = 5"),
  ])
  func `gives back what it has written`(editor: String, line: String) throws {
    let terminal = try terminal(
      behind: "exec sh -c '\(editor.replacing("'", with: "'\\''"))' sh \"$1\"")
    try terminal.wait { $0.cursorRow == "In[1]: \(line)" }
    try terminal.pressAndWait(.enter)
    #expect(terminal.lastAnswer == line)
    try terminal.leave()
  }

  @Test func `may be stopped, and goes on`() throws {
    let terminal = try home.terminal(
      environment: ["EDITOR": "kill -STOP $$; printf 'w = 4' >"])
    try terminal.waitForPrompt()
    terminal.send("z = 1\u{18}\u{5}")
    try terminal.wait { $0.cursorRow == "In[1]: w = 4" }
    try terminal.pressAndWait(.enter)
    #expect(terminal.lastAnswer == "w = 4")
    try terminal.leave()
  }

  @Test(arguments: [
    ("exit 1", "did not end well"), ("kill -9 $$", "did not end well"),
    ("rm \"$1\"", "left no text"), ("rm \"$1\"; mkfifo \"$1\"", "left no text"),
    ("rm \"$1\"; mkdir \"$1\"", "left no text"),
    ("head -c 100000000 /dev/zero > \"$1\"", "left no text"),
  ])
  func `leaves the text as it was where it fails`(editor: String, said: String) throws {
    let terminal = try terminal(behind: editor)
    try terminal.wait { $0.text.contains(said) }
    #expect(terminal.screen.cursorRow == "In[1]: z = 1")
    try terminal.pressAndWait(.enter)
    #expect(terminal.lastAnswer == "z = 1")
    try terminal.leave()
  }
}
