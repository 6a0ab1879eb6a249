/// A part of a cell that has a value.
///
/// A tree knows its height, and none higher than the limit is ever built, so that every walk over
/// one may recurse.
package struct Expression: Hashable, Sendable {
  package let kind: Kind
  package let range: SourceRange
  /// The number of nodes on the longest way down, itself included.
  package let height: Int

  package init(kind: Kind, range: SourceRange, height: Int) {
    (self.kind, self.range, self.height) = (kind, range, height)
  }

  package indirect enum Kind: Hashable, Sendable {
    case number(Double)
    case text(String)
    case name(Name)
    case lastResult
    case blank
    /// `( e )`
    case parenthesized(Expression)
    /// `[1, 2; 3, 4]`, by rows
    case brackets([[Expression]])
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression, operator: SourceRange)
    /// `a < b ≤ c`: each operator with the operand on its right
    case comparison(Expression, [Comparison])
    case call(Name, nameRange: SourceRange, [Argument])
    case index(Expression, [Subscript])
    /// Several values, `a, b`
    case list([Expression])
    case `repeat`(count: Expression, body: [Statement])
    case `for`(Name, in: Expression, body: [Statement])
  }

  package struct Comparison: Hashable, Sendable {
    package let `operator`: ComparisonOperator
    package let operatorRange: SourceRange
    package let right: Expression
  }

  package struct Argument: Hashable, Sendable {
    /// The name in `axis=1`.
    package let label: Name?
    package let labelRange: SourceRange?
    package let value: Expression
  }

  package enum Subscript: Hashable, Sendable {
    case position(Expression)
    /// `a:b`, either end of which may be missing
    case slice(Expression?, Expression?, SourceRange)
  }
}

/// A line of a cell.
package struct Statement: Hashable, Sendable {
  package let kind: Kind
  package let range: SourceRange
  /// True if a `;` after it hides its value.
  package var isSilenced: Bool

  package indirect enum Kind: Hashable, Sendable {
    case expression(Expression)
    /// `x = e`, `a, b = e`
    case assignment([Target], Expression)
    /// `x -= e`
    case update(Target, BinaryOperator, Expression, operator: SourceRange)
    case function(FunctionDefinition)
    /// `x := e`
    case formula(Target, Expression)
    /// `explain e`
    case explanation(Expression)
    /// `vary γ from 0 to 3 { … }`
    case variation(VariationSyntax)
  }

  package struct Target: Hashable, Sendable {
    package let name: Name
    package let range: SourceRange
  }
}

/// `f(z, k=1) = { …; last }`
package struct FunctionDefinition: Hashable, Sendable {
  package let name: Name
  package let nameRange: SourceRange
  package let parameters: [Parameter]
  package let body: [Statement]

  package struct Parameter: Hashable, Sendable {
    package let name: Name
    package let range: SourceRange
    package let defaultValue: Expression?
  }
}

extension FunctionDefinition {
  /// `f(z, k=1)`, as it was written in a cell.
  package func signature(in source: CellSource) -> String {
    let parameters = parameters.map { parameter in
      parameter.name.spelling
        + (parameter.defaultValue.map { "=" + source[$0.range] } ?? "")
    }
    return "\(name)(\(parameters.joined(separator: ", ")))"
  }
}

package enum UnaryOperator: String, Hashable, Sendable, CaseIterable {
  case negate = "-"
  case not = "not"
  case root = "√"
  case transpose = "ᵀ"
  case square = "²"
  case cube = "³"
}

package enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  case or, and
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case dot = "·"
  case divide = "/"
  case product = "@"
  case power = "^"
}

package enum ComparisonOperator: String, Hashable, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "≠"
  case less = "<"
  case lessOrEqual = "≤"
  case greater = ">"
  case greaterOrEqual = "≥"
  case approximately = "≈"
}
