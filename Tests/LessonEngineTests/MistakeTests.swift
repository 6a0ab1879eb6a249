import LessonEngine
import MatrixLanguage
import Notebook
import Support
import Testing

@Suite struct `A named mistake` {
  /// Mistakes that compute, and one that raises an error; the old form has no id.
  private let squares = lesson(
    """
    ```zt setup
    z = [12, 15, 16, 21] + round(9 * random(1, 4)) / 10
    m = 4
    ```

    ```zt task
    μ = mean(z)
    σ² = ____
    ```

    ```hint
    Square each deviation.
    ```

    ```zt solution
    μ = mean(z)
    σ² = Σ((z - μ)²) / m
    ```

    ```zt check
    μ ≈ mean(z)  # Not the mean.
    σ² ≈ var(z)  # Not the variance.
    ```

    ```zt wrong forgot-division
    σ² = Σ((z - μ)²)
    ```
    > The sum is `= σ²`.

    ```zt wrong
    μ = Σ(z)
    ```
    > That is a sum.

    ```zt wrong matrix-product
    σ² = (z - μ) @ (z - μ) / m
    ```
    > `@` joins the rows of its left side, `= m` long, with columns of its right side.

    Right.
    """)

  @Test(arguments: [
    ("μ = mean(z)\nσ² = Σ((z - μ)²)", ["forgot-division"]),
    ("μ = mean(z)\nσ² = (z - μ) @ (z - μ) / m", ["matrix-product"]),
    ("μ = mean(z)\nσ² = (z - μ) ＠ (z - μ) / m", ["matrix-product"]),
    ("μ = Σ(z)\nσ² = Σ((z - mean(z))²) / m", []),
    ("μ = mean(z)\nσ² = 1", []),
  ])
  func `is kept in the journal under its id`(_ code: String, _ mistakes: [String]) {
    var student = Student(squares)
    student.start()
    student.types(code)
    let kept = student.entries.compactMap { entry -> [String]? in
      if case .wrongAnswer(code, let mistakes) = entry.fact { mistakes } else { nil }
    }
    #expect(kept == [mistakes])
  }

  @Test func `is kept beside another one that the answer makes`() {
    let text = lesson(
      """
      ```zt task
      a = ____
      b = ____
      ```

      ```zt solution
      a = 1
      b = 2
      ```

      ```zt check
      a ≈ 1
      b ≈ 2
      ```

      ```zt wrong a-too-large
      a = 5
      ```
      > A.

      ```zt wrong b-too-large
      b = 7
      ```
      > B.
      """)
    var student = Student(text)
    student.start()
    student.types("a = 5; b = 7")
    let fact = JournalEntry.Fact.wrongAnswer(
      code: "a = 5; b = 7", mistakes: ["a-too-large", "b-too-large"])
    #expect(student.entries.map(\.fact).contains(fact))
  }

  @Test func `has its message beside the diagnostic if it raises an error`() {
    var student = Student(squares)
    student.start()
    let said = student.types("μ = mean(z); σ² = (z - mean(z)) @ (z - μ) / 4")
    #expect(said.hasPrefix("error[shape]"))
    #expect(said.contains("`@` joins") == false)
    #expect(said.contains("@ joins the rows of its left side, 4 long"))
    #expect(!said.contains("Not yet"))
    #expect(student.draft == "μ = mean(z); σ² = (z - mean(z)) @ (z - μ) / 4")
  }

  private static let told =
    "broken: shape; `@` joins the rows of its left side, 4 long, with columns of its right side."

  @Test(arguments: [
    // The same shapes and the same sign, in whatever words.
    ("d = z - mean(z); μ = mean(z); σ² = d @ d / m", told),
    ("s(x) = x @ x\nμ = mean(z)\nσ² = s(z - μ)", told),
    ("d = (z - mean(z)) @ z\nμ = mean(z)\nσ² = d", told),
    // Another name, sign or shape is another error.
    ("μ = z @ z; σ² = 1", "broken: shape"),
    ("μ = mean(z)\nσ² = (z - μ) * [1, 2, 3]", "broken: shape"),
    ("μ = mean(z)\nσ² = (z - μ)ᵀ @ (z - μ)ᵀ", "broken: shape"),
    ("μ = mean(z)\nσ² = (z - μ) @ q", "broken: name"),
  ])
  func `that raises an error is known by the error`(code: String, expected: String) throws {
    #expect(try verdict(on: code, in: squares) == expected)
  }

  @Test(arguments: ["z @ z", "m = z @ z"])
  func `may be a bare cell that fails`(code: String) throws {
    let task = """
      ```zt setup
      z = [1, 2] + random(1, 2)
      ```

      ```zt task
      m = ____
      ```

      ```hint
      Multiply.
      ```

      ```zt solution
      m = z * z
      ```

      ```zt check
      m ≈ z²  # No square.
      ```

      ```zt wrong dot
      \(code)
      ```
      > The sizes are `= z[0] > 0`.
      """
    let lesson = lesson(task)
    #expect(Linter().diagnostics(in: lesson, of: LessonCatalog([lesson])).map(\.id) == [])
    #expect(try verdict(on: "m = z @ z", in: lesson) == "broken: shape; The sizes are 1.")
    #expect(try verdict(on: "m = z + z", in: lesson).contains("broken") == false)
  }

  /// What is no error that learners make stays the author's.
  @Test(arguments: [
    ("m = z @ w", "name"), ("m = avg(z)", "function"), ("m = (z", "syntax"),
    ("z + 1", "no-target"), ("m = ones(1, 99999) @ ones(99999, 99999)", "limit"),
  ])
  func `is none if the author has made a slip`(code: String, id: String) {
    let lesson = lesson(
      """
      ```zt setup
      z = [1, 2] + random(1, 2)
      ```

      ```zt task
      m = ____
      ```

      ```hint
      Add.
      ```

      ```zt solution
      m = z + z
      ```

      ```zt check
      m ≈ 2 * z  # Not twice z.
      ```

      ```zt wrong slip
      \(code)
      ```
      > No.
      """)
    #expect(Linter().diagnostics(in: lesson, of: LessonCatalog([lesson])).map(\.id) == [id])
  }

  @Test func `of the old form is played as ever, and found by the linter`() throws {
    #expect(
      try verdict(on: "μ = Σ(z)\nσ² = Σ((z - mean(z))²) / m", in: squares) == "That is a sum.")
    let diagnostics = Linter().diagnostics(in: squares, of: LessonCatalog([squares]))
    #expect(diagnostics.map(\.id) == ["missing-id"])
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test func `has an id on which no progress hangs`() throws {
    let text = squares.document.source.text
    let renamed = text.replacing("forgot-division", with: "no-division")
    try #require(text != renamed)
    let hashes = [text, renamed].map { Lesson(Document(SourceText($0))).steps[0].contentHash }
    #expect(hashes[0] == hashes[1])
  }
}
