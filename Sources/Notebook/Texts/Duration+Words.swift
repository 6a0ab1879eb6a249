import MatrixLanguage

extension Duration {
  /// `3.2 µs`, `12 ms`, `1.5 s`, `2 min 5 s`: two digits that one can compare.
  var inWords: String {
    let parts = components
    let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    if seconds >= 60 { return "\(parts.seconds / 60) min \(parts.seconds % 60) s" }
    for (unit, name) in [(1, "s"), (1e-3, "ms")] where seconds >= unit {
      return Self.figure(seconds / unit) + " " + name
    }
    return Self.figure(seconds / 1e-6) + " µs"
  }

  private static func figure(_ number: Double) -> String {
    number < 10
      ? NumberFormat(digits: 1)((number * 10).rounded() / 10)
      : NumberFormat(digits: 1)(number.rounded())
  }
}
