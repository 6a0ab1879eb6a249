import LanguageSyntax
package import MatrixLanguage
import NumericCore
import Plotting
package import StyledText

/// Puts together what a page shows: prose, cells with what they print, and what is folded away.
///
/// A notebook is written by it alone (`NotebookPage`); a lesson adds its questions and answers.
package struct PageWriter {
  package let format: ValueFormat
  /// The nodes written so far.
  package private(set) var nodes: [PageNode] = []
  /// The target of a link's address on this page's site; nil for one that leads nowhere.
  package var address: (String) -> String? = { $0 }
  /// The diagnostics of cells that failed.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The numbers that have been given to headings and to variations.
  private var count = 0
  /// `content` is that of the page as a whole.
  private var anchors: Set<String> = ["content"]

  package init(_ format: ValueFormat) {
    var format = format
    // Wider lines move sideways, in their own box.
    format.width = Self.width
    self.format = format
  }

  /// The columns of code and matrices that fit on a page.
  static let width = 76

  package var language: InterfaceLanguage { format.language }
  package var texts: PageTexts { PageTexts(language) }

  /// True if Ctrl-C was pressed.
  package var isStopped: Bool { diagnostics.contains { $0.problem == .interrupted } }

  package mutating func add(_ nodes: [PageNode]) { self.nodes += nodes }

  /// Returns the nodes that the work writes, and keeps them out of the page.
  package mutating func gathering(_ work: (inout PageWriter) -> Void) -> [PageNode] {
    let before = nodes
    nodes = []
    work(&self)
    defer { nodes = before }
    return nodes
  }

  /// Something that is folded away until the reader wants it.
  package mutating func fold(
    _ summary: Markup, as name: String = "", _ work: (inout PageWriter) -> Void
  ) {
    let content = gathering(work)
    guard !content.isEmpty else { return }
    add(.fold(summary.nodes, content, as: name))
  }

  /// Makes the anchor that links lead to: the id if it is sound and still free, or else a number.
  package mutating func anchor(_ id: String?, number: Int) -> String {
    let isSound = id?.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) } == true
    let anchor = isSound && id?.isEmpty == false ? id ?? "" : "part-\(number)"
    guard anchors.insert(anchor).inserted else { return self.anchor(nil, number: nextNumber()) }
    return anchor
  }

  /// A number that no other part of the page has.
  mutating func nextNumber() -> Int {
    count += 1
    return count
  }

  // MARK: Code

  /// Code in the colours of the editor.
  package mutating func add(code: String) {
    add(.preformatted(Highlighting.markup(of: code.withoutLastBreaks), as: "code"))
  }

  /// Text that is no code of ours.
  package mutating func add(verbatim text: String, as name: String) {
    add(.preformatted(Markup(text.withoutLastBreaks), as: name))
  }

  /// Writes the outcome of a cell.
  package mutating func add(_ outcome: CellOutcome) {
    switch outcome {
    case .done(let printed): add(printed)
    case .failed(let diagnostics): add(diagnostics)
    }
  }

  package mutating func add(_ diagnostics: [Diagnostic]) {
    self.diagnostics += diagnostics
    let drawing = DiagnosticDrawing(language: language, width: Self.width)
    for diagnostic in diagnostics {
      add(.preformatted(drawing.markup(diagnostic, namingPage: false), as: "problem"))
    }
  }
}

extension [PageNode] {
  package static func fold(
    _ summary: [PageNode], _ content: [PageNode], as name: String = ""
  ) -> [PageNode] {
    let parts: [PageNode] = .element("summary", [:], summary) + content
    return name.isEmpty
      ? .element("details", [:], parts) : .element("details", ["class": "\(name)"], parts)
  }
}

extension String {
  fileprivate var withoutLastBreaks: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
