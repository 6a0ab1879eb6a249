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

  @Test(arguments: Shipped.ids)
  func `prints again what it says`(id: String) throws {
    let lesson = try Shipped.lesson(id)
    var student = Student(lesson)
    student.start()
    while let input = student.runner.demonstration { student.types(input) }
    student.types(":save notes.md")
    let document = try document(student)
    // Shuffled pictures and the first weights of a network are too many numbers to be written out.
    guard !document.source.text.contains("drawn anew"), !document.draws else { return }
    #expect(try rerun(document, lesson) == document.source.text)
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

extension Document {
  /// Whether a cell that a student typed draws random numbers.
  fileprivate var draws: Bool {
    fences.contains { fence in
      guard let cell = try? Cell(CellSource(fence.code.text)), fence.role == "zt" else {
        return false
      }
      return !cell.calledFunctions.isDisjoint(
        with: ["random", "randn", "shuffle"].map { Name($0) })
    }
  }
}
