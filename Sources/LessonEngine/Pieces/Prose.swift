package import MatrixLanguage
package import Notebook
package import StyledText

extension Step {
  /// Text to read. It is never empty, and never follows other prose.
  package struct Prose: Hashable, Sendable {
    package let blocks: [DocumentBlock]
  }
}

extension Step.Prose: Piece {
  package var parts: [StepPart] { [] }
  package var code: Excerpt? { nil }
  package var visibleCode: [Excerpt] { [] }
  package func shown(in style: DocumentStyle) -> [[Block]] { [blocks.styled(style)] }

  package func write(on page: inout LessonPage) { page.add(blocks) }
  package func write(in notebook: inout JupyterWriter) { notebook.add(blocks) }

  package func preview(on page: inout LessonPreview) { page.add(blocks) }

  package func walk(_ walk: inout LessonWalk, in workspace: inout Workspace) {
    walk.checkSpans(in: blocks, workspace)
  }
}
