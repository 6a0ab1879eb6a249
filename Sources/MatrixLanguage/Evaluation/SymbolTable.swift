import LanguageSyntax

/// The names of a workspace, each with a number that never changes.
struct SymbolTable: Sendable {
  private(set) var names = Pages<Name>()
  /// The numbers of the names, in dictionaries of decreasing size: a new name copies only the small
  /// ones, so that it costs little however many names there are.
  private var numbers: [[Name: Int]] = []

  /// The number of a name, which it gets when it is first seen.
  mutating func number(of name: Name) -> Int {
    if let number = self[name] { return number }
    var newest = [name: names.count]
    while let last = numbers.last, last.count <= newest.count {
      newest.merge(last) { number, _ in number }
      numbers.removeLast()
    }
    numbers.append(newest)
    names.append(name)
    return names.count - 1
  }

  /// The number of a name that has been seen.
  subscript(name: Name) -> Int? { numbers.lazy.compactMap { $0[name] }.first }
}
