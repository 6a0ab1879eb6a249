import NumericCore
import PythonTranslation
import StyledText

/// Data from files.
extension Builtins {
  static let data = [load]

  static let load = Operation(
    "load", [.required("file"), .option("missing")],
    help: .init(
      summary: Localized(
        en: """
          The numbers of a CSV file beside the lesson or the notebook, rows as in the file; a first \
          line of names is passed over. Commas, semicolons or tabs stand between the cells. With \
          missing=nan, a cell that is empty, NA, NaN or null is nan. Where rows are examples, turn \
          them: X = load("…")ᵀ.
          """,
        zh: """
          读入课程或笔记本旁边的 CSV 文件，行与文件中的行一致；首行若是列名则跳过。单元格之间用逗号、分号或制表符\
          分隔。写上 missing=nan，空着的单元格以及 NA、NaN、null 就读作 nan。若文件中一行是一个样本，\
          请转置：X = load("…")ᵀ。
          """),
      equals: #"np.loadtxt("points.csv", delimiter=",")"#,
      example: #"load("points.csv")"#, output: "2×2\n  1  2\n  3  4.5",
      more: [
        Localized(
          en: "Comes along: digits.csv, 1797×65: 8×8 pixels, then the digit (UCI, 1998).",
          zh: "自带 digits.csv，1797×65：8×8 像素的手写数字，最后一列是该数字（UCI，1998）。"),
        Localized(
          en: "Comes along: breast_cancer.csv, 569×31: 30 features, 1 if benign (UCI, 1995).",
          zh: "自带 breast_cancer.csv，569×31：30 个特征，最后一列 1 为良性（UCI，1995）。"),
      ]),
    python: .call {
      "load(\($0.array(0))\($0.settings(["missing": $0.number(1)])))"
    },
    rule: .general { arguments, resources throws(Problem) in
      let name = try arguments.text(0)
      let missing = arguments[1] == nil ? nil : try arguments.number(1)
      return Value(try table(name, missing, resources).values)
    },
    isImpure: true)

  private static func table(
    _ name: String, _ missing: Double?, _ resources: Resources
  ) throws(Problem) -> CSVTable {
    let bytes: [UInt8]
    do throws(DataFolder.DataError) {
      bytes = try resources.data.bytes(of: name)
    } catch {
      throw .data(.refused(file: name, error))
    }
    do throws(CSVError) {
      return try CSVTable(
        parsing: bytes, file: name, missing: missing, allowance: resources.allowance)
    } catch {
      if case .matrix(let problem) = error.problem { throw Problem(problem, code: "load") }
      throw .data(.csv(error))
    }
  }
}
