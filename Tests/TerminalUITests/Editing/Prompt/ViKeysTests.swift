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
    ("yy and p go below", "ab\ncd@kyy$piX", "<ab|Xab|cd> 9"),
    ("yy and P above", "ab\n  cd@yyPiX", "<ab|  Xcd|  cd> 13"),
    ("dd and p swap lines", "ab\ncd\nef@kkddp", "<cd|ab|ef> 8"),
    ("dd and P put back", "ab\ncd\nef@kddP", "<ab|cd|ef> 8"),
    ("below the last one", "ab\ncd@kddp", "<cd|ab> 5"),
    ("cc keeps the line, too", "ab\ncd@kccX@p", "<X|ab|cd> 7"),
    ("a count takes lines", "ab\ncd\nef@kk2ddp", "<ef|ab|cd> 8"),
    ("behind the operator, too", "ab\ncd\nef@kkd2dp", "<ef|ab|cd> 8"),
    ("as many as there are", "ab\ncd\nef@k9ddP", "<cd|ef|ab> 8"),
    ("and gives them", "ab\ncd@yy2p", "<ab|cd|cd|cd> 11"),
    ("u takes lines back", "ab\ncd@yypu", "<ab|cd> 5"),
    (". repeats dd", "abcd\ne\nfg@kkdd.", "<fg> 2"),
    (". repeats p", "ab\ncd@yyp.", "<ab|cd|cd|cd> 11"),
    (". repeats x", "abcd\ne@yypkk0x.", "<cd|e|e> 6"),
    ("a line goes into a line", "ab@yyp", "<abab> 4"),
    ("lines go into nothing", "ab\ncd@kd2dp", "<ab|cd> 5"),
    ("dw is no line", "ab\ncd ef@kyyj0dwp", "<ab|ecd f> 8"),
    ("yw neither", "ab\ncd ef@kyyj0ywP", "<ab|cd cd ef> 11"),
    ("x neither", "ab\ncd@kyyj0xp", "<ab|dc> 5"),
    ("D neither", "ab\ncd\ne@kkyyj0lDp", "<ab|cd|e> 7"),
    ("p goes behind a mark", "xz\u{303}b@0xp", "<z\u{303}xb> 4"),
    ("p stays in the line", "b\n\nc@kk0xjp", "<|b|c> 4"),
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
