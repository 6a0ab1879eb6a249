import FoundationEssentials
import NumericCore
import Notebook
import MatrixLanguage
import StyledText
import TerminalUI

/// What a command finds around it: the terminal, the language, the folders, the clock.
///
/// Nothing outside this folder reads the environment.
struct Surroundings {
  let language: InterfaceLanguage
  let capabilities: TerminalCapabilities
  let isASCII: Bool
  let limits: Limits
  /// How far what is being computed has come.
  let headway = Headway()
  private let environment: [String: String]

  init(_ options: SharedOptions) {
    let environment = ProcessInfo.processInfo.environment
    self.environment = environment
    language = options.lang ?? Self.language(of: environment)
    capabilities = TerminalCapabilities(environment: environment, choice: options.color)
    isASCII = options.ascii
    limits = options.limits
  }

  var printer: Printer { Printer(capabilities: capabilities, isASCII: isASCII) }

  /// The size of the screen; what goes into a pipe or a file is laid out for 80 columns.
  var size: TerminalSize { TerminalSize(of: 1) ?? .standard }

  var presentation: Presentation {
    var presentation = Presentation(
      language: language, width: size.columns, height: size.rows)
    presentation.isASCII = isASCII
    return presentation
  }

  var folders: Folders { Folders(environment: environment) }

  /// A workspace whose evaluation ends when Ctrl-C is pressed.
  func workspace(seed: UInt64 = 0) -> Workspace {
    Workspace(allowance: allowance, seed: seed)
  }

  var allowance: Allowance {
    Allowance(
      limits: limits,
      interrupt: Interrupt {
        InterruptFlag.isRaised
      } acknowledge: {
        InterruptFlag.take()
      }, headway: headway)
  }

  /// The locale's language, by the order in which its variables count.
  private static func language(of environment: [String: String]) -> InterfaceLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}
