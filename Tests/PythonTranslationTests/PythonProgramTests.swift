import FoundationEssentials
import LanguageSyntax
import MatrixLanguage
import PythonTranslation
import StyledText
import Support
import Testing

/// The programs in `MatrixLanguageTests/Programs/`, but for the cells that fail, in Python. That they
/// print the same numbers under NumPy is proved by `compare-with-numpy`.
///
/// A cell of helpers.py is not stored again with each program: its name stands there.
@Suite struct PythonProgramTests {
  private static let programs = [
    "lecture", "functions", "loops", "indexing", "formulas", "training", "gradients", "networks",
  ]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..")

  @Test(arguments: programs)
  func `a program in Python is what was last agreed`(program: String) throws {
    let text = try String(
      contentsOf: Self.root.appending(path: "Tests/MatrixLanguageTests/Programs/\(program).zt"),
      encoding: .utf8)
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
    let folded = try Self.helpers().reduce(translation.text) { text, helper in
      text.replacing("\n\n\n\(helper.text)\n", with: "\n# %% \(helper.name)\n")
    }
    Golden.expect(folded, matches: "python-\(program)")
  }

  /// The cells of helpers.py.
  private static func helpers() throws -> [(name: Substring, text: String)] {
    let file = try String(
      contentsOf: root.appending(path: "Sources/PythonTranslation/helpers.py"), encoding: .utf8)
    return file.split(separator: "\n# %% ").dropFirst().map { cell in
      let name = cell.prefix { $0 != "\n" }
      let text = String(cell.dropFirst(name.count)).trimmed
      return (name, text.replacing("DIGITS", with: "4").replacing("WIDTH", with: "80"))
    }
  }
}
