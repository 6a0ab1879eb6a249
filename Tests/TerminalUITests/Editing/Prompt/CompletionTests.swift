import Support
import Testing

@Suite struct `TAB` {
  @Test(
    arguments: [
      ("replaces a name by its letter", [.text("\\gamma"), .key(.tab), .text("²")], "<γ²> 2"),
      ("sets a mark on a letter", [.text("z\\tilde"), .key(.tab)], "<z\u{303}> 2"),
      ("completes", [.text("va"), .key(.tab)], "<var> 3"),
      ("completes in the midst", [.text("va)"), .key(.left), .key(.tab)], "<var)> 4"),
      ("completes as far as it can", [.text("m"), .key(.tab), .text("x")], "<mex> 3"),
    ] as [(String, [Press], String)])
  func `completes`(what: String, presses: [Press], result: String) throws {
    let terminal = try probe()
    terminal.type(presses + [.key(.enter)])
    try terminal.wait { $0.text.hasSuffix("\(result)\nz̃[1]:") }
  }

  private static let menu = "  mean    what mean is\n  median  what median is"

  @Test func `shows what it could mean, with a line of help each, until the next key`() throws {
    let terminal = try probe()
    terminal.send("1 + m")
    terminal.press(.tab)
    try terminal.wait { $0.text == "z̃[1]: 1 + me\n\(Self.menu)" }
    #expect(terminal.screen.cursor == .init(row: 0, column: 12))
    terminal.send("d")
    try terminal.wait { $0.text == "z̃[1]: 1 + med" }
    terminal.press(.tab)
    try terminal.wait { $0.text == "z̃[1]: 1 + median" && $0.cursor.column == 16 }
  }

  @Test(
    arguments: [
      ("TAB chooses the first", [.key(.tab)], "1 + mean", "> mean    what mean is"),
      ("and the next", [.key(.tab), .key(.tab)], "1 + median", "> median  what median is"),
      ("and round", [.key(.tab), .key(.tab), .key(.tab)], "1 + mean", "> mean    what mean is"),
      ("Shift-TAB the last", [.key(.shiftTab)], "1 + median", "> median  what median is"),
      (
        "Shift-TAB goes back", [.key(.tab), .key(.tab), .key(.shiftTab)], "1 + mean",
        "> mean    what mean is"
      ),
      ("Down goes on", [.key(.tab), .key(.down)], "1 + median", "> median  what median is"),
      ("Up goes back", [.key(.tab), .key(.up)], "1 + median", "> median  what median is"),
    ] as [(String, [Press], String, String)])
  func `goes through the menu`(
    what: String, presses: [Press], line: String, chosen: String
  ) throws {
    let terminal = try probe()
    terminal.send("1 + m")
    terminal.press(.tab)
    terminal.type(presses)
    try terminal.wait { $0.row(0) == "z̃[1]: \(line)" && $0.text.contains(chosen) }
    // Enter takes it, and runs nothing.
    terminal.press(.enter)
    try terminal.wait { $0.text == "z̃[1]: \(line)" && $0.cursor.column == 6 + line.count }
    terminal.send("(z)\r")
    try terminal.wait(for: "<\(line)(z)>")
  }

  @Test func `typing goes on behind what was chosen, and Ctrl-G takes it back`() throws {
    let terminal = try probe()
    terminal.send("m)")
    terminal.press(.left, .tab, .tab)
    terminal.send("(")
    try terminal.wait { $0.text == "z̃[1]: mean()" && $0.cursor.column == 11 }
    terminal.press(.control("u"))
    terminal.send("m")
    terminal.press(.tab, .tab, .control("g"))
    try terminal.wait { $0.text == "z̃[1]: me)" && $0.cursor.column == 8 }
  }

  @Test func `marks what is chosen with colours too`() throws {
    let terminal = try probe("--colors")
    terminal.send("m")
    terminal.press(.tab, .tab)
    try terminal.wait { $0.styledText.contains("{inverse fg=35:mean}") }
  }

