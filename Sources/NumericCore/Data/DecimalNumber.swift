// Most numbers in a file are short. Where the digits are an integer below 2⁵³ and the power of ten is
// at most 10²², both are exact as a `Double`, and one division or product rounds once: to the very
// number that is nearest (W. Clinger, "How to read floating point numbers accurately", 1990). The
// others are left to the standard library, which takes ten times as long.

/// A number as a file has it: digits, perhaps with a sign, a point and an exponent.
enum DecimalNumber {
  /// The nearest number; nil for what is no finite decimal number.
  static func value(of bytes: ArraySlice<UInt8>) -> Double? {
    guard let parts = Parts(bytes) else { return nil }
    if let exact = parts.exactValue { return exact }
    guard let number = Double(String(decoding: bytes, as: UTF8.self)), number.isFinite else {
      return nil
    }
    return number
  }

  private struct Parts {
    var isNegative = false
    // The digits as an integer; nil if there are more than 15 of them.
    var digits: UInt64? = 0
    var exponent = 0

    init?(_ bytes: ArraySlice<UInt8>) {
      var rest = bytes
      isNegative = rest.first == UInt8(ascii: "-")
      if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      var count = readDigits(&rest)
      if rest.first == UInt8(ascii: ".") {
        rest.removeFirst()
        let decimals = readDigits(&rest)
        count += decimals
        exponent = -decimals
      }
      guard count > 0 else { return nil }
      if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
        rest.removeFirst()
        guard let power = Int(String(decoding: rest, as: UTF8.self)) else { return nil }
        // Exponents beyond these are beyond all numbers.
        exponent += min(max(power, -10_000), 10_000)
        rest = []
      }
      guard rest.isEmpty else { return nil }
    }

    private mutating func readDigits(_ rest: inout ArraySlice<UInt8>) -> Int {
      let start = rest.startIndex
      while let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits = digits.flatMap { $0 < 100_000_000_000_000 ? $0 * 10 + UInt64(byte - 48) : nil }
        rest.removeFirst()
      }
      return rest.startIndex - start
    }

    var exactValue: Double? {
      guard let digits, abs(exponent) < DecimalNumber.powers.count else { return nil }
      let size =
        exponent < 0
        ? Double(digits) / DecimalNumber.powers[-exponent]
        : Double(digits) * DecimalNumber.powers[exponent]
      return isNegative ? -size : size
    }
  }

  /// 10⁰ to 10²², all exact.
  private static let powers = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
