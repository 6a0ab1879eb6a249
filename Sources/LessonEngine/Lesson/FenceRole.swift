import Notebook

/// What a fence is for, by the words behind its marks.
enum FenceRole: Hashable {
  case cell, setup, task, variant, solution, check, wrong, hint, output, python
  case predict(shape: Bool)
  /// Code that is shown and means nothing here.
  case other

  /// The words as an author writes them.
  var name: String {
    switch self {
    case .cell: "zt"
    case .setup: "zt setup"
    case .task: "zt task"
    case .variant: "zt task variant"
    case .solution: "zt solution"
    case .check: "zt check"
    case .wrong: "zt wrong"
    case .hint: "hint"
    case .output: "output"
    case .python: "python"
    case .predict(let shape): shape ? "zt predict shape" : "zt predict"
    case .other: ""
    }
  }

  /// Reads the words; a word that nobody knows makes the fence one that is only shown.
  init(_ fence: Fence, problems: inout [LessonProblem]) {
    let words = fence.words.map(\.value)
    if let role = Self.known[words] {
      self = role
      return
    }
    self = .other
    guard let first = fence.words.first else { return }
    if let word = fence.words.dropFirst().first(where: { !Self.isKnown($0, in: fence) }),
      Self.languages.contains(first.value)
    {
      // The words before it are right, so only what may follow them is worth suggesting.
      let before = Array(words.prefix { $0 != word.value })
      let followers = Self.known.keys.filter { $0.count > before.count && $0.starts(with: before) }
      let suggestion = NearName.find(word.value, in: followers.map { $0[before.count] }.sorted())
      problems.append(
        LessonProblem(.unknownWord(word.value, suggestion: suggestion), at: word.range))
    } else if let suggestion = NearName.find(first.value, in: Self.languages),
      suggestion != first.value
    {
      problems.append(
        LessonProblem(.unknownWord(first.value, suggestion: suggestion), at: first.range))
    }
  }

  private static let languages = ["zt", "hint", "output", "python"]

  private static let known: [[String]: FenceRole] = [
    ["zt"]: .cell,
    ["zt", "setup"]: .setup,
    ["zt", "predict"]: .predict(shape: false),
    ["zt", "predict", "value"]: .predict(shape: false),
    ["zt", "predict", "shape"]: .predict(shape: true),
    ["zt", "task"]: .task,
    ["zt", "task", "variant"]: .variant,
    ["zt", "solution"]: .solution,
    ["zt", "check"]: .check,
    ["zt", "wrong"]: .wrong,
    ["hint"]: .hint,
    ["output"]: .output,
    ["python"]: .python,
  ]

  /// Whether the words up to this one begin something that is known.
  private static func isKnown(_ word: Located<String>, in fence: Fence) -> Bool {
    let count = fence.words.prefix { $0.range.lowerBound <= word.range.lowerBound }.count
    let words = fence.words.prefix(count).map(\.value)
    return known.keys.contains { $0.starts(with: words) }
  }
}
