/// Formulas in an order in which each comes after those that it reads.
struct FormulaOrder {
  private(set) var numbers: [Int] = []
  /// Formulas that read one another in a ring; the walk ends at the first.
  private(set) var ring: [Int] = []

  /// False while a formula's inputs are being walked, true when they are done.
  private var isDone: [Int: Bool] = [:]
  /// The formulas whose inputs are being walked, each for the sake of the one before.
  private var path: [Int] = []

  /// Chains of formulas may be long, so the walk is a loop with a list of its own.
  fileprivate init(
    _ wanted: [Int], in workspace: Workspace, where isWanted: (Int) -> Bool
  ) {
    var pending = Array(wanted.reversed())
    while let next = pending.last {
      if isDone[next] == nil, let state = workspace.formulas[next], isWanted(next) {
        isDone[next] = false
        path.append(next)
        for input in workspace.inputs(of: state.formula) {
          if isDone[input] == false {
            ring = Array(path.drop { $0 != input })
            return
          }
          if isDone[input] == nil, workspace.formulas[input] != nil { pending.append(input) }
        }
        continue
      }
      pending.removeLast()
      guard isDone[next] == false else { continue }
      isDone[next] = true
      path.removeLast()
      numbers.append(next)
    }
  }
}

extension Workspace {
  /// The wanted formulas and those that they read, in order.
  func order(of numbers: [Int], where isWanted: (Int) -> Bool) -> FormulaOrder {
    FormulaOrder(numbers, in: self, where: isWanted)
  }
}
