import FoundationEssentials
import MatrixLanguage
import Support
import Testing

/// The programs in `Programs/`, but for the cells that fail, in Python. That they print the same
/// numbers under NumPy is proved by `Fixtures/compare-with-numpy`.
@Suite struct PythonProgramTests {
  private static let programs = [
    "lecture", "functions", "loops", "indexing", "formulas", "training", "gradients", "networks",
  ]

  @Test(arguments: programs)
  func `a program in Python is what was last agreed`(program: String) throws {
    let text = try String(
      contentsOfFile: "\(testFolder)/Programs/\(program).zt", encoding: .utf8)
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
    Golden.expect(translation.text, matches: "python-\(program)", filePath: "\(testFolder)/")
  }
}
