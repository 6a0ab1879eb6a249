import LanguageSyntax
import MatrixLanguage
import Notebook

/// Finds answers of the author that store a given of the setup, which the judge refuses to
/// students.
struct GivensCheck {
  private let lesson: Lesson
  private let key: AnswerKey
  private let givens: [Name]

  init(_ lesson: Lesson, _ key: AnswerKey, givens: [Name]) {
    self.lesson = lesson
    self.key = key
    self.givens = givens
  }

  func diagnostics() -> [LessonDiagnostic] {
    let solution = key.solution.map { [($0.code, $0.cell.storedTargets)] } ?? []
    let mistakes = key.mistakes.map { ($0.wrong.fence.code, $0.ownTargets) }
    // A name that the solution stores is not reported again for a mistake.
    var told: Set<Name> = []
    return (solution + mistakes).flatMap { code, targets in
      targets.filter { givens.contains($0.name) && told.insert($0.name).inserted }.map { target in
        LessonDiagnostic(
          .proof(.givenStored(target.name)), in: lesson.document.source,
          at: code.sourceRange(of: target.range))
      }
    }
  }
}

extension Mistake {
  /// The targets of the statement itself.
  var ownTargets: [Statement.Target] {
    (try? AuthoredCell(wrong.fence.code))?.cell.storedTargets ?? []
  }
}

extension Cell {
  /// The names that its lines store, where they stand.
  fileprivate var storedTargets: [Statement.Target] {
    statements.flatMap { statement -> [Statement.Target] in
      switch statement.kind {
      case .assignment(let targets, _): targets
      case .update(let target, _, _, _), .formula(let target, _): [target]
      case .expression, .function, .explanation, .variation: []
      }
    }
  }
}
