import ArgumentParser
import NumericCore
import StyledText
import TerminalUI

/// The options that every command has.
struct SharedOptions: ParsableArguments {
  @Option(
    help: .spoken(
      Localized(en: "The language of the interface: en or zh.", zh: "界面语言：en 或 zh。"),
      valueName: "en|zh"))
  var lang: InterfaceLanguage?

  @Option(
    help: .spoken(
      Localized(en: "When to use colours.", zh: "什么时候使用颜色。"), valueName: "auto|always|never"))
  var color: ColorChoice?

  @Flag(
    inversion: .prefixedNo,
    help: .spoken(
      Localized(
        en: "Write in ASCII alone, gamma for γ; or not.",
        zh: "是否只用 ASCII 字符：用 gamma 代替 γ。")))
  var ascii: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: .spoken(
      Localized(
        en: "For screen readers: append sentences, and draw nothing; or not.",
        zh: "是否适合读屏软件：只追加文字，不画图。")))
  var accessible: Bool?

  @Option(
    help: .spoken(
      Localized(en: "The most elements that one matrix may have.", zh: "一个矩阵最多有多少个元素。"),
      valueName: "n", visibility: .hidden))
  var maxElements: Int?

  @Option(
    help: .spoken(
      Localized(en: "How many decimals a number is shown with.", zh: "数显示几位小数。"), valueName: "n",
      visibility: .hidden))
  var digits: Int?

  @Option(
    help: .spoken(
      Localized(
        en: "For how many columns to lay out what goes into a pipe.",
        zh: "输出到管道时按多少列排版。"), valueName: "n", visibility: .hidden))
  var width: Int?

  func validate() throws {
    try Self.check(maxElements, "--max-elements", Self.mostElements)
    try Self.check(digits, "--digits", Self.mostDigits)
    try Self.check(width, "--width", Self.mostColumns)
  }

  private static func check(_ value: Int?, _ option: String, _ limit: Int) throws {
    guard let value, !(1...limit).contains(value) else { return }
    throw ValidationError(
      Localized(
        en: "\(option) is a number from 1 to \(limit).",
        zh: "\(option) 应是 1 到 \(limit) 的整数。"
      ).spoken)
  }

  private static let mostElements = 1 << 26
  private static let mostDigits = 17
  private static let mostColumns = 10_000

  var limits: Limits {
    var limits = Limits.standard
    if let maxElements { limits.elements = maxElements }
    return limits
  }
}

extension InterfaceLanguage: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
