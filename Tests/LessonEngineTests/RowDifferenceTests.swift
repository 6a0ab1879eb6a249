import LessonEngine
import StyledText
import Testing

@Suite struct `What differs in a layer` {
  /// A layer of three units: each row has a number of its own.
  private let layer = lesson(
    """
    ```zt setup
    Z = [2, 3, 7, 11.5; 1, 6, 4, 4.5; 30, 31, 35, 38] + round(9 * random(3, 4)) / 10
    b = [5; -8; 2.5] + round(9 * random(3, 1)) / 10
    ```

    ```zt task
    y = ____
    ```

    ```zt solution
    y = Z + b
    ```

    ```zt check
    y ≈ Z + b
    ```
    """)

  @Test(arguments: [
    ("Z - b", "`y` is what is wanted, minus `2 * b`."),
    ("Z", "`y` has the value of `Z`."),
    ("Z + 2 * b", "`y` is what is wanted, plus `b`."),
    ("2 * Z + b", "`y` is what is wanted, plus `Z`."),
    (
      "Z + b + [1; 0; -2]",
      "Each row of `y` is what is wanted, plus a number of its own: `[1; 0; -2]`."
    ),
    (
      "(Z + b) * [2; 1; 0.5]",
      "Each row of `y` is what is wanted, times a number of its own: `[2; 1; 0.5]`."
    ),
    (
      "Z * [2; 4; -1] - b",
      "In each row of `y`, the distances between your numbers are what is wanted, times a number "
        + "of its own: `[2; 4; -1]`."
    ),
    (
      "3 * Z",
      "In each row of `y`, the distances between your numbers are what is wanted, times `3`."
    ),
    (
      "Z + b + 0.00012 * [1, 0, -1, 0; 0, 1, 0, 0; 0, 0, 0, 1]",
      "`y` is nearly right: it is off by 0.0001200 at most, more than rounding makes."
    ),
  ])
  func `is seen row by row`(value: String, expected: String) throws {
    #expect(try verdict(on: "y = \(value)", in: layer) == expected)
  }

  @Test(arguments: [
    ("Z - b", "`y` 等于所求的减去 `2 * b`。"),
    ("Z + b + [1; 0; -2]", "`y` 的每一行都等于所求的那一行再加一个数，各行加的是 `[1; 0; -2]`。"),
    ("(Z + b) * [2; 1; 0.5]", "`y` 的每一行都是所求的那一行的若干倍，各行的倍数是 `[2; 1; 0.5]`。"),
    ("3 * Z", "`y` 每一行里，各数之间的距离都是应有的 `3` 倍。"),
    ("Z * [2; 4; -1]", "`y` 每一行里，各数之间的距离都是应有的若干倍，各行的倍数是 `[2; 4; -1]`。"),
  ])
  func `in Chinese`(value: String, expected: String) throws {
    #expect(try verdict(on: "y = \(value)", in: layer, language: .chinese) == expected)
  }
}
