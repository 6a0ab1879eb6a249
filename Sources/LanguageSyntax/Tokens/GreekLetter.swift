/// The Greek letters whose English names are names here.
package enum GreekLetter {
  /// Each letter with its English name, in the order of the alphabet.
  package static let all: [(letter: String, name: String)] = [
    ("α", "alpha"), ("β", "beta"), ("γ", "gamma"), ("δ", "delta"), ("ε", "epsilon"),
    ("η", "eta"), ("θ", "theta"), ("λ", "lambda"), ("μ", "mu"), ("π", "pi"), ("ρ", "rho"),
    ("σ", "sigma"), ("τ", "tau"), ("φ", "phi"), ("ω", "omega"),
  ]

  private static let letters: [String: String] = {
    var letters = ["eps": "ε"]
    for (letter, name) in all { letters[name] = letter }
    return letters
  }()

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (letter, name) in all { names[letter] = name == "epsilon" ? "eps" : name }
    return names
  }()

  /// `gamma` as γ, `dgamma` as dγ, anything else as it is.
  static func folding(_ stem: String) -> String {
    if let letter = letters[stem] { return letter }
    if stem.first == "d", let letter = letters[String(stem.dropFirst())] { return "d" + letter }
    return stem
  }

  /// γ as `gamma`, dγ as `dgamma`, anything else as it is.
  static func spelledOut(_ stem: String) -> String {
    if let name = names[stem] { return name }
    if stem.first == "d", let name = names[String(stem.dropFirst())] { return "d" + name }
    return stem
  }
}
