/// The names whose values nobody may change.
enum Constant {
  static let named: [Name: Double] = [
    Name("π"): Double.pi,
    Name("e"): 2.718281828459045,
    Name("inf"): Double.infinity,
    Name("nan"): Double.nan,
  ]
}
