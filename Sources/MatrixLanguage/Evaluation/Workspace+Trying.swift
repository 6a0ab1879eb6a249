import LanguageSyntax

/// Trials of the fixes for code that could not be read, on the values at hand.
extension Workspace {
  /// The most calls in a fix that have another name here.
  private static let mostCalls = 8
  private static let mostFixes = 3

  /// The problems of a cell that could not be read, with those fixes that work here.
  ///
  /// Each fix has been read before. Now its cell is run with it, on a copy: a fix that fails where
  /// it has mended something would only lead from one error to the next. A failure elsewhere, or of
  /// a name without a value, is no fault of the fix. A cell with several mistakes cannot be run
  /// with one of them mended.
  package func trying(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      var working: [Fix] = []
      for fix in diagnostic.fixes {
        working += self.working(fix, for: diagnostic, Self.mostCalls).filter {
          !working.contains($0)
        }
      }
      diagnostic.fixes = working
      return diagnostic
    }
  }

  /// The fix, if it works; or, if it calls a function that has another name here, the fix with that
  /// name.
  private func working(_ fix: Fix, for diagnostic: Diagnostic, _ calls: Int) -> [Fix] {
    let broken = diagnostic.source
    let source = broken.with(text: broken.replacing(fix.range, with: fix.code))
    guard source.text.utf8.count <= Evaluator.longestTrial,
      let cell = try? Cell(source, under: resources.allowance), let failure = failure(of: cell),
      failure.source == source
    else { return [fix] }
    // An argument that a fix has labelled, such as `axis=`, stands right behind it.
    let mended = fix.mended(in: broken)
    let isElsewhere =
      mended.upperBound < failure.range.lowerBound || failure.range.upperBound < mended.lowerBound
    switch failure.problem {
    case .limit, .tooManyOperations, .interrupted: return [fix]
    // Two words side by side are a product only where both have a value.
    case .unknownName:
      return diagnostic.problem.id != "syntax" && hasFunctions(of: cell) ? [fix] : []
    case .unknownFunction where calls > 0:
      // Only the first such call may have several readings, or the fixes would be endless.
      let codes = failure.fixes.prefix(calls == Self.mostCalls ? Self.mostFixes : 1)
      return fix.combined(with: codes).flatMap { working($0, for: diagnostic, calls - 1) }
    default: return isElsewhere ? [fix] : []
    }
  }

  /// True if all functions that a cell calls exist.
  private func hasFunctions(of cell: Cell) -> Bool {
    cell.calledFunctions.allSatisfy { name in
      Builtins.named[name] != nil || SpecialForm.named[name] != nil || self[name] != nil
        || cell.assignedNames.contains(name)
    }
  }

  /// The diagnostic of a cell that does not run here; nil if its trial succeeds.
  private func failure(of cell: Cell) -> Diagnostic? {
    let evaluator = Evaluator(self, source: cell.source)
    do throws(EvaluationError) {
      _ = try evaluator.attempt(cell)
      return nil
    } catch {
      guard case .unknownFunction = error.diagnostic.problem else { return error.diagnostic }
    }
    // Functions of other languages are looked up only outside of trials.
    do throws(EvaluationError) {
      _ = try evaluator.attempt(cell, isTrial: false)
      return nil
    } catch {
      return error.diagnostic
    }
  }
}

extension Fix {
  /// The fix, with other fixes applied to its code.
  fileprivate func combined(with others: ArraySlice<Fix>) -> [Fix] {
    others.compactMap { other in
      let lower = other.range.lowerBound - range.lowerBound
      let upper = other.range.upperBound - range.lowerBound
      guard lower >= 0, upper <= code.utf8.count else { return nil }
      return Fix(CellSource(code).replacing(lower..<upper, with: other.code), replacing: range)
    }
  }

  /// The part of the mended cell that has changed; a fix may repeat a whole line.
  fileprivate func mended(in source: CellSource) -> SourceRange {
    let (old, new) = (Array(source[range].utf8), Array(code.utf8))
    let lead = zip(old, new).prefix { $0 == $1 }.count
    let rest = zip(old.reversed(), new.reversed()).prefix(min(old.count, new.count) - lead)
    let tail = rest.prefix { $0 == $1 }.count
    return range.lowerBound + lead..<range.lowerBound + new.count - tail
  }
}
