/// A number in a text, with the digits that it shows.
struct ShownNumber {
  let value: Double
  /// True if it shows neither a point nor an exponent.
  let isWhole: Bool
  /// The value of one unit in the last digit.
  private let unit: Double

  /// Reads `12`, `-0.50`, `1.388e-17`, in full-width digits too.
  init?(_ text: some StringProtocol) {
    let text = Self.halfWidth(text)
    // Double reads more than the notebook prints: "0x1p3", "infinity".
    guard let first = text.first(where: { $0 != "-" }), first.isNumber || first == ".",
      let value = Double(text)
    else { return nil }
    let parts: [Substring] = text.split(separator: "e", maxSplits: 1)
    let decimals = (parts.first ?? "").drop { $0 != "." }.dropFirst().count
    // Exponents beyond these are beyond all numbers, and students may type any number.
    let exponent = parts.count > 1 ? min(max(Int(parts[1]) ?? 0, -10_000), 10_000) : 0
    self.value = value
    isWhole = decimals == 0 && parts.count == 1
    unit = Double("1e\(exponent - decimals)") ?? 0
  }

  /// True if another number, rounded to these digits, is this one. A tie may go either way.
  func shows(_ other: Double) -> Bool {
    (value - other).magnitude <= 0.5 * unit * (1 + 1e-9) + 1e-15 * value.magnitude
  }

  /// True for a right guess of another number: that number rounded to these digits. A tie is no
  /// guess, since two guesses would share it; and 0, which has no significant digit, is only a
  /// guess of 0.
  func guesses(_ other: Double) -> Bool {
    if value == 0 { return other.magnitude <= 1e-9 }
    return shows(other) && (value - other).magnitude < 0.5 * unit * (1 - 1e-9)
  }

  private static func halfWidth(_ text: some StringProtocol) -> String {
    let characters = text.lowercased().map { character -> Character in
      if character == "．" || character == "。" { return "." }
      guard let digit = character.wholeNumberValue, digit < 10 else { return character }
      return Character(String(digit))
    }
    let number = String(characters)
    return number.hasPrefix(".") ? "0" + number : number
  }
}
