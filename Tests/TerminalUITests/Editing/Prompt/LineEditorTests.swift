import Support
import Testing

@Suite struct `The line editor` {
  /// What a person types, the input it comes to, and its number of scalars.
  @Test(
    arguments: [
      ("plain text", [.text("x = 1")], "<x = 1> 5"),
      ("Greek and signs", [.text("σ² ≈ √γ·2 × ½")], "<σ² ≈ √γ·2 × ½> 13"),
      ("Chinese", [.text("你好，")], "<你好，> 3"),
      ("a mark", [.text("z\u{303} = 1")], "<z\u{303} = 1> 6"),
      ("Backspace takes a mark with its letter", [.text("az\u{303}"), .key(.backspace)], "<a> 1"),
      ("Left steps over both", [.text("az\u{303}"), .key(.left), .text("b")], "<abz\u{303}> 4"),
      (
        "Right too",
        [.text("z\u{303}a"), .key(.home), .key(.right), .text("b")], "<z\u{303}ba> 4"
      ),
      ("Delete too", [.text("z\u{303}a"), .key(.home), .key(.delete)], "<a> 1"),
      ("Ctrl-D deletes", [.text("ab"), .key(.left), .key(.control("d"))], "<a> 1"),
      ("Home and End", [.text("b"), .key(.home), .text("a"), .key(.end), .text("c")], "<abc> 3"),
      (
        "keys without a meaning",
        [.text("a"), .key(.pageUp), .key(.pageDown), .text("\u{1B}[15~\u{1B}OP\u{16}b")], "<ab> 2"
      ),
      ("invisible characters", [.text("a\u{200B}b\u{85}c")], "<abc> 3"),
      ("Enter in the midst of a line", [.text("ab"), .key(.left)], "<ab> 2"),
      (
        "a paste waits",
        [.text("\u{1B}[200~>>> a\r>>> z\u{303}\tb\n\u{1B}[201~")], "<a|z\u{303}    b> 9"
      ),
    ] as [(String, [Press], String)])
  func `takes`(what: String, presses: [Press], result: String) throws {
    try expect(result, from: presses)
  }

  @Test(
    arguments: [
      (
        "Ctrl-A E B F",
        "bc^Aa^Ed^B^Bx^Fy", "<abxcyd> 6"
      ),
      ("Ctrl-K cuts to the end, and Ctrl-Y brings it back", "abc^B^B^K^A^Y=", "<bc=a> 4"),
      ("Ctrl-U cuts to the start", "abc^B^U^E^Y", "<cab> 3"),
      ("Ctrl-W cuts up to a space", "x = a+b^Wy^Y", "<x = ya+b> 8"),
      ("cuts that follow each other add up", "a b c^W^W^Wx^Y", "<xa b c> 6"),
      ("cuts that do not, do not", "ab cd^W^B^K^Ex^Y", "<abx > 4"),
      ("Ctrl-T swaps", "ba^T^Ec", "<abc> 3"),
      ("Ctrl-T swaps characters, not scalars", "az\u{303}^B^Tb", "<z\u{303}ab> 4"),
      ("Alt-B and Alt-F go by words", "z\u{303} = γ_1*β@b@b@bx@f@fy", "<xz\u{303} = γ_1y*β> 12"),
      ("Alt-B stops at each word", "z\u{303} = γ_1*β@b@bx", "<z\u{303} = xγ_1*β> 11"),
      ("Alt-D cuts a word", "z\u{303}_norm = 1^A@d@d^Y", "<z\u{303}_norm = 1> 11"),
      ("Alt-Backspace cuts a word back", "a = σ²_run@\u{7F}b", "<a = b> 5"),
      ("Chinese goes by runs", "求均值 abc@b@bx", "<x求均值 abc> 8"),
      ("Ctrl-_ takes a word back", "one two^_3", "<one 3> 5"),
      ("Ctrl-_ takes a cut back", "one two^W^_", "<one two> 7"),
      ("Ctrl-J begins a line", "a^Jb", "<a|b> 3"),
      ("Alt-Enter does", "a@\rb", "<a|b> 3"),
      ("Ctrl-K at the end joins lines", "a^Jb^P^E^K", "<ab> 2"),
      ("Ctrl-U at the start joins lines", "a^Jb^A^U", "<ab> 2"),
    ])
  func `has the keys of emacs`(what: String, keys: String, result: String) throws {
    let bytes = keys.replacing(/\^(.)/) { match in
      let letter = match.output.1.unicodeScalars.first?.value ?? 0
      return String(Unicode.Scalar(UInt8(letter & 0x1F)))
    }
    try expect(result, from: [.text(bytes.replacing("@", with: "\u{1B}"))])
  }

