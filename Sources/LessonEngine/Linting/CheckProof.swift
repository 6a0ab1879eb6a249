import LanguageSyntax
import MatrixLanguage
import Notebook
import NumericCore

/// Proves that each line of a `zt check` asks for something.
///
/// A line that stores instead of comparing, or that holds for every answer, lets every answer pass.
/// Some such lines are found by reading them, the others by trying them: on the mistakes of the
/// lesson, and on stray answers (see `StrayAnswers`). A line that is false for any of them is
/// sound.
struct CheckProof {
  private let key: AnswerKey
  private let names: Set<Name>
  private let source: SourceText
  private(set) var diagnostics: [LessonDiagnostic] = []
  /// The checks that ask for nothing, by their places; answers that they let pass are their fault.
  private var blind: Set<Int> = []
  /// The checks that no answer has failed so far.
  private var suspects: [Int]
  /// True if any answer has been tried; a solution that fails allows none.
  private var isTried = false

  /// - Parameter givens: the names that every answer starts from.
  init(_ key: AnswerKey, givens: [Name], in source: SourceText) {
    self.key = key
    names = Set(givens + key.targets)
    self.source = source
    suspects = []
    for (place, check) in key.checks.enumerated() { read(check, at: place) }
  }

  /// True if some answer may pass because a check asks for nothing.
  var isBlind: Bool { !blind.isEmpty || !suspects.isEmpty }

  /// True if further answers may change the result.
  var isOpen: Bool { !suspects.isEmpty }

  func isBlind(at place: Int) -> Bool { blind.contains(place) }

  private mutating func note(_ problem: ProofProblem, at range: Range<Int>) {
    diagnostics.append(LessonDiagnostic(.proof(problem), in: source, at: range))
  }

  // MARK: Reading

  private mutating func read(_ check: TaskCheck, at place: Int) {
    let code = check.check.condition
    switch check.test {
    case .uses(let words), .avoids(let words):
      for word in words where !isKnown(word) {
        blind.insert(place)
        // A single letter is near every sign.
        let near =
          word.spelling.count < 2
          ? nil : NearName.find(word.spelling, in: Word.known.map(\.spelling).sorted())
        note(.unknownUse(word, suggestion: near), at: code.range(of: word))
      }
    case .condition(let condition):
      let statements = condition.cell.statements
      if let problem = statements.count == 1
        ? statements[0].checkFlaw(in: code) : .severalConditions
      {
        blind.insert(place)
        note(problem, at: code.range)
      } else if let (comparison, fix) = condition.cell.exactComparison {
        note(
          .exactCheck(comparison.operator.rawValue, fix: fix),
          at: code.sourceRange(of: comparison.operatorRange))
      } else {
        suspects.append(place)
      }
    }
  }

  /// True for a word of the language, or the name of a value that answers can read.
  private func isKnown(_ word: Word) -> Bool {
    Word.known.contains(word) || names.contains(Name(word.spelling))
  }

  // MARK: Trying

  /// Finds checks whose value with the solution is no condition's.
  mutating func look(at trial: Trial) {
    for place in suspects where isNoCondition(at: place, trial) { blind.insert(place) }
    suspects.removeAll(where: blind.contains)
  }

  /// Tries the checks that no answer has failed yet.
  ///
  /// - Parameter mistakes: the outcomes of the lesson's mistakes.
  mutating func attempt(_ trial: Trial, mistakes: [Workspace]) {
    guard isOpen else { return }
    isTried = true
    clear(trial.solved, mayBreak: false)
    for answer in mistakes where isOpen { clear(answer, mayBreak: true) }
    guard isOpen else { return }
    let answers = StrayAnswers(trial, checks: suspects.map { key.checks[$0] })
    for answer in answers where isOpen { clear(answer.workspace, mayBreak: !answer.isAlike) }
  }

  /// Reports the checks that are left: they cannot fail.
  mutating func close() {
    for place in suspects where isTried {
      blind.insert(place)
      note(.blindCheck(target: key.targets.first), at: key.checks[place].check.condition.range)
    }
    suspects = []
  }

  /// Removes the checks that an answer fails.
  ///
  /// - Parameter mayBreak: true if a check that does not compute proves nothing, since the answer
  ///   has a shape that fits nothing.
  private mutating func clear(_ answer: Workspace, mayBreak: Bool) {
    suspects = suspects.filter { holds(at: $0, answer) ?? mayBreak }
  }

  /// True if a condition holds; nil if it does not compute.
  private func holds(at place: Int, _ answer: Workspace) -> Bool? {
    guard case .condition(let condition) = key.checks[place].test,
      let value = try? answer.value(of: condition.cell)
    else { return nil }
    return value.holds
  }

  /// True if a check of the solution has a value that no comparison has.
  private mutating func isNoCondition(at place: Int, _ trial: Trial) -> Bool {
    guard case .condition(let condition) = key.checks[place].test,
      let value = try? trial.solved.value(of: condition.cell),
      value.shape == nil || value.elements.contains(where: { $0 != 0 && $0 != 1 })
    else { return false }
    note(.noCondition, at: condition.code.range)
    return true
  }
}

extension Excerpt {
  /// The range of a word of `uses` or `avoids`.
  fileprivate func range(of word: Word) -> Range<Int> {
    guard let found = text.firstRange(of: word.spelling) else { return range }
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return sourceRange(of: start..<start + word.spelling.utf8.count)
  }
}

extension Statement {
  /// The problem of a check that is this statement; nil for an expression.
  fileprivate func checkFlaw(in code: Excerpt) -> ProofProblem? {
    switch kind {
    case .expression: isSilenced ? .silencedCheck(fix: code[range].text) : nil
    case .assignment(let targets, let value) where targets.count == 1:
      .storingCheck(fix: "\(code[targets[0].range].text) ≈ \(code[value.range].text)")
    case .formula(let target, let value):
      .storingCheck(fix: "\(code[target.range].text) ≈ \(code[value.range].text)")
    case .assignment, .update, .function: .storingCheck(fix: nil)
    case .explanation, .variation: .noCondition
    }
  }
}

extension Cell {
  /// The first comparison that asks for the same bits, and the condition that allows for rounding.
  fileprivate var exactComparison: (comparison: Expression.Comparison, fix: String?)? {
    var found: (comparison: Expression.Comparison, fix: String?)?
    for expression in statements.flatMap(\.expressions) {
      expression.forEach { node in
        guard found == nil, case .comparison(let left, let links) = node.kind,
          let link = links.first(where: { [.equal, .notEqual].contains($0.operator) })
        else { return }
        var fix: String?
        if link.operator == .equal {
          fix = source.replacing(link.operatorRange, with: "≈")
        } else if links.count == 1 {
          let near = "not (\(source[left.range]) ≈ \(source[link.right.range]))"
          fix = source.replacing(node.range, with: near)
        }
        found = (link, fix)
      }
    }
    return found
  }
}
