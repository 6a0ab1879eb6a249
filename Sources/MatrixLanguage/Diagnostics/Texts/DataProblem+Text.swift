import NumericCore
import PlainFiles
import StyledText

extension DataProblem {
  var headline: Localized<String> {
    switch self {
    case .refused(let file, .outside):
      Localized(
        en: "\(file.asShown) leads out of the folder of the data",
        zh: "\(file.asShown) 不在数据文件夹里")
    case .refused(let file, .missing):
      Localized(en: "there is no file \(file.asShown) here", zh: "这里没有文件 \(file.asShown)")
    case .refused(let file, .tooLarge(let limit)):
      Localized(
        en: "\(file.asShown) has more than \(limit.inBytes.en)",
        zh: "\(file.asShown) 超过了 \(limit.inBytes.zh)")
    case .refused(let file, .linkedOutside):
      Localized(
        en: "a link leads \(file.asShown) out of its folder",
        zh: "\(file.asShown) 经过的链接指向文件夹之外")
    case .refused(let file, .unreadable(let failure)): failure.statement(of: file.asShown)
    case .csv(let error):
      Localized(
        en:
          "\(error.file.asShown), line \(error.line), column \(error.column): \(error.problem.headline.en)",
        zh:
          "\(error.file.asShown) 第 \(error.line) 行第 \(error.column) 列：\(error.problem.headline.zh)")
    }
  }

  var note: Localized<String>? {
    switch self {
    case .refused(_, .outside):
      Localized(
        en: "write the name of a file beside the lesson or the notebook",
        zh: "请写课程或笔记本旁边的文件名")
    case .refused(_, .linkedOutside):
      Localized(
        en: "put a copy of the file beside the lesson or the notebook, or in a folder data there",
        zh: "请把文件复制到课程或笔记本旁边，或旁边的 data 文件夹里")
    case .refused(_, .missing(let others)) where !others.isEmpty:
      Localized(
        en: "here are \(others.map(\.asShown).joined(separator: ", "))",
        zh: "这里有 \(others.map(\.asShown).joined(separator: "、"))")
    case .csv(let error): error.problem.advice(in: error.file.sanitized)
    case .refused(_, .missing), .refused(_, .tooLarge), .refused(_, .unreadable): nil
    }
  }
}

extension CSVError.CSVProblem {
  fileprivate var headline: Localized<String> {
    switch self {
    case .notText: Localized(en: "these bytes are no text in UTF-8", zh: "这些字节不是 UTF-8 文本")
    case .utf16: Localized(en: "the file is in UTF-16", zh: "这个文件是 UTF-16 编码")
    case .noRows: Localized(en: "there is no row of numbers", zh: "一行数也没有")
    case .emptyLine: Localized(en: "this line is empty", zh: "这一行是空的")
    case .wrongFieldCount(let expected, let found):
      Localized(
        en: "this row has \(found) cell\(found == 1 ? "" : "s"), and the first one \(expected)",
        zh: "这一行有 \(found) 格，而第一行有 \(expected) 格")
    case .missing(let text) where text.allSatisfy { $0 == " " }:
      Localized(en: "a number is missing", zh: "这里缺一个数")
    case .missing(let text):
      Localized(en: "\(text.asShown) marks a missing number", zh: "\(text.asShown) 表示这里缺一个数")
    case .notANumber(let text, .comma(let readings)) where readings.count == 1:
      Localized(en: "\(text.asShown) has a decimal comma", zh: "\(text.asShown) 用了小数逗号")
    case .notANumber(let text, .comma):
      Localized(
        en: "\(text.asShown) has a decimal comma or a thousands separator",
        zh: "\(text.asShown) 里的逗号是小数逗号或千位分隔符")
    case .notANumber(let text, .grouped):
      Localized(en: "\(text.asShown) has thousands separators", zh: "\(text.asShown) 用了千位分隔符")
    case .notANumber(let text, .several):
      Localized(en: "\(text.asShown) is several numbers", zh: "\(text.asShown) 是几个数")
    case .notANumber(let text, .labelled):
      Localized(en: "\(text.asShown) is more than a number", zh: "\(text.asShown) 除了数还有别的符号")
    case .notANumber(let text, .infinite):
      Localized(en: "\(text.asShown) is not finite", zh: "\(text.asShown) 不是有限的数")
    case .notANumber(let text, .word), .notANumber(let text, .missingMark):
      Localized(en: "\(text.asShown) is no number", zh: "\(text.asShown) 不是数")
    case .unclosedQuote: Localized(en: "this quote is never closed", zh: "这个引号没有结束")
    case .strayQuote: Localized(en: "a quote inside of a cell", zh: "一格的中间出现了引号")
    case .textAfterQuote:
      Localized(en: "text between a closing quote and the next cell", zh: "引号结束后、下一格之前还有别的字符")
    case .matrix: Localized(en: "more numbers than a matrix may hold", zh: "数太多，一个矩阵放不下")
    }
  }