  @Test(arguments: [
    ("an open bracket goes on", "(a\rb)", "<(a|  b)> 7"),
    ("and what is in it keeps its place", "f({\ra\rb\r})", "<f({|  a|  b|})> 14"),
    ("a bracket in the line is a step", "{\rf(\r1\r)\r}", "<{|  f(|    1|  )|}> 18"),
    ("a comment is none", "(a # [\rb)", "<(a # [|  b)> 11"),
    ("an unfinished line goes on", "a +\rb +\rc", "<a +|  b +|  c> 13"),
    ("a closed bracket leads back", "f(1,\r2)+\r3", "<f(1,|  2)+|  3> 14"),
    ("each line keeps its place", "(\r  a\rb)", "<(|    a|    b)> 14"),
    ("TAB indents", "(\r\ta\r \tb)", "<(|    a|      b)> 16"),
    ("Backspace takes a step back", "(\r\ta\r\u{7F}b)", "<(|    a|  b)> 12"),
    ("no space is left behind", "(a b\u{1B}[D\u{1B}[D\rc)", "<(a|  c)b> 8"),
  ])
  func `indents`(what: String, keys: String, result: String) throws {
    try expect(result, from: [.text(keys)])
  }

  private func expect(_ result: String, from presses: [Press]) throws {
    let terminal = try probe()
    terminal.type(presses + [.key(.enter)])
    try terminal.wait { $0.text.hasSuffix("\(result)\nz̃[1]:") }
    terminal.press(.control("d"))
    try terminal.wait(for: "the end")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(!terminal.screen.modes.bracketsPaste && terminal.screen.modes.showsCursor)
  }

  @Test func `moves by words with Ctrl-Left and Ctrl-Right`() throws {
    let terminal = try probe()
    terminal.send("one two")
    try terminal.wait { $0.cursor.column == 13 }
    for (key, column) in [
      (Key.controlLeft, 10), (.controlLeft, 6), (.controlRight, 9), (.controlRight, 13),
    ] {
      terminal.press(key)
      try terminal.wait { $0.cursor.column == column }
    }
  }

  @Test func `moves up and down in a text, and Enter runs it from anywhere`() throws {
    let terminal = try probe()
    terminal.send("(ab\rcd")
    terminal.press(.up)
    terminal.send("x")
    terminal.press(.down)
    terminal.send("y)")
    terminal.press(.up)
    try terminal.wait { $0.text == "z̃[1]: (abx\n        cdy)" && $0.cursor.row == 0 }
    terminal.press(.enter)
    try terminal.wait(for: "<(abx|  cdy)> 11")
  }

  @Test func `keeps what is typed ahead, and its Enter`() throws {
    let terminal = try probe()
    terminal.send("loop\r")
    try terminal.wait(for: "<loop> 4")
    // The terminal is not in the editor's hands now, and makes Ctrl-J of Enter.
    terminal.send("(z\u{303}\rb)\rc")
    terminal.send(signal: 2)
    try terminal.wait { $0.text.hasSuffix("<(z\u{303}|  b)> 8\nz̃[1]: c") }
  }

  @Test func `keeps a Ctrl-D that is typed ahead`() throws {
    let terminal = try probe()
    terminal.send("loop\r")
    try terminal.wait(for: "<loop> 4")
    terminal.send("x\r\u{4}")
    terminal.send(signal: 2)
    try terminal.wait { $0.text.hasSuffix("<x> 1\nz̃[1]:\nthe end") }
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `obeys the user's own keys, and keeps its own`() throws {
    let home = try TemporaryFolder()
    try home.write("bind ^X^A zt-home\nbind ^B ed-kill-line\n", to: ".editrc")
    let terminal = try probe(home: home.path)
    terminal.send("bc\u{18}\u{1}a")
    try terminal.wait(for: "abc")
    terminal.press(.control("b"))
    terminal.send("x\r")
    try terminal.wait(for: "<xabc> 4")
  }

  @Test(arguments: [
    "edit off", "bind -v\nbind -e", "bind -r a\nbind -r ^M", "bind -s a b\nbind ^H nonsense",
    "setty -d -icanon +echo", "nonsense \\\n\"", "history\necho hello\nbind -l\ntelltc",
  ])
  func `is not broken by`(file: String) throws {
    let home = try TemporaryFolder()
    try home.write(file + "\n", to: ".editrc")
    let terminal = try probe(home: home.path)
    terminal.send("cz")
    terminal.press(.backspace, .left)
    terminal.send("b")
    terminal.press(.enter)
    // libedit says what it does not understand.
    try terminal.wait { $0.text.hasSuffix("z̃[1]: bc\n<bc> 2\nz̃[1]:") }
  }

  @Test func `rings the bell where there is nowhere to go`() throws {
    let terminal = try probe()
    terminal.press(.left)
    try terminal.wait { $0.bells == 1 }
    terminal.send("a")
    try terminal.wait { $0.text.hasSuffix(": a") }
    #expect(terminal.screen.bells == 1)
  }
}
