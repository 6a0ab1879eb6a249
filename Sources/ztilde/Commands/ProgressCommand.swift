import ArgumentParser

struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Show what has been done, step by step.")

  @Flag(help: "As JSON, for other programs.")
  var json = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    try LessonReport(Surroundings(options)).show(json: json) { list, texts in
      list.stepBlocks(texts)
    }
  }
}
