import LanguageSyntax
import LessonEngine
import MatrixLanguage
import NumericCore
import Support
import Synchronization
import Testing

/// What Ctrl-C and the arrow keys do in a lesson is found again.
@Suite struct `What was done by hand in a lesson` {
  private static let lesson = LessonEngineTests.lesson(
    steps: """
      ```zt setup
      w = 5
      γ = 1
      X = randn(2, 20)
      y = X[0, :] > 0
      net = network([2, 3, 2], seed=1)
      ```

      ```zt
      net, losses = train(net, X, y, epochs=5, batch=5)
      ```

      ```zt
      vary γ from 0 to 3 { γ + 1 }
      ```

      The end.
      """)

  /// A student whose Ctrl-C comes at the n-th question of the next line.
  private func student(_ left: Mutex<Int?>.Shared, after entries: [JournalEntry] = []) -> Student {
    let interrupt = Interrupt {
      left.mutex.withLock { left in
        left = left.map { $0 - 1 }
        return left.map { $0 <= 0 } ?? false
      }
    } acknowledge: {
      left.mutex.withLock { $0 = nil }
    }
    var student = Student(
      Self.lesson, after: entries, allowance: Allowance(interrupt: interrupt))
    student.start()
    return student
  }

  private func expectSame(_ student: Student, _ comment: Comment) throws {
    let other = self.student(.init(), after: student.entries)
    #expect(other.runner.place == student.runner.place, comment)
    #expect(other.runner.piece == student.runner.piece, comment)
    #expect(Set(other.values.keys) == Set(student.values.keys), comment)
    for (name, value) in student.values {
      let isSame = other.values[name]?.isIdentical(to: value) == true
      #expect(isSame, "\(name) \(comment)")
    }
  }

  @Test(arguments: ["", "minimize(w², w, steps=30)", "a, b = train(net, X, y, batch=10)"])
  func `is the same after a power cut, wherever a training was stopped`(line: String) throws {
    var codes: Set<String> = []
    for question in 1..<200 {
      let left = Mutex<Int?>.Shared()
      var student = student(left)
      left.mutex.withLock { $0 = question }
      student.types(line)
      let wasKept = left.mutex.withLock { left in
        defer { left = nil }
        return left == nil
      }
      try expectSame(student, "stopped at \(question)")
      for case .cellAccepted(let code) in student.entries.map(\.fact) where wasKept {
        codes.insert(code)
        #expect(code.contains("steps="))
      }
    }
    #expect(codes.count > 4)
  }

  @Test func `is a cell of the journal`() throws {
    var student = student(.init())
    student.types("")
    student.types("")
    let variation = try #require(student.varied)
    #expect(variation.isByHand && variation.start == 1)
    student.keeps(variation.cell(keeping: 1.7))
    #expect(student.value(Name("γ")) == "1.7")
    #expect(student.entries.map(\.fact).contains(.cellAccepted(code: "γ = 1.7")))
    try expectSame(student, "after keeping")
    student.types("vary γ from 0 to 3 { γ }")
    #expect(student.varied?.start == 1.7)
    student.types(":undo")
    student.types(":undo")
    #expect(student.value(Name("γ")) == "1")
    try expectSame(student, "after undoing")
  }
}

extension Mutex where Value == Int? {
  /// A number that two closures share.
  final class Shared: Sendable {
    let mutex = Mutex<Int?>(nil)
  }
}
