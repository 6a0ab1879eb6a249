import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import Testing

/// What `:save` writes in a lesson runs without the lesson.
@Suite struct `A lesson that was saved` {
  /// The cells of the file that `:save` writes.
  private func saved(_ student: Student) throws -> [Fence] {
    var student = student
    student.types(":save notes.md")
    return try document(student).fences
  }

  private func document(_ student: Student) throws -> Document {
    Document(SourceText(try #require(student.saved).text))
  }

  /// Runs a document as `ztilde run --update` does: what it then says.
  private func rerun(_ document: Document, _ lesson: Lesson) throws -> String {
    var run = DocumentRun(
      document, running: PieceKinds.standard.runnable,
      workspace: Workspace(data: lesson.data))
    while let outcome = run.next() {
      if case .failed(let diagnostics) = outcome { Issue.record("\(diagnostics)") }
    }
    return String(decoding: run.updatedSource, as: UTF8.self)
  }

  /// Those in which cells draw random numbers, or start from more of them than are written out.
  private static let drawing: Set = [
    "z-norm", "scale-and-shift", "sigmoid", "whole-layer", "which-value", "backward", "test-time",
    "other-axes",
    "find-the-fault",
  ]

  @Test(arguments: Shipped.ids)
  func `prints again what it says`(id: String) throws {
    let lesson = try Shipped.lesson(id)
    var student = Student(lesson)
    student.start()
    while let input = student.runner.demonstration { student.types(input) }
    student.types(":save notes.md")
    let document = try document(student)
    let isSame = try rerun(document, lesson) == document.source.text
    #expect(isSame == !Self.drawing.contains(id))
  }

  private func student(_ steps: String...) -> Student {
    var student = Student(lesson(steps: steps.joined(separator: "\n\n## Two <!-- {#two} -->\n\n")))
    student.start()
    return student
  }

  private let task = """
    ```zt setup
    z = [1, 3]
    twice(x) = { y = x + x; y }
    s := sum(z)
    ```

    ```zt task
    m = ____
    ```

    ```zt solution
    m = mean(z)
    ```

    ```zt check
    m ≈ 2
    ```

    ```hint
    The mean.
    ```
    """

  @Test func `begins with the setup, once`() throws {
    var student = student(task, task)
    student.types("twice(z)")
    student.types("m = s / 2")
    student.types("")
    student.types("m = mean(z)")
    let fences = try saved(student)
    #expect(fences.map(\.role) == ["zt setup", "zt", "output", "zt", "output", "zt", "output"])
    #expect(fences[0].code.text == "z = [1, 3]\ntwice(x) = { y = x + x; y }\ns := sum(z)")
  }

  @Test func `gives an answer what it started from, whatever was tried before`() throws {
    var student = student(task)
    student.types("z = 5")
    student.types("twice(x) = 0")
    student.types("m = mean(z)")
    let fences = try saved(student)
    #expect(fences.filter { $0.role == "zt setup" }.count == 2)
    #expect(
      fences.last { $0.role == "zt setup" }?.code.text
        == "z = [1, 3]\ntwice(x) = { y = x + x; y }")
    #expect(fences.last?.code.text == "m = 2")
    student.types(":save notes.md")
    let document = try document(student)
    #expect(try rerun(document, student.lesson) == document.source.text)
  }

  @Test func `writes random numbers out, as they were`() throws {
    var student = student(
      "```zt setup\na = random(1, 1)\nz = randn(2, 2)\nb = 2\n```\n\n```zt\nz * a\n```")
    student.types("")
    let setup = try #require(try saved(student).first).code.text.split(separator: "\n")
    #expect(setup.count == 3)
    #expect(setup[0].hasPrefix("a = 0."))
    #expect(setup[1].hasPrefix("z = [") && setup[1].contains("; "))
    var other = Workspace(seed: 99)
    try other.run(Cell(CellSource(setup.joined(separator: "\n"))))
    for name in ["a", "z", "b"] {
      let own = try #require(student.values[Name(name)])
      #expect(other[Name(name)]?.value.isIdentical(to: own) == true)
    }
  }

  @Test func `trains again only where a trained value was changed`() throws {
    var student = student(
      """
      ```zt
      γ = 1; β = 0;
      L := (γ - 3)² + (β - 4)²;
      minimize(L, γ, β, steps=5, rate=0.5, with="descent");
      ```

      ```zt
      γ + β
      ```

      ```zt
      γ * β
      ```
      """)
    student.types("")
    student.types("")
    student.types("γ = 10")
    student.types("")
    let fences = try saved(student)
    #expect(
      fences.map(\.role) == ["zt", "zt", "output", "zt", "output", "zt setup", "zt", "output"])
    #expect(
      fences[5].code.text == "γ = 1\nβ = 0\nminimize(L, γ, β, steps=5, rate=0.5, with=\"descent\")")
    #expect(fences[7].code.text == "12")
  }

  @Test func `says of random numbers that are too many that they are drawn anew`() throws {
    var student = student("```zt setup\nz = randn(20, 20)\n```\n\n```zt\nshape(z)\n```")
    student.types("")
    #expect(
      try saved(student)[0].code.text
        == "# These random numbers are drawn anew.\nz = randn(20, 20)")
  }

  @Test func `is nothing as long as nothing has run`() throws {
    var student = student(task)
    student.types(":save notes.md")
    #expect(student.saved == nil)
    #expect(student.hasComplaint)
  }
}
