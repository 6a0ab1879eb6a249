import Support
import Testing

/// Languages, colours and alphabets.
@Suite struct `What is written` {
  @Test(
    arguments: [
      (["LANG": "zh_CN.UTF-8", "LC_ALL": ""], [], "错误"),
      (["LC_ALL": "zh_TW.UTF-8"], [], "错误"),
      (["LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "de_DE"], [], "错误"),
      (["LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"], [], "error"),
      (["LC_ALL": "C"], [], "error"),
      (["LC_ALL": "zh_CN.UTF-8"], ["--lang", "en"], "error"),
      ([:], ["--lang", "zh"], "错误"),
    ] as [([String: String], [String], String)])
  func `is in the language of`(environment: [String: String], options: [String], word: String)
    throws
  {
    let line = "$ztilde eval nowhere \(options.joined(separator: " "))"
    let settings = environment.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    #expect(try Home().shell("\(settings) \(line)").errors.hasPrefix("\(word)["))
  }

  @Test(
    arguments: [
      ("$ztilde eval 1", false), ("$ztilde eval 1 --color always", true),
      ("NO_COLOR=1 $ztilde eval 1 --color always", true), ("$ztilde eval 1 --color never", false),
      ("$ztilde --color always list", true), ("TERM=dumb $ztilde eval 1", false),
    ])
  func `into a pipe has colours`(line: String, hasColors: Bool) throws {
    let outcome = try Home().shell(line)
    #expect(outcome.output.contains("\u{1B}[") == hasColors)
    #expect(outcome.status == .exited(0))
  }

  @Test(
    arguments: [
      ([:], [], true), (["NO_COLOR": "1"], [], false), (["NO_COLOR": ""], [], true),
      (["TERM": "dumb"], [], false), ([:], ["--color", "never"], false),
      (["NO_COLOR": "1"], ["--color", "always"], true),
    ] as [([String: String], [String], Bool)])
  func `on a terminal has colours`(
    environment: [String: String], options: [String], hasColors: Bool
  ) throws {
    let home = try Home()
    let terminal =
      options.isEmpty
      ? try home.terminal("eval", "1 + 1", environment: environment)
      : try home.terminal("eval", "1 + 1", options[0], options[1], environment: environment)
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.text == "2")
    #expect((terminal.screen.styledText != "2") == hasColors)
  }

  @Test func `is ASCII alone where that is wanted`() throws {
    let home = try Home()
    let values = try home.run("eval", "--ascii", "γ = 1; z̃ = [1, 2]; σ²= 3; γ; z̃; σ²").output
    #expect(values.utf8.allSatisfy { $0 < 0x80 })
    let mistakes = try home.run("eval", "--ascii", "γ = [1, 2]; γ + [1, 2, 3]").errors
    #expect(mistakes.utf8.allSatisfy { $0 < 0x80 })
    #expect(mistakes.contains("gamma + [1, 2, 3]"))
    let plots = try home.run("eval", "--ascii", "z̃ = [1, 2, 2]; hist(z̃, 2 * z̃)").output
    #expect(plots.utf8.allSatisfy { $0 < 0x80 })
    #expect(plots.contains("Histograms of z_tilde and 2 * z_tilde"))
    let lesson = try home.run("play", "identity", "--ascii").output
    #expect(lesson.utf8.allSatisfy { $0 < 0x80 })
  }
}
