package import LanguageSyntax
package import MatrixLanguage
package import Notebook
package import NumericCore
package import PythonTranslation
import StyledText

/// A notebook or a lesson as a notebook of Jupyter, which prints under NumPy what `ztilde run` prints.
///
/// Prose becomes Markdown, and each cell a cell of NumPy. A lesson becomes an exercise: its tasks stand there
/// with their blanks, below them the hints, folded, and a cell that asserts what has to hold. With solutions,
/// these stand in the place of the tasks, and the whole runs through.
///
/// - A cell that cannot run before a task is solved has the tag `raises-exception`, so that Jupyter shows its
///   error and runs those below it.
/// - A value in a sentence stands there as its code, and a cell below the prose shows it.
/// - The mistakes that a lesson names are left out, since ztilde tells them by running them.
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
    var walk = ExerciseWalk(
      document, kinds, withSolutions: withSolutions, under: allowance, in: options.language)
    walk.walk()
    guard walk.diagnostics.isEmpty else {
      throw Cell.ParseError(diagnostics: walk.diagnostics)
    }
    let translation = PythonTranslation(walk.parts, options: options)
    notebook = walk.notebook(translation, with: translation.cells)
    gaps = translation.gaps
    files = walk.parts.reduce(into: Set()) { $0.formUnion($1.cell.loadedFiles) }.sorted()
  }
}

/// A walk over the blocks of a document, from top to bottom.
private struct ExerciseWalk {
  private let document: Document
  private let kinds: PieceKinds
  private let withSolutions: Bool
  private let allowance: Allowance
  private let texts: ExerciseTexts
  private let orders: [Step.Order]

  private(set) var parts: [PythonTranslation.Part] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var entries: [DraftCell] = []
  /// The prose since the last cell of code.
  private var prose: [String] = []
  private var computed: [Excerpt] = []
  private var rest: ArraySlice<DocumentBlock>
  /// Whether a task of the step stands above that is still to be solved.
  private var isUnsolved = false
  /// Whether the prose is what a student reads who has solved the task.
  private var isAfterTask = false
  private var hints = 0

  private enum DraftCell {
    case markdown(String)
    case code([CellPart], tags: [String], mayFail: Bool)
  }

  /// A part of the translation, or a comment.
  private enum CellPart {
    case part(Int)
    case text([String])
  }

  init(
    _ document: Document, _ kinds: PieceKinds, withSolutions: Bool, under allowance: Allowance,
    in language: InterfaceLanguage
  ) {
    (self.document, self.kinds, self.allowance) = (document, kinds, allowance)
    self.withSolutions = withSolutions
    texts = ExerciseTexts(language)
    rest = document.blocks[...]
    orders =
      document.isLesson
      ? Lesson(document, kinds: kinds).steps.flatMap(\.pieces).compactMap { $0 as? Step.Order } : []
  }

  mutating func walk() {
    while let block = rest.popFirst() { take(block) }
    endProse()
  }

  private mutating func take(_ block: DocumentBlock) {
    switch block.content {
    case .heading(let heading):
      endProse()
      if heading.level <= 2 { (isUnsolved, isAfterTask, hints) = (false, false, 0) }
      add([block])
    case .choices(let choices): ask(choices)
    case .fence(let fence): take(fence)
    default: add([block])
    }
  }

  private mutating func take(_ fence: Fence) {
    let words = kinds.match(fence)?.words ?? fence.role
    switch words {
    case "zt setup": run(fence, as: .silent)
    case "zt": run(fence, as: .shown)
    case "zt predict", "zt predict value", "zt predict shape": predict(fence, words)
    case "zt task": begin(fence)
    case "zt solution": solve(fence)
    case "zt order": order(fence)
    case "zt check": check(fence)
    case "hint": hint(fence)
    case "zt task variant": break
    case "zt wrong": dropQuote()
    case "output":
      // What a cell prints, it prints in Jupyter.
      break
    default:
      prose.append(MarkdownText.code(fence.code.text, language: fence.language ?? ""))
      // What stands below code that is only shown belongs to it.
      if let output = rest.first?.fence, output.isOutput {
        prose.append(MarkdownText.code(output.code.text, language: "text"))
      }
    }
  }

  // MARK: Prose

  private mutating func add(_ blocks: [DocumentBlock]) {
    prose.append(text { $0.text(of: blocks) })
  }

  /// Writes the prose since the last cell, and a cell that shows the values in it.
  private mutating func endProse() {
    defer { (prose, computed) = ([], []) }
    guard !prose.isEmpty else { return }
    let text = prose.joined(separator: "\n\n")
    let isFolded = isAfterTask && !withSolutions
    entries.append(.markdown(isFolded ? MarkdownText.folded(text, under: texts.solved) : text))
    isAfterTask = false
    var lines: [CellPart] = []
    for value in computed {
      guard let cell = read(CellSource(value.text, label: .file(document.source.name))) else {
        continue
      }
      lines.append(line(cell, as: .value(value.text)))
    }
    add(lines, tags: ["value"], mayFail: isUnsolved)
  }

  private mutating func ask(_ choices: [Choice]) {
    prose.append(text { $0.text(of: choices) { _ in false } })
    tell(choices)
  }

  /// The choices with their reasons, folded.
  private mutating func tell(_ choices: [Choice]) {
    let answers = text { $0.text(of: choices) { _ in true } }
    prose.append(MarkdownText.folded(answers, under: texts.answer))
  }

