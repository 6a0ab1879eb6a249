package import StyledText

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The capabilities of the three standard streams.
package struct TerminalCapabilities: Hashable, Sendable {
  /// True if standard input is a terminal.
  package var readsFromTerminal: Bool
  /// True if standard output, or standard error, is a terminal.
  package var writesToTerminal: Bool
  package var reportsToTerminal: Bool
  /// True if the terminal can move its cursor.
  package var movesCursor: Bool
  /// The colours of standard output, and of standard error; `nil` for none.
  package var colors: ColorDepth?
  package var reportColors: ColorDepth?

  /// True if lines can be edited: otherwise they are read as they come.
  package var editsLines: Bool { readsFromTerminal && writesToTerminal && movesCursor }

  /// Judges by what the streams are and by what the environment says of the terminal: `TERM`,
  /// `COLORTERM`, and `NO_COLOR`, which forbids colours with any value but the empty one
  /// (https://no-color.org). A choice of the user goes before all of these.
  package init(
    environment: [String: String], choice: ColorChoice = .auto,
    isTerminal: (_ descriptor: Int32) -> Bool = { isatty($0) == 1 }
  ) {
    let name = environment["TERM"] ?? ""
    readsFromTerminal = isTerminal(0)
    writesToTerminal = isTerminal(1)
    reportsToTerminal = isTerminal(2)
    movesCursor = !["", "dumb", "unknown"].contains(name)

    let depth = Self.depth(name: name, hint: environment["COLORTERM"] ?? "")
    let isUnwanted = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let isCapable = movesCursor && !isUnwanted
    switch choice {
    case .never:
      (colors, reportColors) = (nil, nil)
    case .always:
      (colors, reportColors) = (depth, depth)
    case .auto:
      colors = isCapable && writesToTerminal ? depth : nil
      reportColors = isCapable && reportsToTerminal ? depth : nil
    }
  }

  /// The same where nothing that was written may change again, and nothing has colours.
  package var appending: TerminalCapabilities {
    var capabilities = self
    capabilities.movesCursor = false
    (capabilities.colors, capabilities.reportColors) = (nil, nil)
    return capabilities
  }

  private static func depth(name: String, hint: String) -> ColorDepth {
    if hint == "truecolor" || hint == "24bit" || name.hasSuffix("-direct") { return .full }
    return name.contains("256color") ? .indexed : .basic
  }
}
