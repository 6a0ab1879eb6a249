import ArgumentParser
import NumericCore
import StyledText
import TerminalUI

/// The options that every command has.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The language of the interface: en or zh.", valueName: "en|zh"))
  var lang: InterfaceLanguage?

  @Option(help: ArgumentHelp("When to use colours.", valueName: "auto|always|never"))
  var color: TerminalCapabilities.ColorChoice?

  @Flag(inversion: .prefixedNo, help: "Write in ASCII alone: gamma for γ.")
  var ascii: Bool?

  @Option(
    help: ArgumentHelp(
      "The most elements that one matrix may have.", valueName: "n", visibility: .hidden))
  var maxElements: Int?

  func validate() throws {
    guard let maxElements else { return }
    guard (1...Self.mostElements).contains(maxElements) else {
      throw ValidationError("--max-elements is a number from 1 to \(Self.mostElements).")
    }
  }

  private static let mostElements = 1 << 26

  var limits: Limits {
    var limits = Limits.standard
    if let maxElements { limits.elements = maxElements }
    return limits
  }
}

extension InterfaceLanguage: ExpressibleByArgument {}
extension TerminalCapabilities.ColorChoice: ExpressibleByArgument {}
