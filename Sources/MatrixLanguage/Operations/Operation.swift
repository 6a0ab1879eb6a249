import LanguageSyntax
package import NumericCore
import PythonTranslation
package import StyledText

/// An operator or a builtin, defined in one place: its computation, its gradient, its Python and
/// its help.
package final class Operation: Sendable {
  /// Its spelling: `mean`, `+`.
  package let name: String
  package let parameters: [FormalParameter]
  /// True if its first parameter takes any number of values; the others are then named.
  package let isVariadic: Bool
  package let help: HelpEntry
  let rule: Computation
  /// Its spelling in Python.
  let python: PythonSpelling
  /// Its gradient rule; without one, it cuts the chain.
  let gradient: GradientRule?
  /// True if it gives other values each time, so that no formula may use it.
  let isImpure: Bool
  /// True if it shows the names of its operands.
  let namesOperands: Bool

  init(
    _ name: String, _ parameters: [FormalParameter], isVariadic: Bool = false, help: HelpEntry,
    python: PythonSpelling, rule: Computation, gradient: GradientRule? = nil,
    isImpure: Bool = false,
    namesOperands: Bool = false
  ) {
    self.name = name
    self.parameters = parameters
    self.isVariadic = isVariadic
    self.help = help
    self.python = python
    self.rule = rule
    self.gradient = gradient
    self.isImpure = isImpure
    self.namesOperands = namesOperands
  }

  /// True if a gradient goes through it.
  package var isDifferentiable: Bool { gradient != nil }

  /// Its signature: `round(z, decimals=0)`, `hist(z, …, bins=…)`.
  package var signature: String {
    var parameters = parameters.map { parameter in
      parameter.name + (parameter.shownDefault.map { "=" + $0 } ?? "")
    }
    if isVariadic { parameters.insert("…", at: 1) }
    return "\(name)(\(parameters.joined(separator: ", ")))"
  }

  /// The parameter of one of so many operands, which stand before those that are named.
  func parameter(at place: Int, of count: Int) -> FormalParameter {
    guard isVariadic else { return parameters[place] }
    return parameters[Swift.max(0, place - (count - parameters.count))]
  }

  package struct FormalParameter: Sendable {
    package let name: String
    package let isRequired: Bool
    /// The default value, as it is shown: `1`.
    package let shownDefault: String?

    static func required(_ name: String) -> FormalParameter {
      FormalParameter(name: name, isRequired: true, shownDefault: nil)
    }

    /// A parameter that calls name, as in `title="before"`.
    static func option(_ name: String) -> FormalParameter {
      FormalParameter(name: name, isRequired: false, shownDefault: "…")
    }

    static func optional(_ name: String, _ shownDefault: String? = nil) -> FormalParameter {
      FormalParameter(name: name, isRequired: false, shownDefault: shownDefault)
    }
  }

  /// The computation of its value from its operands.
  ///
  /// Elementwise work is data, so that it can be joined: see `ElementwiseChain`.
  enum Computation: Sendable {
    /// A function of each element.
    case mapping(ElementwiseFunction)
    /// An operation on the elements of two operands at the same place.
    case elementwise(ElementwiseOperation)
    case unary(@Sendable (Value, inout Resources) throws(Problem) -> Value)
    case binary(@Sendable (Value, Value, inout Resources) throws(Problem) -> Value)
    case general(@Sendable (Arguments, inout Resources) throws(Problem) -> Value)
  }

  /// The page of `?name`.
  package struct HelpEntry: Sendable {
    package let summary: Localized<String>
    /// The line of NumPy, PyTorch or SciPy that it equals.
    package let equals: String
    /// A cell, which a test runs, with what it prints.
    package let example: String
    package let output: String
    /// Further facts, a line each.
    package let more: [Localized<String>]

    init(
      summary: Localized<String>, equals: String, example: String, output: String,
      more: [Localized<String>] = []
    ) {
      self.summary = summary
      self.equals = equals
      self.example = example
      self.output = output
      self.more = more
    }

    /// The library whose line it equals.
    package var library: String {
      switch equals.prefix(while: { $0 != "." && $0 != "[" }) {
      case "torch", "net", "loss": "PyTorch"
      case "plt": "Matplotlib"
      case "scipy": "SciPy"
      case "pandas": "pandas"
      default: "NumPy"
      }
    }
  }
}

/// The resources of operations besides their operands.
package struct Resources: Sendable {
  package var allowance: Allowance
  package var generator: RandomGenerator
  /// The files that `load` reads.
  package let data: DataFolder
  /// The axes of a varied block's pictures, while one runs.
  var axes: SteadyAxes?
  /// The number of steps after which Ctrl-C stopped the last training.
  var stoppedAfter: Int?

  package init(allowance: Allowance, generator: RandomGenerator, data: DataFolder) {
    self.allowance = allowance
    self.generator = generator
    self.data = data
  }
}

extension Operation {
  func apply(_ operand: Value, _ resources: inout Resources) throws(Problem) -> Value {
    switch rule {
    case .mapping(let function): try operand.mapped(by: function)
    case .unary(let rule): try rule(operand, &resources)
    case .elementwise, .binary, .general: try apply(arguments([operand], resources), &resources)
    }
  }

  func apply(_ left: Value, _ right: Value, _ resources: inout Resources) throws(Problem) -> Value {
    switch rule {
    case .elementwise(let operation):
      try Operators.combine(left, right, by: operation, written: name)
    case .binary(let rule): try rule(left, right, &resources)
    case .mapping, .unary, .general: try apply(arguments([left, right], resources), &resources)
    }
  }

  private func arguments(_ values: [Value], _ resources: Resources) -> Arguments {
    Arguments(self, values.map { Traced($0) }, allowance: resources.allowance)
  }

  func apply(_ arguments: Arguments, _ resources: inout Resources) throws(Problem) -> Value {
    switch rule {
    case .general(let rule): try rule(arguments, &resources)
    case .mapping, .unary: try apply(arguments.value(0), &resources)
    case .elementwise, .binary: try apply(arguments.value(0), arguments.value(1), &resources)
    }
  }
}
