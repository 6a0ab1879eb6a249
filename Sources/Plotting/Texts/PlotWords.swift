import StyledText

/// The few words that stand in a picture itself.
struct PlotWords {
  let language: InterfaceLanguage

  /// Beside a histogram: how many values its highest bar stands for.
  func peak(_ count: Int) -> String {
    switch language {
    case .english: "peak \(Numeral.count(count))"
    case .chinese: "最高一格 \(Numeral.count(count)) 个"
    }
  }

  /// What the letters of a path mean.
  func path(from start: Character, to end: Character) -> String {
    switch language {
    case .english: "path from \(start) to \(end), letter by letter"
    case .chinese: "路径：从 \(start) 到 \(end)，按字母顺序"
    }
  }
}
