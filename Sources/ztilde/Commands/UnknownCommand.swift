import ArgumentParser
import FoundationEssentials
import LessonEngine
import Notebook
import NumericCore
import PlainFiles
import StyledText
import TerminalUI

/// A word in place of a command's name that is none, with its likely meaning.
///
/// The parser would pass it to the notebook, which could only say that it takes no arguments.
struct UnknownCommand {
  private let word: String
  private let rest: [String]

  enum Meaning: Hashable {
    /// A command that is spelled nearly so.
    case command(String)
    /// A lesson, by its id or one that is spelled nearly so.
    case lesson(String)
    /// A file or a folder, and the command for it.
    case file(command: String)
    case unknown
  }

  /// Ends the program with status 64 if its command is unknown.
  static func end() {
    guard let unknown = UnknownCommand(CommandLine.arguments.dropFirst()) else { return }
    let language = Surroundings.spokenLanguage
    let text = UnknownCommandTexts(language).message(unknown.word, unknown.rest, unknown.meaning)
    let screen = Screen(language: language).measured(by: 2)
    Printer(screen: screen, reports: screen, questions: .standardError).complain(text)
    ZtildeCommand.exit(withError: ExitCode.validationFailure)
  }

  /// - Returns: nil if the command is known, if there is none, or if it stands behind an option
  ///   that may have a value, which only the parser knows.
  private init?(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let option = rest.first, option.hasPrefix("-") {
      guard let name = option.split(separator: "=").first.map(String.init),
        let takesValue = Self.options[name]
      else { return nil }
      rest = rest.dropFirst(takesValue && name == option ? 2 : 1)
    }
    guard let word = rest.first, !Self.commands.contains(word), word != "help" else { return nil }
    self.word = word
    self.rest = Array(rest.dropFirst())
  }

  /// The options of every command; true for those that take a value.
  private static let options = [
    "--lang": true, "--color": true, "--max-elements": true, "--digits": true, "--width": true,
    "--ascii": false, "--no-ascii": false,
  ]

  private static var commands: [String] {
    ZtildeCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  private var meaning: Meaning {
    let ids = Course.shippedIDs
    if ids.contains(word) { return .lesson(word) }
    switch FileKind(word) {
    case .file where word.hasSuffix(".md"): return .file(command: isLesson ? "learn" : "run")
    case .file where word.hasSuffix(".zt"): return .file(command: "run")
    case .special(.folder):
      let course = CourseFolder(word, limit: Limits.standard.lessonBytes)
      return .file(command: course.editions.isEmpty ? "check" : "learn")
    case .file, .special, nil: break
    }
    let shown = Self.commands.filter { $0 != "notebook" && $0 != "manual" }
    if let command = NearName.find(word, in: shown + ["help"]) { return .command(command) }
    return NearName.find(word, in: ids).map { .lesson($0) } ?? .unknown
  }

  /// True if the word's file has the properties of a lesson.
  private var isLesson: Bool {
    let source = try? SourceText.reading(word, limit: Limits.standard.lessonBytes)
    return source.map { Document($0).frontMatter["id"] != nil } ?? false
  }
}
