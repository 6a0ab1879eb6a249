package import LanguageSyntax
package import MatrixLanguage
package import Notebook
package import NumericCore
package import PythonTranslation

/// A notebook or a lesson as a notebook of Jupyter, which prints under NumPy what `ztilde run` prints.
///
/// Prose becomes Markdown, and each cell a cell of NumPy. A lesson becomes an exercise: its pieces say what
/// becomes of them (`Piece.write(in:)`). With solutions, these stand in place of the tasks, and the whole
/// runs through.
package struct NotebookExport: Sendable {
  package let notebook: JupyterNotebook
  /// The code for which there is no NumPy.
  package let gaps: [PythonTranslation.Gap]
  /// The files that it loads, from the folder in which it lies.
  package let files: [String]

  /// The text of the file, with its seal in the metadata.
  package var sealedText: SealedText {
    let (before, after) = notebook.parts
    return SealedText(before: before, after: after)
  }

  /// - Throws: every mistake in the cells that shows before they run.
  package init(
    _ document: Document, kinds: PieceKinds = .standard, withSolutions: Bool = false,
    under allowance: Allowance = .unlimited, options: PythonTranslation.Options = .init()
  ) throws(Cell.ParseError) {
    var options = options
    options.target = .notebook
    let opensExercise = document.isLesson && !withSolutions
    var writer = JupyterWriter(
      of: document.source, withSolutions: withSolutions, under: allowance, in: options.language)
    if document.isLesson {
      writer.write(Lesson(document, kinds: kinds))
    } else {
      writer.write(document, running: kinds.runnable)
    }
    guard writer.diagnostics.isEmpty else {
      throw Cell.ParseError(diagnostics: writer.diagnostics)
    }
    let translation = PythonTranslation(writer.parts, options: options)
    notebook = writer.notebook(
      translation, opening: opensExercise ? writer.texts.opening : nil)
    gaps = translation.gaps
    files = writer.parts.reduce(into: Set()) { $0.formUnion($1.cell.loadedFiles) }.sorted()
  }
}

extension JupyterWriter {
  fileprivate mutating func write(_ lesson: Lesson) {
    let title = lesson.document.preamble.filter(\.isTitle)
    add(title)
    if title.isEmpty { add(title: lesson.title) }
    add(lesson.introduction)
    for setup in lesson.setup { prepare(setup.code) }
    for step in lesson.steps {
      beginStep(step.title)
      for setup in step.setup { prepare(setup.code) }
      for piece in step.pieces { piece.write(in: &self) }
    }
    endProse()
  }

  fileprivate mutating func write(_ document: Document, running roles: RunnableRoles) {
    for block in document.blocks(running: roles) {
      switch block.fence.map({ ($0.code, roles[$0.role]) }) {
      case (let code, .setup)?: prepare(code)
      case (let code, .cell)?, (let code, .answer)?: run(code)
      case (_, nil)?, nil: add([block])
      }
    }
    endProse()
  }
}
