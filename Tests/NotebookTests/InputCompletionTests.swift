import LanguageSyntax
import MatrixLanguage
import Notebook
import StyledText
import Support
import Testing

@Suite struct `TAB at a prompt` {
  /// What stands before the cursor after TAB if there is one way on, or else the ways.
  private static func after(_ text: String, in language: InterfaceLanguage = .english) -> String {
    var workspace = Workspace()
    let cell = "Z = [1, 2; 3, 4]; deviations = 1; γ = 2; f(z, scale, k=2, γ=1) = k * z"
    _ = workspace.outcome(of: CellSource(cell))
    var completion = InputCompletion(workspace: workspace, commands: Console.commands.names)
    completion.language = language
    completion.cells = ["1", "2", "12"].map { ($0, "x = \($0)") }
    completion.lessons = { ["mean", "variance", "z-norm"].map { ($0, "On \($0)") } }
    completion.steps = [("read", "Read"), ("guess", "Guess")]
    completion.files = { path, kind in
      let files =
        kind == .data ? ["data.csv", "days.csv"] : ["my notes.md", "notes/", "notes/a.md"]
      return files.filter { $0.hasPrefix(path) }
    }
    guard let offer = completion.offer(after: text) else { return "nothing" }
    guard offer.texts.count == 1 else { return offer.labels.joined(separator: " | ") }
    return String(String.UnicodeScalarView(text.unicodeScalars.dropLast(offer.replaced)))
      + offer.texts[0]
  }

  @Test(
    arguments: [
      ("dev", "deviations"), ("1 + dev", "1 + deviations"), ("me", "mean("),
      ("gra", "grad( | gradcheck("),
      ("x = Z + sq", "x = Z + sqrt("), ("\"dev", "nothing"), ("dev ", "nothing"), ("", "nothing"),
      ("z[1:dev", "z[1:deviations"), ("ga", "gamma"),
    ])
  func `completes names`(text: String, result: String) {
    #expect(Self.after(text) == result)
  }

  @Test(
    arguments: [
      ("mean(Z, ax", "mean(Z, axis="), ("mean(Z, ", "mean(Z, axis="), ("mean（Z，ax", "mean（Z，axis="),
      ("var(Z, ", "axis= | ddof="), ("var(Z, axis=1, ", "var(Z, axis=1, ddof="),
      ("var(Z, axis=1, ddof=0, ", "nothing"), ("var(Z, 1, dd", "var(Z, 1, ddof="),
      ("f(Z, sca", "scale= | scatter("), ("f(Z, scal", "f(Z, scale="), ("f(Z, 1, ", "k= | γ="),
      ("f(Z, 1, γ", "γ= | γ"),
      ("f(Z, 1, gamma=2, ", "f(Z, 1, gamma=2, k="), ("f(Z, 1, gam", "gamma= | gamma"),
      ("f(Z", "f(Z"),
      ("1 + var(mean(Z, axis=1), dd", "1 + var(mean(Z, axis=1), ddof="),
      ("mean([1, 2], ax", "mean([1, 2], axis="), ("mean([1, ax", "nothing"),
      ("mean(Z, axis=ax", "nothing"), ("mean(Z) + ax", "nothing"), ("(ax", "nothing"),
      ("nowhere(ax", "nothing"), ("mean(Z,\n  ax", "mean(Z,\n  axis="),
      ("{ var(Z, dd", "{ var(Z, ddof="),
    ])
  func `completes the names of arguments`(text: String, result: String) {
    #expect(Self.after(text) == result)
  }

  @Test(
    arguments: [
      ("\\gamma", "γ"), ("z\\tilde", "z\u{303}"), ("、gamma", "γ"), ("mean（z）、ga", "mean（z）γ"),
      ("z、tilde", "z\u{303}"), ("\\ga", "γ"), ("\\eps", "ε"), ("1 \\approx", "1 ≈"),
      ("\\nonsense", "nothing"), ("\\sq", "√ \\sqrt | ² \\squared"),
      ("、sq", "√ \\sqrt | ² \\squared"),
    ])
  func `turns words into signs`(text: String, result: String) {
    #expect(Self.after(text) == result)
  }

