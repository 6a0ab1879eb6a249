import Support
import Testing

@Suite struct `The keys of vi` {
  /// Keys, `@` for Escape, and what comes of them.
  @Test(arguments: [
    ("insert where the cursor is", "bc@0iA", "<Abc> 3"),
    ("and behind it", "abc@0aX", "<aXbc> 4"),
    ("and at the ends", "b@AC@Ia", "<abC> 3"),
    ("h steps over a mark", "az\u{303}b@hiX", "<aXz\u{303}b> 5"),
    ("l too", "z\u{303}bc@0liX", "<z\u{303}Xbc> 5"),
    ("a goes behind it", "z\u{303}b@0aX", "<z\u{303}Xb> 4"),
    ("a goes behind the last one", "bz\u{303}@aX", "<bz\u{303}X> 4"),
    ("x takes a letter with its mark", "az\u{303}b@0lx", "<ab> 2"),
    ("x counts", "abcd@02x", "<cd> 2"),
    ("dh too", "az\u{303}b@dh", "<ab> 2"),
    ("$ and 0", "abc@0iX@$aY", "<XabcY> 5"),
    ("dd empties the line", "abc@ddix", "<x> 1"),
    ("dw", "one two@0dw", "<two> 3"),
    ("u takes back", "abc@xxu", "<ab> 2"),
    ("TAB completes", "va\t", "<var> 3"),
    ("an arrow does not leave the insertion", "ab\u{1B}[DX", "<aXb> 3"),
    ("brackets go on", "(a\rb)", "<(a|  b)> 7"),
    ("0 goes to the line's start", "ab\n  cd@0iX", "<ab|X  cd> 8"),
    ("^ to its text", "ab\n  cd@^iX", "<ab|  Xcd> 8"),
    ("$ to its end", "ab\ncd@k$aX", "<abX|cd> 6"),
    ("I and A stay in it", "ab\n  cd@kAX@jIY", "<abX|  Ycd> 9"),
    ("A at the end", "ab\ncd@0AX", "<ab|cdX> 6"),
    ("dd takes one line", "ab\ncd\nef@kdd", "<ab|ef> 5"),
    ("and the last", "ab\ncd@dd", "<ab> 2"),
    ("and the first", "ab\ncd@kdd", "<cd> 2"),
    ("cc empties it", "ab\ncd@ccX", "<ab|X> 4"),
    ("S too", "ab\ncd@kSX", "<X|cd> 4"),
    ("C goes to its end", "ab\ncde@0lCX", "<ab|cX> 5"),
    ("D too", "ab\ncde@k0lD", "<a|cde> 5"),
    ("d$ too", "ab\ncde@k0ld$", "<a|cde> 5"),
    ("d0 goes to its start", "ab\ncde@d0", "<ab|e> 4"),
    ("d^ to its text", "ab\n  cde@d^", "<ab|  e> 6"),
    ("y$ and p", "abc\nd@k0ly$$p", "<abcbc|d> 7"),
    ("yy and p", "ab\ncd@kyy$p", "<abab|cd> 7"),
    ("a count may hold a 0", "0123456789ab@010x", "<ab> 2"),
    ("a motion too", "01234567890123ab@0d14l", "<ab> 2"),
    ("d and Escape does nothing", "ab@d@dd@iX", "<X> 1"),
    ("fd is no operator", "abd\ncd@k0fdiX", "<abXd|cd> 7"),
  ])
  func `work`(what: String, keys: String, result: String) throws {
    let home = try TemporaryFolder()
    try home.write("bind -v\n", to: ".editrc")
    let terminal = try probe(home: home.path)
    terminal.send(keys.replacing("@", with: "\u{1B}"))
    terminal.press(.enter)
    try terminal.wait { $0.text.hasSuffix("\(result)\nz̃[1]:") }
  }

  @Test func `Escape works at once, and k and j walk`() throws {
    let home = try TemporaryFolder()
    try home.write("bind -v\n", to: ".editrc")
    let terminal = try probe(home: home.path)
    try terminal.enter("one", "two")
    terminal.send("x")
    try terminal.wait { $0.cursor.column == 7 }
    terminal.press(.escape)
    try terminal.wait { $0.cursor.column == 6 }
    terminal.send("x")
    try terminal.wait { $0.cursorRow == "z̃[1]:" }
    terminal.send("kk")
    try terminal.wait { $0.cursorRow == "z̃[1]: one" }
    terminal.send("j")
    try terminal.wait { $0.cursorRow == "z̃[1]: two" }
    terminal.send("/on\r")
    try terminal.wait { $0.text.hasSuffix("<one> 3\nz̃[1]:") }
  }
}
