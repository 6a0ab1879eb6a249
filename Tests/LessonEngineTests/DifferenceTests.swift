import LessonEngine
import StyledText
import Testing

@Suite struct `What differs` {
  /// A row x is wanted that is no multiple, square or shift of another one by chance.
  private let row = lesson(
    """
    ```zt setup
    w = [2, 3, 7, 11.5]
    ```

    ```zt task
    x = ____
    ```

    ```zt solution
    x = [w[0], w[1], w[2], w[3]]
    ```

    ```zt check
    x ≈ w
    ```
    """)

  @Test(arguments: [
    ("4 * w", "Each of your numbers in `x` is 4 times too large, and m is 4."),
    ("w / 4", "Each of your numbers in `x` is 4 times too small, and m is 4."),
    (
      "w * 4 / 3",
      "Each of your numbers in `x` is 1.3333 times too large, which is m / (m − 1) for m = 4."
    ),
    (
      "w * √(3 / 4)",
      "Each of your numbers in `x` is 1.1547 times too small, which is √(m / (m − 1)) for m = 4."
    ),
    ("w * 2", "Each of your numbers in `x` is 2 times too large, which is √m for m = 4."),
    ("w * 3", "Each of your numbers in `x` is 3 times too large."),
    ("w * 1.37", "Each of your numbers in `x` is 1.37 times too large."),
    ("-w", "Each of your numbers in `x` has the wrong sign."),
    ("w²", "Each of your numbers in `x` is the square of what is wanted."),
    ("√w", "Each of your numbers in `x` is the square root of what is wanted."),
    ("w + 0.25", "Each of your numbers in `x` is 0.25 too large."),
    ("w - mean(w)", "Each of your numbers in `x` is 5.875 too small."),
    ("[3, 2, 11.5, 7]", "`x` has the right numbers, but in another order."),
    ("[2, 3, 8, 11.5]", "`x` is right but for one place: `[2]`."),
    ("[2, 5, 7, 1]", "`x` is right but for some places: `[1]`, `[3]`."),
    ("wᵀ", "`x` has the right numbers, but its rows and columns have changed places."),
    ("mean(w)", "`x` is one number, and a row of 4 numbers is wanted."),
    ("[1, 2]", "`x` is a row of 2 numbers, and a row of 4 numbers is wanted."),
    (
      "(w - w) / (w - w)",
      "There is a `nan` in `x`. Look for 0 / 0, or for the root of a negative number."
    ),
    ("w / 0", "There is an `inf` in `x`. Look for something divided by 0."),
    ("[1, 5, 2, 9]", "`x` is `[1, 5, 2, 9]`, which is not right yet."),
    ("\"w\"", "`x` is a text, and a matrix is wanted."),
  ])
  func `in a row`(value: String, expected: String) throws {
    #expect(try verdict(on: "x = \(value)", in: row) == expected)
  }

  private let number = lesson(
    """
    ```zt setup
    Z = [2, 3; 7, 11.5; 1, 6]
    ```

    ```zt task
    s = ____
    t = 1
    ```

    ```zt solution
    s = mean(Z)
    t = 1
    ```

    ```zt check
    s ≈ mean(Z)
    ```
    """)

  @Test(arguments: [
    ("s = mean(Z) * 3", "`s` is 3 times too large, and n is 3."),
    ("s = mean(Z) / 2", "`s` is 2 times too small, and m is 2."),
    ("s = -mean(Z)", "`s` has the wrong sign."),
    ("s = mean(Z)²", "`s` is the square of what is wanted."),
    ("s = √mean(Z)", "`s` is the square root of what is wanted."),
    // How far one number is from another would give it away.
    ("s = mean(Z) + 1", "`s` is `6.0833`, which is not right yet."),
    ("t = 1", "`s` has no value yet."),
  ])
  func `in a number`(code: String, expected: String) throws {
    #expect(try verdict(on: code, in: number) == expected)
  }

  @Test(arguments: [
    ("4 * w", "`x` 里每个数都是所求的 4 倍，而 m 是 4。"),
    ("-w", "`x` 里每个数的符号都反了。"),
    ("w + 0.25", "`x` 里每个数都大了 0.25。"),
    ("[2, 3, 8, 11.5]", "`x` 其余都对，只有这些位置不对：`[2]`。"),
    ("mean(w)", "`x` 是一个数，这里要的是一行 4 个数。"),
  ])
  func `in Chinese`(value: String, expected: String) throws {
    #expect(try verdict(on: "x = \(value)", in: row, language: .chinese) == expected)
  }
}
