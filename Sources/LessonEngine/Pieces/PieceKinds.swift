import LanguageSyntax
package import Notebook

/// The kinds of pieces that are written as fences. Prose and quizzes need none.
package struct PieceKinds: Sendable {
  package static let standard = PieceKinds([
    Step.ShownCell.self,
    Step.Prediction.self,
    Step.Task.self,
    Step.Order.self,
    Step.Example.self,
  ])

  private let kinds: [any FencedPiece.Type]

  package init(_ kinds: [any FencedPiece.Type]) {
    self.kinds = kinds
  }

  /// These kinds and another one.
  package func adding(_ kind: any FencedPiece.Type) -> PieceKinds {
    PieceKinds(kinds + [kind])
  }

  /// The kind that a fence belongs to, and its words in that kind. The kind itself checks the id,
  /// if there is one.
  func match(_ fence: Fence) -> (kind: any FencedPiece.Type, words: String)? {
    let role = fence.role
    for kind in kinds {
      for form in kind.fences.map(\.key) {
        let words = form.withoutID
        if role == words || words != form && role.hasPrefix(words + " ") { return (kind, words) }
      }
    }
    return nil
  }

  /// The words of all fences of a lesson: `zt`, `zt wrong ID`, `hint`, …
  package var words: [String] { fences.map(\.key) }

  private var fences: [(key: String, value: RunnableRole?)] {
    kinds.flatMap { Array($0.fences) } + Array(StepReader.ownFences)
  }

  /// The roles of a lesson's fences in a notebook.
  package var runnable: [String: RunnableRole] {
    Dictionary(fences.compactMap { words, role in role.map { (words, $0) } }) { first, _ in first }
  }

  // MARK: Words that are none

  /// The problem with the words of a fence of no kind; nil for code that is only shown.
  func problem(with fence: Fence) -> LessonProblem? {
    let known = fences.map { $0.key.split(separator: " ").map(String.init) }
    let languages = Set(known.compactMap(\.first)).sorted()
    guard let first = fence.words.first else { return nil }
    var before: [String] = []
    guard languages.contains(first.value) else {
      let near = NearName.find(first.value, in: languages)
      return near == nil || near == first.value ? nil : problem(first, near)
    }
    for word in fence.words {
      // The words before it are right, so only possible followers are suggested.
      let followers = known.filter { $0.count > before.count && $0.starts(with: before) }
        .map { $0[before.count] }
      guard followers.contains(word.value) else {
        return problem(word, NearName.find(word.value, in: followers.sorted()))
      }
      before.append(word.value)
    }
    return nil
  }

  private func problem(_ word: Located<String>, _ near: String?) -> LessonProblem {
    let known = near == nil ? fences.map(\.key) : []
    return LessonProblem(
      .unknownWord(word.value, suggestion: near, known: known), at: word.range)
  }
}

extension String {
  /// The words of a fence without the place of its id: `zt wrong` of `zt wrong ID`.
  fileprivate var withoutID: String { hasSuffix(" ID") ? String(dropLast(3)) : self }
}
