import LanguageSyntax
import MatrixLanguage
import Notebook

/// Checks that no word is used before it is introduced, and that the words of `new` are used.
///
/// It looks at the code that students see or write: shown cells, predictions, starters, variants and
/// solutions. Setups and mistakes may use anything.
struct VocabularyCheck {
  let lesson: Lesson
  let catalog: LessonCatalog
  /// True if it belongs to no course.
  let isAlone: Bool
  /// The lines in which there are errors.
  let brokenLines: Set<Int>

  /// School arithmetic.
  private static let free = Set(["+", "-", "*", "/"].map(Word.init))

  func diagnostics() -> [LessonDiagnostic] {
    let cells = lesson.steps.flatMap(\.pieces).flatMap(\.visibleCode).map(ReadCode.init)
    return unused(cells) + (isAlone ? [] : notIntroduced(cells))
  }

  private func diagnostic(_ problem: ProofProblem, at range: Range<Int>) -> LessonDiagnostic {
    LessonDiagnostic(.proof(problem), in: lesson.document.source, at: range)
  }

  /// Code with its blanks named, so that it can be read.
  private struct ReadCode {
    let code: Excerpt
    let cell: Cell?

    init(_ code: Excerpt) {
      self.code = code
      cell = Starter(code.text).named
    }
  }

  // MARK: Promised and not kept

  private func unused(_ cells: [ReadCode]) -> [LessonDiagnostic] {
    let read = cells.compactMap(\.cell)
    let words = read.reduce(into: Set<Word>()) { $0.formUnion($1.words) }
    let names = read.reduce(into: Set<Name>()) { names, cell in
      names.formUnion(cell.readNames.union(cell.assignedNames).union(cell.labels))
    }
    let spans = Set(lesson.document.blocks.flatMap(\.inlines).compactMap(\.codeText))
    return lesson.new.filter { entry in
      !words.contains(Word(entry.value)) && !names.contains(Name(entry.value))
        && !spans.contains { $0.contains(entry.value) }
    }
    .map { diagnostic(.newButUnused($0.value), at: $0.range) }
  }

  // MARK: Used and not introduced

  private func notIntroduced(_ cells: [ReadCode]) -> [LessonDiagnostic] {
    guard let introduced else { return [] }
    var known = Self.free.union(introduced)
    var diagnostics: [LessonDiagnostic] = []
    for code in cells where !isBroken(code) {
      code.cell?.forEachWord { word, range in
        guard known.insert(word).inserted else { return }
        let other = catalog.lessons.first { $0.introduces(word) }
        let problem = ProofProblem.notIntroduced(word, lesson: other?.id)
        // The names in the blanks have moved the code behind them.
        let isExact = code.cell?.source.text == code.code.text
        let place = isExact ? code.code.sourceRange(of: range) : code.code.range
        diagnostics.append(diagnostic(problem, at: place))
      }
    }
    return diagnostics
  }

  /// True if an error stands in the code, or in the first line of its fence.
  private func isBroken(_ code: ReadCode) -> Bool {
    let source = lesson.document.source
    let first = source.line(at: code.code.range.lowerBound)
    let last = source.line(at: max(code.code.range.lowerBound, code.code.range.upperBound - 1))
    return (first - 1...last).contains(where: brokenLines.contains)
  }

  /// The words that this lesson introduces, and the lessons it needs, directly or not; nil if one
  /// of them is missing.
  private var introduced: Set<Word>? {
    var words: Set<Word> = []
    var seen: Set<String> = []
    var open = [lesson]
    while let next = open.popLast() {
      guard seen.insert(next.id).inserted else { continue }
      words.formUnion(next.new.map { Word($0.value) })
      let needs = Set(next.needs.map(\.value))
      let needed = catalog.lessons.filter { needs.contains($0.id) }
      guard Set(needed.map(\.id)) == needs else { return nil }
      open += needed
    }
    return words
  }
}

extension Cell {
  /// The labels of arguments, as in `mean(Z, axis=0)`.
  fileprivate var labels: Set<Name> {
    var labels: Set<Name> = []
    for expression in statements.flatMap(\.expressions) {
      expression.forEach { node in
        if case .call(_, _, let arguments) = node.kind {
          labels.formUnion(arguments.compactMap(\.label))
        }
      }
    }
    return labels
  }
}

extension Lesson {
  fileprivate func introduces(_ word: Word) -> Bool {
    new.contains { Word($0.value) == word }
  }
}

extension Inline {
  fileprivate var codeText: String? {
    if case .code(let text) = content { text } else { nil }
  }
}
