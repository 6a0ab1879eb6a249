/// The names whose values cannot change.
package enum Constant {
  package static let named: [Name: Double] = [
    Name("π"): Double.pi,
    Name("e"): 2.718281828459045,
    Name("inf"): Double.infinity,
    Name("nan"): Double.nan,
  ]
}

/// The only conversion from a number of the language to an integer.
package enum WholeNumber {
  package static func exactly(_ number: Double) -> Int? { Int(exactly: number) }
}
