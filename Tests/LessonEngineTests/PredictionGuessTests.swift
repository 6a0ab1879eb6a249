import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Testing

@Suite struct `A guess` {
  private static let step = lesson(
    """
    ```zt predict
    1 / 3
    ```

    - [ ] one — No.
    - [x] two — Yes.
    - [ ] three — No.
    """)

  private func verdict(
    _ guess: String, _ aspect: Step.Prediction.Aspect, of code: String
  ) throws -> String {
    var workspace = Workspace()
    try workspace.run(Cell(CellSource("z = [1, 3, 5, 7]")))
    let result = try #require(try workspace.value(of: Cell(CellSource(code))))
    let isRight = aspect.isRight(guess, result: result, in: workspace)
    return isRight.map { $0 ? "right" : "wrong" } ?? "unreadable"
  }

  @Test(arguments: [
    ("0.33", "1 / 3", "right"), ("0.3333", "1 / 3", "right"), ("0.34", "1 / 3", "wrong"),
    ("1/3", "1 / 3", "right"), (".3", "1 / 3", "right"), ("０．３３", "1 / 3", "right"),
    ("４。", "mean(z)", "right"), ("－４．０，", "-mean(z)", "right"),
    ("［－3，－1，1，3］", "z - mean(z)", "right"), ("３。５", "3.5", "right"),
    ("4", "mean(z)", "right"), ("mean(z)", "mean(z)", "right"), ("4.0", "mean(z)", "right"),
    ("-4", "-mean(z)", "right"), ("(5)", "mean(z)", "wrong"),
    ("1e-5", "0.0000123", "right"), ("1.3e-5", "0.0000123", "wrong"),
    ("[-3, -1, 1, 3]", "z - mean(z)", "right"),
    ("[-1.34, -0.45, 0.45, 1.34]", "(z - 4) / √5", "right"),
    ("[-3; -1; 1; 3]", "z - mean(z)", "wrong"), ("z - 4", "z - mean(z)", "right"),
    ("nan", "0 / 0", "right"), ("inf", "1 / 0", "right"), ("0", "0 / 0", "wrong"),
    ("w", "1", "unreadable"), ("1 +", "1", "unreadable"), ("x = 1", "1", "unreadable"),
  ])
  func `of a value is right to the digits typed`(
    guess: String, code: String, expected: String
  ) throws {
    #expect(try verdict(guess, .value, of: code) == expected)
  }

  @Test(arguments: [
    ("2x3", "right"), ("2 × 3", "right"), ("2*3", "right"), ("2 3", "right"), ("(2, 3)", "right"),
    ("[2, 3]", "right"), ("２×３", "right"), ("（2，3）", "right"), ("２×３。", "right"),
    ("2，3", "right"), ("【2，3】", "right"), ("3x2", "wrong"),
    ("2x33", "wrong"), ("6", "unreadable"), ("2x3x4", "unreadable"), ("big", "unreadable"),
    ("99999999999999999999x1", "unreadable"),
  ])
  func `of a shape is two numbers`(guess: String, expected: String) throws {
    #expect(try verdict(guess, .shape, of: "[0; 10] + [1, 2, 3]") == expected)
  }

  @Test(arguments: [
    ("2", "right"), ("b", "right"), ("B", "right"), ("ｂ", "right"), ("b)", "right"),
    ("２", "right"), ("1", "wrong"), ("c", "wrong"), ("4", "unreadable"), ("0", "unreadable"),
    ("d", "unreadable"), ("two", "unreadable"), ("", "unreadable"),
    ("（ｂ）", "right"), ("b。", "right"), ("Ｂ．", "right"), ("ｂ、", "right"), ("“b”", "right"),
    ("【b】", "right"), ("　ｂ　", "right"), ("我选 b", "right"), ("选ｂ。", "right"),
    ("答案是（２）", "right"), ("选 d", "unreadable"), ("选项", "unreadable"), ("选", "unreadable"),
  ])
  func `of a choice is its number or its letter`(guess: String, expected: String) throws {
    let prediction = try #require(Self.step.steps[0].pieces.first as? Step.Prediction)
    #expect(try verdict(guess, prediction.aspect, of: "1 / 3") == expected)
  }
}
