/// The names of a workspace, each with a number that never changes.
struct SymbolTable: Sendable {
  private(set) var names: [Name] = []
  private var numbers: [Name: Int] = [:]

  /// The number of a name, which it gets when it is first seen.
  mutating func number(of name: Name) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The number of a name that has been seen.
  subscript(name: Name) -> Int? { numbers[name] }
}
