import LessonEngine
import MatrixLanguage
import StyledText
import Support
import Testing

@Suite struct `The judge` {
  /// A task with two targets that follow from one another, and two mistakes in each.
  private let identity = lesson(
    """
    ```zt setup
    z = [22, 25, 26, 31] + round(9 * random(1, 4)) / 10
    ε = 4
    μ = mean(z)
    z_norm = (z - μ) / √(var(z) + ε)
    ```

    ```zt task
    γ = ____
    β = ____
    z̃ = γ * z_norm + β
    ```

    ```hint
    Read step 3 backwards.
    ```

    ```zt solution
    γ = √(var(z) + ε)
    β = μ
    z̃ = γ * z_norm + β
    ```

    ```zt check
    γ ≈ √(var(z) + ε)  # γ is not what step 3 divided by.
    β ≈ μ              # β is not what step 3 subtracted.
    z̃ ≈ z              # z̃ is not z.
    ```

    ```zt wrong gamma-one
    γ = 1
    ```
    > A γ of `= γ` leaves the spread alone.

    ```zt wrong beta-zero
    β = 0
    ```
    > The mean of your z̃ is `= round(mean(z̃))`, and not `= mean(z) > 22`.

    ```zt wrong swapped
    γ = μ
    β = √(var(z) + ε)
    ```
    > They have changed places.
    """)

  private static let rest = "\nz̃ = γ * z_norm + β"

  @Test(arguments: [
    // Spelling does not count, values do.
    ("γ = √(var(z) + ε)\nβ = μ" + rest, "passed"),
    ("gamma = sqrt(mean((z - mean(z))^2) + eps); beta = sum(z) / 4; z_tilde = z", "passed"),
    // A known mistake; what follows from it is none of its own.
    ("γ = 1\nβ = μ" + rest, "A γ of 1 leaves the spread alone."),
    (
      "γ = √(var(z) + ε)\nβ = 2 - 2" + rest,
      "The mean of your z̃ is 0, and not 1."
    ),
    // Two mistakes, two messages.
    (
      "γ = 1\nβ = 0" + rest,
      "A γ of 1 leaves the spread alone.\nThe mean of your z̃ is 0, and not 1."
    ),
    ("γ = μ\nβ = √(var(z) + ε)" + rest, "They have changed places."),
    // No known mistake: the first failed check.
    ("γ = 2\nβ = μ" + rest, "γ is not what step 3 divided by."),
    ("γ = √(var(z) + ε)\nβ = μ\nz̃ = z + 1", "z̃ is not z."),
    // A name that the attempt does not store is a failed check, and no error.
    ("γ = √(var(z) + ε)", "β is not what step 3 subtracted."),
    // A diagnostic is never called wrong.
    ("γ = ____\nβ = μ" + rest, "broken: blank"),
    ("γ = √(var(z + ε\nβ = μ", "broken: syntax"),
    ("γ = sigma + 1", "broken: name"),
  ])
  func `says what fits`(code: String, expected: String) throws {
    #expect(try verdict(on: code, in: identity) == expected)
  }

  @Test(arguments: [
    "z", "mean(z)", "std(γ)", "z - μ", "d = z - μ", "g(x) = 2 * x", "γ == 1",
    // Free play may do what an attempt may not.
    "z = [1, 2, 3]",
  ])
  func `leaves free play alone`(code: String) throws {
    #expect(try verdict(on: code, in: identity) == "free play")
  }
}
