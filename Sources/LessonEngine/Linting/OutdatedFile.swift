package import Notebook
import StyledText

/// A file with outputs that are not what its cells print, and what makes them so.
package struct OutdatedFile: Sendable {
  /// A line of an output, as it was and as it becomes; nil where one of the two has no such line.
  package struct OutputChange: Hashable, Sendable {
    package let line: Int
    package let old: String?
    package let new: String?
  }

  package let source: SourceText
  package let changes: [OutputChange]
  /// The file with its outputs as they are printed, and everything else byte for byte.
  package let updated: [UInt8]
  /// A finding that keeps the file from being updated: code that fails, so that what is printed
  /// below it may not be what was meant.
  package let obstacle: LessonDiagnostic?

  /// - Returns: nil if all of its outputs are true, or have to go.
  fileprivate init?(_ diagnostics: [LessonDiagnostic]) {
    guard let source = diagnostics.first?.source else { return nil }
    let fences = Document(source).fences
    var changes: [OutputChange] = []
    var edits: [SourceEdit] = []
    for diagnostic in diagnostics {
      guard case .proof(.untrueOutput(_, let fresh)) = diagnostic.kind, !fresh.isEmpty,
        let fence = fences.first(where: { $0.range.contains(diagnostic.range.lowerBound) }),
        let more = source.edits(replacingCodeOf: fence, with: fresh)
      else { continue }
      edits += more
      changes += Self.changes(of: fence, to: fresh, in: source)
    }
    guard !edits.isEmpty else { return nil }
    self.source = source
    self.changes = changes
    updated = source.applying(edits)
    obstacle = diagnostics.first(where: \.isObstacle)
  }

  /// The lines that differ.
  private static func changes(
    of output: Fence, to fresh: String, in source: SourceText
  ) -> [OutputChange] {
    func lines(_ text: String) -> [Substring] {
      text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false)
    }
    let (old, new) = (lines(output.code.text), lines(fresh))
    let first = source.line(at: output.opening.lowerBound) + 1
    return (0..<max(old.count, new.count)).compactMap { place in
      let before = old.indices.contains(place) ? old[place].description.trimmed : nil
      let after = new.indices.contains(place) ? new[place].description.trimmed : nil
      guard before != after else { return nil }
      return OutputChange(line: first + min(place, old.count), old: before, new: after)
    }
  }
}

extension LessonDiagnostic {
  fileprivate var isObstacle: Bool {
    switch kind {
    case .proof(.failingCode): true
    case .document(let problem): problem.severity == .error
    default: false
    }
  }
}

extension LintReport {
  /// The files whose outputs are outdated.
  package var outdatedFiles: [OutdatedFile] {
    Dictionary(grouping: diagnostics, by: \.source.name).sorted { $0.key < $1.key }
      .compactMap { OutdatedFile($0.value) }
  }
}
