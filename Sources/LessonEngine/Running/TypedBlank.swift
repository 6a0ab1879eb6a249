import LanguageSyntax
import MatrixLanguage
import StyledText

/// Input in a blank that is more than its value: a whole statement, or a name to look at.
extension TaskDraft {
  /// The code as it is meant where a statement was typed into a blank: `μ = mu = mean(z)`, and
  /// `z_norm = (z - μ) / z_norm = (z - μ) / σ`.
  package func meaning(of typed: String) -> String {
    let lines: [Substring] = typed.split(separator: "\n", omittingEmptySubsequences: false)
    let meant = lines.map { line in
      // A line that can be read keeps its meaning.
      guard (try? Cell(CellSource(String(line)))) == nil else { return String(line) }
      return filled(by: line).lazy.compactMap(\.statement).first ?? String(line)
    }
    return Self.withoutChains(meant.joined(separator: "\n"))
  }

  /// The code without the later blanks of a line, if more was typed into the first one than belongs
  /// there: `Σ(z) / m` into the first of `____ / ____`, or all of a row into its first place. Only
  /// the row is certain to mean that.
  package func withoutBlanksLeft(in typed: String) -> (code: String, isCertain: Bool)? {
    let lines: [Substring] = typed.split(separator: "\n", omittingEmptySubsequences: false)
    var isCertain = true
    let meant = lines.map { line in
      guard let filling = filled(by: line).first(where: { $0.whole != nil }),
        let whole = filling.whole
      else { return String(line) }
      isCertain = isCertain && filling.isRow
      return whole
    }
    let code = meant.joined(separator: "\n")
    return code == typed || TaskDraft(code).hasBlanks ? nil : (code, isCertain)
  }

  /// A blank that is all that its line stores, with the name alone that was typed into it.
  struct Look: Hashable, Sendable {
    let target: Name
    let name: Name
  }

  /// The names that were typed into blanks to see them, and the code with those blanks open again.
  ///
  /// - Parameter isLook: true if a name is no answer.
  func looks(
    in typed: String, where isLook: (Look) throws -> Bool
  ) rethrows -> (looks: [Look], code: String) {
    var looks: [Look] = []
    let lines: [Substring] = typed.split(separator: "\n", omittingEmptySubsequences: false)
    let open = try lines.map { line -> String in
      for filling in filled(by: line) {
        guard let look = filling.look, try isLook(look) else { continue }
        looks.append(look)
        return filling.draft
      }
      return String(line)
    }
    return (looks, open.joined(separator: "\n"))
  }

  // MARK: Lines

  /// A line of the draft whose first blank was filled.
  private struct Filling {
    let draft: String
    let target: Name
    /// The text before the blank.
    let before: String
    let filling: String
    /// The text behind the blank.
    let rest: String
    /// True if the blank is all that is stored.
    let isWhole: Bool

    /// The statement that was typed into the blank, if it stores the same name as the line.
    var statement: String? {
      var code = filling
      if !rest.trimmed.isEmpty, code.hasSuffix(rest) { code = String(code.dropLast(rest.count)) }
      guard let cell = try? Cell(CellSource(code)), cell.assignedNames.contains(target) else {
        return nil
      }
      return code
    }

    /// The line without the blanks that are left; nil if none are.
    var whole: String? { inner.map { before + $0 + rest.closingBrackets } }

    /// True if a row has all its values in its first blank, and its other blanks left.
    var isRow: Bool {
      let commas = (inner ?? "").count { ",，、".contains($0) }
      return before.last == "[" && commas == Starter(rest).blanks.count
        && rest.allSatisfy { "_,] ".contains($0) }
    }

    /// The text typed into the first blank, if others are left.
    private var inner: String? {
      guard !Starter(rest).blanks.isEmpty, filling.hasSuffix(rest) else { return nil }
      let inner = String(filling.dropLast(rest.count)).trimmed
      // A row in the first place of a row.
      guard before.last == "[", let first = inner.first, let last = inner.last,
        "[［【".contains(first), "]］】".contains(last)
      else { return inner }
      return String(inner.dropFirst().dropLast())
    }

    var look: Look? {
      guard isWhole, rest.trimmed.isEmpty, let cell = try? Cell(CellSource(filling)),
        cell.statements.count == 1, case .expression(let value) = cell.statements[0].kind,
        case .name(let name) = value.kind
      else { return nil }
      return Look(target: target, name: name)
    }
  }

  /// The lines of the draft that a typed line may have filled.
  private func filled(by typed: Substring) -> [Filling] {
    let lines: [Substring] = code.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.compactMap { line in
      let source = CellSource(String(line))
      guard let blank = Starter(source.text).blanks.first else { return nil }
      let before = source[0..<blank.lowerBound]
      guard let sign = before.firstIndex(of: "="), typed.hasPrefix(before),
        let target = (try? Cell(CellSource(before[...sign] + " 0")))?.assignedNames.first
      else { return nil }
      return Filling(
        draft: source.text, target: target, before: before,
        filling: String(typed.dropFirst(before.count)),
        rest: source[blank.upperBound..<source.text.utf8.count],
        isWhole: before[before.index(after: sign)...].allSatisfy(\.isWhitespace))
    }
  }

  // MARK: Chains

  /// Code in which `a = b = e` is written as the language has it.
  private static func withoutChains(_ code: String) -> String {
    var code = code
    // Each turn removes one chain.
    for _ in 0..<20 {
      guard let fix = firstChain(in: code) else { break }
      code = CellSource(code).replacing(fix.range, with: fix.code)
    }
    return code
  }

  private static func firstChain(in code: String) -> Fix? {
    do throws(Cell.ParseError) {
      _ = try Cell(CellSource(code))
      return nil
    } catch {
      return error.diagnostics.first(where: \.isChain)?.fixes.first
    }
  }
}

extension Diagnostic {
  fileprivate var isChain: Bool {
    if case .syntax(.foreign(let said)) = problem { said.id == "chain" } else { false }
  }
}

extension String {
  /// The brackets that it closes without having opened them.
  fileprivate var closingBrackets: String {
    var open = 0
    return filter { character in
      if "([{".contains(character) { open += 1 }
      guard ")]}".contains(character) else { return false }
      open -= 1
      return open < 0
    }
  }
}
