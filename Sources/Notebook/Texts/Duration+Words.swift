import MatrixLanguage
import StyledText

extension Duration {
  /// `3.2 µs`, `12 ms`, `1.5 s`, `2 min 5 s`: two digits that one can compare.
  func inWords(_ language: InterfaceLanguage) -> String {
    let parts = components
    let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    if seconds >= 60 {
      let (minutes, rest) = (parts.seconds / 60, parts.seconds % 60)
      return language.text("\(minutes) min \(rest) s", "\(minutes) 分 \(rest) 秒")
    }
    let units = [(1, language.text("s", "秒")), (1e-3, language.text("ms", "毫秒"))]
    for (unit, name) in units where seconds >= unit {
      return Self.figure(seconds / unit) + " " + name
    }
    return Self.figure(seconds / 1e-6) + language.text(" µs", " 微秒")
  }

  private static func figure(_ number: Double) -> String {
    number < 10
      ? NumberFormat(digits: 1)((number * 10).rounded() / 10)
      : NumberFormat(digits: 1)(number.rounded())
  }
}
