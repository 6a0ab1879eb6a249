package import LanguageSyntax
import MatrixLanguage

/// A task's starter as far as the student has filled it in.
///
/// A student may type one line of a starter: a line that stores one of its names replaces the line
/// that did.
package struct TaskDraft: Hashable, Sendable {
  package let code: String

  package init(_ code: String) {
    self.code = code
  }

  package var hasBlanks: Bool { !Starter(code).blanks.isEmpty }

  /// The names whose lines still have blanks.
  package var openNames: [Name] {
    lines.filter { line in
      Starter(code).blanks.contains { $0.overlaps(line.range) } && !line.isNamedByBlank
    }.flatMap(\.names)
  }

  /// Replaces lines by typed ones that store the same names. Other typed lines are inserted above
  /// the line that they were typed above. Lines that replace all are the new draft.
  ///
  /// If several statements were typed into one blank, an unchanged line is dropped for the typed
  /// one.
  ///
  /// - Returns: nil if no line has a place here, or two have the same.
  package func replacing(with typed: TaskDraft) -> TaskDraft? {
    let lines = lines
    var replacements: [(line: DraftLine, text: String)] = []
    var helpers = ""
    let (others, hasLeftOvers) = typed.lines.withoutLeftOvers(of: lines)
    for other in others where !other.names.isEmpty {
      guard let line = lines.first(where: { $0.takes(other) }) else {
        helpers += other.text + "\n"
        continue
      }
      guard !replacements.contains(where: { $0.line == line }) else { return nil }
      replacements.append((line, helpers + other.text))
      helpers = ""
    }
    guard !replacements.isEmpty, helpers.isEmpty else { return nil }
    if replacements.count == lines.count, !hasLeftOvers { return typed }
    replacements.sort { $0.line.range.lowerBound > $1.line.range.lowerBound }
    return replacements.reduce(self) { draft, replacement in
      TaskDraft(CellSource(draft.code).replacing(replacement.line.range, with: replacement.text))
    }
  }

  // MARK: Lines

  /// A statement of the draft, whatever blanks it has.
  fileprivate struct DraftLine: Hashable {
    let range: SourceRange
    let text: String
    let names: [Name]
    /// True if the name itself is to be filled in.
    let isNamedByBlank: Bool

    func takes(_ other: DraftLine) -> Bool {
      guard isNamedByBlank else { return names == other.names }
      if other.isNamedByBlank { return text == other.text }
      return (try? Cell(CellSource(other.text))).map(Starter(text).isFilled) ?? false
    }
  }

  private var lines: [DraftLine] {
    let source = CellSource(code)
    // Letters in place of the underscores leave every range as it is.
    var filled = code
    for blank in Starter(code).blanks {
      filled = CellSource(filled).replacing(
        blank, with: String(repeating: "x", count: blank.count))
    }
    if let cell = try? Cell(CellSource(filled)) {
      return cell.statements.map { line(source, $0.range, names: $0.assignedNames) }
    }
    // In code that cannot be read, each line stands for itself.
    var lines: [DraftLine] = []
    var start = 0
    while start <= code.utf8.count {
      let range = source.line(at: start).range
      lines.append(line(source, range, names: Self.names(ofLine: CellSource(filled)[range])))
      start = range.upperBound + 1
    }
    return lines
  }

  private func line(_ source: CellSource, _ range: SourceRange, names: [Name]) -> DraftLine {
    let isNamedByBlank = Starter(code).blanks.contains { $0.lowerBound == range.lowerBound }
    return DraftLine(
      range: range, text: source[range], names: names, isNamedByBlank: isNamedByBlank)
  }

  /// The names that a line stores, even if its value cannot be read.
  private static func names(ofLine line: String) -> [Name] {
    let target = line.prefix { $0 != "=" && $0 != "＝" }
    let cell = (try? Cell(CellSource(line))) ?? (try? Cell(CellSource(target + "= 0")))
    return cell?.assignedNames ?? []
  }
}

extension [TaskDraft.DraftLine] {
  /// The lines without those unchanged from a draft whose names another line stores.
  fileprivate func withoutLeftOvers(of draft: [TaskDraft.DraftLine]) -> (
    lines: [Self.Element], Bool
  ) {
    var kept = self
    for line in draft where kept.count(where: { $0.names == line.names }) > 1 {
      guard let place = kept.lastIndex(where: { $0.names == line.names && $0.text == line.text })
      else { continue }
      kept.remove(at: place)
    }
    return (kept, kept.count < count)
  }
}
