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

  @Option(
    help: ArgumentHelp(
      "How many decimals a number is shown with.", valueName: "n", visibility: .hidden))
  var digits: Int?

  @Option(
    help: ArgumentHelp(
      "For how many columns to lay out what goes into a pipe.", valueName: "n", visibility: .hidden)
  )
  var width: Int?

  func validate() throws {
    try Self.check(maxElements, "--max-elements", Self.mostElements)
    try Self.check(digits, "--digits", Self.mostDigits)
    try Self.check(width, "--width", Self.mostColumns)
  }

  private static func check(_ value: Int?, _ option: String, _ limit: Int) throws {
    guard let value, !(1...limit).contains(value) else { return }
    throw ValidationError("\(option) is a number from 1 to \(limit).")
  }

  private static let mostElements = 1 << 26
  private static let mostDigits = 17
  private static let mostColumns = 10_000

  var limits: Limits {
    var limits = Limits.standard
    if let maxElements { limits.elements = maxElements }
    return limits
  }
}

extension InterfaceLanguage: ExpressibleByArgument {}
extension TerminalCapabilities.ColorChoice: ExpressibleByArgument {}
