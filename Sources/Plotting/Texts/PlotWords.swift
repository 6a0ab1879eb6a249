import StyledText

/// The few words in a picture itself.
enum PlotWords {
  /// Beside a histogram: the count of its highest bar.
  static func peak(_ count: Int) -> Localized<String> {
    Localized(en: "peak \(Numeral.count(count))", zh: "最高一格 \(Numeral.count(count)) 个")
  }

  /// The meaning of the letters of a path.
  static func path(from start: Character, to end: Character) -> Localized<String> {
    Localized(
      en: "path from \(start) to \(end), letter by letter", zh: "路径：从 \(start) 到 \(end)，按字母顺序")
  }
}
