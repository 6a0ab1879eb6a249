import ArgumentParser
import FoundationEssentials
import LessonEngine
import Notebook
import NumericCore
import PlainFiles
import StyledText
import TerminalUI

/// What was written in the place of a command's name and is none, and what was likely meant.
///
/// The parser would hand it to the notebook, which knows only that it takes no arguments.
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
    let text = CommandTexts(language).message(unknown.word, unknown.rest, unknown.meaning)
    let capabilities = TerminalCapabilities(environment: [:], choice: .never)
    Printer(capabilities: capabilities, isASCII: false).complain(text)
    ZtildeCommand.exit(withError: ExitCode.validationFailure)
  }

  /// - Returns: nil if the command is known, or there is none.
  private init?(_ arguments: ArraySlice<String>) {
    // With three hyphens a shell asks for completions.
    guard arguments.first?.hasPrefix("---") != true else { return nil }
    var isValue = false
    let place = arguments.indices.first { place in
      let argument = arguments[place]
      defer { isValue = Self.optionsWithValue.contains(argument) }
      return !isValue && !argument.hasPrefix("-")
    }
    guard let place, !Self.commands.contains(arguments[place]), arguments[place] != "help" else {
      return nil
    }
    word = arguments[place]
    rest = Array(arguments[(place + 1)...])
  }

  private static let optionsWithValue: Set = [
    "--lang", "--color", "--max-elements", "--digits", "--width",
  ]

  private static var commands: [String] {
    ZtildeCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  private var meaning: Meaning {
    let folders = Surroundings.folders
    let course = folders.lessons(in: Surroundings.spokenLanguage).flatMap {
      try? LessonFolder.reading($0, limit: Limits.standard.lessonBytes)
    }
    let ids = course?.files.map(\.header.id) ?? []
    if ids.contains(word) { return .lesson(word) }
    switch FileKind(word) {
    case .file where word.hasSuffix(".md"): return .file(command: isLesson ? "learn" : "run")
    case .file where word.hasSuffix(".zt"): return .file(command: "run")
    case .special(.folder): return .file(command: "check")
    case .file, .special, nil: break
    }
    let shown = Self.commands.filter { $0 != "notebook" && $0 != "manual" }
    if let command = NearName.find(word, in: shown + ["help"]) { return .command(command) }
    return NearName.find(word, in: ids).map { .lesson($0) } ?? .unknown
  }

  /// Whether the word's file has what only a lesson has.
  private var isLesson: Bool {
    let source = try? SourceText.reading(word, limit: Limits.standard.lessonBytes)
    return source.map { Document($0).frontMatter["id"] != nil } ?? false
  }
}
