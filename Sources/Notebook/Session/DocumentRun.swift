package import MatrixLanguage
package import StyledText

/// Runs the cells of a document from top to bottom, on one workspace.
///
/// A lesson is a notebook too: its setups run in silence, its tasks by their solutions.
package struct DocumentRun: Sendable {
  private let document: Document
  private let roles: RunnableRoles
  private var workspace: Workspace
  private var rest: ArraySlice<DocumentBlock>
  private var edits: [SourceEdit] = []
  private let language: InterfaceLanguage

  /// - Parameters:
  ///   - roles: the role of each fence that is run.
  ///   - language: the language in which outputs describe a plot.
  package init(
    _ document: Document, running roles: RunnableRoles, workspace: Workspace,
    language: InterfaceLanguage = .standard
  ) {
    self.document = document
    self.roles = roles
    self.workspace = workspace
    rest = document.blocks[...]
    self.language = language
  }

  /// Runs the next cell.
  ///
  /// - Returns: its outcome, without the output of a setup; nil at the document's end.
  package mutating func next() -> CellOutcome? {
    while let block = rest.popFirst() {
      guard let fence = block.fence, let role = roles[fence.role] else { continue }
      let outcome = workspace.outcome(of: document.source(of: fence))
      guard case .done(let printed) = outcome, role != .setup else { return outcome.silenced }
      note(printed, below: fence, mayAdd: role == .cell)
      return outcome
    }
    return nil
  }

  // MARK: Outputs

  /// The document with the outputs of its cells, and everything else byte for byte.
  package var updatedSource: [UInt8] { document.source.applying(edits) }

  private mutating func note(_ printed: [Printed], below fence: Fence, mayAdd: Bool) {
    let text = printed.outputText(in: language)
    if let output = nextOutput {
      edits += document.source.edits(replacingCodeOf: output, with: text) ?? []
    } else if mayAdd, !text.isEmpty,
      let edit = document.source.edit(addingOutput: text, below: fence)
    {
      edits.append(edit)
    }
  }

  /// The output right below the cell, or below the choices of a prediction.
  private var nextOutput: Fence? {
    let block = rest.first { if case .choices = $0.content { false } else { true } }
    return block?.fence.flatMap { $0.isOutput ? $0 : nil }
  }
}

extension Document {
  /// All blocks but the outputs of the cells that are run: what a cell prints is computed.
  package func blocks(running roles: RunnableRoles) -> [DocumentBlock] {
    var isBelowCell = false
    return blocks.filter { block in
      if let fence = block.fence {
        if fence.isOutput, isBelowCell { return false }
        isBelowCell = roles[fence.role] != nil
      } else if case .choices = block.content {
        // They may stand between a prediction and its output.
      } else {
        isBelowCell = false
      }
      return true
    }
  }

  /// The code that a notebook runs, cell by cell.
  package func runnableCode(_ roles: RunnableRoles) -> [String] {
    fences.filter { roles[$0.role] != nil }.map(\.code.text)
  }

  /// True for a lesson, which has an id.
  package var isLesson: Bool { frontMatter["id"] != nil }

  /// True if it holds only cells and their outputs.
  package var isTranscript: Bool {
    frontMatter.entries.isEmpty
      && blocks.allSatisfy { block in
        block.fence.map { ["zt", "zt setup", "output"].contains($0.role) } ?? false
      }
  }
}

extension CellOutcome {
  /// The outcome without output.
  fileprivate var silenced: CellOutcome {
    if case .done = self { .done([]) } else { self }
  }
}
