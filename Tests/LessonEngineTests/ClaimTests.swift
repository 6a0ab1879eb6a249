import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import Testing

/// What a message may say without computing it.
@Suite struct `A claim in a message` {
  private static func diagnostics(_ message: String, _ wrong: String = "h = z / 4")
    -> [LessonDiagnostic]
  {
    let quote = message.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")
    let text = soundLesson.replacing(
      "```zt wrong doubled\nh = z * 2\n```\n> Your first value is `= h[0]`, more than `= z[0]`.",
      with: "```zt wrong slip\n\(wrong)\n```\n\(quote)")
    let lesson = Lesson(Document(SourceText(name: "halves.md", text)))
    return Linter().diagnostics(in: lesson, of: LessonCatalog([lesson]))
  }

  /// What is found, between the backticks of each message.
  private static func claims(_ message: String, _ wrong: String = "h = z / 4") -> [String] {
    diagnostics(message, wrong).filter { $0.id == "claim" }.map { diagnostic in
      String(diagnostic.message[.english].split(separator: "`")[1])
    }
  }

  @Test(arguments: [
    // Figures, with or without a unit, in whatever width and language.
    ("Your mean is 4.", ["4"]), ("It is 4 times too large.", ["4"]), ("You are 25% off.", ["25"]),
    ("That is 12.5 too much, or -0.5.", ["12.5", "0.5"]), ("A row of 1,000 values.", ["1,000"]),
    ("Rounding gives 1.4e-17 here.", ["1.4e-17"]), ("Think of **100** more.", ["100"]),
    ("It weighs 3kg.", ["3"]), ("你的均值是４。", ["４"]), ("大了 2 倍。", ["2"]), ("多了5个。", ["5"]),
    ("Take the batch [2, 2, 2].", ["2, 2, 2"]), ("It is 2\nand not 7.", ["2", "7"]),
    ("The 3 steps", ["3"]), ("Is it\n8?", ["8"]), ("| a |\n|---|\n| 9 |", ["9"]),
    ("- 6\n- x", ["6"]),
    ("It is 4×1.", ["4", "1"]), ("below −1", ["1"]), ("小于 -1 的", ["1"]), ("It is - 5.", ["5"]),
    // Code is no hiding place.
    ("It is `4`.", ["4"]), ("Not `[1, 2]`.", ["[1, 2]"]), ("It is `= 3`.", ["3"]),
    ("It is `= 1 + 2`.", ["1 + 2"]), ("Divided by 4, it says.", ["4"]),
  ])
  func `is a number that nothing computes`(_ message: String, _ expected: [String]) {
    #expect(Self.claims(message) == expected)
  }

  @Test(arguments: [
    // Steps and other things that are counted.
    "Look at step 3 again.", "Steps 1 and 2 are right, and so is Step 4.", "Steps 1, 2 and 3.",
    "steps 1–4", "See line 12.", "In\nstep 3 of it.", "the 2nd value, the 21st, the 3rd",
    "第 3 步没有做。", "第3步没有做。", "第 1、2 步对了。", "看看第 1 步和第 2 步。", "步骤 2 到 4",
    // Names.
    "Compare z[2] with In[3], or Z[0, 1:3].", "h is 1×4, one row, as z is.", "`1×4`", "a 1x4 row",
    "A second 1/m, or z - 1, or 2 * h.", "多除了一次 1/m。",
    "BatchNorm1d does so.", "Is x1 or σ² wrong, or β_2, or float32?", "z⁽ⁱ⁾ and x₁", "L2",
    // Words, and no figures.
    "Two of the values, half of one.", "差了一半。",
    // What stands in the answer.
    "You wrote z / 4, or h = z/4.", "你写的是 z ÷ 4。", "`z / 4` is not half.", "Look at `h[0]`.",
    "Your first is `= h[0]`, more than `= z[0] + 1`.", "`/ 2`", "m is mean(h): see `m`.",
  ])
  func `is none of these`(_ message: String) {
    #expect(Self.claims(message) == [])
  }

  @Test(arguments: [
    ("h = 1", "h = 1 is no half.", []), ("h = 1", "h = 11 is no half.", ["11"]),
    ("h = 12 * z", "h = 1 is no half.", ["1"]), ("h = z - 1", "z − 1 is no half.", []),
    ("h = z - 1", "You took 1 from it.", ["1"]), ("h = √z", "√2 is no half.", ["2"]),
    ("h = 1 / z", "1 / z is more.", []), ("h = z * 3\n", "z = 3", ["3"]),
  ])
  func `may quote the answer's code`(_ wrong: String, _ message: String, _ expected: [String]) {
    #expect(Self.claims(message, wrong) == expected)
  }

  @Test(arguments: [
    // The solution's m follows from h, but a student may have computed it in another way.
    ("h = z / 4", "Its mean is `= m`.", ["m"]),
    ("h = z / 4", "`= m + h[0] + z[0]`", ["m"]),
    ("m = mean(z)", "Your h begins with `= h[0]`.", ["h"]),
    ("h = z / 4; m = 0", "`= m + h[0]`", []),
    // A name of the block's own is no student's.
    ("slip = 4; h = z / slip", "You divided by `= slip`.", ["slip"]),
    ("h = z / 4", "`= mean(h) > mean(z)`", []),
  ])
  func `is a value that the mistake does not store`(
    _ wrong: String, _ message: String, _ expected: [String]
  ) {
    #expect(Self.claims(message, wrong) == expected)
  }

  @Test func `is found in the message of an error as well`() {
    #expect(Self.claims("It has 4 columns, or `= z[0]`.", "h = z @ z") == ["4"])
    #expect(Self.diagnostics("It is `= h[0]`.", "h = z @ z").map(\.id) == ["computed"])
  }

  @Test func `is found at its place, and told with what to write`() {
    let diagnostics = Self.diagnostics("Your mean is\n*still* 17, and `= m`.")
    #expect(diagnostics.map(\.severity) == [.warning, .warning])
    #expect(diagnostics.map { $0.start.description } == ["71:11", "71:22"])
    #expect(diagnostics.map { $0.fix[.english] }.last == "compute it from what is given and `h`")
    #expect(diagnostics.map { $0.fix[.chinese] }.last == "用已给出的量和 `h` 来计算")
  }

  /// Hints and prose state what holds for the numbers that they name.
  @Test func `is looked for in messages alone`() {
    let text = soundLesson.replacing("`/` divides.", with: "Half of 4 is 2.")
    let lesson = Lesson(Document(SourceText(name: "halves.md", text)))
    #expect(Linter().diagnostics(in: lesson, of: LessonCatalog([lesson])).map(\.id) == [])
  }
}
