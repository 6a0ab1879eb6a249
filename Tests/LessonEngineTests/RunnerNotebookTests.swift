import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import Testing

/// What the commands of the notebook do in a lesson.
@Suite struct `A notebook in a lesson` {
  private func student(language: InterfaceLanguage = .english) -> Student {
    var student = Student(
      lesson(
        steps: """
          ```zt setup
          z = [1, 3, 5, 7]
          ```

          ```zt
          mean(z)
          ```

          Now μ.

          ```zt task
          μ = ____
          ```

          ```zt solution
          μ = mean(z)
          ```

          ```zt check
          μ ≈ mean(z)
          ```

          ```hint
          The mean.
          ```
          """),
      language: language)
    student.start()
    return student
  }

  @Test func `lists what ran, the answers too, and brings it back`() {
    var student = student()
    student.types("")
    student.types("a = 1 / 3")
    student.types("μ = sum(z) / 4")
    #expect(student.types(":cells") == "1  mean(z)\n2  a = 1 / 3\n3  μ = sum(z) / 4")
    student.types(":edit 3")
    #expect(student.draft == "μ = sum(z) / 4")
    student.types(":edit")
    #expect(student.draft == "μ = sum(z) / 4")
    #expect(student.types(":run 2").contains("a = 0.3333"))
    #expect(student.types(":cells").hasSuffix("4  a = 1 / 3"))
    #expect(student.types(":run 9") == "There is no cell 9; :cells lists them.")
    #expect(student.hasComplaint)
  }

  @Test func `is saved with all that ran and what it printed`() throws {
    var student = student()
    student.types(":save notes.md")
    #expect(student.saved == nil && student.hasComplaint)
    student.types("")
    student.types("a = 1 / 3")
    student.types("μ = 3")
    student.types("μ = sum(z) / 4")
    student.types(":save! notes.md")
    let saved = try #require(student.saved)
    #expect(saved.path == "notes.md" && saved.replaces)
    let texts = Document(SourceText(saved.text)).fences.map(\.code.text)
    #expect(texts == ["mean(z)", "4", "a = 1 / 3", "a = 0.3333", "μ = sum(z) / 4", "μ = 4"])
    // To look at what ran changes nothing.
    #expect(student.value(Name("μ")) == "4")
  }

  @Test func `shows the digits that are wanted, in the language that is wanted`() {
    var student = student()
    student.types(":set digits 1")
    #expect(student.types("1 / 3").hasPrefix("0.3"))
    #expect(student.types(":set lang zh").contains("语言 = 中文"))
    #expect(student.types(":cells x").hasPrefix("1  1 / 3"))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `helps with the lesson first`(language: InterfaceLanguage) {
    var student = student(language: language)
    let help = student.types(":help")
    #expect(help.contains(":hint") || help.contains(":提示"))
    #expect(!help.contains("mean([1, 2, 3])"))
    for page in [":help", ":help commands"] {
      #expect(
        student.types(page).split(separator: "\n", omittingEmptySubsequences: false).count <= 24)
    }
    #expect(student.types(":help commands").contains(language == .english ? ":goto n" : ":前往 n"))
    #expect(student.types("?commands") == student.types(":help commands"))
  }

  @Test func `has TAB know where it is`() {
    var student = student()
    student.types("")
    let completion = student.runner.completion
    #expect(completion.offer(after: ":goto ")?.texts == ["1", "one"])
    #expect(completion.offer(after: ":hin")?.texts == ["hint"])
    #expect(completion.offer(after: "：提")?.texts == ["提示"])
    #expect(completion.offer(after: ":edit ")?.texts == ["1"])
    #expect(completion.offer(after: ":res")?.texts == ["restart"])
  }

  @Test func `runs cells from elsewhere as experiments`() {
    var student = student()
    student.types("")
    student.types("μ = 3")
    #expect(student.mark(ofStep: 1) == .partDone)
    var runner = student.runner
    _ = runner.run("μ = mean(z)")
    #expect(runner.record == student.runner.record || runner.piece == student.runner.piece)
  }
}
