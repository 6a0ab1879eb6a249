/// Fixes for what could not be read, tried on the values that are there.
extension Workspace {
  /// The problems of a cell that could not be read, with those fixes that work here.
  ///
  /// Each fix has been read before. Now its cell is run with it, on a copy: a fix that fails where it
  /// has mended something would only lead from one error to the next. What fails elsewhere, or for
  /// want of a name, is no fault of the fix. Where a cell has more mistakes, it cannot be run with one
  /// of them mended.
  package func trying(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.fixes = diagnostic.fixes.filter { works($0, in: diagnostic.source) }
      return diagnostic
    }
  }

  private func works(_ fix: Fix, in broken: CellSource) -> Bool {
    let source = broken.with(text: broken.replacing(fix.range, with: fix.code))
    guard source.text.utf8.count <= Evaluator.longestTrial,
      let cell = try? Cell(source, under: resources.allowance), let failure = failure(of: cell),
      failure.source == source
    else { return true }
    if ["name", "limit", "interrupted"].contains(failure.problem.id) { return true }
    // What a fix has given a name to, as `axis=`, stands right behind it.
    let mended = fix.mended(in: broken)
    return mended.upperBound < failure.range.lowerBound
      || failure.range.upperBound < mended.lowerBound
  }

  /// Why a cell does not run here; nil if it does, as far as a trial goes.
  private func failure(of cell: Cell) -> Diagnostic? {
    var resolver = Resolver(cell.source, symbols: symbols)
    do throws(EvaluationError) {
      let code = try resolver.resolve(cell.statements)
      var copy = self
      copy.symbols = resolver.symbols
      copy.grow()
      var evaluator = Evaluator(copy, source: cell.source)
      evaluator.isTrial = true
      evaluator.isSilent = true
      evaluator.stepsLeft = min(evaluator.stepsLeft, Evaluator.trialStatements)
      try evaluator.run(code)
      return nil
    } catch {
      return error.diagnostic
    }
  }
}

extension Fix {
  /// The part of the mended cell that is not as it was; a fix may repeat a whole line.
  fileprivate func mended(in source: CellSource) -> SourceRange {
    let (old, new) = (Array(source[range].utf8), Array(code.utf8))
    let lead = zip(old, new).prefix { $0 == $1 }.count
    let rest = zip(old.reversed(), new.reversed()).prefix(min(old.count, new.count) - lead)
    let tail = rest.prefix { $0 == $1 }.count
    return range.lowerBound + lead..<range.lowerBound + new.count - tail
  }
}
