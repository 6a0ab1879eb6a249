import LanguageSyntax
import MatrixLanguage
import NumericCore

/// Answers to a task that no student would give: the solution with other values in the place of the
/// targets, all of them or one.
///
/// They should make every check false that can be false: numbers of several sizes without a
/// pattern, equal ones, 0, the solution's own with one of them changed or in another order; the
/// numbers that the check itself names, since it may forbid just them; and other shapes.
struct StrayAnswers: Sequence {
  struct Answer {
    let workspace: Workspace
    /// True if it has the shapes of the solution, so that every check that computes with the
    /// solution computes with it.
    let isAlike: Bool
  }

  private let solved: Workspace
  private let targets: [TargetValues]
  /// The numbers that the checks name.
  private let named: [Double]

  private struct TargetValues {
    let name: Name
    let alike: [Value]
    let others: [Value]
  }

  init(_ trial: Trial, checks: [TaskCheck]) {
    solved = trial.solved
    let conditions = checks.compactMap { check -> AuthoredCell? in
      if case .condition(let condition) = check.test { condition } else { nil }
    }
    named = conditions.flatMap { $0.cell.numbers(in: trial.solved) }
    var generator = RandomGenerator(seed: 1)
    targets = trial.key.targets.compactMap { [solved, named] name in
      guard let value = solved[name]?.value else { return nil }
      let definition = trial.key.solution?.cell.definition(of: name)
      return TargetValues(
        name: name, alike: Self.alike(value, named, definition, in: solved, &generator),
        others: Self.others(value, &generator))
    }
  }

  func makeIterator() -> AnyIterator<Answer> {
    let plans = targets.isEmpty ? [[:]] : together(\.alike) + alone(\.alike) + pairs
    let strange = together(\.others) + alone(\.others)
    let all = plans.map { ($0, true) } + strange.map { ($0, false) }
    return AnyIterator(
      all.lazy.map { Answer(workspace: solved.storing($0), isAlike: $1) }.makeIterator())
  }

  private typealias Plan = [Name: Value]

  /// All targets at once, each with a value of its own.
  private func together(_ values: KeyPath<TargetValues, [Value]>) -> [Plan] {
    let count = targets.map { $0[keyPath: values].count }.max() ?? 0
    return (0..<count).map { turn in
      var plan: Plan = [:]
      for target in targets {
        let candidates = target[keyPath: values]
        if !candidates.isEmpty { plan[target.name] = candidates[turn % candidates.count] }
      }
      return plan
    }
  }

  private func alone(_ values: KeyPath<TargetValues, [Value]>) -> [Plan] {
    guard targets.count > 1 else { return [] }
    return targets.flatMap { target in target[keyPath: values].map { [target.name: $0] } }
  }

  /// Each two named numbers for each two targets, since a check may forbid the combination.
  private var pairs: [Plan] {
    let numbers = named.prefix(6).map(Value.number)
    guard targets.count > 1, targets.count <= 4 else { return [] }
    return targets.flatMap { first in
      targets.filter { $0.name != first.name }.flatMap { second in
        numbers.flatMap { left in
          numbers.map { right in [first.name: left, second.name: right] }
        }
      }
    }
  }

  // MARK: Values

  /// Other values that compute wherever this one computes.
  private static func alike(
    _ value: Value, _ named: [Double], _ definition: FunctionDefinition?, in solved: Workspace,
    _ generator: inout RandomGenerator
  ) -> [Value] {
    if let definition { return definition.otherFunctions }
    guard let shape = value.shape else { return [.number(3.7)] }
    let own = value.elements
    let size = 1 + own.reduce(0) { $1.isFinite ? Swift.max($0, $1.magnitude) : $0 }
    var rows: [[Double]] = [1, 1000, 0.1].map { scale in
      own.map { _ in (2 * generator.uniform() - 1) * size * scale }
    }
    rows += [own.map { -$0 - 5 }, own.map { $0 + 1 }, own.map { $0 * 2 + 3 }]
    rows += [0, 1, -1, 0.5].map { number in own.map { _ in number } }
    if own.count > 1 {
      rows.append([own[0] + size] + own.dropFirst())
      rows.append(own.dropLast() + [own[own.count - 1] - size])
      rows.append(own.reversed())
    }
    for number in named.prefix(16) {
      rows += [number, -number, number + 1, number - 1, 2 * number, number / 2]
        .map { number in own.map { _ in number } }
    }
    return rows.compactMap { Value(elements: $0, shape: shape) }
  }

  private static func others(_ value: Value, _ generator: inout RandomGenerator) -> [Value] {
    guard let shape = value.shape else { return [] }
    let sizes = [
      (1, 1), (shape.columns, shape.rows), (2, 3), (shape.rows, shape.columns + 1),
      (shape.rows + 1, shape.columns),
    ]
    let shapes = sizes.compactMap { try? Shape(rows: $0, columns: $1) }
    return shapes.filter { $0 != shape }.compactMap { shape in
      Value(elements: (0..<shape.count).map { _ in 10 * generator.uniform() - 5 }, shape: shape)
    }
  }
}

extension Value {
  fileprivate init?(elements: [Double], shape: Shape) {
    guard let matrix = try? Matrix(shape: shape, elements: elements) else { return nil }
    self.init(matrix)
  }
}

extension Workspace {
  fileprivate func storing(_ values: [Name: Value]) -> Workspace {
    var copy = self
    for (name, value) in values.sorted(by: { $0.key.spelling < $1.key.spelling }) {
      copy.define(name, as: value, origin: .setup)
    }
    return copy
  }
}

extension Cell {
  /// The numbers that stand in it, and those that its comparisons compare with.
  fileprivate func numbers(in workspace: Workspace) -> [Double] {
    var numbers: [Double] = []
    for expression in statements.flatMap(\.expressions) {
      expression.forEach { node in
        switch node.kind {
        case .number(let number): numbers.append(number)
        case .comparison(let left, let links):
          for side in [left] + links.map(\.right) {
            guard let cell = try? Cell(source.with(text: source[side.range])),
              let value = try? workspace.value(of: cell)
            else { continue }
            numbers += value.elements.prefix(4)
          }
        default: break
        }
      }
    }
    return numbers.filter(\.isFinite)
  }

  fileprivate func definition(of name: Name) -> FunctionDefinition? {
    statements.lazy.compactMap { statement in
      if case .function(let definition) = statement.kind, definition.name == name {
        definition
      } else {
        nil
      }
    }
    .last
  }
}

extension FunctionDefinition {
  /// Functions with the same parameters and other values.
  fileprivate var otherFunctions: [Value] {
    let names = parameters.map(\.name.spelling)
    let head = parameters.map { $0.name.spelling + ($0.defaultValue == nil ? "" : " = 1") }
    let first = names.first ?? "1"
    return ["17", "0 * \(first)", "-3 * \(first) - 5", first, names.last ?? "2", "0"]
      .compactMap { body in
        let code = "\(name)(\(head.joined(separator: ", "))) = \(body)"
        var workspace = Workspace()
        guard let cell = try? Cell(CellSource(code)), (try? workspace.run(cell)) != nil else {
          return nil
        }
        return workspace[name]?.value
      }
  }
}
