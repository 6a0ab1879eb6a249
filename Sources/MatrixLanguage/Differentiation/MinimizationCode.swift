import NumericCore

/// `minimize(L, γ, β, steps=200, rate=0.1, with="adam")`, with slots for names.
struct MinimizationCode: Sendable {
  /// The gradient of the loss by all names.
  let gradient: Code
  let steps: Code?
  let rate: Code?
  let method: Code?

  static let defaultSteps = 200
  static let defaultRate = 0.1

  /// The methods, under the names by which they are asked for.
  static let methods: [(name: String, method: Optimiser.Method)] = [
    ("descent", .gradientDescent), ("momentum", .momentum()), ("adam", .adam()),
  ]

  static let defaultMethod = "adam"

  var names: [Code.AskedName] {
    if case .gradient(_, let names) = gradient.form { names } else { [] }
  }

  var settings: [Code] { [steps, rate, method].compactMap(\.self) }
}
