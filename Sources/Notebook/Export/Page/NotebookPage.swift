import PlainFiles
package import LanguageSyntax
package import MatrixLanguage
import StyledText

/// A notebook or a program as a page: its prose, and its cells with what they print.
package struct NotebookPage {
  package let page: WebPage
  /// The diagnostics of cells that failed. The other cells have run.
  package let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - roles: what is run of each fence.
  ///   - workspace: an empty one, on which the cells run.
  package init(
    _ document: Document, running roles: RunnableRoles, on workspace: Workspace,
    format: ValueFormat
  ) {
    var writer = PageWriter(format)
    var workspace = workspace
    for block in document.blocks(running: roles) {
      if writer.isStopped { break }
      guard let fence = block.fence else {
        writer.add(block) { [workspace] in workspace.computed($0, format: format) }
        continue
      }
      guard let role = roles[fence.role] else {
        writer.add(block) { _ in Markup() }
        continue
      }
      let source = document.source(of: fence)
      if role == .setup {
        let outcome = workspace.outcome(of: source)
        writer.fold(Markup(writer.texts.setup), as: "quiet") { $0.add(code: source.text) }
        if case .failed(let diagnostics) = outcome { writer.add(diagnostics) }
      } else {
        writer.add(cell: source, on: &workspace)
      }
    }
    self.init(writer, title: document.title?.title.plain ?? Self.name(of: document.source.name))
  }

  /// - Parameter cells: those of a program.
  package init(
    _ program: CellSource, name: String, on workspace: Workspace, format: ValueFormat
  ) {
    var writer = PageWriter(format)
    var workspace = workspace
    for cell in ProgramCells(program).cells where !writer.isStopped {
      writer.add(cell: cell, on: &workspace)
    }
    self.init(writer, title: Self.name(of: name))
  }

  private init(_ writer: PageWriter, title: String) {
    page = WebPage(title: title, language: writer.language, content: writer.nodes)
    diagnostics = writer.diagnostics
  }

  private static func name(of path: String) -> String {
    let name = path.fileName
    return name.isEmpty || name == "-" ? "ztilde" : name
  }
}

extension PageWriter {
  /// A cell with what it prints.
  package mutating func add(cell source: CellSource, on workspace: inout Workspace) {
    let outcome = workspace.outcome(of: source)
    let content = gathering { writer in
      writer.add(code: source.text)
      writer.add(outcome)
    }
    add(.element("div", ["class": "cell"], content))
  }
}
