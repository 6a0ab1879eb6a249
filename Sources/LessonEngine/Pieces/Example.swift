package import MatrixLanguage
package import Notebook
package import StyledText

extension Step {
  /// ```` ```python ````: shown, and never run here.
  package struct Example: Hashable, Sendable {
    package let fence: Fence
    package let output: Fence?
  }
}

extension Step.Example: FencedPiece {
  package static let fences: KeyValuePairs<String, RunnableRole?> = ["python": nil]

  package static func read(_ fence: Fence, as words: String, _ reader: inout StepReader) {
    reader.add(Step.Example(fence: fence, output: reader.takeOutput()))
  }

  package var parts: [StepPart] { [.code(fence, role: "python", countedAs: nil)] }
  package var code: Excerpt? { nil }
  package var visibleCode: [Excerpt] { [] }

  package func shown(in style: DocumentStyle) -> [[Block]] {
    let code = Block.indented(Markup(fence.code.text, .code))
    guard let output else { return [[code]] }
    return [[code], [.indented(Markup(output.code.text, .secondary))]]
  }

  package func write(on page: inout LessonPage) {
    page.writer.add(verbatim: fence.code.text, as: "code")
    if let output { page.writer.add(verbatim: output.code.text, as: "out") }
  }

  package func preview(on page: inout LessonPreview) {
    page.add(shown(in: page.style).flatMap(\.self), at: fence.range)
  }

  package func write(in notebook: inout JupyterWriter) {
    notebook.add(verbatim: fence.code.text, as: "python")
    if let output { notebook.add(verbatim: output.code.text, as: "text") }
  }

  package func walk(_ walk: inout LessonWalk, in workspace: inout Workspace) {}
}
