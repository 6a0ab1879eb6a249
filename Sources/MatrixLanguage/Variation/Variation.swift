package import LanguageSyntax
import NumericCore
import Plotting

/// A block shown while a number goes from one value to another: `vary γ from 0 to 3 { … }`.
///
/// It is data: the values as they were at the statement, and the block, which is run on a copy of
/// them for whatever value. Over a pipe its frames are a table; at a terminal, the arrow keys choose
/// the value, and what they have chosen is kept by a cell such as `γ = 1.7`.
package struct Variation: Sendable {
  package let name: Name
  package let scale: VariationScale
  /// The value that the name has.
  package private(set) var current: Double
  /// The frames computed at the statement.
  package internal(set) var frames: [Frame] = []

  let code: VariationCode
  let source: CellSource
  private var workspace: Workspace
  private var axes = SteadyAxes()

  init(
    _ name: Name, _ scale: VariationScale, current: Double, _ code: VariationCode,
    _ source: CellSource, in workspace: Workspace
  ) {
    self.name = name
    self.scale = scale
    self.current = current
    self.code = code
    self.source = source
    self.workspace = workspace
  }

  /// The output of the block for one value.
  package struct Frame: Sendable {
    package let value: Double
    package let outcome: Result<[Printed], EvaluationError>

    /// The output, if the block runs.
    package var printed: [Printed] { (try? outcome.get()) ?? [] }
  }

  /// The number of frames of a table: twelve equal steps, since they contain halves, thirds and
  /// quarters of the way.
  package static let frameCount = 13

  /// The values of a table.
  package static func values(from lower: Double, to upper: Double) -> [Double] {
    (0..<frameCount).map { place in
      if place == frameCount - 1 { return upper }
      return lower + (upper - lower) * Double(place) / Double(frameCount - 1)
    }
  }

  /// True if keys choose the values, so that there is no table.
  package var isByHand: Bool { workspace.variesByHand }

  /// The first value shown: the one that the name has, moved into the range.
  package var start: Double { scale.clamped(current) }

  /// The output of the block for a value, with everything else as it was at the statement. A block
  /// that fails is a frame too.
  ///
  /// - Throws: what stops every evaluation, such as Ctrl-C.
  package func frame(at value: Double) throws(EvaluationError) -> Frame {
    try run(at: value, statements: workspace.resources.allowance.limits.statements).frame
  }

  /// The cell that gives the name a value.
  package func cell(keeping value: Double) -> String {
    "\(name.spelling) = \(VariationScale.literal(value))"
  }

  /// Follows a value that another variation of the same cell was left with.
  package mutating func define(_ name: Name, as value: Double) {
    workspace.define(name, as: .number(value), origin: source.label)
    if name == self.name { current = value }
    frames = []
  }

  // MARK: Running

  struct Run {
    var frame: Frame
    var workspace: Workspace
    var stepsLeft: Int
  }

  func run(at value: Double, statements: Int) throws(EvaluationError) -> Run {
    var evaluator = Evaluator(workspace, source: source)
    evaluator.stepsLeft = statements
    evaluator.workspace.keepsStopped = false
    if isByHand { evaluator.workspace.resources.axes = axes }
    let memory = Memory(source, code.syntax.target.range)
    evaluator.store(Traced(.number(value)), in: .global(code.symbol), memory)
    let outcome: Result<[Printed], EvaluationError>
    do throws(EvaluationError) {
      try evaluator.run(code.body)
      outcome = .success(evaluator.printed)
    } catch {
      guard error.diagnostic.problem != .interrupted else { throw error }
      outcome = .failure(error)
    }
    return Run(
      frame: Frame(value: value, outcome: outcome), workspace: evaluator.workspace,
      stepsLeft: evaluator.stepsLeft)
  }

  /// Extends the axes of later frames to those of a run.
  mutating func reach(as run: Run) {
    guard let axes = run.workspace.resources.axes else { return }
    self.axes = axes
    self.axes.begin()
  }

  /// Computes the formulas once that a frame has computed and that do not depend on the name: the
  /// frames after it find them done.
  mutating func settle(after run: Run) {
    var evaluator = Evaluator(workspace, source: source)
    for number in run.workspace.formulaNumbers {
      guard let before = workspace.formulas[number],
        before.computed != run.workspace.formulas[number]?.computed,
        !workspace.ancestors(of: [number]).contains(code.symbol)
      else { continue }
      _ = try? evaluator.pulled(number)
    }
    workspace = evaluator.workspace
  }
}

/// Two variations are equal if their texts are; their values may differ.
extension Variation: Hashable {
  package static func == (left: Variation, right: Variation) -> Bool {
    left.name == right.name && left.scale == right.scale && left.source == right.source
      && left.code.syntax.target.range == right.code.syntax.target.range
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(scale)
  }
}
