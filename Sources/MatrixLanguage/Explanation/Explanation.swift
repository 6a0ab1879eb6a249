package import LanguageSyntax
package import NumericCore

/// The way to a value, step by step, as on a blackboard: each step is a formula as it was written,
/// the same with numbers in the place of names, and the lines that reduce it to its result.
///
/// Steps come in the order in which they depend on each other. It is data: nothing in it knows a
/// language, a number of digits, or the width of a screen.
package struct Explanation: Sendable {
  package internal(set) var steps: [Step]
  /// The number of steps left out at the start, since there are too many.
  package internal(set) var omitted = 0

  package struct Step: Sendable {
    package let subject: StepSubject
    /// The code, or for an adjoint, its rule.
    package let code: String
    /// The code with numbers in the place of names, then reduced, the innermost parts first. Each
    /// line has the same value.
    package internal(set) var lines: [StepLine] = []
    package internal(set) var notes: [Note] = []
    /// The result; nil where it is not computed again.
    package internal(set) var result: Value?
    /// The steps inside of the functions and loops that it runs.
    package internal(set) var inner: [Step] = []
  }

  /// The subject of a step.
  package enum StepSubject: Sendable {
    /// `z̃ := …`, which always holds
    case formula(Name)
    /// `μ = …`, in a cell
    case stored(Name, CellLabel)
    /// A statement inside of a function or a loop
    case local(Name)
    case expression
    /// The body of a function that is called
    case call
    /// A turn of a loop
    case turn(Int, of: Int)
    /// The gradient of the loss with respect to a name: `∂L/∂γ`
    case adjoint(String)
    /// So many further steps, which are not shown
    case rest(Int)
  }

  /// One line of a step.
  package typealias StepLine = [Fragment]

  package enum Fragment: Hashable, Sendable {
    case code(String)
    /// A number or a matrix; one that is guarded stands in brackets if it is negative.
    case value(Numbers, isGuarded: Bool)
    /// The part left out of a long sum, or between the first lines and the last
    case ellipsis
  }

  /// A value that is compared by its numbers.
  package struct Numbers: Hashable, Sendable {
    package let value: Value

    package static func == (left: Numbers, right: Numbers) -> Bool {
      left.value.isIdentical(to: right.value)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(value.shape) }
  }

  /// A remark about a step.
  package enum Note: Hashable, Sendable {
    /// An operand is repeated to fit the other one.
    case broadcast(Shape, Shape, to: Shape)
    /// The names that a stored value was computed from have changed since.
    case changed([Name])
    /// Computing it again gives something else, as with random numbers.
    case unrepeatable
    /// From here on the chain is followed from the loss back.
    case backwards(from: String)
  }
}
