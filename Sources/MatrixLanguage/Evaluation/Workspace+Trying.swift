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
      diagnostic.fixes = diagnostic.fixes.filter { works($0, for: diagnostic) }
      return diagnostic
    }
  }

  private func works(_ fix: Fix, for diagnostic: Diagnostic) -> Bool {
    let broken = diagnostic.source
    let source = broken.with(text: broken.replacing(fix.range, with: fix.code))
    guard source.text.utf8.count <= Evaluator.longestTrial,
      let cell = try? Cell(source, under: resources.allowance), let failure = failure(of: cell),
      failure.source == source
    else { return true }
    // What a fix has given a name to, as `axis=`, stands right behind it.
    let mended = fix.mended(in: broken)
    let isElsewhere =
      mended.upperBound < failure.range.lowerBound || failure.range.upperBound < mended.lowerBound
    switch failure.problem.id {
    case "limit", "interrupted": return true
    // Two words side by side are a product only where both have a value.
    case "name": return diagnostic.problem.id != "syntax"
    default: return isElsewhere
    }
  }

  /// Why a cell does not run here; nil if it does, as far as a trial goes.
  private func failure(of cell: Cell) -> Diagnostic? {
    do throws(EvaluationError) {
      _ = try Evaluator(self, source: cell.source).attempt(cell)
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
