import LanguageSyntax

/// Guesses at a name that has no value.
extension Evaluator {
  /// `Σ(z)` for `Σz`, a near name, `σ^2` for σ² where only σ is known, and `γ * z` for `γz`: those
  /// that compute in their place.
  func fixes(for name: Name, at range: SourceRange) -> [Fix] {
    let near = NearNames.of(name, among: namesWithValues + [Name("π")])
    let found =
      if source.node({ $0.range == range ? true : nil }) == nil {
        // The target of an update or of `vary` is a name.
        near.filter { !NearNames.isRoot(name, of: $0) }.map { named($0, at: range) }
      } else {
        [fixesOfApplied(name, at: range), near.flatMap { fixes(for: name, at: range, near: $0) }]
          .first { !$0.isEmpty } ?? fixesOfProduct(name, at: range)
      }
    return found.filter { makesSense($0.code, at: $0.range) }
  }

  private func named(_ known: Name, at range: SourceRange) -> Fix {
    let value = value(of: known) ?? Constant.named[known].map(Value.number)
    return Fix(known.spelling, replacing: range, result: value?.description)
  }

  /// A known name in place of an unknown one. Where only σ² is known, σ is its root, and `σ^2` itself;
  /// under a root, the square may have been forgotten, and in `√σ` it was.
  private func fixes(for name: Name, at range: SourceRange, near known: Name) -> [Fix] {
    guard NearNames.isRoot(name, of: known) else { return [named(known, at: range)] }
    let parent = source.parent(of: range)
    if let parent, case .binary(.power, let base, let exponent, _) = parent.kind,
      base.range == range, exponent.kind == .number(2)
    {
      return [named(known, at: parent.range)]
    }
    if parent?.isRoot ?? false { return [named(known, at: range)] }
    let isUnderRoot = source.node { $0.isRoot && $0.range.contains(range.lowerBound) ? true : nil }
    return (isUnderRoot == nil ? [] : [named(known, at: range)])
      + offered(["√\(known)"], replacing: range)
  }

  private func fixesOfProduct(_ name: Name, at range: SourceRange) -> [Fix] {
    let products = halves(of: name).filter { value(of: $0) != nil && value(of: $1) != nil }
      .map { "\($0) * \($1)" }
    // In γz² the square belongs to z, as on the blackboard.
    return source.parent(of: range)?.isPower(of: range) ?? false
      ? tried(products, replacing: range)
      : offered((name.root.map { ["\($0)^2"] } ?? []) + products, replacing: range)
  }

  /// True if code computes at this place. A failure for another reason, such as a second name
  /// without a value, does not count against it.
  private func makesSense(_ code: String, at range: SourceRange) -> Bool {
    guard let parent = source.parent(of: range), !parent.isCostly else { return true }
    let mended = source.replacing(range, with: code)
    let end = parent.range.upperBound + code.utf8.count - range.count
    do throws(EvaluationError) {
      _ = try trial(of: source.with(text: mended)[parent.range.lowerBound..<end])
      return true
    } catch {
      return ["name", "function", "limit", "interrupted"].contains(error.diagnostic.problem.id)
    }
  }

  /// `Σ(z)` for `Σz`, and `mean(z)` for `meanz`. Of `Σz²`, the terms are squared, as on the blackboard;
  /// `Σz * w` may be the sum of the products or a product.
  private func fixesOfApplied(_ name: Name, at range: SourceRange) -> [Fix] {
    let halves = halves(of: name).filter { Builtins.named[$0] != nil && value(of: $1) != nil }
    guard let (function, operand) = halves.first else { return [] }
    let call = "\(function)(\(operand))"
    guard function == Name("Σ"), let parent = source.parent(of: range),
      parent.range.lowerBound == range.lowerBound, parent.isPower(of: range) || parent.isProduct
    else { return offered([call], replacing: range) }
    let rest = source[range.upperBound..<parent.range.upperBound]
    return offered(
      ["\(function)(\(operand)\(rest))"] + (parent.isPower(of: range) ? [] : [call + rest]),
      replacing: parent.range)
  }

  /// The ways to cut a name in two.
  private func halves(of name: Name) -> [(Name, Name)] {
    guard name.spelling.count <= 20 else { return [] }
    return name.spelling.indices.dropFirst().map { place in
      (Name(String(name.spelling[..<place])), Name(String(name.spelling[place...])))
    }
  }
}

extension Expression {
  /// True for a power whose base stands in a range.
  fileprivate func isPower(of base: SourceRange) -> Bool {
    switch kind {
    case .unary(.square, _), .unary(.cube, _): true
    case .binary(.power, let left, _, _): left.range == base
    default: false
    }
  }

  fileprivate var isProduct: Bool {
    if case .binary(.multiply, _, _, _) = kind { true } else { false }
  }

  fileprivate var isRoot: Bool {
    switch kind {
    case .unary(.root, _), .call(Name("sqrt"), _, _): true
    default: false
    }
  }

  /// True if it trains a network, which takes too long for a message.
  fileprivate var isCostly: Bool {
    guard case .call(let function, _, _) = kind else { return false }
    return Builtins.named[function]?.isImpure ?? (SpecialForm.named[function] == .minimize)
  }
}
