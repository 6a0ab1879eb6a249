import LanguageSyntax
import NumericCore
import StyledText

/// A call that has no function here, with code that computes the same.
///
/// It is a rule, `log2(z) = log(z) / log(2)`. A name on the left stands for any argument, `row`,
/// `column` and `matrix` for a value of that shape, and a number for itself. A rule is offered if
/// its condition holds for the values at hand.
package struct ForeignCall: Sendable {
  /// The names of the function elsewhere.
  package let names: [String]
  /// The call, under the last of the names.
  private let call: String
  private let code: String
  private let condition: String?
  /// A call, and the value that its code must give.
  package let sample: String
  package let value: String

  /// Reads a line of the table.
  private init?(_ line: Substring) {
    let parts = line.split(separator: " # ")
    guard parts.count == 2 else { return nil }
    let sides = parts[0].split(separator: " = ", maxSplits: 1)
    let proof = parts[1].split(separator: " => ")
    guard sides.count == 2, proof.count == 2 else { return nil }
    names = sides[0].prefix { $0 != "(" }.split(separator: " ").map(String.init)
    call = (names.last ?? "") + sides[0].drop { $0 != "(" }
    let answer = sides[1].split(separator: " if ").map { String($0).trimmed }
    code = answer[0]
    condition = answer.count > 1 ? answer[1] : nil
    (sample, value) = (String(proof[0]).trimmed, String(proof[1]).trimmed)
  }

  package static let all = table.split(separator: "\n").compactMap { ForeignCall($0) }

  static let named: [Name: [ForeignCall]] = {
    var named: [Name: [ForeignCall]] = [:]
    for rule in all {
      for name in rule.names { named[Name(name), default: []].append(rule) }
    }
    return named
  }()

  /// An argument of a call, as text.
  struct ForeignArgument {
    let label: Name?
    let text: String
  }

  /// The code for a call here, the likeliest first; nil for an unknown function.
  ///
  /// - Parameter value: computes code with the values at hand.
  static func codes(
    of function: Name, _ arguments: [ForeignArgument], value: @escaping (String) -> Value?
  ) -> [String]? {
    guard let rules = named[function] else { return nil }
    let matching = rules.compactMap { rule in
      rule.bound(arguments).map { (rule: rule, bound: $0) }
    }
    // A rule for one number, such as 0 in `maximum(0, z)`, goes before a rule for every value.
    let fewest = matching.map(\.bound.count).min()
    return matching.filter { $0.bound.count == fewest }.compactMap { rule, bound in
      guard bound.allSatisfy({ fits($1, $0, value) }),
        rule.condition.map({ holds($0, bound, value) }) ?? true,
        let code = rewritten(rule.code, bound, value)
      else { return nil }
      let canBeRead = !rule.repeatsArguments || code.count <= longestCode && bound.areConstant
      return canBeRead ? code : nil
    }
  }

  private static let shapes = ["row", "column", "matrix"]

  /// Code that repeats an argument is readable only if it is short, and right only if the argument
  /// has the same value both times.
  private static let longestCode = 44

  private var repeatsArguments: Bool {
    let names = Expression(reading: code)?.places.compactMap(\.name) ?? []
    return Set(names).count < names.count
  }

  /// True if an argument has the shape that its name in the rule demands.
  private static func fits(
    _ argument: String, _ name: Name, _ value: (String) -> Value?
  ) -> Bool {
    let word = name.spelling.filter { !$0.isNumber }
    guard shapes.contains(word) else { return true }
    guard let shape = value(argument)?.shape else { return false }
    return (shape.rows > 1) == (word != "row") && (shape.columns > 1) == (word != "column")
  }

  private static func holds(
    _ condition: String, _ arguments: [Name: String], _ value: @escaping (String) -> Value?
  ) -> Bool {
    rewritten(condition, arguments, value).flatMap(value)?.holds ?? false
  }

  /// Code with arguments in place of the names; nil if an index, which is inserted as a number, is
  /// not known.
  private static func rewritten(
    _ code: String, _ arguments: [Name: String], _ value: (String) -> Value?
  ) -> String? {
    guard let expression = Expression(reading: code) else { return nil }
    var source = CellSource(code)
    for place in expression.places.reversed() {
      switch place {
      case .name(let name, let range):
        guard let argument = arguments[name] else { continue }
        let operand = source.fitting(argument, range)
        source = source.with(text: source.replacing(range, with: operand))
      case .index(let range):
        guard let text = rewritten(source[range], arguments, value),
          let number = value(text)?.elements.first.flatMap(WholeNumber.exactly)
        else { return nil }
        source = source.with(text: source.replacing(range, with: "\(number)"))
      }
    }
    return source.text
  }

  /// The argument that each name of the rule stands for; nil where the call is another one.
  private func bound(_ arguments: [ForeignArgument]) -> [Name: String]? {
    guard case .call(_, _, let parameters)? = Expression(reading: call)?.kind else { return nil }
    var labelled: [Name: String] = [:]
    for argument in arguments {
      guard let label = argument.label else { continue }
      let own = ForeignFunctions.arguments[label.spelling] ?? label.spelling
      if !own.isEmpty { labelled[Name(own)] = argument.text }
    }
    var positional = arguments.filter { $0.label == nil }.map(\.text)[...]
    var bound: [Name: String] = [:]
    for parameter in parameters {
      let given = parameter.label.flatMap { labelled.removeValue(forKey: $0) }
      guard let text = given ?? positional.popFirst() else { return nil }
      switch parameter.value.kind {
      case .name(let name) where Constant.named[name] == nil: bound[name] = text
      default: if text != CellSource(call)[parameter.value.range] { return nil }
      }
    }
    return positional.isEmpty && labelled.isEmpty ? bound : nil
  }
}

extension ForeignFunctions {
  /// True if another language has a function of this name, so that it is no typing error.
  static func isKnown(_ name: Name) -> Bool {
    named[name.spelling] != nil || ForeignCall.named[name] != nil || note(on: name) != nil
  }
}

extension [Name: String] {
  /// True if the arguments call no function that may give another value the next time.
  fileprivate var areConstant: Bool {
    values.allSatisfy { text in
      let functions = (try? Cell(CellSource(text)))?.calledFunctions ?? []
      return functions.allSatisfy { Builtins.named[$0]?.isImpure == false }
    }
  }
}

extension Expression {
  /// Reads one expression.
  init?(reading text: String) {
    guard let cell = try? Cell(CellSource(text)), cell.statements.count == 1,
      case .expression(let expression) = cell.statements[0].kind
    else { return nil }
    self = expression
  }

  /// A place in the code of a rule where something is inserted.
  fileprivate enum Placeholder {
    case name(Name, SourceRange)
    case index(SourceRange)

    var name: Name? { if case .name(let name, _) = self { name } else { nil } }
  }

  /// The names in it, and the arithmetic of indices, in their order.
  fileprivate var places: [Placeholder] {
    switch kind {
    case .name(let name): [.name(name, range)]
    case .index(let operand, _): operand.places + children.dropFirst().flatMap(\.countingPlace)
    default: children.flatMap(\.places)
    }
  }

  private var countingPlace: [Placeholder] {
    if case .number = kind { [] } else { [.index(range)] }
  }
}
