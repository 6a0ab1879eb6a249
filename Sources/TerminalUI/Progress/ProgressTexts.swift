import StyledText

/// The words of a progress line.
enum ProgressTexts {
  static let howToStop = Localized(en: "Ctrl-C stops", zh: "Ctrl-C 停止")

  static func epoch(_ number: Int, _ count: Int) -> Localized<String> {
    Localized(en: "epoch \(number)/\(count)", zh: "第 \(number)/\(count) 轮")
  }

  static func loss(_ loss: String) -> Localized<String> {
    Localized(en: "loss \(loss)", zh: "损失 \(loss)")
  }

  static func left(_ duration: Duration) -> Localized<String> {
    let time = time(duration)
    return Localized(en: "\(time.en) left", zh: "还剩 \(time.zh)")
  }

  /// `12 s`, `3:05 min`, `2:10 h`, rounded up: a promise that is kept.
  static func time(_ duration: Duration) -> Localized<String> {
    let (whole, rest) = duration.components
    let seconds = min(whole, 359_999) + (rest > 0 && whole < 359_999 ? 1 : 0)
    if seconds < 60 { return Localized(en: "\(seconds) s", zh: "\(seconds) 秒") }
    let pair = { (large: Int64, small: Int64) in "\(large):\(small < 10 ? "0" : "")\(small)" }
    if seconds < 3600 {
      let minutes = pair(seconds / 60, seconds % 60)
      return Localized(en: "\(minutes) min", zh: "\(minutes) 分")
    }
    let hours = pair(seconds / 3600, seconds / 60 % 60)
    return Localized(en: "\(hours) h", zh: "\(hours) 小时")
  }
}