  /// The advice what to write instead.
  fileprivate func advice(in file: String) -> Localized<String>? {
    switch self {
    case .notText, .utf16:
      Localized(
        en: "save the file as UTF-8; spreadsheets call that CSV UTF-8",
        zh: "请把文件另存为 UTF-8；电子表格里叫“CSV UTF-8”")
    case .noRows, .matrix: nil
    case .emptyLine:
      Localized(en: "remove it; empty lines may only end a file", zh: "请删去这一行；只有文件末尾可以有空行")
    case .wrongFieldCount:
      Localized(
        en: "each row needs as many cells; a missing one is left empty, as in 1,,3",
        zh: "每一行的格数要相同；缺的一格留空，例如 1,,3")
    case .missing:
      Localized(
        en: "load(\"\(file)\", missing=nan) reads each missing number as nan",
        zh: "load(\"\(file)\", missing=nan) 会把缺的数都读作 nan")
    case .notANumber(_, .missingMark):
      Localized(
        en: "if a number is missing there, leave the cell empty and write missing=nan",
        zh: "如果表示缺数，请把这一格留空，并写上 missing=nan")
    case .notANumber(_, .comma(let readings)) where readings.count > 1:
      Localized(
        en:
          "write \(readings[0]) if it is a decimal comma, or \(readings[1]) if it divides thousands",
        zh: "如果是小数逗号，请写 \(readings[0])；如果是千位分隔符，请写 \(readings[1])")
    case .notANumber(_, .comma(let readings)):
      Localized(
        en: "write the decimal comma as a point: \(readings.joined())",
        zh: "请把小数逗号写成小数点：\(readings.joined())")
    case .notANumber(_, .grouped(let reading)):
      Localized(en: "write \(reading), without thousands separators", zh: "请不用千位分隔符，写成 \(reading)")
    case .notANumber(_, .several):
      Localized(en: "put commas, semicolons or tabs between them", zh: "请在数之间加上逗号、分号或制表符")
    case .notANumber(_, .labelled(let reading)):
      Localized(en: "write \(reading) alone", zh: "请只写 \(reading)")
    case .notANumber(_, .infinite):
      Localized(
        en: "write a finite number, or leave the cell empty and write missing=nan",
        zh: "请写有限的数，或把这一格留空，并写上 missing=nan")
    case .notANumber(_, .word):
      Localized(
        en: "write a number for each word, or leave out the column",
        zh: "请把每个词换成一个数，或去掉这一列")
    case .unclosedQuote: Localized(en: "close it, or remove it", zh: "请补上或删去它")
    case .strayQuote:
      Localized(
        en: "put the whole cell in quotes and double the one in it, or remove it",
        zh: "请把整格放进引号，并把里面的引号写两遍；或删去它")
    case .textAfterQuote:
      Localized(
        en: "remove it, or double the quote if it belongs to the text",
        zh: "请删去它；如果引号属于文本，请写两遍")
    }
  }
}
