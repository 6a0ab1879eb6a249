import LanguageSyntax

/// Fixes for what could not be read, tried on the values that are there.
extension Workspace {
  /// How many calls of functions with other names here a fix may hold.
  private static let mostCalls = 8
  private static let mostFixes = 3

  /// The problems of a cell that could not be read, with those fixes that work here.
  ///
  /// Each fix has been read before. Now its cell is run with it, on a copy: a fix that fails where it
  /// has mended something would only lead from one error to the next. What fails elsewhere, or for
  /// want of a name, is no fault of the fix. Where a cell has more mistakes, it cannot be run with one
  /// of them mended.
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

  /// A fix that works; or, where it leads to a function that has no such name here, that fix with what
  /// the function is here.
  private func working(_ fix: Fix, for diagnostic: Diagnostic, _ calls: Int) -> [Fix] {
    let broken = diagnostic.source
    let source = broken.with(text: broken.replacing(fix.range, with: fix.code))
    guard source.text.utf8.count <= Evaluator.longestTrial,
      let cell = try? Cell(source, under: resources.allowance), let failure = failure(of: cell),
      failure.source == source
    else { return [fix] }
    // What a fix has given a name to, as `axis=`, stands right behind it.
    let mended = fix.mended(in: broken)
    let isElsewhere =
      mended.upperBound < failure.range.lowerBound || failure.range.upperBound < mended.lowerBound
    switch failure.problem {
    case .limit, .tooManyOperations, .interrupted: return [fix]
    // Two words side by side are a product only where both have a value.
    case .unknownName:
      return diagnostic.problem.id != "syntax" && hasFunctions(of: cell) ? [fix] : []
    case .unknownFunction where calls > 0:
      // Only the first such call may be several things, or there would be no end to what is offered.
      let codes = failure.fixes.prefix(calls == Self.mostCalls ? Self.mostFixes : 1)
      return fix.combined(with: codes).flatMap { working($0, for: diagnostic, calls - 1) }
    default: return isElsewhere ? [fix] : []
    }
  }

  /// Whether there are all the functions that a cell calls.
  private func hasFunctions(of cell: Cell) -> Bool {
    cell.calledFunctions.allSatisfy { name in
      Builtins.named[name] != nil || SpecialForm.named[name] != nil || self[name] != nil
        || cell.assignedNames.contains(name)
    }
  }

  /// Why a cell does not run here; nil if it does, as far as a trial goes.
  private func failure(of cell: Cell) -> Diagnostic? {
    let evaluator = Evaluator(self, source: cell.source)
    do throws(EvaluationError) {
      _ = try evaluator.attempt(cell)
      return nil
    } catch {
      guard case .unknownFunction = error.diagnostic.problem else { return error.diagnostic }
    }
    // What a function is here is looked for outside of trials alone.
    do throws(EvaluationError) {
      _ = try evaluator.attempt(cell, isTrial: false)
      return nil
    } catch {
      return error.diagnostic
    }
  }
}

extension Fix {
  /// The fix with others made in what it has written.
  fileprivate func combined(with others: ArraySlice<Fix>) -> [Fix] {
    others.compactMap { other in
      let lower = other.range.lowerBound - range.lowerBound
      let upper = other.range.upperBound - range.lowerBound
      guard lower >= 0, upper <= code.utf8.count else { return nil }
      return Fix(CellSource(code).replacing(lower..<upper, with: other.code), replacing: range)
    }
  }

  /// The part of the mended cell that is not as it was; a fix may repeat a whole line.
  fileprivate func mended(in source: CellSource) -> SourceRange {
    let (old, new) = (Array(source[range].utf8), Array(code.utf8))
    let lead = zip(old, new).prefix { $0 == $1 }.count
    let rest = zip(old.reversed(), new.reversed()).prefix(min(old.count, new.count) - lead)
    let tail = rest.prefix { $0 == $1 }.count
    return range.lowerBound + lead..<range.lowerBound + new.count - tail
  }
}
