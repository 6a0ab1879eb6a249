import NumericCore
import PlainFiles
import StyledText

extension ChineseDiagnostics {
  static func headline(_ problem: NetworkProblem) -> String {
    switch problem {
    case .notSizes(let shape): "sizes 是一行数，至少两个，而这里是 \(shape)"
    case .oneProbability: "只有一个输出时，softmax 的结果总是 1，什么也学不到"
    case .oneRow("softmax"): "softmax 按列计算，而这里每列只有一个数，结果总是 1"
    case .oneRow: "Z 只有一行，也就是只有一个类别，概率总是 1"
    case .notInputs(let shape, let takes, let role):
      "网络要求每个样本有 \(takes) 个值，而 \(role) 有 \(shape.rows) 行"
    case .notTargets(let shape, _, let examples, let role) where shape.columns != examples:
      "\(role) 有 \(shape.columns) 列，而样本有 \(examples) 个"
    case .notTargets(let shape, let outputs, _, let role):
      "\(role) 有 \(shape.rows) 行，而网络有 \(outputs) 个输出"
    case .noSuchLayer(let layer, let count):
      "网络共有 \(count) 层，而这里是 \(layer)"
    }
  }

  static func notes(_ problem: NetworkProblem) -> [String] {
    switch problem {
    case .notSizes: ["[64, 32, 10] 表示 64 个输入、32 个隐藏单元、10 个输出"]
    case .oneProbability: ["两个类别要用两个输出；要学的是一个数时，用 loss=\"mse\""]
    case .oneRow("softmax"): ["axis=1 表示沿这一行计算"]
    case .oneRow: ["每行是一个类别，每列是一个样本；排成一行的得分用 ᵀ 转置"]
    case .notInputs(let shape, let takes, let role):
      [shape.columns == takes ? "每一列是一个样本：试试 \(role)ᵀ" : "每一列是一个样本"]
    case .notTargets(_, let outputs, let examples, let role):
      ["\(role) 应是 \(examples) 个标签排成的一行，或 \(outputs)×\(examples) 的矩阵"]
    case .noSuchLayer: []
    }
  }

  static func headline(_ problem: DataProblem) -> String {
    switch problem {
    case .refused(let file, .outside): "\(file.asShown) 不在数据文件夹里"
    case .refused(let file, .missing): "这里没有文件 \(file.asShown)"
    case .refused(let file, .tooLarge(let limit)): "\(file.asShown) 超过了 \(limit.inBytes)"
    case .refused(let file, .linkedOutside): "\(file.asShown) 经过的链接指向文件夹之外"
    case .refused(let file, .unreadable(let failure)):
      failure.statement(of: file.asShown, in: .chinese)
    case .csv(let error):
      "\(error.file.asShown) 第 \(error.line) 行第 \(error.column) 列：\(headline(error.problem))"
    }
  }

  static func notes(_ problem: DataProblem) -> [String] {
    switch problem {
    case .refused(_, .outside): ["请写课程或笔记本旁边的文件名"]
    case .refused(_, .linkedOutside): ["请把文件复制到课程或笔记本旁边，或旁边的 data 文件夹里"]
    case .refused(_, .missing(let others)) where !others.isEmpty:
      ["这里有 \(others.map(\.asShown).joined(separator: "、"))"]
    case .csv(let error): [advice(error.problem, in: error.file.sanitized)].compactMap(\.self)
    default: []
    }
  }

  private static func headline(_ problem: CSVError.Problem) -> String {
    switch problem {
    case .notText: "这些字节不是 UTF-8 文本"
    case .utf16: "这个文件是 UTF-16 编码"
    case .noRows: "一行数也没有"
    case .emptyLine: "这一行是空的"
    case .wrongFieldCount(let expected, let found): "这一行有 \(found) 格，而第一行有 \(expected) 格"
    case .missing(let text) where text.allSatisfy { $0 == " " }: "这里缺一个数"
    case .missing(let text): "\(text.asShown) 表示这里缺一个数"
    case .notANumber(let text, .comma(let readings)) where readings.count == 1:
      "\(text.asShown) 用了小数逗号"
    case .notANumber(let text, .comma): "\(text.asShown) 里的逗号是小数逗号或千位分隔符"
    case .notANumber(let text, .grouped): "\(text.asShown) 用了千位分隔符"
    case .notANumber(let text, .several): "\(text.asShown) 是几个数"
    case .notANumber(let text, .labelled): "\(text.asShown) 除了数还有别的符号"
    case .notANumber(let text, .infinite): "\(text.asShown) 不是有限的数"
    case .notANumber(let text, .word), .notANumber(let text, .missingMark): "\(text.asShown) 不是数"
    case .unclosedQuote: "这个引号没有结束"
    case .strayQuote: "一格的中间出现了引号"
    case .textAfterQuote: "引号结束后、下一格之前还有别的字符"
    case .matrix: "数太多，一个矩阵放不下"
    }
  }

  /// What to write instead.
  private static func advice(_ problem: CSVError.Problem, in file: String) -> String? {
    switch problem {
    case .notText, .utf16: "请把文件另存为 UTF-8；电子表格里叫“CSV UTF-8”"
    case .noRows, .matrix: nil
    case .emptyLine: "请删去这一行；只有文件末尾可以有空行"
    case .wrongFieldCount: "每一行的格数要相同；缺的一格留空，例如 1,,3"
    case .missing: "load(\"\(file)\", missing=nan) 会把缺的数都读作 nan"
    case .notANumber(_, .missingMark): "如果表示缺数，请把这一格留空，并写上 missing=nan"
    case .notANumber(_, .comma(let readings)) where readings.count > 1:
      "如果是小数逗号，请写 \(readings[0])；如果是千位分隔符，请写 \(readings[1])"
    case .notANumber(_, .comma(let readings)): "请把小数逗号写成小数点：\(readings.joined())"
    case .notANumber(_, .grouped(let reading)): "请不用千位分隔符，写成 \(reading)"
    case .notANumber(_, .several): "请在数之间加上逗号、分号或制表符"
    case .notANumber(_, .labelled(let reading)): "请只写 \(reading)"
    case .notANumber(_, .infinite): "请写有限的数，或把这一格留空，并写上 missing=nan"
    case .notANumber(_, .word): "请把每个词换成一个数，或去掉这一列"
    case .unclosedQuote: "请补上或删去它"
    case .strayQuote: "请把整格放进引号，并把里面的引号写两遍；或删去它"
    case .textAfterQuote: "请删去它；如果引号属于文本，请写两遍"
    }
  }
}
