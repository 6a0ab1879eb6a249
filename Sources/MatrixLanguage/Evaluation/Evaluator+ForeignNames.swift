import LanguageSyntax

/// Names that mean something in other languages, where they have no value here.
extension Evaluator {
  /// The failure of `True`, `end` and the like; nil for other names.
  func foreignName(_ name: Name, at range: SourceRange) -> EvaluationError? {
    switch name.spelling {
    case "True", "False", "true", "false":
      let number = name.spelling.lowercased() == "true" ? "1" : "0"
      return habit(.truthValue(name.spelling), at: range, [number], replacing: range)
    case "NaN":
      return habit(
        .cOperator(name.spelling, instead: "nan"), at: range, ["nan"], replacing: range)
    case "Inf":
      return habit(
        .cOperator(name.spelling, instead: "inf"), at: range, ["inf"], replacing: range)
    case "None", "null", "break", "continue", "pass", "exit", "quit", "clear", "clc":
      return habit(.keyword(name.spelling), at: range, [], replacing: range)
    case "end":
      let index = source.index(countingFromEndAt: range)
      return habit(
        .keyword("end"), at: range, index.map { [$0.code] } ?? [], replacing: index?.range ?? range)
    case "T":
      guard let power = source.power(withExponentAt: range) else { return nil }
      return habit(
        .quoteTranspose, at: range, ["\(power.base)ᵀ"], replacing: power.range)
    case "E", "Var":
      guard let index = source.index(ofNameAt: range) else { return nil }
      let function = name.spelling == "E" ? "mean" : "var"
      return habit(
        .squareCall(function), at: range, ["\(function)(\(index.entries))"],
        replacing: index.range)
    default: return derivative(name, at: range)
    }
  }

  /// `mean[z]`: a builtin whose value stands in the wrong brackets.
  func builtinAsValue(_ name: Name, at range: SourceRange) -> EvaluationError {
    guard let index = source.index(ofNameAt: range) else {
      return failure(.functionAsValue(name), at: range)
    }
    return habit(
      .squareCall(name.spelling), at: range, ["\(source[range])(\(index.entries))"],
      replacing: index.range)
  }

  /// `dL/dγ`, where neither dL nor dγ has a value.
  private func derivative(_ name: Name, at range: SourceRange) -> EvaluationError? {
    guard name.spelling.first == "d", name.spelling.count > 1,
      let quotient = source.quotient(under: range)
    else { return nil }
    let (loss, by) = (Name(String(name.spelling.dropFirst())), quotient.divisor)
    guard by.spelling.first == "d", by.spelling.count > 1, value(of: by) == nil else { return nil }
    return habit(
      .derivative, at: quotient.range, ["grad(\(loss), \(by.spelling.dropFirst()))"],
      replacing: quotient.range)
  }

  private func habit(
    _ habit: Habit.Said, at range: SourceRange, _ candidates: [String], replacing place: SourceRange
  ) -> EvaluationError {
    var diagnostic = Diagnostic(.syntax(.foreign(habit)), source: source, range: range)
    diagnostic.fixes = tried(candidates, replacing: place)
    return .failed(diagnostic)
  }
}

extension Expression {
  /// The place that `end` or `end - 1` means, counted from the end.
  var placeFromEnd: Int? {
    switch kind {
    case .name(Name("end")): return -1
    case .parenthesized(let inner): return inner.placeFromEnd
    case .binary(.subtract, let left, let right, _):
      guard left.placeFromEnd == -1, case .number(let number) = right.kind,
        let count = WholeNumber.exactly(number), count >= 0, count < 1 << 50
      else { return nil }
      return -1 - count
    default: return nil
    }
  }
}

extension CellSource {
  /// The power whose exponent stands in a range, with its base as text.
  fileprivate func power(
    withExponentAt exponent: SourceRange
  ) -> (base: String, range: SourceRange)? {
    node { node in
      guard case .binary(.power, let base, let right, _) = node.kind, right.range == exponent
      else { return nil }
      return (self[base.range], node.range)
    }
  }

  /// `L`'s place in `dL/dγ`, with what stands under it.
  fileprivate func quotient(
    under dividend: SourceRange
  ) -> (divisor: Name, range: SourceRange)? {
    node { node in
      guard case .binary(.divide, let left, let right, _) = node.kind, left.range == dividend,
        case .name(let divisor) = right.kind
      else { return nil }
      return (divisor, node.range)
    }
  }

  /// The index in which an `end` stands, with places counted from the end instead.
  fileprivate func index(
    countingFromEndAt end: SourceRange
  ) -> (code: String, range: SourceRange)? {
    node { node in
      guard case .index(let operand, let subscripts) = node.kind,
        operand.range.upperBound <= end.lowerBound, end.upperBound <= node.range.upperBound
      else { return nil }
      let entries = subscripts.map { entry in
        switch entry {
        case .position(let place): self.place(place)
        case .slice(let lower, let upper, _):
          // A slice includes its end there, and excludes it here.
          (lower.map(self.place) ?? "") + ":"
            + (upper.map { $0.placeFromEnd.map { $0 == -1 ? "" : "\($0 + 1)" } ?? self[$0.range] }
              ?? "")
        }
      }
      return ("\(self[operand.range])[\(entries.joined(separator: ", "))]", node.range)
    }
  }

  private func place(_ expression: Expression) -> String {
    expression.placeFromEnd.map(String.init) ?? self[expression.range]
  }
}
