package import MatrixLanguage
import StyledText

/// A document with the outputs of its cells, and everything else unchanged. Any viewer shows it,
/// and ztilde runs it again.
package struct MarkdownExport: Sendable {
  package let text: SealedText
  /// The diagnostics of failed cells. The others have run.
  package let diagnostics: [Diagnostic]

  /// - Parameter run: the document's, not yet begun.
  package init(_ document: Document, _ run: DocumentRun) {
    var run = run
    var diagnostics: [Diagnostic] = []
    while let outcome = run.next() {
      guard case .failed(let failure) = outcome else { continue }
      diagnostics += failure
      if failure.contains(where: { $0.problem == .interrupted }) { break }
    }
    self.diagnostics = diagnostics
    let bytes = run.updatedSource
    // Front matter must stand first.
    let head = document.frontMatter.range?.upperBound ?? 0
    let (matter, body) = (bytes[..<head], bytes[head...])
    func text(_ bytes: ArraySlice<UInt8>) -> String {
      String(decoding: bytes, as: UTF8.self).sanitized
    }
    self.text = SealedText(
      before: text(matter) + (matter.isEmpty ? "<!-- " : "\n\n<!-- "),
      after: " -->\n" + (matter.isEmpty ? "\n" : "") + text(body))
  }
}
