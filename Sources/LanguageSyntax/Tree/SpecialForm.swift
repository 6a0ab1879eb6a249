/// A form that is written like a function, and takes code instead of values.
package enum SpecialForm: String, CaseIterable, Sendable {
  case grad, hold, gradcheck, minimize

  package static let named: [Name: SpecialForm] = Dictionary(
    uniqueKeysWithValues: allCases.map { (Name($0.rawValue), $0) })

  package var name: String { rawValue }

  package var parameters: [String] {
    switch self {
    case .grad, .gradcheck, .minimize: ["L", "name"]
    case .hold: ["value"]
    }
  }

  /// The labels of its options.
  package var labels: [String] { self == .minimize ? ["steps", "rate", "with"] : [] }

  /// Its signature.
  package var signature: String {
    switch self {
    case .grad: "grad(L, γ, …)"
    case .hold: "hold(z)"
    case .gradcheck: "gradcheck(L, γ, …)"
    case .minimize: "minimize(L, γ, …, steps=200, rate=0.1, with=\"adam\")"
    }
  }
}
