import LessonEngine
import Notebook
import StyledText
import Testing

@Suite struct `The same lesson in two languages` {
  /// The findings in a lesson that differs from the sound one.
  private func diagnostics(_ old: String, _ new: String) -> [String] {
    let text = soundLesson.replacing(old, with: new, maxReplacements: 1)
    let lesson = Lesson(Document(SourceText(name: "zh.md", text)))
    let model = Lesson(Document(SourceText(name: "en.md", soundLesson)))
    return LanguageComparison(lesson, with: model).diagnostics().map { diagnostic in
      let isCode = ["this is other code", "in en.md this mistake"].contains {
        diagnostic.message[.english].hasPrefix($0)
      }
      let fix = isCode ? " → \(diagnostic.fix[.english])" : ""
      return "\(diagnostic.start) \(diagnostic.message[.english])\(fix)"
    }
  }

  @Test(arguments: [
    ("seed: 7", "seed: 8", ["8:7 `seed` is another one in en.md"]),
    ("[mean]", "[mean, Σ]", ["9:6 `new` is another one in en.md"]),
    ("x / 2", "x / 4", ["31:1 this is other code than in en.md → x / 2"]),
    (
      "```zt predict value\nx / 2\n```\n", "",
      ["18:1 here is missing the `zt predict value` that stands in line 31 of en.md"]
    ),
    (
      "```hint\n`/` divides.\n```\n\n", "",
      ["48:1 here is missing the `hint` that stands in line 48 of en.md"]
    ),
    (
      "```zt wrong doubled\nh = z * 2\n```\n", "",
      ["69:1 here is missing the `zt wrong` that stands in line 67 of en.md"]
    ),
    (
      "```zt solution", "```zt setup\ny = 1\n```\n\n```zt solution",
      ["52:1 en.md has no such `zt setup` here"]
    ),
    ("h ≈ z / 2 ", "h ≈ z / 3 ", ["63:1 this is other code than in en.md → h ≈ z / 2"]),
    (
      "zt wrong doubled", "zt wrong twice",
      ["67:13 in en.md this mistake is called `doubled` → zt wrong doubled"]
    ),
    (
      "zt wrong mean-of-z", "zt wrong",
      ["72:1 in en.md this mistake is called `mean-of-z` → zt wrong mean-of-z"]
    ),
    ("h = z * 2", "h = z * 3", ["67:1 this is other code than in en.md → h = z * 2"]),
    ("[x] Yes", "[ ] Yes", ["79:1 in en.md the question has 2 choices, and right is number 1"]),
    (
      "{#look}", "{#see}",
      ["3:5 en.md has a step `look`, and this lesson has not", "16:1 en.md has no step `see`"]
    ),
  ])
  func `differs in what counts`(old: String, new: String, expected: [String]) {
    #expect(diagnostics(old, new) == expected)
  }

  @Test(arguments: [
    ("Half of everything", "一半"), ("`/` divides.", "除号。"),
    ("# h has to hold the half of each value of z.", "# 还不对。"),
    ("h = ____\n", "h  =  ____   # 一半\n"),
  ])
  func `may differ in its words`(old: String, new: String) {
    #expect(diagnostics(old, new) == [])
  }

  @Test func `has its steps in the same order`() {
    let parts: [String] = soundLesson.split(separator: "## ", omittingEmptySubsequences: false)
      .map(String.init)
    let turned = [parts[0], parts[2] + "\n", parts[1]].joined(separator: "## ")
    let lesson = Lesson(Document(SourceText(name: "zh.md", turned)))
    let model = Lesson(Document(SourceText(name: "en.md", soundLesson)))
    let messages = LanguageComparison(lesson, with: model).diagnostics().map {
      $0.message[.english]
    }
    #expect(messages == ["the step `halve` stands elsewhere in en.md"])
  }
}
