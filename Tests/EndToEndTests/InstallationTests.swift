import FoundationEssentials
import Support
import Testing

/// The program where it is installed: away from the folder of its build, and called through a link.
@Suite struct `An installation` {
  private let home: Home

  init() throws {
    home = try Home()
  }

  /// Lays the program and the lessons out below a folder of the test's own.
  private func install(program: String, lessons: String?) throws {
    let built = try builtProduct(named: "ztilde")
    let files = FileManager.default
    for path in [program, lessons].compactMap(\.self) {
      try files.createDirectory(
        atPath: home.path + "/" + path.split(separator: "/").dropLast().joined(separator: "/"),
        withIntermediateDirectories: true)
    }
    // A process of its own writes it: a program cannot start while any process has it open for writing,
    // as the children of other tests would for a moment.
    let copy = try ProcessRunner("/bin/cp").run([built, home.path + "/" + program])
    try #require(copy.status == .exited(0), "\(copy.errors)")
    guard let lessons else { return }
    let folder = built.split(separator: "/").dropLast().joined(separator: "/")
    try files.copyItem(
      atPath: "/\(folder)/ztilde_LessonEngine.resources/Lessons", toPath: home.path + "/" + lessons)
  }

  private func run(_ program: String, _ arguments: String...) throws -> ProcessOutcome {
    try ProcessRunner(
      home.path + "/" + program, environment: home.environment(), directory: "/"
    ).run(arguments)
  }

  @Test(
    arguments: [
      ("prefix/bin/ztilde", "prefix/share/ztilde/Lessons"),
      ("folder with spaces/γ/bin/ztilde", "folder with spaces/γ/share/ztilde/Lessons"),
      ("build/ztilde", "build/ztilde_LessonEngine.resources/Lessons"),
    ])
  func `finds its lessons from where it really is`(program: String, lessons: String) throws {
    try install(program: program, lessons: lessons)
    try FileManager.default.createSymbolicLink(
      atPath: home.path + "/link", withDestinationPath: home.path + "/" + program)
    for name in [program, "link"] {
      let outcome = try run(name, "list")
      #expect(outcome.status == .exited(0))
      #expect(outcome.output.contains("first-steps"))
    }
  }

  @Test func `says where it looked when the lessons are missing`() throws {
    try install(program: "prefix/bin/ztilde", lessons: nil)
    let outcome = try run("prefix/bin/ztilde", "list")
    #expect(outcome.status == .exited(1))
    #expect(outcome.errors.contains("../share/ztilde"))
    #expect(try run("prefix/bin/ztilde", "list", "--lang", "zh").errors.contains("没有找到课程"))
  }

  @Test func `names its version, and the commit where the build said it`() throws {
    let outcome = try home.run("--version")
    #expect(outcome.status == .exited(0))
    #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+( \([0-9a-f]+\+?\))?\n/) != nil)
  }
}
