import Testing

/// An answer may be explained by a part of itself: a term that has the wrong sign, or was added where
/// nothing was wanted, or a bracket that was to stand under a root.
@Suite struct `A part of an answer` {
  private let step = lesson(
    """
    ```zt setup
    p = 3 + round(9 * random(1, 1)) / 10
    q = 1 + round(9 * random(1, 1)) / 10
    r = 0.2 + round(9 * random(1, 1)) / 100
    w = [2, 3, 5, 8] + round(9 * random(1, 4)) / 10
    k = 0.5
    ```

    ```zt task
    s = ____
    x = ____
    ```

    ```zt solution
    s = p - r * q
    x = w / √(r + q + k)
    ```

    ```zt check
    s ≈ p - r * q
    x ≈ w / √(r + q + k)
    ```
    """)

  @Test(arguments: [
    ("p + r * q", "`s` is too large by `2 * r * q`, which is 0.56."),
    ("p - r * q + q / r", "`s` is too large by `q / r`, which is 3.5714."),
    ("p - r * q - p * q", "`s` is too small by `p * q`, which is 3.4."),
    ("(p - r * q) * (p + q)", "`s` is `p + q` times too large (`p + q` is 4.4)."),
    ("-r * q", "`s` is too small by `p`, which is 3.4."),
    ("p - r * q + 2 * (q - p)", "`s` is too small by `-2 * (q - p)`, which is 4.8."),
    ("p - r * q + (q - p)", "`s` is too small by `-(q - p)`, which is 2.4."),
    ("1 / (p - r * q)", "`s` is 1 divided by what is wanted."),
    // A term that is not there is not told.
    ("p - q", "`s` is too small."),
  ])
  func `explains a number`(value: String, expected: String) throws {
    let said = try verdict(on: "s = \(value); x = w / √(r + q + k)", in: step)
    #expect(said == expected)
  }

  @Test(arguments: [
    (
      "w / (r + q + k)",
      "Each of your numbers in `x` is `√(r + q + k)` times too small (`√(r + q + k)` is 1.3342)."
    ),
    (
      "w * √(r + q + k)",
      "Each of your numbers in `x` is `r + q + k` times too large (`r + q + k` is 1.78)."
    ),
    (
      "w / √(r + q)",
      "Each of your numbers in `x` is 1.1792 times too large.\n"
        + "`x` stays as it is when `k` changes a little, and it should not."
    ),
    (
      "2 * w / √(1 * (r + q))",
      "Each of your numbers in `x` is 2.3585 times too large.\n"
        + "`x` stays as it is when `k` changes a little, and it should not."
    ),
  ])
  func `explains a row`(value: String, expected: String) throws {
    #expect(try verdict(on: "s = p - r * q; x = \(value)", in: step) == expected)
  }

  /// `s - p` is how far s is from p, whatever s is.
  @Test func `that was made of the value explains nothing`() throws {
    let code = "s = p * q; t = 2 * (s - p + r * q); x = w"
    #expect(try verdict(on: code, in: step) == "`s` is too large.")
  }
}
