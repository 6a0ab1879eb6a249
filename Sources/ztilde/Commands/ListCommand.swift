import ArgumentParser

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the lessons.")

  @Flag(help: "As JSON, for other programs.")
  var json = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    try LessonReport(Surroundings(options)).show(json: json) { list, texts in list.blocks(texts) }
  }
}
