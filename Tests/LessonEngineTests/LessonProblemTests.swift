import LessonEngine
import Notebook
import StyledText
import Testing

/// A lesson with a mistake, and what is reported.
struct LessonMistake: CustomTestStringConvertible, Sendable {
  let name: String
  let source: String
  let expected: [String]

  /// - Parameter step: what stands in the only step, from line 7 on.
  init(_ name: String, step: String, _ expected: String...) {
    self.init(name, lesson: Self.head + "## A {#a}\n" + step, expected)
  }

  init(_ name: String, _ source: String, _ expected: String...) {
    self.init(name, lesson: source, expected)
  }

  private init(_ name: String, lesson: String, _ expected: [String]) {
    self.name = name
    source = lesson
    self.expected = expected
  }

  var testDescription: String { name }

  static let head = "---\nformat: 1\nid: a\ntitle: A\nsummary: b\n---\n"
  static let end = "## A {#a}\n```zt\n1\n```\n"
  /// A sound task on lines 8 to 18.
  static let task =
    "```zt task\n____\n```\n```zt check\n1  # No.\n```\n```hint\nb\n```\n```zt solution\n1\n```\n"
}

private let mistakes: [LessonMistake] = {
  let (head, end, task) = (LessonMistake.head, LessonMistake.end, LessonMistake.task)
  return [
    LessonMistake("no front matter", end, "1:1 no-front-matter"),
    LessonMistake(
      "an unknown key", head.replacing("id:", with: "nedes: x\nid:") + end, "3:1 unknown-key"),
    LessonMistake("an empty key", head.replacing("id: a", with: "id:") + end, "3:1 missing-key"),
    LessonMistake("another format", head.replacing("1", with: "2") + end, "2:9 format"),
    LessonMistake("an id with capitals", head.replacing("id: a", with: "id: A_b") + end, "3:5 id"),
    LessonMistake(
      "minutes in words", head.replacing("id:", with: "minutes: ten\nid:") + end, "3:10 number"),
    LessonMistake(
      "a negative seed", head.replacing("id:", with: "seed: -1\nid:") + end, "3:7 number"),
    LessonMistake(
      "a seed too large", head.replacing("id:", with: "seed: 99999999999999999999\nid:") + end,
      "3:7 number"),
    LessonMistake("two ids", head.replacing("id: a", with: "id: [a, b]") + end, "3:5 one-value"),
    LessonMistake(
      "too many new names", head.replacing("id:", with: "new: [a, b, c, d]\nid:") + end,
      "3:16 new-names"),
    LessonMistake("no steps", head + "a", "1:1 no-steps"),
    LessonMistake("no step id", head + "## A\n```zt\n1\n```", "7:1 missing-id"),
    LessonMistake("an unsound step id", head + "## A {#Ä}\n```zt\n1\n```", "7:8 id"),
    LessonMistake("a cell too early", head + "```zt\n1\n```\n" + end, "7:1 cell-before-steps"),
    LessonMistake(
      "a task too early", head + "```zt task\n____\n```\n" + end, "7:1 cell-before-steps"),
    LessonMistake("nothing to do", step: "a\n```python\n1\n```", "7:1 nothing-to-do"),
    LessonMistake(
      "a setup too late", step: "```zt\n1\n```\n```zt setup\n1\n```", "11:1 late-setup"),
    LessonMistake(
      "a slip in a word", step: "```zt predikt\n1\n```\n```zt\n1\n```", "8:7 unknown-word"),
    LessonMistake("a slip in zt", step: "```zy\n1\n```\n```zt\n1\n```", "8:4 unknown-word"),
    LessonMistake("a slip in hint", step: task + "```hnit\nb\n```", "20:4 unknown-word"),
    LessonMistake(
      "too many words", step: "```zt setup now\n1\n```\n```zt\n1\n```", "8:13 unknown-word"),
    LessonMistake("an empty cell", step: "```zt\n \n```", "8:1 empty"),
    LessonMistake(
      "a stray output", step: "```zt\n1\n```\n\nb\n```output\n1\n```", "13:1 stray-output"),
    LessonMistake("a lone hint", step: "```zt\n1\n```\n```hint\nb\n```", "11:1 orphan"),
    LessonMistake("a lone check", step: "```zt\n1\n```\n```zt check\nb\n```", "11:1 orphan"),
    LessonMistake("a lone solution", step: "```zt\n1\n```\n```zt solution\nb\n```", "11:1 orphan"),
    LessonMistake(
      "a lone variant", step: "```zt\n1\n```\n```zt task variant\nb\n```", "11:1 orphan"),
    LessonMistake("a lone wrong", step: "```zt\n1\n```\n```zt wrong\nb\n```\n> c", "11:1 orphan"),
    LessonMistake("two tasks", step: task + "```zt task\n____\n```", "20:1 second-task"),
    LessonMistake("two solutions", step: task + "```zt solution\n1\n```", "20:1 second"),
    LessonMistake(
      "two variants", step: task + String(repeating: "```zt task variant\n1\n```\n", count: 2),
      "23:1 second"),
    LessonMistake(
      "a bare task", step: "```zt task\n____\n```", "8:1 no-solution", "8:1 no-check", "8:1 no-hint"
    ),
    LessonMistake(
      "a check of comments", step: task.replacing("check\n1  # No.", with: "check\n# 1"),
      "11:1 empty"),
    LessonMistake(
      "an unanswered wrong", step: task + "```zt wrong two\n2\n```\nb", "20:1 no-message"),
    LessonMistake("no right choice", step: "- [ ] a — b\n- [ ] c — d", "8:1 no-right-choice"),
    LessonMistake("one choice", step: "- [x] a — b", "8:1 one-choice"),
    LessonMistake("no reason", step: "- [x] a\n- [ ] c — d", "8:1 no-reason"),
    LessonMistake("a hyphen", step: "- [x] a — b\n- [ ] c - d", "9:1 no-reason"),
    LessonMistake(
      "two questions", step: "```zt predict shape\n1\n```\n- [x] a — b\n- [ ] c — d",
      "8:1 two-questions"),
  ]
}()

