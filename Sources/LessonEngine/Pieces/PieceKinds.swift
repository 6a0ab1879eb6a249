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
  ///
  /// A fence with a slip in its words belongs to the kind that was meant, so that a lesson with one
  /// slip has one problem.
  func match(_ fence: Fence) -> (kind: any FencedPiece.Type, words: String)? {
    match(role: fence.role) ?? misspelling(in: fence).flatMap { match(role: $0.meant) }
  }

  private func match(role: String) -> (kind: any FencedPiece.Type, words: String)? {
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

  /// The role of a fence, as it was meant.
  func role(of fence: Fence) -> String { misspelling(in: fence)?.meant ?? fence.role }

  // MARK: Words that are none

  /// A word of a fence that is none.
  private struct WordSlip {
    let word: Located<String>
    /// The words in its place; nil if it is near to none.
    let suggestion: String?
    /// The role that was meant, as far as can be known.
    let meant: String
  }

  /// The problem with the words of a fence; nil for code that is only shown.
  func problem(with fence: Fence) -> LessonProblem? {
    guard let slip = misspelling(in: fence) else { return nil }
    let known = slip.suggestion == nil ? fences.map(\.key).filter { $0.hasPrefix(slip.meant) } : []
    return LessonProblem(
      .unknownWord(slip.word.value, suggestion: slip.suggestion, known: known),
      at: slip.word.range)
  }

  private func misspelling(in fence: Fence) -> WordSlip? {
    guard let first = fence.words.first, match(role: fence.role) == nil else { return nil }
    let known = fences.map { $0.key.split(separator: " ").map(String.init) }
    let rest = fence.words.dropFirst().map(\.value)
    guard known.contains(where: { $0.first == first.value }) else {
      return meaning(of: first.value, among: known).map { meant in
        WordSlip(
          word: first, suggestion: meant, meant: ([meant] + rest).joined(separator: " "))
      }
    }
    var before: [String] = []
    for word in fence.words {
      // The words before it are right, so only possible followers are suggested.
      let followers = known.filter { $0.count > before.count && $0.starts(with: before) }
        .map { $0[before.count] }
      guard !followers.contains(word.value) else {
        before.append(word.value)
        continue
      }
      let near = NearName.find(word.value, in: followers.filter { $0 != "ID" }.sorted())
      let behind = fence.words.dropFirst(before.count + 1).map(\.value)
      // Another kind of cell is none of ours; a number behind a cell is.
      let isOtherKind = near == nil && before.count == 1 && word.value.contains(where: \.isLetter)
      let meant = isOtherKind ? [] : before + (near.map { [$0] + behind } ?? [])
      return WordSlip(
        word: word, suggestion: near, meant: meant.joined(separator: " "))
    }
    return nil
  }

  /// The beginning of a role that a first word was meant to be: `zt task` for `task`, `zttask` and
  /// `zt-task`, and `zt` for `ztilde`.
  private func meaning(of word: String, among known: [[String]]) -> String? {
    let languages = Set(known.compactMap(\.first)).sorted()
    if let near = NearName.find(word, in: languages) { return near }
    let word = word.lowercased()
    for language in languages {
      let second = known.filter { $0.count > 1 && $0[0] == language }.map { $0[1] }
      if second.contains(word) { return "\(language) \(word)" }
      guard word.hasPrefix(language) else { continue }
      let rest = word.dropFirst(language.count).drop { !$0.isLetter }
      if second.contains(String(rest)) { return "\(language) \(rest)" }
      if word == "ztilde" { return language }
    }
    return nil
  }
}

extension String {
  /// The words of a fence without the place of its id: `zt wrong` of `zt wrong ID`.
  fileprivate var withoutID: String { hasSuffix(" ID") ? String(dropLast(3)) : self }
}
