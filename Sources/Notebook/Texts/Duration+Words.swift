import MatrixLanguage
import StyledText

extension Duration {
  /// `3.2 µs`, `12 ms`, `1.5 s`, `2 min 5 s`: two digits that one can compare.
  var inWords: Localized<String> {
    let parts = components
    let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    if seconds >= 60 {
      let (minutes, rest) = (parts.seconds / 60, parts.seconds % 60)
      return Localized(en: "\(minutes) min \(rest) s", zh: "\(minutes) 分 \(rest) 秒")
    }
    let units = [
      (1, Localized(en: "s", zh: "秒")), (1e-3, Localized(en: "ms", zh: "毫秒")),
      (1e-6, Localized(en: "µs", zh: "微秒")),
    ]
    let (unit, name) = units.first { seconds >= $0.0 } ?? units[2]
    let figure = Self.figure(seconds / unit)
    return Localized(en: "\(figure) \(name.en)", zh: "\(figure) \(name.zh)")
  }

  private static func figure(_ number: Double) -> String {
    number < 10
      ? NumberFormat(digits: 1)((number * 10).rounded() / 10)
      : NumberFormat(digits: 1)(number.rounded())
  }
}
