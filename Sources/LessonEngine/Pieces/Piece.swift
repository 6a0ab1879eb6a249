import LanguageSyntax
package import MatrixLanguage
package import Notebook
package import StyledText

/// A block of a step, of whatever kind: what the rest of the room asks of it stands here, and how a
/// kind answers stands in the file of its name.
///
/// A new kind is a file in this folder and a line in `PieceKinds`. Nothing here has a default, so the
/// compiler asks the author of a kind for each answer.
package protocol Piece: Sendable {
  /// What has to be the same in every language; and, of that, what progress hangs on.
  var parts: [StepPart] { get }

  /// The author's code that has run when the piece is done: what stands below it builds on it.
  var code: Excerpt? { get }

  /// The code that a student reads or writes, in which every word has to be introduced.
  var visibleCode: [Excerpt] { get }

  /// What a student reads, with an empty line between the parts; of a question, before it is answered.
  func shown(in style: DocumentStyle) -> [[Block]]

  /// Writes the piece on the lesson's page, its answer folded away, and runs its code there.
  func write(on page: inout LessonPage)

  /// Runs the piece for `ztilde check` as a student would who knows everything, and notes what does
  /// not hold.
  func walk(_ walk: inout LessonWalk, in workspace: inout Workspace)
}

/// A piece that waits for the student, if only for Enter.
package protocol Question: Piece {
  /// What the student is told to do, below what is shown.
  func invitation(in runner: Runner) -> Markup

  /// The code that the editor begins with; nil if the answer is no code to be completed.
  func starter(afterSolution: Bool) -> Excerpt?

  /// Takes what was typed. An empty line is Enter alone.
  ///
  /// - Returns: nil if it answers nothing. Enter then shows the question again, and anything else is
  ///   free play.
  func reply(to input: String, in runner: inout Runner) -> [Event]?

  /// The levels of help, from the faintest to the plainest; nil if there is nothing to solve.
  var help: [Step.Hint]? { get }

  /// The answer, for a student who asks for it; nil if the author has left it out. It is not asked
  /// where Enter alone shows the answer.
  func solution(in runner: Runner) -> [Block]?

  /// What a student types who knows the answer: the lesson shows itself.
  ///
  /// - Returns: nil if the author has left the answer out.
  func rightReply(in runner: Runner) -> String?

  /// The question with its answer, for a student who reads the step again.
  func answered(at place: Int, in runner: Runner) -> [[Block]]
}

extension Question {
  /// Whether a student who has seen the solution gets something else to do, and so need not come back.
  var hasVariant: Bool { starter(afterSolution: true) != starter(afterSolution: false) }
}

/// A piece that an author writes as fences.
package protocol FencedPiece: Piece {
  /// The words behind the marks of each of its fences, and what a notebook does with the code in it:
  /// nil if it does not run it. A last word `ID` stands for a name that the author gives the fence; a
  /// notebook runs no fence that may have one.
  static var fences: KeyValuePairs<String, RunnableRole?> { get }

  /// Reads a fence with some of these words, and adds the piece that it begins.
  static func read(_ fence: Fence, as words: String, _ reader: inout StepReader)
}

extension Block {
  /// Code of the language, set off from prose by an indent.
  package static func code(_ text: String) -> Block { indented(Highlighting.markup(of: text)) }

  static func indented(_ text: Markup) -> Block {
    .item(marker: Markup("    "), [.verbatim(text)])
  }
}
