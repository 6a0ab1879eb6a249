import StyledText

/// The words of a slider.
enum SliderTexts {
  /// The keys, the longest text first: the first that has room is shown.
  static let keys = Localized(
    en: [
      "← → small steps   ↑ ↓ large   Home End ends   Enter keeps it   Esc leaves it",
      "← → ↑ ↓ move   Enter keeps   Esc leaves", "←→ ↑↓   Enter keeps   Esc leaves",
      "Enter keeps  Esc leaves", "Enter Esc",
    ],
    zh: [
      "← → 小步   ↑ ↓ 大步   Home End 到两端   回车采用   Esc 放弃",
      "← → ↑ ↓ 移动   回车采用   Esc 放弃", "回车采用   Esc 放弃", "回车 Esc",
    ])

  /// The text in place of rows without room.
  static func hidden(_ rows: Int) -> Localized<String> {
    Localized(en: "… \(rows) more row\(rows == 1 ? "" : "s")", zh: "… 还有 \(rows) 行")
  }
}
