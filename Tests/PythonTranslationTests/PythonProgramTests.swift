import FoundationEssentials
import LanguageSyntax
import MatrixLanguage
import PythonTranslation
import Support
import Testing

/// The programs in `MatrixLanguageTests/Programs/`, but for the cells that fail, in Python. That they
/// print the same numbers under NumPy is proved by `compare-with-numpy`.
@Suite struct PythonProgramTests {
  private static let programs = [
    "lecture", "functions", "loops", "indexing", "formulas", "training", "gradients", "networks",
  ]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../MatrixLanguageTests/Programs")

  @Test(arguments: programs)
  func `a program in Python is what was last agreed`(program: String) throws {
    let text = try String(
      contentsOf: Self.folder.appending(path: "\(program).zt"), encoding: .utf8)
    var cells: [String] = []
    var cell = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      cell += (cell.isEmpty ? "" : "\n") + line
      if Cell.isIncomplete(cell) { continue }
      if !cell.contains("# error[") { cells.append(cell) }
      cell = ""
    }
    let translation = PythonTranslation([
      .init(try Cell(CellSource(cells.joined(separator: "\n"))))
    ])
    Golden.expect(translation.text, matches: "python-\(program)")
  }
}
