import LanguageSyntax
import MatrixLanguage
import NumericCore
import StyledText
import Support
import Testing

@Suite struct ValueFormatTests {
  private static let programs = [
    "3", "x = 1/3", "[1, 2, 3]", "z = [1; -20.5; 300]", "[1/3, 2/3; 1e-7, 12345.678]", "[]",
    "zeros(0, 3)", "[nan, inf, -inf]", "\"a text\"", "a, b = 1, [1, 2]", "1, 2, [3, 4]",
    "μ = [1e20, 1; 2, 3]", "range(9)", "range(40)", "range(1000) / 7", "reshape(range(60), 30, 2)",
    "reshape(range(10000), 100, 100)", "randn(12, 12)", "range(12)ᵀ", "range(10)ᵀ", "range(11)ᵀ",
    "1e20 * range(30)", "ones(2, 20) * 1e-9", "mean(z) = z",
  ]

  @Test(arguments: [80, 40])
  func `values are shown as was last agreed`(width: Int) {
    var format = ValueFormat()
    format.width = width
    let shown = Self.programs.dropLast().map { code in
      var workspace = Workspace(seed: 3)
      let lines = (try? workspace.run(code).map { format.markup($0).plain }) ?? ["fails"]
      return "> \(code)\n" + lines.joined(separator: "\n")
    }
    Golden.expect(
      shown.joined(separator: "\n\n"), matches: "values.\(width)", filePath: "\(testFolder)/")
  }

  @Test(arguments: Seeds.few, [80, 40])
  func `no line is wider than the screen, and every decimal point stands under the others`(
    seed: UInt64, width: Int
  ) throws {
    var numbers = SeededGenerator(seed: seed)
    var format = ValueFormat()
    format.width = width
    for _ in 0..<30 {
      let rows = Int.random(in: 1...14, using: &numbers)
      let columns = Int.random(in: 2...40, using: &numbers)
      let shape = try Shape(rows: rows, columns: columns)
      let exponents = [1e-9, 0.01, 1, 1, 1, 100, 1e16]
      let elements = (0..<shape.count).map { _ in
        Double.random(in: -1...1, using: &numbers) * (exponents.randomElement(using: &numbers) ?? 1)
      }
      let value = Value(try Matrix(shape: shape, elements: elements))
      let lines = format.markup(value).plain.split(separator: "\n")
      #expect(lines.count == 1 + min(rows, 10))
      #expect(lines.allSatisfy { $0.count <= width })
      let wholes = lines.dropFirst().map(Self.endOfFirstWhole)
      #expect(Set(wholes).count == 1)
    }
  }

  /// Where the decimal point of the first number of a line stands, or would stand.
  private static func endOfFirstWhole(_ line: Substring) -> Int {
    let indent = line.prefix { $0 == " " }.count
    return indent + line.dropFirst(indent).prefix { !" .e".contains($0) }.count
  }

  @Test(arguments: [
    ("[1, 2; 3, 4]", "[1, 2; 3, 4]"), ("3", "3"), ("1/3", "0.3333"), ("range(9)", nil),
    ("\"a\"", "\"a\""), ("range(20)", "[0, 1, 2, 3, 4, 5, 6, 7, …]"),
    ("range(6)ᵀ", "[0; 1; 2; 3; …]"),
  ])
  func `in a line of prose a value stands as it would be typed`(code: String, text: String?) throws
  {
    let value = try #require(try Workspace().value(of: Cell(CellSource(code))))
    #expect(ValueFormat().inline(value) == text ?? "[0, 1, 2, 3, 4, 5, 6, 7, …]")
  }

  @Test func `parts of what is shown carry their meaning`() throws {
    let printed = try #require(try Workspace(after: "").runOnce("μ = [1, 2]").first)
    let roles = ValueFormat().markup(printed).spans.map(\.role)
    #expect(roles.first == .name)
    #expect(roles.contains(.number))
  }
}

extension Workspace {
  fileprivate func runOnce(_ code: String) throws -> [Printed] {
    var copy = self
    return try copy.run(code)
  }
}
