import LanguageSyntax
import MatrixLanguage
import Notebook

/// Each mistake fails, and its outcome is not near another one.
extension TaskProof {
  mutating func check(
    _ outcome: ProvedAnswer, _ trial: Trial, passes: Bool, seed: UInt64
  ) {
    guard let mistake = outcome.mistake else { return }
    guard passes, trial.failure(of: outcome.workspace, by: mistake.cells) == nil,
      known.insert(.right(mistake.place)).inserted
    else { return }
    note(.passingMistake(seed: seed), at: mistake.wrong.fence.firstLine)
  }

  /// Looks for outcomes near a mistake: a student with one would be told of the other. Mistakes in
  /// the same names are compared at once.
  mutating func compare(_ outcomes: [ProvedAnswer], _ trial: Trial, seed: UInt64) {
    let all = Dictionary(grouping: outcomes.indices.dropFirst()) {
      outcomes[$0].mistake?.names ?? []
    }
    for (names, places) in all.sorted(by: { $0.value[0] < $1.value[0] }) {
      let table = OutcomeTable(outcomes.map { trial.evidence(of: $0.workspace, for: names) })
      // Of two equal outcomes, the later one is reported with the earlier.
      for place in places.reversed() {
        for other in table.near(place) {
          note(outcomes[other], isNear: outcomes[place], seed: seed)
        }
      }
    }
  }

  mutating func note(_ outcome: ProvedAnswer, isNear other: ProvedAnswer, seed: UInt64) {
    guard let mistake = other.mistake, !known.contains(.right(mistake.place)),
      outcome.mistake.map({ known.contains(.right($0.place)) }) != true,
      !isCovered(mistake, by: outcome.mistake), let name = mistake.names.first
    else { return }
    let twin = outcome.mistake
    let problem = twin.map {
      KnownProblem.meeting(min($0.place, mistake.place), max($0.place, mistake.place))
    }
    guard known.insert(problem ?? .right(mistake.place)).inserted else { return }
    let line = twin.map { lesson.document.source.line(at: $0.wrong.fence.range.lowerBound) }
    note(.meetingOutcomes(name, line: line, seed: seed), at: mistake.wrong.fence.firstLine)
  }

  /// True if another mistake has the names of this one and more, so that only that one is reported.
  func isCovered(_ mistake: Mistake, by other: Mistake?) -> Bool {
    guard let other else { return false }
    return other.names.count > mistake.names.count
      && mistake.names.allSatisfy(other.names.contains)
  }
}

extension Trial {
  /// The first check that does not hold.
  fileprivate func failure(of answer: Workspace, by cells: [Cell]) -> FailedCheck? {
    // Only the end of the proof interrupts it.
    try? firstFailure(of: answer, by: cells)
  }
}
