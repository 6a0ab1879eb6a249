import LanguageSyntax
import MatrixLanguage
import NumericCore
import StyledText

/// The names of a notebook below each other, each with its shape and its first numbers:
///
/// ```
///   z     1×4   1  3  5  7
///   norm  1×4   0.5  1.5  2.5  3.5
///               norm := z / 2
/// ```
struct VariableTable {
  private let workspace: Workspace
  private let presentation: Presentation

  init(_ workspace: Workspace, _ presentation: Presentation) {
    self.workspace = workspace
    self.presentation = presentation
  }

  private struct VariableRow {
    let name: String
    let shape: String
    /// The blocks of the last column.
    let blocks: [Block]
  }

  var blocks: [Block] {
    let rows = workspace.names.map(row)
    let names = width(rows.map(\.name))
    let shapes = width(rows.map(\.shape))
    return rows.map { row in
      let marker =
        Markup("  ") + Markup(padded(row.name, to: names + 2), .name)
        + Markup(padded(row.shape, to: shapes + (shapes > 0 ? 2 : 0)), .secondary)
      return .item(marker: marker, row.blocks)
    }
  }

  private func row(_ name: Name) -> VariableRow {
    let value = workspace[name]?.value
    var blocks: [Block] = []
    if let value { blocks.append(start(of: value)) }
    if let formula = workspace.formula(of: name) {
      blocks.append(.verbatim(Markup(formula.text, .code)))
      if let failure = formula.failure {
        let problem = failure.diagnostic.headline[presentation.language]
        blocks.append(.paragraph(Markup("✗ \(problem)", .failure)))
      }
    }
    return VariableRow(
      name: presentation.screen.spelled(name.spelling), shape: value.map(shape) ?? "",
      blocks: blocks)
  }

  /// `1×4` of a matrix; a number and what has no shape go without.
  private func shape(of value: Value) -> String {
    guard case .matrix(let matrix) = value else { return "" }
    return presentation.screen.spelled(matrix.shape.description)
  }

  /// The first numbers of a matrix, row by row; of anything else, its first line.
  private func start(of value: Value) -> Block {
    guard case .matrix(let matrix) = value else {
      let lines = presentation.values.markup(value).lines
      return .paragraph(lines[0] + Markup(lines.count > 1 ? " …" : "", .secondary))
    }
    let shown = matrix.elements.prefix(Self.mostNumbers).map { presentation.number($0) }
    return .verbatim(
      Markup(shown.joined(separator: "  "), .number)
        + Markup(matrix.count > shown.count ? "  …" : "", .secondary))
  }

  private static let mostNumbers = 4

  private func width(_ texts: [String]) -> Int {
    texts.map { $0.displayWidth(presentation.screen.rule) }.max() ?? 0
  }

  private func padded(_ text: String, to width: Int) -> String {
    let missing = width - text.displayWidth(presentation.screen.rule)
    return text + String(repeating: " ", count: max(0, missing))
  }
}
