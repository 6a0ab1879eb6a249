import ArgumentParser
import MatrixLanguage

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Compute one cell and show its values.")

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("The code, as in 'mean([1, 2; 3, 4], axis=1)'.", valueName: "code"))
  var words: [String]

  @OptionGroup var options: SharedOptions

  /// Code may begin with a minus, an option that is not known may not pass for code.
  func validate() throws {
    if let option = words.first(where: {
      $0.hasPrefix("--") && $0.dropFirst(2).first?.isLetter == true
    }) {
      throw ValidationError("There is no option \(option).")
    }
  }

  func run() throws {
    let code = words.joined(separator: " ")
    try ProgramRun(Surroundings(options)).run(CellSource(code, label: .input(1)))
  }
}