  @Test func `counts what has no room in the list`() throws {
    let terminal = try probe("--names", "100", columns: 20)
    terminal.send("name")
    terminal.press(.tab)
    try terminal.wait { $0.row(8) == "  … 100" }
    #expect(
      terminal.screen.row(0) == "z̃[1]: name" && terminal.screen.row(1) == "  name0  what name…")
    #expect(terminal.screen.row(7) == "  name6  what name…" && terminal.screen.row(9) == "")
    terminal.press(.shiftTab)
    try terminal.wait { $0.row(8) == "  … 100/100" && $0.row(7) == "> name99  what nam…" }
    terminal.press(.control("g"))
    try terminal.wait { $0.text == "z̃[1]: name" }
    terminal.press(.enter)
    try terminal.wait { $0.text == "z̃[1]: name\n<name> 4\nz̃[1]:" }
  }

  @Test func `leaves the text its place on a small screen`() throws {
    let terminal = try probe("--names", "100", "--start", "(1\n2\n3\nname", rows: 5, until: "name")
    terminal.press(.tab)
    try terminal.wait {
      $0.text == "… +2\n      3\n      name\n  name0  what name0 is\n  … 100"
    }
    #expect(terminal.screen.cursor == .init(row: 2, column: 10))
    terminal.press(.left)
    // The input is not finished, and the row below says so.
    try terminal.wait { $0.text.hasPrefix("z̃[1]: (1\n      2\n      3\n      name\n( is open") }
  }

  @Test func `a list goes when Ctrl-C is pressed`() throws {
    let terminal = try probe()
    terminal.send("me")
    terminal.press(.tab)
    try terminal.wait(for: "median")
    terminal.press(.control("c"))
    try terminal.wait { $0.text == "z̃[1]: me^C\ninterrupted\nz̃[1]:" }
  }

  // MARK: Blanks

  @Test func `leads through the blanks, and what is typed fills them`() throws {
    let terminal = try probe("--start", "γ = ____\nβ = ____", "--colors")
    try terminal.wait { $0.styledText.contains("γ = {inverse fg=35:____}\n") }
    #expect(terminal.screen.cursor == .init(row: 0, column: 10))
    terminal.send("2")
    try terminal.wait { $0.row(0) == "z̃[1]: γ = 2" && $0.cursor.column == 11 }
    terminal.press(.tab)
    try terminal.wait { $0.styledText.hasSuffix("β = {inverse fg=35:____}") && $0.cursor.row == 1 }
    terminal.send("μ")
    terminal.press(.enter)
    try terminal.wait(for: "<γ = 2|β = μ> 11")
  }

  @Test(
    arguments: [
      ("typing replaces", [.text("12")], "<a(12, ____)> 11"),
      ("a Greek letter replaces", [.text("γ")], "<a(γ, ____)> 10"),
      ("a paste replaces", [.text("\u{1B}[200~1 + 2\u{1B}[201~")], "<a(1 + 2, ____)> 14"),
      ("Backspace empties", [.key(.backspace)], "<a(, ____)> 9"),
      ("Delete empties", [.key(.delete)], "<a(, ____)> 9"),
      ("an arrow lets go", [.key(.right), .text("1")], "<a(_1___, ____)> 14"),
      ("Ctrl-L leaves it selected", [.key(.control("l")), .text("1")], "<a(1, ____)> 10"),
      ("TAB goes on", [.key(.tab), .text("3")], "<a(____, 3)> 10"),
      ("and round", [.key(.tab), .key(.tab), .text("3")], "<a(3, ____)> 10"),
      ("Shift-TAB goes back", [.key(.tab), .key(.shiftTab), .text("3")], "<a(3, ____)> 10"),
      ("and round", [.key(.shiftTab), .text("3")], "<a(____, 3)> 10"),
      ("all", [.text("1"), .key(.tab), .text("2")], "<a(1, 2)> 7"),
      ("TAB completes first", [.text("va"), .key(.tab), .key(.tab), .text("2")], "<a(var, 2)> 9"),
      (
        "TAB goes through a menu first, and Enter takes what it offers",
        [.text("me"), .key(.tab), .key(.tab), .key(.tab), .key(.enter)],
        "<a(median, ____)> 15"
      ),
      (
        "a name that is whole leads on", [.text("mean"), .key(.tab), .text("2")], "<a(mean, 2)> 10"
      ),
      ("what is no name leads on", [.text("7"), .key(.tab), .text("2")], "<a(7, 2)> 7"),
      ("Ctrl-U takes the blank too", [.key(.control("u")), .text("b(1")], "<b(1, ____)> 10"),
      ("Ctrl-W takes the blank", [.key(.control("w")), .text("1")], "<a(1, ____)> 10"),
      ("Ctrl-K takes all behind", [.key(.control("k")), .text("1)")], "<a(1)> 4"),
      (
        "Ctrl-Y fills it", [.text("1"), .key(.control("w")), .key(.control("y"))],
        "<a(1, ____)> 10"
      ),
      (
        "Ctrl-_ brings the blank back",
        [.text("1"), .key(.control("_"))], "<a(____, ____)> 13"
      ),
    ] as [(String, [Press], String)])
  func `fills blanks`(what: String, presses: [Press], result: String) throws {
    let terminal = try probe("--start", "a(____, ____)", until: "____)")
    terminal.type(presses + [.key(.enter)])
    try terminal.wait(for: result)
  }

  @Test(
    arguments: [
      ("what is typed goes behind the first", [.text("x")], "<a(12x, z)> 9"),
      ("TAB leads behind the next", [.key(.tab), .text("x")], "<a(12, zx)> 9"),
      ("and round", [.key(.tab), .key(.tab), .text("x")], "<a(12x, z)> 9"),
      ("Shift-TAB goes back", [.key(.shiftTab), .text("x")], "<a(12, zx)> 9"),
      ("TAB completes first", [.key(.tab), .text("+va"), .key(.tab)], "<a(12, z+var)> 12"),
    ] as [(String, [Press], String)])
  func `leads through what stands in the blanks`(
    what: String, presses: [Press], result: String
  ) throws {
    let terminal = try probe("--start", "a(12, z)", "--fields", until: "z)")
    #expect(terminal.screen.cursor.column == 6 + 4)
    terminal.type(presses + [.key(.enter)])
    try terminal.wait(for: result)
  }

  @Test func `a line begins where it is wanted, and nothing is replaced there`() throws {
    let terminal = try probe("--start", "μ = ____", "--cursor", "0", until: "____")
    try terminal.wait { $0.cursor == .init(row: 0, column: 6) }
    terminal.send("z\u{303}\r")
    try terminal.wait(for: "<z\u{303}μ = ____> 10")
  }
}
