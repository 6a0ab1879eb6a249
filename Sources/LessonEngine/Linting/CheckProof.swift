import LanguageSyntax
import MatrixLanguage
import Notebook
import NumericCore

/// Proves that each line of a `zt check` asks for something.
///
/// A line that stores instead of comparing, or that holds whatever a student answers, lets every
/// answer pass. That is seen in part by reading it, and for the rest by trying it: on the mistakes of
/// the lesson, and on answers that nobody would give (see `StrayAnswers`). A line that is false for
/// any of them is sound.
struct CheckProof {
  private let key: AnswerKey
  private let names: Set<Name>
  private let source: SourceText
  private(set) var diagnostics: [LessonDiagnostic] = []
  /// The checks that ask for nothing, by their places, so that what they let pass is their fault.
  private var blind: Set<Int> = []
  /// The checks that no answer has failed so far.
  private var suspects: [Int]
  /// Whether any answer has been tried: with a solution that fails, there is none.
  private var isTried = false

  /// - Parameter givens: the names that every answer starts from.
  init(_ key: AnswerKey, givens: [Name], in source: SourceText) {
    self.key = key
    names = Set(givens + key.targets)
    self.source = source
    suspects = []
    for (place, check) in key.checks.enumerated() { read(check, at: place) }
  }

  /// Whether some answer may pass because a check asks for nothing.
  var isBlind: Bool { !blind.isEmpty || !suspects.isEmpty }

  /// Whether trying further answers may change what is said.
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
        // A single letter is near to every sign.
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

  /// Whether a word is one of the language, or the name of a value that answers can read.
  private func isKnown(_ word: Word) -> Bool {
    Word.known.contains(word) || names.contains(Name(word.spelling))
  }

  // MARK: Trying

  /// Looks at the values that the checks have with the solution, which no condition may have.
  mutating func look(at trial: Trial) {
    for place in suspects where isNoCondition(at: place, trial) { blind.insert(place) }
    suspects.removeAll(where: blind.contains)
  }

  /// Tries the checks that no answer has failed yet.
  ///
  /// - Parameter mistakes: what the mistakes of the lesson come to.
  mutating func attempt(_ trial: Trial, mistakes: [Workspace]) {
    guard isOpen else { return }
    isTried = true
    clear(trial.solved, mayBreak: false)
    for answer in mistakes where isOpen { clear(answer, mayBreak: true) }
    guard isOpen else { return }
    let answers = StrayAnswers(trial, checks: suspects.map { key.checks[$0] })
    for answer in answers where isOpen { clear(answer.workspace, mayBreak: !answer.isAlike) }
  }

  /// Says of those that are left that they cannot fail.
  mutating func close() {
    for place in suspects where isTried {
      blind.insert(place)
      note(.blindCheck(target: key.targets.first), at: key.checks[place].check.condition.range)
    }
    suspects = []
  }

  /// Takes out the checks that an answer fails.
  ///
  /// - Parameter mayBreak: whether a check that does not compute is no sign: the answer has a shape
  ///   that fits nothing.
  private mutating func clear(_ answer: Workspace, mayBreak: Bool) {
    suspects = suspects.filter { holds(at: $0, answer) ?? mayBreak }
  }

  /// Whether a condition holds; nil if it does not compute.
  private func holds(at place: Int, _ answer: Workspace) -> Bool? {
    guard case .condition(let condition) = key.checks[place].test,
      let value = try? answer.value(of: condition.cell)
    else { return nil }
    return value.holds
  }

  /// Whether a check of the solution has a value that no comparison has.
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
  /// Where a word of `uses` or `avoids` stands.
  fileprivate func range(of word: Word) -> Range<Int> {
    guard let found = text.firstRange(of: word.spelling) else { return range }
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return sourceRange(of: start..<start + word.spelling.utf8.count)
  }
}

extension Statement {
  /// What is wrong with a check that is this statement; nil for an expression.
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
  /// The first comparison that asks for the same bits, and the condition that forgives rounding.
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
