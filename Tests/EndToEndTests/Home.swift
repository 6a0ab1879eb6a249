import FoundationEssentials
import Support

/// A home of a test's own, in which the program keeps what it remembers.
final class Home {
  private let folder: TemporaryFolder
  private let program: String

  init() throws {
    folder = try TemporaryFolder()
    program = try builtProduct(named: "ztilde")
  }

  var path: String { folder.path }

  /// Where the program's state is.
  var state: String { path + "/state/ztilde" }

  func environment(_ more: [String: String] = [:]) -> [String: String] {
    Launch.plainEnvironment
      .merging([
        "HOME": path, "XDG_STATE_HOME": path + "/state", "XDG_CONFIG_HOME": path + "/config",
      ]) { $1 }
      .merging(more) { $1 }
  }

  /// The settings, whose folder is made for them.
  func write(settings: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/config/ztilde", withIntermediateDirectories: true)
    _ = try write(settings, to: "config/ztilde/settings")
  }

  /// Writes a file, and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    try folder.write(text, to: name)
  }

  func read(_ name: String) throws -> String {
    try folder.read(name)
  }

  /// What the program remembers of lessons, an entry a line.
  func journal() throws -> [Substring] {
    try folder.read("state/ztilde/journal.jsonl").split(separator: "\n")
  }

  /// Runs the program with its streams in pipes.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> ProcessOutcome {
    try run(arguments: arguments, input: input, environment: environment)
  }

  func run(
    arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> ProcessOutcome {
    try ProcessRunner(program, environment: self.environment(environment), directory: path)
      .run(arguments, input: input)
  }

  /// Runs a line of a shell, in which `$ztilde` is the program.
  func shell(_ line: String) throws -> ProcessOutcome {
    try ProcessRunner(
      "/bin/sh", environment: environment(["ztilde": program]), directory: path
    ).run(["-c", line])
  }

  /// Starts a shell in a terminal, on a line in which `$ztilde` is the program.
  func shellTerminal(_ line: String) throws -> PseudoTerminal {
    try PseudoTerminal(
      "/bin/sh", ["-c", line], environment: environment(["ztilde": program]), directory: path)
  }

  /// Starts the program in a terminal.
  func terminal(
    _ arguments: String..., environment: [String: String] = [:], rows: Int = 24, columns: Int = 80,
    ambiguousIsWide: Bool = false
  ) throws -> PseudoTerminal {
    try terminal(
      arguments: arguments, environment: environment, rows: rows, columns: columns,
      ambiguousIsWide: ambiguousIsWide)
  }

  func terminal(
    arguments: [String], environment: [String: String], rows: Int, columns: Int,
    ambiguousIsWide: Bool = false
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      program, arguments, environment: self.environment(environment), directory: path, rows: rows,
      columns: columns, ambiguousIsWide: ambiguousIsWide)
  }
}
