import LessonEngine
import Notebook
import Testing

@Suite struct `The content hash of a step` {
  private let text = """
    ## Title {#a}
    Prose.
    ```zt setup
    z = randn(1, 4)  # numbers
    ```
    ```zt predict
    mean(z)
    ```
    - [x] yes — because
    - [ ] no — never

    ```zt
    hist(z, title="Activations")
    ```
    ```output
    old
    ```
    ```zt task
    γ = ____
    ```
    ```zt check
    γ ≈ 2 # γ is 2
    ```
    ```zt solution
    γ = 2
    ```
    ```zt wrong
    γ = 3
    ```
    > Not three.
    ```hint
    Think.
    ```
    ```python
    print(1)
    ```
    """

  /// What `text` lacks: the other predictions, a quiz of its own, a variant.
  private static let guesses = """
    ## Title {#a}
    ```zt predict value
    1
    ```
    ```zt predict shape
    [1, 2]
    ```
    Prose.

    - [ ] no — never
    - [x] yes — because

    ```zt task
    γ = ____
    ```
    ```zt solution
    γ = 2
    ```
    ```zt task variant
    ____ = 2
    ```
    """

  private func hash(_ text: String) -> ContentHash? {
    Lesson(Document(SourceText(text))).steps.first?.contentHash
  }

  @Test(arguments: [
    ("Title", "标题"), ("Prose.", "Other prose.\n\nMore of it."), ("# numbers", "# 数"),
    ("  # numbers", ""), ("yes", "是"), ("because", "因为"), ("Activations", "激活值"),
    ("old", "new"), ("# γ is 2", "# no"), ("γ ≈ 2", "γ  ≈   2"), ("γ = 3", "γ = 4"),
    ("Not three", "Not 3"), ("Think", "Look"), ("print(1)", "print(2)"), ("{#a}", "{#b}"),
    ("mean(z)\n", "mean(z)\n\n# a comment\n"),
  ])
  func `does not see prose`(_ old: String, _ new: String) throws {
    let changed = text.replacing(old, with: new)
    try #require(changed != text)
    #expect(hash(changed) == hash(text))
  }

  @Test(arguments: [
    ("randn(1, 4)", "randn(1, 5)"), ("mean(z)", "var(z)"), ("[x] yes", "[ ] yes"),
    ("- [ ] no — never\n", ""), ("- [x] yes — because\n- [ ] no", "- [ ] yes — because\n- [x] no"),
    ("hist(z,", "hist(γ,"), ("____", "2 * ____"), ("γ ≈ 2", "γ ≈ 3"), ("γ = 2\n", "γ = 1 + 1\n"),
    ("- [x] yes — because\n- [ ] no — never\n", ""),
    ("```zt\nhist", "```zt setup\nhist"),
  ])
  func `sees code and keys`(_ old: String, _ new: String) throws {
    let changed = text.replacing(old, with: new)
    try #require(changed != text)
    #expect(hash(changed) != hash(text))
  }

  @Test func `sees where a line ends`() {
    let pair = ["## A {#a}\n```zt\na\nb\n```", "## A {#a}\n```zt\na b\n```"].map(hash)
    #expect(pair[0] != pair[1])
  }

  /// Progress on disk is kept under these numbers, so they must never change.
  @Test func `is FNV-1a, and stays what it is`() {
    #expect(hash("## A {#a}\n")?.description == "cbf29ce484222325")
    #expect(hash("## A {#a}\n```zt\nz = 1 # one\n```\n")?.description == "d47a4e23eb9e50dd")
    #expect(hash(text)?.description == "279c30412ee7a726")
    #expect(hash(Self.guesses)?.description == "11b3ee5831cc0244")
  }

  @Test func `is written as sixteen digits and read again`() {
    for value in [0, 1, UInt64.max, 0x0123_4567_89ab_cdef] {
      let hash = ContentHash(value)
      #expect(hash.description.count == 16)
      #expect(ContentHash(hash.description) == hash)
    }
    for text in ["", "1", "00000000000000000", "zzzzzzzzzzzzzzzz", "000000000000000١"] {
      #expect(ContentHash(text) == nil)
    }
  }
}
