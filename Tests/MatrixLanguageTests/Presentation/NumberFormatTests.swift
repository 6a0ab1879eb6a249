import MatrixLanguage
import Support
import Testing

@Suite struct NumberFormatTests {
  private static let shown: [(number: Double, text: String)] = [
    (0, "0"), (-0.0, "0"), (1, "1"), (-3, "-3"), (0.5, "0.5"), (2.25, "2.25"), (100, "100"),
    (1.0 / 3, "0.3333"), (2.0 / 3, "0.6667"), (0.1 + 0.2, "0.3"), (0.99999, "1.0000"),
    (1.00001, "1.0000"), (-0.99999, "-1.0000"), (0.05, "0.05"), (0.05 / 3, "0.01667"),
    (0.001, "0.001"), (0.00012346, "0.0001235"), (1e-4, "0.0001"), (9.9e-5, "9.9e-5"),
    (1e-5, "1e-5"), (1.23456e-5, "1.235e-5"), (123456.789, "123456.789"),
    (123456.78901, "123456.7890"), (1e6, "1000000"),
    (1e14, "100000000000000"), (1e15, "1e15"), (1.5e300, "1.5e300"), (.infinity, "inf"),
    (-.infinity, "-inf"), (.nan, "nan"), (.leastNonzeroMagnitude, "4.941e-324"),
    (1.7976931348623157e308, "1.798e308"),
    (0.09999999, "0.10000"), (1234.5, "1234.5"), (3.14159265358979, "3.1416"),
  ]

  @Test(arguments: shown)
  func `four digits, and no zeros that say nothing`(number: Double, text: String) {
    #expect(NumberFormat()(number) == text)
  }

  @Test(arguments: [(1, "0.3"), (2, "0.33"), (8, "0.33333333"), (0, "0")])
  func `as many digits as are asked for`(digits: Int, text: String) {
    #expect(NumberFormat(digits: digits)(1.0 / 3) == text)
  }

  @Test(arguments: Seeds.few)
  func `what is shown is near the number, and a short form is the number`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let exponent = Double.random(in: -20...20, using: &numbers)
      let number = Double.random(in: -1...1, using: &numbers) * scale(exponent)
      let text = NumberFormat()(number)
      let shown = try #require(Double(text))
      #expect((shown - number).magnitude <= max(1e-4, number.magnitude * 1e-3), "\(number)")
      let decimals = text.split(separator: ".").dropFirst().first?.prefix { $0.isNumber }.count ?? 0
      if decimals < 3 { #expect((shown - number).magnitude <= 1e-9 * number.magnitude, "\(text)") }
      #expect(NumberFormat()(-number) == (number == 0 ? "0" : "-\(text)").replacing("--", with: ""))
    }
  }

  private func scale(_ exponent: Double) -> Double {
    var scale = 1.0
    for _ in 0..<Int(exponent.magnitude) { scale *= exponent < 0 ? 0.1 : 10 }
    return scale
  }
}
