import StyledText

/// The words of a slider.
struct SliderTexts {
  let language: InterfaceLanguage

  /// The keys, the longest text first: the first that has room is shown.
  var keys: [String] {
    switch language {
    case .english:
      [
        "← → small steps   ↑ ↓ large   Home End ends   Enter keeps it   Esc leaves it",
        "← → ↑ ↓ move   Enter keeps   Esc leaves", "←→ ↑↓   Enter keeps   Esc leaves",
        "Enter keeps  Esc leaves", "Enter Esc",
      ]
    case .chinese:
      [
        "← → 小步   ↑ ↓ 大步   Home End 到两端   回车采用   Esc 放弃",
        "← → ↑ ↓ 移动   回车采用   Esc 放弃", "回车采用   Esc 放弃", "回车 Esc",
      ]
    }
  }

  /// What stands for rows that have no room.
  func hidden(_ rows: Int) -> String {
    switch language {
    case .english: rows == 1 ? "… 1 more row" : "… \(rows) more rows"
    case .chinese: "… 还有 \(rows) 行"
    }
  }
}
