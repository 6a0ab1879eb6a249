import StyledText

/// The words of a slider.
enum SliderTexts {
  /// The keys, the longest text first: the first that has room is shown.
  static let keys = Localized(
    en: [
      "← → small steps   ↑ ↓ large   or type a number   Enter keeps it   Esc leaves it",
      "← → ↑ ↓ or a number   Enter keeps   Esc leaves",
      "← → ↑ ↓ move   Enter keeps   Esc leaves", "←→ ↑↓   Enter keeps   Esc leaves",
      "Enter keeps  Esc leaves", "Enter Esc",
    ],
    zh: [
      "← → 小步   ↑ ↓ 大步   或直接输入一个数   回车采用   Esc 放弃",
      "←→↑↓ 或输入数   回车采用   Esc 放弃", "回车采用   Esc 放弃", "回车 Esc",
    ])

  /// The line below a number while it is typed, the longest wording first.
  static func typing(_ number: String) -> Localized<[String]> {
    Localized(
      en: ["→ \(number)   Enter goes there   Esc drops it", "→ \(number)"],
      zh: ["→ \(number)   回车移到这里   Esc 取消输入", "→ \(number)"])
  }

  /// The refusal of a number outside the slider's ends.
  ///
  /// - Parameter ends: `0 … 3`
  static func refusal(of number: String, ends: String) -> Localized<[String]> {
    Localized(
      en: ["\(number) is not in \(ends)   Backspace or Esc", "\(ends)?"],
      zh: ["\(number) 不在 \(ends) 之内   退格或 Esc", "\(ends)？"])
  }

  /// The text in place of rows without room.
  static func hidden(_ rows: Int) -> Localized<String> {
    Localized(en: "… \(rows) more row\(rows == 1 ? "" : "s")", zh: "… 还有 \(rows) 行")
  }
}
