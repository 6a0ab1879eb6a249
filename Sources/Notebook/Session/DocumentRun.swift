package import MatrixLanguage
import NumericCore
import StyledText

/// Runs the `zt` cells of a document, one after the other, on one workspace.
package struct DocumentRun: Sendable {
  private let document: Document
  private var workspace: Workspace
  private var rest: ArraySlice<Fence>
  private var edits: [SourceEdit] = []

  /// A cell that has run.
  package struct FinishedCell: Sendable {
    package let fence: Fence
    package let outcome: Session.Outcome
  }

  package init(_ document: Document, workspace: Workspace) {
    self.document = document
    self.workspace = workspace
    rest = document.fences[...]
  }

  /// Runs the next cell; nil at the end of the document.
  package mutating func next() -> FinishedCell? {
    while let fence = rest.popFirst() {
      guard fence.isNotebookCell else { continue }
      let outcome = run(fence)
      if case .done(let printed) = outcome { note(printed, below: fence) }
      return FinishedCell(fence: fence, outcome: outcome)
    }
    return nil
  }

  private mutating func run(_ fence: Fence) -> Session.Outcome {
    let line = document.source.position(of: fence.code.range.lowerBound).line
    let label = CellLabel.file("\(document.source.name):\(line)")
    do throws(Cell.Unreadable) {
      let limits = workspace.resources.allowance.limits
      let cell = try Cell(CellSource(fence.code.text, label: label), limits: limits)
      do throws(EvaluationError) {
        return .done(try workspace.run(cell))
      } catch {
        guard case .failed(let diagnostic) = error else { return .failed([]) }
        return .failed([diagnostic])
      }
    } catch {
      return .failed(error.diagnostics)
    }
  }

  // MARK: Outputs

  /// The document with what its cells have printed in their outputs, all else byte for byte.
  package var updatedSource: [UInt8] { document.source.applying(edits) }

  private mutating func note(_ printed: [Printed], below fence: Fence) {
    let format = ValueFormat()
    let text = printed.map { format.markup($0).plain }.joined(separator: "\n")
    if let output = rest.first, output.language == "output" {
      edits += document.source.edits(replacingCodeOf: output, with: text) ?? []
    } else if !text.isEmpty, let edit = document.source.edit(addingOutput: text, below: fence) {
      edits.append(edit)
    }
  }
}

extension Fence {
  /// Whether a notebook runs it: a plain cell, or one that a lesson runs in silence.
  fileprivate var isNotebookCell: Bool {
    let words = words.map(\.value)
    return words == ["zt"] || words == ["zt", "setup"]
  }
}
