import StyledText

/// The words of a progress line.
struct ProgressTexts {
  let language: InterfaceLanguage

  var howToStop: String {
    switch language {
    case .english: "Ctrl-C stops"
    case .chinese: "Ctrl-C 停止"
    }
  }

  func left(_ duration: Duration) -> String {
    switch language {
    case .english: time(duration) + " left"
    case .chinese: "还剩 " + time(duration)
    }
  }

  /// `12 s`, `3:05 min`, `2:10 h`, rounded up: a promise that is kept.
  func time(_ duration: Duration) -> String {
    let (whole, rest) = duration.components
    let seconds = min(whole, 359_999) + (rest > 0 && whole < 359_999 ? 1 : 0)
    let pair = { (large: Int64, small: Int64) in "\(large):\(small < 10 ? "0" : "")\(small)" }
    let units =
      switch language {
      case .english: (seconds: "s", minutes: "min", hours: "h")
      case .chinese: (seconds: "秒", minutes: "分", hours: "小时")
      }
    if seconds < 60 { return "\(seconds) \(units.seconds)" }
    if seconds < 3600 { return pair(seconds / 60, seconds % 60) + " " + units.minutes }
    return pair(seconds / 3600, seconds / 60 % 60) + " " + units.hours
  }
}