@Suite struct `Problems of a lesson` {
  @Test(arguments: mistakes)
  func `each mistake is reported at its place`(_ mistake: LessonMistake) {
    let lesson = Lesson(Document(SourceText(mistake.source)))
    // A lesson without front matter misses four keys in one place.
    let reported = dump(problemsOf: lesson).map { String($0.dropFirst(2)) }
    #expect(reported.reduce(into: []) { if $0.last != $1 { $0.append($1) } } == mistake.expected)
    #expect(lesson.document.problems == [])
  }

  @Test(arguments: mistakes)
  func `each mistake is named in both languages`(_ mistake: LessonMistake) throws {
    for problem in Lesson(Document(SourceText(mistake.source))).problems {
      let messages = InterfaceLanguage.allCases.map { problem.message[$0] }
      #expect(Set(messages).count == messages.count)
      #expect(InterfaceLanguage.allCases.allSatisfy { !problem.fix[$0].isEmpty })
    }
  }

  @Test(arguments: [
    ("zt predikt", "predict"), ("zt sloution", "solution"), ("zt predict shap", "shape"),
    ("zt predict vlaue", "value"), ("zt task varient", "variant"), ("hnit", "hint"),
    ("outptu", "output"), ("pyhton", "python"), ("Output", "output"), ("zt chek", "check"),
  ])
  func `the word that was meant is suggested`(_ words: String, _ meant: String) {
    let text = LessonMistake.head + "## A {#a}\n```\(words)\n1\n```\n```zt\n1\n```"
    let kinds = Lesson(Document(SourceText(text))).problems.map(\.kind)
    let word = words.split(separator: " ").last.map { String($0) } ?? ""
    #expect(kinds == [.unknownWord(word, suggestion: meant)])
  }

  @Test(arguments: ["bash", "text", "", "json", "r", "julia", "c"])
  func `code in other languages is only shown`(_ word: String) {
    let text = LessonMistake.head + "## A {#a}\n```\(word)\n1\n```\n```zt\n1\n```"
    #expect(Lesson(Document(SourceText(text))).problems == [])
  }

  @Test func `all mistakes are reported at once, in the lesson's order`() {
    let text = "---\nid: a\n---\n## A\n```zt chek\n1\n```\n- [ ] a\n- [ ] b — c\n"
    #expect(
      dump(problemsOf: Lesson(Document(SourceText(text)))) == [
        "! 1:1 missing-key", "! 1:1 missing-key", "! 1:1 missing-key", "! 4:1 missing-id",
        "! 5:7 unknown-word", "! 8:1 no-right-choice", "! 8:1 no-reason",
      ])
  }
}