  private mutating func text(_ write: (inout MarkdownText) -> String) -> String {
    var writer = MarkdownText()
    let text = write(&writer)
    computed += writer.computed.filter { !computed.contains($0) }
    return text
  }

  private mutating func hint(_ fence: Fence) {
    hints += 1
    var writer = MarkdownText()
    let hint = writer.text(of: fence.code.blocks(of: document.source))
    // A hint says what to write, not what comes of it.
    entries.append(.markdown(MarkdownText.folded(hint, under: texts.hint(hints))))
  }

  /// What is told of a mistake.
  private mutating func dropQuote() {
    if case .quote? = rest.first?.content { rest.removeFirst() }
  }

  // MARK: Code

  private mutating func run(_ fence: Fence, as purpose: PythonTranslation.Part.Purpose) {
    endProse()
    guard let cell = read(document.source(of: fence)) else { return }
    add([line(cell, as: purpose)], mayFail: isUnsolved)
  }

  /// What is guessed stands above the cell, and the reasons of the choices, folded, below it.
  private mutating func predict(_ fence: Fence, _ words: String) {
    if rest.first?.fence?.isOutput == true { rest.removeFirst() }
    guard case .choices(let choices)? = rest.first?.content else {
      prose.append(words == "zt predict shape" ? texts.guessShape : texts.guessValue)
      return run(fence, as: .shown)
    }
    rest.removeFirst()
    prose.append(texts.guessChoice)
    prose.append(text { $0.text(of: choices) { _ in false } })
    run(fence, as: .shown)
    tell(choices)
  }

  private mutating func begin(_ fence: Fence) {
    guard !withSolutions else { return endProse() }
    let starter = Starter(fence.code.text)
    let comment = starter.blanks.isEmpty ? texts.mend : texts.task
    guard let pattern = starter.pattern else {
      return task([.text(PythonText(comment + "\n" + fence.code.text).comments + ["____"])])
    }
    task([
      line(pattern.cell, as: .starter(blanks: pattern.wildcards, comment: comment))
    ])
  }

  private mutating func task(_ lines: [CellPart]) {
    endProse()
    isUnsolved = true
    add(lines, tags: ["task"], mayFail: true)
  }

  private mutating func solve(_ fence: Fence) {
    endProse()
    guard let cell = read(document.source(of: fence)) else { return }
    isAfterTask = true
    if withSolutions {
      add(
        [.text(PythonText(texts.solution).comments), line(cell, as: .shown)], tags: ["solution"],
        mayFail: false)
    } else {
      _ = line(cell, as: .unwritten)
    }
  }

  private mutating func order(_ fence: Fence) {
    if !withSolutions {
      let lines = orders.first { $0.fence == fence }?.lines ?? []
      prose.append(texts.order)
      prose += lines.map { MarkdownText.code($0, language: "text") }
      task([.text(PythonText(texts.task).comments + ["____"])])
    }
    solve(fence)
  }

  private mutating func check(_ fence: Fence) {
    endProse()
    var lines = [CellPart.text(PythonText(texts.check).comments)]
    for check in Step.Check.read(fence.code) {
      let message = check.comment.said
      guard let test = try? TaskCheck(check, targets: []) else { continue }
      switch test.test {
      case .condition(let condition):
        guard let cell = read(condition.cell.source) else { continue }
        lines.append(line(cell, as: .check(message)))
      case .uses, .avoids:
        lines.append(
          .text(PythonText(texts.unchecked(check.condition.text, message)).comments))
      }
    }
    add(lines, tags: ["check"], mayFail: !withSolutions)
    isAfterTask = true
  }

  // MARK: Parts

  private mutating func read(_ source: CellSource) -> Cell? {
    do throws(Cell.ParseError) {
      return try Cell(source, under: allowance)
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  private mutating func line(
    _ cell: Cell, as purpose: PythonTranslation.Part.Purpose
  ) -> CellPart {
    parts.append(.init(cell, as: purpose))
    return .part(parts.count - 1)
  }

  private mutating func add(_ lines: [CellPart], tags: [String] = [], mayFail: Bool) {
    guard !lines.isEmpty else { return }
    entries.append(.code(lines, tags: tags, mayFail: mayFail && !withSolutions))
  }

  // MARK: The notebook

  /// - Parameter cells: the Python of each part.
  func notebook(_ translation: PythonTranslation, with cells: [String]) -> JupyterNotebook {
    var notebook = JupyterNotebook()
    for entry in entries {
      switch entry {
      case .markdown(let text): notebook.cells.append(.markdown(text))
      case .code(let lines, let tags, let mayFail):
        let texts = lines.map { line in
          switch line {
          case .part(let number): cells[number]
          case .text(let lines): lines.joined(separator: "\n")
          }
        }
        let text = texts.filter { !$0.isEmpty }.joined(separator: "\n")
        guard !text.isEmpty else { continue }
        notebook.cells.append(.code(text, tags: tags, mayFail: mayFail))
      }
    }
    // What stands first may be the title.
    var place = 0
    if case .markdown? = notebook.cells.first { place = 1 }
    notebook.cells.insert(.code(translation.head, tags: ["helpers"], isFolded: true), at: place)
    if document.isLesson, !withSolutions {
      notebook.cells.insert(.markdown(texts.opening), at: place)
    }
    return notebook
  }
}

extension Sequence<Inline> {
  /// What is said where no value can be put into it: its code stands in its place.
  fileprivate var said: String {
    map { inline in
      if case .computed(let code) = inline.content { return code.text }
      return [inline].plain
    }
    .joined()
  }
}
