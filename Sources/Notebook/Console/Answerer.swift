package import MatrixLanguage
package import StyledText

/// The partner at a prompt: the notebook (`Console`), or a lesson (`Runner` in LessonEngine).
///
/// It knows neither terminal nor disk. It takes the typed input, and returns events: what to show
/// and to do.
package protocol Answerer {
  var prompt: Markup { get }
  /// Its screen is set anew before each line.
  var presentation: Presentation { get set }
  /// The completions of TAB, except for lessons and files, which only the caller knows.
  var completion: InputCompletion { get }

  /// The ranges of a draft where its blanks are or were, in Unicode scalars.
  func fields(in draft: String) -> [Range<Int>]

  /// Returns true if the history keeps the input: it keeps neither code with open blanks nor a
  /// command together with the code that it was typed into.
  func remembers(_ input: String) -> Bool

  /// Answers a line, or several that belong together.
  mutating func receive(_ input: String) -> [Event]
  /// Answers Ctrl-C, with the input typed so far.
  mutating func setAside(_ input: String) -> [Event]
  /// Runs a cell that comes from a file.
  mutating func run(_ code: String) -> [Event]
  /// Runs the cell that stores a value chosen with the arrow keys, which has been seen already.
  mutating func runSilently(_ code: String) -> [Event]
}

/// The kinds of input at a prompt.
package enum TypedInput: Hashable, Sendable {
  case nothing
  case command(CommandInput)
  case question(HelpTopic)
  case code

  /// - Parameter names: the commands that need no colon, unless the workspace has a value of that
  ///   name; without a workspace, all need it.
  package init(_ text: String, or names: [CommandName] = [], in workspace: Workspace? = nil) {
    let line = text.trimmed
    if line.isEmpty {
      self = .nothing
    } else if line.contains(where: \.isNewline) {
      // Several lines are code, whatever stands in the first.
      self = .code
    } else if let command = CommandInput(line)
      ?? workspace.flatMap({ names.unmarked(line, in: $0) })
    {
      self = .command(command)
    } else if let topic = HelpTopic(line) {
      self = .question(topic)
    } else {
      self = .code
    }
  }
}