  @Test(arguments: ["\\", "、", "γ + \\"])
  func `lists all signs`(text: String) {
    let list = Self.after(text)
    #expect(list.hasPrefix("α \\alpha | β \\beta | γ \\gamma"))
    #expect(list.contains(" | z\u{303} \\tilde | "))
    #expect(list.split(separator: "|").count == SymbolInput.symbols.count)
  }

  @Test(
    arguments: [
      (":hel", ":help "), ("：hel", "：help "), (":QUI", ":quit"), (":帮", ":帮助 "), ("：ｈｅｌ", "：help "),
      (":re", ":reset"), (":s", ":save | :set"), (":nope", "nothing"), ("  :und", "  :undo"),
      (": und", ": undo"), (":undo", ":undo"), (":课", ":课程 "),
    ])
  func `completes commands`(text: String, result: String) {
    #expect(Self.after(text) == result)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `lists the commands in the language of the interface`(language: InterfaceLanguage) {
    let names = Console.commands.all.map { ":" + $0.name.words[language] }
    #expect(Self.after(":", in: language) == names.joined(separator: " | "))
    #expect(Self.after("：", in: language) == names.joined(separator: " | "))
  }

  @Test(
    arguments: [
      (":set ", "lang | color | ascii | accessible | digits | suggest"),
      (":set su", ":set suggest "),
      (":set 建", ":set 建议 "), (":set suggest o", "on | off"),
      (":set suggest of", ":set suggest off"),
      (":set lang = z", ":set lang = zh"), (":set color ", "auto | always | never"),
      (":set digits ", "nothing"), (":set nope ", "nothing"), ("：设置　颜色　总", "：设置　颜色　总是"),
      (":edit ", "1 | 2 | 12"), (":run 1", "1 | 12"), (":ru 2", ":ru 2"), (":run 3", "nothing"),
      (":lesson v", ":lesson variance"), (":课程 ", "mean | variance | z-norm"),
      (":help ke", ":help keys"), (":help sq", ":help sqrt"), (":time dev", ":time deviations"),
      (":time mean(Z, ax", ":time mean(Z, axis="), (":undo ", "nothing"),
      (":open my n", ":open my notes.md"),
      (":save! notes/", "notes/ | a.md"), (":digits ", "nothing"),
    ])
  func `completes what belongs behind a command`(text: String, result: String) {
    #expect(Self.after(text) == result)
  }

  @Test(
    arguments: [
      ("?sqr", "?sqrt"), ("？sqr", "？sqrt"), ("?key", "?keys"), ("?dev", "?deviations"),
      ("?broad", "nothing"), ("?\\gam", "?γ"), ("?、gam", "?γ"), ("?gam", "?gamma"),
    ])
  func `completes topics of help`(text: String, result: String) {
    #expect(Self.after(text) == result)
  }

  @Test(
    arguments: [
      ("load(\"dat", "load(\"data.csv"), ("A = load(\"da", "data.csv | days.csv"),
      ("load（“dat", "load（“data.csv"), ("load(\"nope", "nothing"), ("hist(z, \"da", "nothing"),
    ])
  func `completes files in quotes`(text: String, result: String) {
    #expect(Self.after(text) == result)
  }

  @Test(arguments: HostileText.pieces)
  func `offers no name that would be more than a name in its line`(piece: String) {
    var completion = InputCompletion(workspace: Workspace(), commands: Console.commands.names)
    let name = "a\(piece)b.csv"
    completion.files = { _, _ in [name, "plain.csv"] }
    completion.lessons = { [(name, name)] }
    for line in ["load(\"", ":open ", ":open a", "load(\"a", ":lesson "] {
      for text in completion.offer(after: line)?.texts ?? [] {
        #expect(HostileText.forbidden(in: text) == [])
        #expect(!text.contains("\n") && !(line.hasPrefix("load") && text.contains("\"")))
      }
    }
  }
}
