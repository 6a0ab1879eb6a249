#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The format of a number: so many decimals, or so many significant digits if it is small.
///
/// Trailing zeros are left out if the shown number is exact up to rounding in the last bits, and
/// kept if it is not: 0.5 is shown as `0.5`, and 0.99999 as `1.0000`, which is not `1`.
package struct NumberFormat: Hashable, Sendable {
  package var digits: Int

  package init(digits: Int = 4) {
    self.digits = digits
  }

  package func callAsFunction(_ number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    if number == 0 { return "0" }
    let magnitude = number.magnitude
    if magnitude < 1e-4 || magnitude >= 1e15 { return scientific(number) }
    if magnitude == magnitude.rounded() { return fixed(number, decimals: 0) }
    // Below 0.1, decimals that are zero do not count as digits.
    let leadingZeros = magnitude < 0.1 ? Int(-log10(magnitude)) : 0
    return trimmed(fixed(number, decimals: digits + leadingZeros), of: number)
  }

  private func scientific(_ number: Double) -> String {
    let parts = printed("%.*e", digits - 1, number).split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return "\(number)" }
    return trimmed(String(parts[0]), of: number, exponent: exponent) + "e\(exponent)"
  }

  private func fixed(_ number: Double, decimals: Int) -> String {
    printed("%.*f", decimals, number)
  }

  private func printed(_ format: String, _ precision: Int, _ number: Double) -> String {
    let capacity = 400
    let bytes = [CChar](unsafeUninitializedCapacity: capacity) { buffer, count in
      let length = withVaList([Int32(precision), number]) {
        vsnprintf(buffer.baseAddress, capacity, format, $0)
      }
      count = min(max(Int(length), 0), capacity - 1)
    }
    return String(decoding: bytes.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private func trimmed(_ text: String, of number: Double, exponent: Int = 0) -> String {
    guard text.contains(".") else { return text }
    let shown = Double(exponent == 0 ? text : "\(text)e\(exponent)") ?? number
    guard (shown - number).magnitude <= 1e-12 * number.magnitude else { return text }
    var short = Substring(text)
    while short.last == "0" { short.removeLast() }
    if short.last == "." { short.removeLast() }
    return String(short)
  }
}
