import StyledText
import TerminalUI
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct `What a terminal can do` {
  @Test(
    arguments: [
      (["TERM": "xterm"], ColorDepth.basic),
      (["TERM": "xterm-256color"], .indexed),
      (["TERM": "xterm-256color", "COLORTERM": "truecolor"], .full),
      (["TERM": "xterm", "COLORTERM": "24bit"], .full),
      (["TERM": "xterm-direct"], .full),
      (["TERM": "dumb"], nil),
      (["TERM": ""], nil),
      ([:], nil),
      (["TERM": "xterm", "NO_COLOR": "1"], nil),
      (["TERM": "xterm", "NO_COLOR": ""], .basic),
    ] as [([String: String], ColorDepth?)])
  func `its colours are told by the environment`(environment: [String: String], colors: ColorDepth?)
  {
    let terminal = TerminalCapabilities(environment: environment) { _ in true }
    #expect(terminal.colors == colors)
    #expect(terminal.reportColors == colors)
  }

  @Test func `each stream is judged for itself`() {
    let capabilities = TerminalCapabilities(environment: ["TERM": "xterm"]) { $0 == 2 }
    #expect(capabilities.colors == nil && capabilities.reportColors == .basic)
    #expect(!capabilities.readsFromTerminal && !capabilities.writesToTerminal)
    #expect(capabilities.reportsToTerminal && !capabilities.editsLines)
  }

  @Test(
    arguments: [
      ("xterm", [0, 1], true), ("xterm", [0], false), ("xterm", [1, 2], false),
      ("dumb", [0, 1, 2], false),
    ] as [(String, Set<Int32>, Bool)])
  func `lines are edited where somebody types, looks, and the cursor moves`(
    name: String, terminals: Set<Int32>, editsLines: Bool
  ) {
    let capabilities = TerminalCapabilities(environment: ["TERM": name]) { terminals.contains($0) }
    #expect(capabilities.editsLines == editsLines)
  }

  @Test func `the user's choice goes first`() {
    let environment = ["TERM": "dumb", "NO_COLOR": "1"]
    let always = TerminalCapabilities(environment: environment, choice: .always) { _ in false }
    #expect(always.colors == .basic && always.reportColors == .basic)
    let never = TerminalCapabilities(environment: ["TERM": "xterm"], choice: .never) { _ in true }
    #expect(never.colors == nil && never.reportColors == nil)
  }

  @Test func `a screen keeps its size where there is no terminal`() throws {
    let null = open("/dev/null", O_RDWR)
    defer { close(null) }
    let screen = Screen(width: 33, height: 7)
    #expect(null >= 0 && screen.measured(by: null) == screen)
  }
}
