import NumericCore

/// Data from files.
extension Builtins {
  static let data = [load]

  static let load = Operation(
    "load", [.required("file")],
    help: .init(
      summary: Localized(
        en: """
          The numbers of a CSV file beside the lesson or the notebook, rows as in the file; a first \
          line of names is passed over. Where rows are examples, turn them: X = load("…")ᵀ.
          """,
        zh: """
          读入课程或笔记本旁边的 CSV 文件，行与文件中的行一致；首行若是列名则跳过。若文件中一行是一个样本，\
          请转置：X = load("…")ᵀ。
          """),
      equals: #"np.loadtxt("points.csv", delimiter=",")"#,
      example: #"load("points.csv")"#, output: "2×2\n  1  2\n  3  4.5"),
    python: .call { "load(\($0.array(0)))" },
    rule: .general { arguments, resources throws(Problem) in
      let name = try arguments.text(0)
      return Value(try table(name, resources).values)
    },
    isImpure: true)

  private static func table(
    _ name: String, _ resources: Resources
  ) throws(Problem) -> CSVTable {
    let bytes: [UInt8]
    do throws(DataFolder.Refusal) {
      bytes = try resources.data.bytes(of: name)
    } catch {
      throw .data(.refused(file: name, error))
    }
    do throws(CSVError) {
      return try CSVTable(parsing: bytes, file: name, allowance: resources.allowance)
    } catch {
      if case .matrix(let problem) = error.problem { throw Problem(problem, code: "load") }
      throw .data(.csv(error))
    }
  }
}
