import LanguageSyntax
package import MatrixLanguage
import NumericCore
package import StyledText

/// A running notebook: the cells that have run, their values, and the checkpoints for undo.
package struct Session: Sendable {
  package private(set) var workspace: Workspace
  /// The cells that ran to their end, in order.
  package private(set) var cells: [FinishedCell] = []
  /// The number of the next cell. It grows with every try, so that `In[7]` names one thing.
  package private(set) var nextNumber = 1
  private var past = Checkpoints()

  package init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// A cell that ran to its end. Only the text of its output is kept: a notebook of a thousand
  /// cells would otherwise hold a thousand matrices without names.
  package struct FinishedCell: Hashable, Sendable {
    package let number: Int
    package let code: String
    /// Its output, as the `output` of a document.
    package let output: String
    /// True if it only supplies the values that the next cell starts from.
    package let isSetup: Bool

    package init(number: Int, code: String, output: String = "", isSetup: Bool = false) {
      self.number = number
      self.code = code
      self.output = output
      self.isSetup = isSetup
    }
  }

  /// Runs a cell. One that fails leaves everything as it was, except for the number of the next one.
  ///
  /// Its output is written twice on purpose: here for the notebook's file, which is the same on
  /// every screen and for any choice of digits, and by `Presentation` for the screen.
  ///
  /// - Parameters:
  ///   - language: the language of the kept output.
  ///   - byHand: true if a person chooses the values of `vary`.
  package mutating func run(
    _ code: String, in language: InterfaceLanguage = .standard, byHand: Bool = false
  ) -> CellOutcome {
    let number = nextNumber
    nextNumber += 1
    let before = workspace
    workspace.variesByHand = byHand
    let outcome = workspace.outcome(of: CellSource(code, label: .input(number)))
    if case .done(let printed) = outcome {
      past.remember(before)
      cells.append(
        FinishedCell(
          number: number, code: workspace.recorded(code),
          output: printed.outputText(in: language)))
    }
    return outcome
  }

  /// Takes the last cell back.
  ///
  /// - Returns: the cell, or nil if there is none, or its past has been forgotten.
  package mutating func undo() -> FinishedCell? {
    guard !cells.isEmpty, let before = past.recall() else { return nil }
    workspace = before
    return cells.removeLast()
  }

  /// True if there are cells, but none that can still be taken back.
  package var hasForgotten: Bool { past.isEmpty && !cells.isEmpty }

  /// Replaces the values; the cells stay.
  package mutating func replaceValues(with workspace: Workspace) {
    self.workspace = workspace
  }

  /// Starts again without cells.
  package mutating func begin(with workspace: Workspace) {
    self.workspace = workspace
    cells = []
    past = Checkpoints()
  }
}

/// The values before each cell, as far as the memory for them reaches.
///
/// Values are shared, not copied, so a state costs only what its cell has changed.
struct Checkpoints: Sendable {
  private static let mostStates = 100
  private var states: [Workspace] = []

  var isEmpty: Bool { states.isEmpty }

  /// Remembers a state. When the past takes more than half of the memory, its oldest states are
  /// dropped; the last one stays, since a slip is noticed at once.
  mutating func remember(_ workspace: Workspace) {
    states.append(workspace)
    let allowance = workspace.resources.allowance
    while states.count > Self.mostStates
      || (states.count > 1 && allowance.liveBytes > allowance.limits.liveBytes / 2)
    {
      states.removeFirst()
    }
  }

  mutating func recall() -> Workspace? { states.popLast() }
}
