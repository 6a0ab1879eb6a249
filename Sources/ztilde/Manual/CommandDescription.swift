import FoundationEssentials
import LanguageSyntax

/// A command as the argument parser describes it.
struct CommandDescription: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let subcommands: [CommandDescription]?
  let arguments: [ArgumentDescription]?

  struct ArgumentDescription: Decodable {
    let kind: Kind
    var names: [OptionName]?
    let valueName: String?
    let abstract: String?
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool

    enum Kind: String, Decodable {
      case positional, option, flag
    }

    struct OptionName: Decodable {
      let kind: String
      let name: String
    }
  }

  /// Reads the output of `--experimental-dump-help`.
  static func reading(_ json: String) throws -> CommandDescription {
    struct Tool: Decodable {
      let command: CommandDescription
    }
    return try JSONDecoder().decode(Tool.self, from: Data(json.utf8)).command
  }

  /// The commands that are for people to type.
  var shownCommands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// The arguments that are for people to type. A flag and its negation, which follows it, are one.
  var shownArguments: [ArgumentDescription] {
    var shown: [ArgumentDescription] = []
    for argument in (arguments ?? []).filter(\.shouldDisplay) {
      if let flag = shown.last?.names?.first, let names = argument.names,
        names.map(\.name) == ["no-" + flag.name]
      {
        shown[shown.count - 1].names?.append(contentsOf: names)
      } else {
        shown.append(argument)
      }
    }
    return shown
  }
}

extension CommandDescription.ArgumentDescription {
  /// `--color <auto|always|never>`, `-h, --help`, `<code>`
  var usage: String {
    let names = (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
      .joined(separator: ", ")
    let value = valueName.map { "<\($0)>" } ?? ""
    switch kind {
    case .positional: return value + (isRepeating ? "..." : "")
    case .option: return names + " " + value
    case .flag: return names
    }
  }
}
