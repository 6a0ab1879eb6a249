import LanguageSyntax
import MatrixLanguage
package import Notebook
import StyledText

/// The actions of a lesson's commands.
extension Runner {
  mutating func obey(_ input: CommandInput) -> [Event] {
    Self.commands.answer(input, in: presentation.language, by: &self)
  }

  /// The completions of TAB, except for lessons and files, which only the caller knows.
  package var completion: InputCompletion {
    var completion = InputCompletion(
      workspace: viewed, commands: Self.commands.names)
    completion.language = presentation.language
    completion.cells = record.replay.compactMap(\.code).enumerated().map { (String($0 + 1), $1) }
    completion.steps = lesson.steps.map { ($0.id, styled($0.title).plain) }
    return completion
  }

  // MARK: Going

  mutating func skip() -> [Event] {
    if isOver { return goOn() }
    if waiting != nil { note(.skipped) }
    return nextStep()
  }

  mutating func back() -> [Event] {
    if isOver { return visit(place) }
    guard place > 0 else { return [.show([.paragraph(texts.firstStep)])] }
    return visit(place - 1)
  }

  mutating func goTo(_ argument: String) -> [Event] {
    let byNumber = Int(argument).flatMap { $0 > 0 ? $0 - 1 : nil }
    let place = byNumber ?? lesson.steps.firstIndex { $0.id == argument }
    guard let place, lesson.steps.indices.contains(place) else {
      return [.complain([.paragraph(texts.stepRange(lesson.steps.count))])]
    }
    return visit(place)
  }

  /// Goes to the next step that is worth coming back to, from here round to here.
  mutating func review() -> [Event] {
    let open = progress.review
    let others = Array(place + 1..<lesson.steps.count) + Array(0..<(isOver ? place + 1 : place))
    guard let place = others.first(where: { open.contains(lesson.steps[$0].key) }) else {
      return [.show([.paragraph(texts.nothingToReview)])]
    }
    let isComplete = record[lesson.steps[place].key].isComplete
    return isComplete ? enter(place) : visit(place)
  }

  // MARK: Lists

  /// The variables of the step at hand.
  var variables: [Block] {
    var console = console
    console.session.replaceValues(with: viewed)
    return console.variables
  }

  var steps: [Block] {
    let progress = progress
    return lesson.steps.enumerated().map { index, step in
      texts.step(
        index + 1, styled(step.title), progress.mark(of: step.key), isHere: index == place)
    }
  }

  /// All cells that have run, in order.
  var cells: [Block] {
    let codes = record.replay.compactMap(\.code)
    let width = String(codes.count).count
    return codes.enumerated().map { index, code in
      let number = String(index + 1)
      let padding = String(repeating: " ", count: width - number.count)
      return .item(
        marker: Markup("\(padding)\(number)  ", .secondary),
        [.verbatim(Highlighting.markup(of: code))])
    }
  }

  /// Calls a closure with one of them: the one of a number, or the last one.
  mutating func recall(
    _ argument: String, _ work: (inout Runner, _ code: String) -> [Event]
  ) -> [Event] {
    let codes = record.replay.compactMap(\.code)
    let place = argument.isEmpty ? codes.count - 1 : max(Int(argument) ?? 0, 0) - 1
    guard codes.indices.contains(place) else {
      return [.complain([.paragraph(texts.noCell(argument))])]
    }
    return work(&self, codes[place])
  }

  // MARK: Taking back

  mutating func undo() -> [Event] {
    guard case .cell(step.key, let piece, let code)? = record.replay.last else {
      return [.show([.paragraph(texts.nothingToUndo)])]
    }
    note(.undone)
    rebuild()
    let undone: [Event] = [.show([.paragraph(texts.undone)]), .show([.code(code)])]
    guard let piece else { return undone }
    self.piece = firstOpenPiece
    // The code goes back into the editor.
    if draft != nil { note(.drafted(code: code), piece: piece) }
    return undone + reopen()
  }

  mutating func restart() -> [Event] {
    note(.restarted)
    rebuild()
    return [.show([.paragraph(texts.restarted)])] + reopen()
  }
}
