import LessonEngine
import StyledText
import Testing

@Suite struct `What differs` {
  /// A row x is wanted that is no multiple, square or shift of another one by chance.
  private let row = lesson(
    """
    ```zt setup
    w = [2, 3, 7, 11.5]
    k = 2.5
    j = 0.3
    o = [1.5, -2, 0.7, 3]
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
    ("4 * w", "Each of your numbers in `x` is 4 times too large."),
    (
      "Σ(w + 0 * w[0]) * w / mean(w)",
      "Each of your numbers in `x` is 4 times too large, and m is 4."
    ),
    (
      "w * var(w, ddof=1) / var(w)",
      "Each of your numbers in `x` is 1.3333 times too large, which is m / (m − 1) for m = 4."
    ),
    (
      "w * std(w) / std(w, ddof=1)",
      "Each of your numbers in `x` is 1.1547 times too small, which is √(m / (m − 1)) for m = 4."
    ),
    (
      "w * √Σ(w²) / √mean(w²)",
      "Each of your numbers in `x` is 2 times too large, which is √m for m = 4."
    ),
    ("w * 3", "Each of your numbers in `x` is 3 times too large."),
    ("w * 1.37", "Each of your numbers in `x` is 1.37 times too large."),
    ("w * 1.00001", "Each of your numbers in `x` is a little too far from 0."),
    ("-2 * w", "Each of your numbers in `x` has the wrong sign, and is 2 times too large."),
    ("w * k", "Each of your numbers in `x` is `k` times too large (`k` is 2.5)."),
    ("w / √k", "Each of your numbers in `x` is `√k` times too small (`√k` is 1.5811)."),
    ("w * k²", "Each of your numbers in `x` is `k²` times too large (`k²` is 6.25)."),
    ("w * j", "Each of your numbers in `x` is `j` times what is wanted (`j` is 0.3)."),
    ("w / j", "Each of your numbers in `x` is what is wanted, divided by `j` (`j` is 0.3)."),
    ("w / std(w)", "Each of your numbers in `x` is `std(w)` times too small (`std(w)` is 3.7479)."),
    ("-w", "Each of your numbers in `x` has the wrong sign."),
    ("w²", "Each of your numbers in `x` is the square of what is wanted."),
    ("√w", "Each of your numbers in `x` is the square root of what is wanted."),
    ("1 / w", "Each of your numbers in `x` is 1 divided by what is wanted."),
    ("round(w)", "Your numbers in `x` are right, but rounded."),
    ("w + 0.25", "Each of your numbers in `x` is 0.25 too large."),
    ("w + k", "Each of your numbers in `x` is too large by `k`, which is 2.5."),
    ("w - 2 * k", "Each of your numbers in `x` is too small by `2 * k`, which is 5."),
    ("w - mean(w)", "Each of your numbers in `x` is too small by `mean(w)`, which is 5.875."),
    ("w + o", "`x` is what is wanted, plus `o`."),
    ("o", "`x` has the value of `o`."),
    (
      "k * w + 1",
      "The distances between your numbers in `x` are `k` times too large (`k` is 2.5)."
    ),
    (
      "3 * (w - mean(w)) + mean(w)",
      "The distances between your numbers in `x` are 3 times too large; their mean is right."
    ),
    (
      "4 - w",
      "Your numbers in `x` are as far apart as they should be, but the largest stands where the "
        + "smallest should."
    ),
    ("[3, 2, 11.5, 7]", "`x` has the right numbers, but in another order."),
    ("[2, 3, 8, 11.5]", "`x` is right, except for one place: `[2]`."),
    ("[2, 5, 7, 1]", "`x` is right, except for some places: `[1]`, `[3]`."),
    (
      "wᵀ",
      "`x` has the right numbers, but it is a column of 4 numbers (4×1), and a row of 4 numbers "
        + "(1×4) is wanted."
    ),
    ("mean(w)", "`x` is one number, and a row of 4 numbers (1×4) is wanted."),
    ("[1, 2]", "`x` is a row of 2 numbers (1×2), and a row of 4 numbers (1×4) is wanted."),
    (
      "(w - w) / (w - w)",
      "There is a `nan` in `x`. Look for 0 / 0, or for the root of a negative number."
    ),
    ("w / 0", "There is an `inf` in `x`. Look for something divided by 0."),
    ("[1, 5, 2, 9]", "`x` is `[1, 5, 2, 9]`, which is not right yet."),
    ("\"w\"", "`x` is a text, and a matrix is wanted."),
    (
      "2, 3, 7, 11.5",
      "`x` holds several numbers side by side. Put them in square brackets to make a row of them."
    ),
    ("w, 2", "`x` holds several values side by side, and a matrix is wanted."),
  ])
  func `in a row`(value: String, expected: String) throws {
    #expect(try verdict(on: "x = \(value)", in: row) == expected)
  }

  /// A row of which relu has made zeros.
  private let clipped = lesson(
    """
    ```zt setup
    z = [-3, -1, -2, 4, 7] + round(9 * random(1, 5)) / 10
    ```

    ```zt task
    a = ____
    ```

    ```zt solution
    a = relu(z)
    ```

    ```zt check
    a ≈ relu(z)  # Look at relu.
    ```
    """)

  @Test(arguments: [
    ("relu(z) + [0, 0, 0, 0, 1]", "`a` is right, except for one place: `[4]`.\nLook at relu."),
    ("relu(z) * (1 + z)", "Look at relu."),
  ])
  func `in places counts no zero that is one anyway`(value: String, expected: String) throws {
    #expect(try verdict(on: "a = \(value)", in: clipped) == expected)
  }

  @Test func `in a long row may be the value of another name`() throws {
    let long = lesson(
      """
      ```zt setup
      v = linspace(-3, 3, 501) + round(9 * random(1, 1)) / 10
      w = 2 * v + 1
      ```

      ```zt task
      x = ____
      ```

      ```zt solution
      x = v²
      ```

      ```zt check
      x ≈ v²
      ```
      """)
    #expect(try verdict(on: "x = w", in: long) == "`x` has the value of `w`.")
  }

  @Test func `of a constant is told without the errors of rounding`() throws {
    let told = try verdict(on: "y = mean(Z - mean(Z, axis=1), axis=1)² + 0 * b", in: means)
    #expect(told == "`y` is `[0; 0; 0]` for other numbers too. It has to follow from `Z`.")
  }

  private let means = lesson(
    """
    ```zt setup
    Z = [12, 15, 16, 21; 3, 9, 4, 2; 30, 31, 35, 38] + round(9 * random(3, 4)) / 10
    b = [1; 2; 3]
    ```

    ```zt task
    y = ____
    ```

    ```zt solution
    y = var(Z, axis=1)
    ```

    ```zt check
    y ≈ var(Z, axis=1)
    ```
    """)

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
    ("s = mean(Z) + 1", "`s` is too large."),
    ("s = 1 / mean(Z)", "`s` is 1 divided by what is wanted."),
    (
      "s = 0 * Z + mean(Z)",
      "`s` has the right number, but over and over: it is a 3×2 matrix, and one number is wanted."
    ),
    ("t = 1", "`s` has no value yet."),
  ])
  func `in a number`(code: String, expected: String) throws {
    #expect(try verdict(on: code, in: number) == expected)
  }

  @Test(arguments: [
    ("4 * w", "`x` 里每个数都是应有的 4 倍。"),
    ("w / k", "`x` 里每个数都等于应有的值除以 `k`（`k` 是 2.5）。"),
    ("w - k", "`x` 里每个数都小了 `k`，也就是 2.5。"),
    ("wᵀ", "`x` 的数都对，但它是一列 4 个数（4×1），这里要的是一行 4 个数（1×4）。"),
    ("o", "`x` 的值就是 `o` 的值。"),
    ("-w", "`x` 里每个数的符号都反了。"),
    ("w + 0.25", "`x` 里每个数都大了 0.25。"),
    ("[2, 3, 8, 11.5]", "`x` 其余都对，只有这些位置不对：`[2]`。"),
    ("mean(w)", "`x` 是一个数，这里要的是一行 4 个数（1×4）。"),
  ])
  func `in Chinese`(value: String, expected: String) throws {
    #expect(try verdict(on: "x = \(value)", in: row, language: .chinese) == expected)
  }
}
