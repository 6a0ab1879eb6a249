import MatrixLanguage

/// What a notebook does with a cell.
enum RunnableRole {
  /// It is run, and what it prints belongs below it.
  case cell
  /// It is run, and below it stands what it prints only if its author wants it there.
  case answer
  /// It is run in silence.
  case setup

  /// - Returns: nil for a fence that a notebook does not run.
  init?(_ fence: Fence) {
    switch fence.words.map(\.value) {
    case ["zt"]: self = .cell
    case ["zt", "solution"], ["zt", "predict"], ["zt", "predict", "value"],
      ["zt", "predict", "shape"]:
      self = .answer
    case ["zt", "setup"]: self = .setup
    default: return nil
    }
  }
}

extension Document {
  /// The code of a fence, under the file and the line at which it begins.
  func source(of fence: Fence) -> CellSource {
    let line = source.position(of: fence.code.range.lowerBound).line
    return CellSource(fence.code.text, label: .file(source.name, firstLine: line))
  }
}
