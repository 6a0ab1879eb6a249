import ArgumentParser
import LanguageSyntax
import MatrixLanguage
import StyledText

struct EvalCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "eval",
      abstract: Localized(en: "Compute one cell and show its values.", zh: "计算一个单元格，显示它的值。").spoken)
  }

  @Argument(
    parsing: .allUnrecognized,
    help: .spoken(
      Localized(
        en: "The code, as in 'mean([1, 2; 3, 4], axis=1)'.",
        zh: "代码，例如 'mean([1, 2; 3, 4], axis=1)'。"),
      valueName: Localized(en: "code", zh: "代码").spoken))
  var words: [String]

  @OptionGroup var options: SharedOptions

  /// Code may begin with a minus, but an unknown option must not pass for code.
  func validate() throws {
    if let option = words.first(where: {
      $0.hasPrefix("--") && $0.dropFirst(2).first?.isLetter == true
    }) {
      throw ValidationError(
        Localized(en: "There is no option \(option).", zh: "没有 \(option) 这个选项。").spoken)
    }
  }

  func run() throws {
    let code = words.joined(separator: " ")
    try ProgramRun(Surroundings(options)).run(CellSource(code, label: .input(1)))
  }
}
