import StyledText

/// The numbers in plots: a few digits, since the picture itself is no finer.
package enum Numeral {
  /// A number with at most so many significant digits, without zeros at its end: `0.73`, `1.5e-7`.
  package static func short(_ number: Double, digits: Int = 4) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    if number == 0 { return "0" }
    let exponent = number.magnitude.decimalExponent
    guard (-4..<6).contains(exponent) else { return scientific(number, digits: digits) }
    return trimmed(fixed(number, decimals: max(0, digits - 1 - exponent)))
  }

  /// A number beside others of some size: a difference lost in their rounding is 0.
  package static func short(_ number: Double, beside size: Double) -> String {
    short(number.magnitude < size * 1e-9 ? 0 : number)
  }

  /// A count with its digits in groups: `16,777,216`.
  package static func count(_ number: Int) -> String {
    number.grouped
  }

  /// A share of a whole, in per cent.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0%" }
    let share = 100 * Double(part) / Double(whole)
    // 99.9% must not be shown as 100%.
    if part < whole, share > 99 { return "99%" }
    if part > 0, share < 1 { return "1%" }
    return "\(Int(share.rounded()))%"
  }

  /// Multiples of a step, all with the same decimals.
  static func labels(of values: [Double], apart step: RoundStep) -> [String] {
    let largest = values.map(\.magnitude).max() ?? 0
    let exponent = largest == 0 ? 0 : largest.decimalExponent
    let isPlain = exponent < 6 && step.exponent > -5
    return values.map { value in
      if value == 0 { return "0" }
      return isPlain
        ? fixed(value, decimals: max(0, -step.exponent))
        : scientific(value, digits: min(max(exponent - step.exponent + 1, 1), 12))
    }
  }

  // MARK: Digits

  /// A number below a million with exactly so many decimals, at most twelve.
  private static func fixed(_ number: Double, decimals: Int) -> String {
    let decimals = min(decimals, 12)
    let scaled = (number.magnitude * Double.powerOfTen(decimals)).rounded()
    guard let whole = Int(exactly: scaled) else { return "\(number)" }
    let digits = String(whole)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = number < 0 && whole > 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  private static func scientific(_ number: Double, digits: Int) -> String {
    var exponent = number.magnitude.decimalExponent
    var mantissa = scaled(number, by: -exponent)
    // 9.9996 is written as 10.00, which is 1.000 and the next exponent.
    if (mantissa.magnitude * .powerOfTen(digits - 1)).rounded() >= .powerOfTen(digits) {
      mantissa /= 10
      exponent += 1
    }
    return trimmed(fixed(mantissa, decimals: digits - 1)) + "e\(exponent)"
  }

  /// In two steps, for 10³¹⁰ is no number.
  private static func scaled(_ number: Double, by exponent: Int) -> Double {
    let half = exponent / 2
    return number * .powerOfTen(half) * .powerOfTen(exponent - half)
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = Substring(text)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return String(text)
  }
}

extension Double {
  /// The power of ten of the first digit of a positive number: 2 for 250, -1 for 0.25.
  var decimalExponent: Int {
    var exponent = Int((Double(self.exponent) * 0.301_029_995_663_981_2).rounded(.down))
    while Double.powerOfTen(exponent + 1) <= self { exponent += 1 }
    return exponent
  }
}
