/// What is written like a function, and takes code instead of values.
enum SpecialForm: String, CaseIterable, Sendable {
  case grad, hold

  static let named: [Name: SpecialForm] = Dictionary(
    uniqueKeysWithValues: allCases.map { (Name($0.rawValue), $0) })

  var parameters: [String] {
    switch self {
    case .grad: ["L", "name"]
    case .hold: ["value"]
    }
  }
}
