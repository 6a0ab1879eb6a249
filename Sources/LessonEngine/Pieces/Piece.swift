import LanguageSyntax
package import MatrixLanguage
package import Notebook
package import StyledText

/// A block of a step, of any kind. The requirements stand here, and how a kind fulfils them stands
/// in the file of its name.
///
/// A new kind is a file in this folder and a line in `PieceKinds`. Nothing here has a default, so the
/// compiler asks the author of a kind for each answer.
package protocol Piece: Sendable {
  /// The parts that must be the same in every language; some of them are counted for progress.
  var parts: [StepPart] { get }

  /// The author's code that has run when the piece is done; the pieces below build on it.
  var code: Excerpt? { get }

  /// The code that a student reads or writes, in which every word has to be introduced.
  var visibleCode: [Excerpt] { get }

  /// The blocks that a student reads, with an empty line between the parts; for a question, those
  /// before the answer.
  func shown(in style: DocumentStyle) -> [[Block]]

  /// Writes the piece on the lesson's page, its answer folded away, and runs its code there.
  func write(on page: inout LessonPage)

  /// Adds to the preview of its author all that a student can get to see of the piece, and runs its
  /// code there.
  func preview(on page: inout LessonPreview)

  /// Writes the piece into a notebook of Jupyter. Its answer is folded away, or is left to the student
  /// unless solutions are wanted.
  func write(in notebook: inout JupyterWriter)

  /// Runs the piece for `ztilde check` like a student who knows everything, and notes the problems.
  func walk(_ walk: inout LessonWalk, in workspace: inout Workspace)
}

/// A piece that waits for the student, if only for Enter.
package protocol Question: Piece {
  /// The invitation to the student, below the shown blocks.
  func invitation(in runner: Runner) -> Markup

  /// The code that the editor begins with; nil if the answer is no code to be completed.
  func starter(afterSolution: Bool) -> Excerpt?

  /// Takes the typed line. An empty line is Enter alone.
  ///
  /// - Returns: nil if it is no answer. Enter then shows the question again, and anything else is
  ///   free play.
  func reply(to input: String, in runner: inout Runner) -> [Event]?

  /// The levels of help, from the faintest to the plainest; nil if there is nothing to solve.
  var help: [Step.Hint]? { get }

  /// The answer, for a student who asks for it; nil if the author has left it out. It is not used
  /// where Enter alone shows the answer.
  func solution(in runner: Runner) -> [Block]?

  /// The right line to type, for a lesson that shows itself.
  ///
  /// - Returns: nil if the author has left the answer out.
  func rightReply(in runner: Runner) -> String?

  /// The question with its answer, for reading the step again.
  func answered(at place: Int, in runner: Runner) -> [[Block]]
}

extension Question {
  /// True if a student who has seen the solution gets a variant, and so does not have to come back.
  var hasVariant: Bool { starter(afterSolution: true) != starter(afterSolution: false) }
}

/// A piece that an author writes as fences.
package protocol FencedPiece: Piece {
  /// The words behind the marks of each of its fences, and the role of its code in a notebook: nil
  /// if it is not run. A last word `ID` stands for a name that the author gives the fence; a
  /// notebook runs no fence that may have one.
  static var fences: KeyValuePairs<String, RunnableRole?> { get }

  /// Reads a fence with some of these words, and adds the piece that it begins.
  static func read(_ fence: Fence, as words: String, _ reader: inout StepReader)
}

extension Block {
  /// Code of the language, set off from prose by an indent.
  package static func code(_ text: String) -> Block { indented(Highlighting.markup(of: text)) }
}
