import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import Support
import Testing

/// The program for a person who listens to it.
@Suite struct `What is listened to` {
  private let home: Home

  init() throws {
    home = try Home()
  }

  /// What a whole lesson is answered with, by a student who knows everything and guesses by number.
  private func replies(_ id: String, _ language: InterfaceLanguage) throws -> [String] {
    let folder = try Courses.folder(in: language)
    let lesson = try #require(folder.files.first { $0.header.id == id }).lesson
    var runner = Runner(
      lesson, course: CoursePlace(of: id, in: folder), record: LessonRecord(),
      workspace: Workspace(seed: lesson.seed, data: lesson.data),
      presentation: Presentation(Screen(language: language, isAccessible: true)))
    _ = runner.start()
    var replies: [String] = []
    while let reply = runner.demonstration {
      // Where several lines belong together, a person types one after the other.
      replies.append(reply)
      _ = runner.receive(reply)
    }
    return replies
  }

  private func expectWordsAlone(_ text: String, _ comment: Comment) {
    let signs = text.unicodeScalars.filter { scalar in
      scalar == "\u{1B}" || (0x2800...0x28FF).contains(scalar.value)
        || (0x2500...0x259F).contains(scalar.value)
    }
    #expect(signs.isEmpty, "\(comment): \(signs.map { String($0) }.joined())")
  }

  @Test(arguments: ["first-steps", "identity", "z-norm"], InterfaceLanguage.allCases)
  func `is a whole lesson in a terminal, to which is only added`(
    id: String, language: InterfaceLanguage
  ) throws {
    let terminal = try home.terminal(
      "learn", id, "--lang", language.rawValue, environment: ["ACCESSIBLE": "1"], rows: 400,
      columns: 80)
    let replies = try replies(id, language)
    for reply in replies {
      let typed = terminal.received.count
      try terminal.wait { $0.cursorRow.hasPrefix("\(id) ") && $0.cursorRow.hasSuffix(">") }
      terminal.send(reply + "\n")
      try terminal.wait { _ in terminal.received.count > typed + reply.utf8.count }
    }
    try terminal.wait { $0.text.contains(language == .english ? "That was “" : "”学完了") }
    terminal.press(.control("d"))
    #expect(try terminal.waitForExit() == .exited(0))
    let text = String(decoding: terminal.received, as: UTF8.self)
    expectWordsAlone(text, "\(id)")
    // A carriage return goes nowhere but to the next row.
    #expect(!text.replacing("\r\n", with: "\n").contains("\r"))
    #expect(try home.journal().contains { $0.contains("lessonFinished") })
  }

  @Test(arguments: ["first-steps", "identity", "sigmoid"], InterfaceLanguage.allCases)
  func `is a whole lesson over a pipe`(id: String, language: InterfaceLanguage) throws {
    let replies = try replies(id, language)
    let outcome = try home.run(
      arguments: ["learn", id, "--accessible", "--lang", language.rawValue],
      input: replies.joined(separator: "\n") + "\n")
    #expect(outcome.status == .exited(0))
    #expect(outcome.output.contains(language == .english ? "That was “" : "”学完了"))
    expectWordsAlone(outcome.output + outcome.errors, "\(id)")
    #expect(outcome.output.contains("1) "))
  }

  @Test func `has numbers for choices, and a number answers one`() throws {
    let outcome = try home.run(
      "learn", "identity", "--accessible", input: "9\n2\n")
    #expect(outcome.output.contains("  1) "))
    #expect(outcome.errors.contains("Choose a number from 1 to"))
    #expect(outcome.output.contains("✓ 2"))
  }

  @Test func `tells plots, mistakes and names in sentences`() throws {
    let lines = [
      "z = [1, 3, 5, 7]", "hist(z)", "heatmap(z)", "plot(z)", "z + [1, 2]", "q(1", ":vars",
      ":lesson",
    ]
    let terminal = try home.terminal("--accessible", rows: 200)
    try terminal.waitForPrompt()
    for line in lines.dropLast(3) { try terminal.answer(line) }
    let text = String(decoding: terminal.received, as: UTF8.self)
    expectWordsAlone(text, "notebook")
    #expect(text.contains("Histogram of z: 4 values"))
    #expect(text.contains("z: 1×4, from In[1]"))
    try terminal.leave()
  }

  @Test(arguments: ["en", "zh"])
  func `asks for the number that is varied, and tells its sentence`(language: String) throws {
    let terminal = try home.terminal(
      "--lang", language, environment: ["ACCESSIBLE": "1"], rows: 100)
    try terminal.waitForPrompt()
    try terminal.answer("a = 1;")
    try terminal.answer("vary a from 0 to 3 { 10 * a }")
    try terminal.answer("7")
    try terminal.answer("2.5")
    #expect(terminal.lastAnswer.contains("25"))
    try terminal.answer("")
    try terminal.wait { $0.cursorRow == "In[4]:" }
    try terminal.answer("a")
    #expect(terminal.lastAnswer == "2.5")
    try terminal.answer("vary a from 0 to 3 { 10 * a }")
    try terminal.answer("1")
    try terminal.answer("q")
    try terminal.answer("a")
    #expect(terminal.lastAnswer == "2.5")
    expectWordsAlone(String(decoding: terminal.received, as: UTF8.self), "vary")
    try terminal.leave()
  }

  @Test func `is asked for by an option, a variable or a setting`() throws {
    func isSpoken(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Bool {
      let outcome = try home.run(
        arguments: arguments + ["eval", "hist([1, 2])"], environment: environment)
      return !outcome.output.contains("│")
    }
    #expect(try !isSpoken([]))
    #expect(try isSpoken(["--accessible"]))
    #expect(try isSpoken([], ["ACCESSIBLE": "1"]))
    #expect(try !isSpoken([], ["ACCESSIBLE": ""]))
    #expect(try !isSpoken([], ["ACCESSIBLE": "0"]))
    #expect(try !isSpoken(["--no-accessible"], ["ACCESSIBLE": "1"]))
    try home.write(settings: "accessible = on\n")
    #expect(try isSpoken([]))
    #expect(try !isSpoken(["--no-accessible"]))
  }

  @Test func `begins and ends at a prompt`() throws {
    let terminal = try home.terminal(rows: 100)
    try terminal.waitForPrompt()
    terminal.send(":set accessible on\r")
    try terminal.wait { $0.text.hasSuffix("accessible = on\n\nIn[1]:") }
    let start = terminal.received.count
    terminal.send("hist([1, 2])\n")
    try terminal.wait(for: "Histogram of")
    try terminal.wait { $0.cursorRow == "In[2]:" }
    expectWordsAlone(String(decoding: terminal.received[start...], as: UTF8.self), "on")
    terminal.send(":set accessible off\n")
    try terminal.wait { $0.modes.bracketsPaste && $0.cursorRow == "In[2]:" }
    try terminal.answer("1 + 1")
    #expect(terminal.lastAnswer == "2")
    try terminal.leave()
  }
}
