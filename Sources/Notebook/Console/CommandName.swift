import LanguageSyntax
import MatrixLanguage
package import StyledText

/// The name of a command, its argument, and a line of help.
package struct CommandName: Hashable, Sendable {
  package let words: Localized<String>
  /// Other names that people use, in this program or elsewhere. Only the whole word counts.
  package let synonyms: [String]
  package let argument: CommandArgument?
  /// A line of help, without a full stop.
  package let summary: Localized<String>

  package init(
    words: Localized<String>, synonyms: [String] = [], argument: CommandArgument?,
    summary: Localized<String> = Localized(code: "")
  ) {
    self.words = words
    self.synonyms = synonyms
    self.argument = argument
    self.summary = summary
  }

  /// `:goto n`
  package func usage(_ language: InterfaceLanguage) -> String {
    ":" + words[language] + (argument.map { " " + $0.placeholder[language] } ?? "")
  }
}

extension [CommandName] {
  /// The commands that a word may mean, each with its full name: the one of exactly this name, or
  /// else all whose names begin with the word.
  func meant(by word: String) -> [(name: CommandName, word: String)] {
    let word = word.lowercased()
    if let name = called(word) { return [(name, word)] }
    let names = flatMap { name in name.words.all.map { (name, $0) } }
    return word.isEmpty ? [] : names.filter { $0.1.hasPrefix(word) }
  }

  /// The one command that a word means; nil if it means none, or more than one.
  package func name(meantBy word: String) -> CommandName? {
    let meant = meant(by: word)
    guard let first = meant.first, meant.allSatisfy({ $0.name == first.name }) else { return nil }
    return first.name
  }

  /// The command of which a word is the whole name.
  package func called(_ word: String) -> CommandName? {
    let word = word.lowercased()
    return first { $0.words.all.contains(word) }
      ?? first { $0.synonyms.contains(word) }
  }

  /// - Returns: the command, if the line is one without its colon, as in `提示`, `exit()`, `goto 3`.
  func unmarked(_ line: String, in workspace: Workspace) -> CommandInput? {
    let line = line.trimmed.withoutStops
    guard let input = CommandInput(":" + line), called(input.word) != nil, !input.isForced,
      input.argument.allSatisfy({ $0.isLetter || $0.isNumber || " -_.".contains($0) }),
      !workspace.isKnown(Name(input.word))
    else { return nil }
    return input.unmarked
  }
}

extension String {
  /// The text without the stop of a sentence, and without the brackets of `exit()`.
  fileprivate var withoutStops: String {
    let text = String(reversed().drop { ".。!！".contains($0) }.reversed())
    return text.folded.hasSuffix("()") ? String(text.dropLast(2)) : text
  }
}

extension Workspace {
  /// True if a name has a value here.
  fileprivate func isKnown(_ name: Name) -> Bool {
    self[name] != nil || Builtins.named[name] != nil || SpecialForm.named[name] != nil
  }
}

/// The argument behind a command's name: its word in the lists of commands, and the completions of
/// TAB.
package enum CommandArgument: Hashable, Sendable, CaseIterable {
  case number, cell, code, file, topic, setting, step, lesson

  package var placeholder: Localized<String> {
    switch self {
    case .number: Localized(en: "n", zh: "n")
    case .cell: Localized(en: "n", zh: "n")
    case .code: Localized(en: "code", zh: "代码")
    case .file: Localized(en: "file", zh: "文件")
    case .topic: Localized(en: "topic", zh: "主题")
    case .setting: Localized(en: "key value", zh: "名称 值")
    case .step: Localized(en: "n", zh: "n")
    case .lesson: Localized(en: "id", zh: "id")
    }
  }
}
