import FoundationEssentials
import MatrixLanguage
import Notebook
import NumericCore
import PlainFiles
import StyledText
import TerminalUI

/// The environment of a command: the terminal, the language, the folders, the clock, and the
/// choices of the person, on the command line or in the settings.
///
/// Nothing outside this folder reads the environment.
struct Surroundings {
  private(set) var settings: Settings
  /// The options of the command line, or chosen since then at a prompt: they go before the
  /// settings.
  private var options: SharedOptions
  /// The widths that Unicode leaves open, once the terminal has reported them.
  var rule = DisplayWidth.Rule.standard
  /// The terminal's background, once it has reported it.
  var background: RGB?
  /// The progress of the running computation.
  let progress = Progress()
  private let environment = Self.environment

  init(_ options: SharedOptions) {
    self.options = options
    settings = Self.remembered.settings
    if let failure = Self.rememberedFailure {
      printer.complain([.paragraph(FileTexts(language).notReadSettings(failure))])
    }
    for problem in Self.remembered.problems {
      printer.complain([.paragraph(problem.message(path: folders.settings, in: language))])
    }
  }

  private static let environment = ProcessInfo.processInfo.environment

  /// The settings when the program began; even its help follows them.
  private static var remembered: SettingsText { (try? settingsFile.get()) ?? SettingsText("") }

  private static var rememberedFailure: FileError? {
    if case .failure(let failure) = settingsFile { failure } else { nil }
  }

  private static let settingsFile = Result<SettingsText, FileError> {
    () throws(FileError) in try SettingsFile(path: folders.settings).read()
  }

  static let folders = Folders(environment: environment)

  // MARK: What was chosen

  var language: InterfaceLanguage {
    options.lang ?? settings.language ?? Self.language(of: environment)
  }

  /// `NO_COLOR` goes before the settings, which cannot know for which terminal it is.
  var capabilities: TerminalCapabilities {
    let isUnwanted = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let choice = options.color ?? (isUnwanted ? .auto : settings.color)
    let capabilities = TerminalCapabilities(environment: environment, choice: choice)
    return isAccessible ? capabilities.appending : capabilities
  }

  /// True if the output is listened to. `ACCESSIBLE` goes before the settings, as `NO_COLOR` does.
  var isAccessible: Bool {
    let isWanted = environment["ACCESSIBLE"].map { !["", "0"].contains($0) } ?? false
    return options.accessible ?? (isWanted || settings.isAccessible)
  }

  var isASCII: Bool { options.ascii ?? settings.isASCII }

  var limits: Limits { options.limits }

  /// Follows a setting from now on, whatever the command line says, and remembers it.
  mutating func follow(_ key: Settings.Key, _ settings: Settings) throws(FileError) {
    self.settings = settings
    switch key {
    case .lang: options.lang = settings.language
    case .color: options.color = settings.color
    case .ascii: options.ascii = settings.isASCII
    case .digits: options.digits = settings.digits
    case .accessible: options.accessible = settings.isAccessible
    case .suggest: break
    }
    try SettingsFile(path: folders.settings).set(key, to: settings[key])
  }

  // MARK: What follows from it

  /// Standard output as it is now. Output into a pipe or a file is laid out for 80 columns.
  var screen: Screen {
    var screen = Screen(
      language: language, colors: capabilities.colors, isASCII: isASCII, rule: rule,
      background: background, isAccessible: isAccessible)
    if let width = options.width { screen.width = width }
    return screen.measured(by: 1)
  }

  /// Standard error as it is now.
  var reports: Screen {
    Screen(
      language: language, colors: capabilities.reportColors, isASCII: isASCII, rule: rule,
      background: background, isAccessible: isAccessible
    )
    .measured(by: 2)
  }

  var printer: Printer {
    Printer(
      screen: screen, reports: reports,
      questions: capabilities.writesToTerminal ? .standardOutput : .standardError)
  }

  var presentation: Presentation {
    var presentation = Presentation(screen)
    presentation.number.digits = options.digits ?? settings.digits
    return presentation
  }

  var folders: Folders { Self.folders }

  /// The editor that the person has chosen for all programs.
  var ownEditor: OwnEditor {
    OwnEditor(
      command: ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }
        .first { $0.contains { !$0.isWhitespace } },
      temporaryFolder: folders.temporary, limit: limits.cellBytes, texts: OwnEditorTexts(language))
  }

  /// A workspace whose evaluation ends when Ctrl-C is pressed.
  ///
  /// - Parameter data: the files that its cells may load; by default those of the working folder,
  ///   and the data of the course.
  /// - Parameter isWatched: true if a person sees the progress of a cell and may press Ctrl-C, so
  ///   that its work needs no limit.
  func workspace(
    seed: UInt64 = 0, data: DataFolder? = nil, isWatched: Bool = true
  ) -> Workspace {
    let own = DataFolder(places: dataPlaces, limit: limits.dataBytes)
    let allowance = allowance(isWatched ? limits : limits.unattended)
    return Workspace(allowance: allowance, seed: seed, data: data ?? own)
  }

  /// The places in which a notebook searches data.
  var dataPlaces: [DataPlace] {
    [DataPlace("."), DataPlace(".", "data")] + folders.data
  }

  /// The files that a program or a notebook in a file may load: those beside it, and the data of
  /// the course.
  func data(beside path: String) -> DataFolder {
    DataFolder(places: DataFolder.places(beside: path) + folders.data, limit: limits.dataBytes)
  }

  var allowance: Allowance { allowance(limits) }

  private func allowance(_ limits: Limits) -> Allowance {
    Allowance(
      limits: limits,
      interrupt: Interrupt({ InterruptFlag.isRaised }, acknowledge: { InterruptFlag.take() }),
      progress: progress)
  }

  /// The time that has passed since the program began.
  static var clock: @Sendable () -> Duration {
    let start = ContinuousClock.now
    return { start.duration(to: .now) }
  }

  /// The language of messages before the command line is parsed: help and usage.
  static let spokenLanguage: InterfaceLanguage = {
    let arguments = CommandLine.arguments
    let option = arguments.indices.lazy.compactMap { place -> String? in
      if arguments[place].hasPrefix("--lang=") { return String(arguments[place].dropFirst(7)) }
      let isNamed = arguments[place] == "--lang" && place + 1 < arguments.endIndex
      return isNamed ? arguments[place + 1] : nil
    }
    .first
    if let language = option.flatMap(InterfaceLanguage.init(rawValue:)) { return language }
    return remembered.settings.language ?? language(of: environment)
  }()

  /// The locale's language, by the order in which its variables count.
  private static func language(of environment: [String: String]) -> InterfaceLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return InterfaceLanguage.allCases.first { locale?.hasPrefix($0.rawValue) == true } ?? .standard
  }
}
