package import MatrixLanguage
import NumericCore

/// A notebook at work: the cells that have run, the values that they left, and the way back.
package struct Session: Sendable {
  package private(set) var workspace: Workspace
  /// The cells that ran to their end, in order.
  package private(set) var cells: [FinishedCell] = []
  /// The number of the next cell. It grows with every try, so that `In[7]` names one thing.
  package private(set) var nextNumber = 1
  private var past = UndoHistory()

  package init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  package struct FinishedCell: Sendable {
    package let number: Int
    package let code: String
    package let printed: [Printed]
  }

  /// What became of a cell.
  package enum Outcome: Sendable {
    case done([Printed])
    case failed([Diagnostic])
  }

  /// Runs a cell. One that fails leaves everything as it was.
  package mutating func run(_ code: String) -> Outcome {
    let number = nextNumber
    nextNumber += 1
    do throws(Cell.Unreadable) {
      let limits = workspace.resources.allowance.limits
      let cell = try Cell(CellSource(code, label: .input(number)), limits: limits)
      return run(cell, number: number)
    } catch {
      return .failed(error.diagnostics)
    }
  }

  private mutating func run(_ cell: Cell, number: Int) -> Outcome {
    let before = workspace
    do throws(EvaluationError) {
      let printed = try workspace.run(cell)
      past.remember(before)
      cells.append(FinishedCell(number: number, code: cell.source.text, printed: printed))
      return .done(printed)
    } catch {
      guard case .failed(let diagnostic) = error else { return .failed([]) }
      return .failed([diagnostic])
    }
  }

  /// Takes the last cell back.
  ///
  /// - Returns: the cell, or nil if there is none, or its past has been forgotten.
  package mutating func undo() -> FinishedCell? {
    guard !cells.isEmpty, let before = past.recall() else { return nil }
    workspace = before
    return cells.removeLast()
  }

  /// Whether there are cells that can no longer be taken back.
  package var hasForgotten: Bool { past.isEmpty && !cells.isEmpty }

  /// Puts other values in the place of these; the cells stay.
  package mutating func replaceValues(with workspace: Workspace) {
    self.workspace = workspace
  }

  /// Starts again without cells.
  package mutating func begin(with workspace: Workspace) {
    self.workspace = workspace
    cells = []
    past = UndoHistory()
  }
}

/// The values before each cell, as far as the memory for them reaches.
///
/// Values are shared, not copied, so a state costs only what its cell has changed.
private struct UndoHistory: Sendable {
  private static let states = 100
  private var past: [Workspace] = []

  var isEmpty: Bool { past.isEmpty }

  mutating func remember(_ workspace: Workspace) {
    past.append(workspace)
    let allowance = workspace.resources.allowance
    // The past may take half of the memory; the oldest states go first.
    while past.count > Self.states
      || (past.count > 1 && allowance.liveBytes > allowance.limits.liveBytes / 2)
    {
      past.removeFirst()
    }
  }

  mutating func recall() -> Workspace? { past.popLast() }
}
