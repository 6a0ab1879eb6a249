import LanguageSyntax
import MatrixLanguage
package import Notebook
import NumericCore
import PythonTranslation
import StyledText

/// Puts together a notebook of Jupyter: prose as Markdown, code as cells of NumPy.
///
/// A notebook is written by it alone; the pieces of a lesson write themselves, and a task with what stands
/// in `JupyterWriter+Tasks`.
///
/// - A cell that cannot run before a task is solved may fail: Jupyter shows its error and runs those below
///   it.
/// - A value in a sentence stands there as its code, and a cell below the prose shows it.
package struct JupyterWriter {
  /// True if solutions stand in place of the tasks.
  package let withSolutions: Bool
  package let texts: ExerciseTexts
  private let source: SourceText
  private let allowance: Allowance

  /// The code, in its order.
  private(set) var parts: [PythonTranslation.Part] = []
  /// The mistakes in the code.
  var diagnostics: [Diagnostic] = []
  private var drafts: [DraftCell] = []
  /// The prose since the last cell.
  private var prose: [String] = []
  /// The code of the values in it.
  private var computed: [Excerpt] = []
  /// True below a task of the step that is still to be solved.
  var isUnsolved = false
  /// True if the prose is for a student who has solved the task.
  var isAfterTask = false

  private enum DraftCell {
    case markdown(String)
    case code([CellPart], tags: [String], mayFail: Bool)
  }

  enum CellPart {
    /// The number of a part of the translation.
    case part(Int)
    case comment(String)
    case blank
  }

  init(
    of source: SourceText, withSolutions: Bool, under allowance: Allowance,
    in language: InterfaceLanguage
  ) {
    (self.source, self.withSolutions, self.allowance) = (source, withSolutions, allowance)
    texts = ExerciseTexts(language)
  }

  // MARK: Prose

  package mutating func add(_ blocks: [DocumentBlock]) {
    for block in blocks {
      if case .heading = block.content { endProse() }
      prose.append(text { $0.text(of: [block]) })
    }
  }

  mutating func add(title: String) {
    prose.append(MarkdownText.title(title))
  }

  /// A sentence of our own, in Markdown.
  package mutating func say(_ sentence: String) { prose.append(sentence) }

  /// Text that is shown as it is.
  package mutating func add(verbatim text: String, as language: String) {
    prose.append(MarkdownText.code(text, language: language))
  }

  /// Choices, without telling which of them is right.
  package mutating func add(_ choices: [Choice]) {
    prose.append(text { $0.text(of: choices, telling: false) })
  }

  /// The right choice and the reasons, folded away.
  package mutating func tell(_ choices: [Choice]) {
    let answers = text { $0.text(of: choices, telling: true) }
    prose.append(MarkdownText.folded(answers, under: texts.answer))
  }

  /// Prose that is folded away. No cell shows the values in it: a hint says what to write, and not what
  /// comes of it.
  package mutating func fold(_ blocks: [DocumentBlock], under title: String) {
    endProse()
    var writer = MarkdownText()
    drafts.append(.markdown(MarkdownText.folded(writer.text(of: blocks), under: title)))
  }

  private mutating func text(_ write: (inout MarkdownText) -> String) -> String {
    var writer = MarkdownText()
    let text = write(&writer)
    computed += writer.computed.filter { !computed.contains($0) }
    return text
  }

  mutating func beginStep(_ title: [Inline]) {
    endProse()
    (isUnsolved, isAfterTask) = (false, false)
    prose.append("## " + text { $0.text(of: title) })
  }

  /// Writes the prose since the last cell, and a cell that shows the values in it.
  mutating func endProse() {
    defer { (prose, computed) = ([], []) }
    guard !prose.isEmpty else { return }
    let text = prose.joined(separator: "\n\n")
    drafts.append(.markdown(isAfterTask ? MarkdownText.folded(text, under: texts.solved) : text))
    let values = computed.compactMap { code in
      read(code).map { part($0, as: .value(code.text)) }
    }
    add(values, tags: ["value"], mayFail: isUnsolved)
  }

  // MARK: Code

  /// A cell that shows what it gives.
  package mutating func run(_ code: Excerpt) { add(code, as: .shown) }

  /// A cell that shows nothing.
  package mutating func prepare(_ code: Excerpt) { add(code, as: .silent) }

  private mutating func add(_ code: Excerpt, as purpose: PythonTranslation.Part.Purpose) {
    endProse()
    isAfterTask = false
    guard let cell = read(code) else { return }
    add([part(cell, as: purpose)], mayFail: isUnsolved)
  }

  mutating func read(_ code: Excerpt) -> Cell? {
    let line = source.line(at: code.range.lowerBound)
    do throws(Cell.ParseError) {
      let label = CellLabel.file(source.name, firstLine: line)
      return try Cell(CellSource(code.text, label: label), under: allowance)
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  mutating func part(
    _ cell: Cell, as purpose: PythonTranslation.Part.Purpose
  ) -> CellPart {
    parts.append(.init(cell, as: purpose))
    return .part(parts.count - 1)
  }

  mutating func add(_ lines: [CellPart], tags: [String] = [], mayFail: Bool) {
    guard !lines.isEmpty else { return }
    drafts.append(.code(lines, tags: tags, mayFail: mayFail))
  }

  // MARK: The notebook

  /// - Parameters:
  ///   - translation: that of the parts.
  ///   - opening: how to work with it, above the first cell of code.
  func notebook(_ translation: PythonTranslation, opening: String?) -> JupyterNotebook {
    var notebook = JupyterNotebook()
    let cells = translation.cells
    for draft in drafts {
      switch draft {
      case .markdown(let text): notebook.cells.append(.markdown(text))
      case .code(let parts, let tags, let mayFail):
        let texts = parts.map { part in
          switch part {
          case .part(let number): cells[number]
          case .comment(let text): PythonText(text).comments.joined(separator: "\n")
          case .blank: "____"
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
    if let opening { notebook.cells.insert(.markdown(opening), at: place) }
    return notebook
  }
}
