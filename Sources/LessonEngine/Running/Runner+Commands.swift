import LanguageSyntax
import MatrixLanguage
package import Notebook
import StyledText

/// The commands of a lesson. None of them takes away what was passed.
extension Runner {
  mutating func obey(_ input: CommandInput) -> [Event] {
    LessonCommand.table.answer(input, in: presentation.language) { obey($0, input) }
  }

  private mutating func obey(_ command: LessonCommand, _ input: CommandInput) -> [Event] {
    switch command {
    case .notebook(.help): return [.page(help.answer(input.argument))]
    case .notebook(.undo): return undo()
    case .notebook(.cells): return [.show(cells)]
    case .notebook(.edit): return recall(input.argument) { _, code in [.edit(code)] }
    case .notebook(.run):
      return recall(input.argument) { runner, code in
        [.show([.code(code)])] + runner.play(code)
      }
    case .notebook(.variables):
      var console = console
      console.session.replaceValues(with: viewed)
      return console.obey(.variables, input)
    case .notebook(.save): return console.save(transcript, input)
    case .notebook(let command): return console.obey(command, input)
    case .hint: return hint()
    case .solution: return solution()
    case .skip: return skip()
    case .back: return back()
    case .steps: return input.argument.isEmpty ? [.show(steps)] : goTo(input.argument)
    case .goto: return goTo(input.argument)
    case .review: return review()
    case .again: return enter(place)
    case .restart: return restart()
    }
  }

  /// What TAB offers, but for what only the outside knows: lessons and files.
  package var completion: InputCompletion {
    var completion = InputCompletion(
      workspace: viewed, commands: LessonCommand.table.names)
    completion.language = presentation.language
    completion.cells = record.replay.compactMap(\.code).enumerated().map { (String($0 + 1), $1) }
    completion.steps = lesson.steps.map { ($0.id, styled($0.title).plain) }
    return completion
  }

  // MARK: Going

  private mutating func skip() -> [Event] {
    if isOver { return goOn() }
    if waiting != nil { note(.skipped) }
    return nextStep()
  }

  private mutating func back() -> [Event] {
    if isOver { return visit(place) }
    guard place > 0 else { return [.show([.paragraph(texts.firstStep)])] }
    return visit(place - 1)
  }

  private mutating func goTo(_ argument: String) -> [Event] {
    let byNumber = Int(argument).flatMap { $0 > 0 ? $0 - 1 : nil }
    let place = byNumber ?? lesson.steps.firstIndex { $0.id == argument }
    guard let place, lesson.steps.indices.contains(place) else {
      return [.complain([.paragraph(texts.stepRange(lesson.steps.count))])]
    }
    return visit(place)
  }

  /// To the next step that is worth coming back to, from here and round to here.
  private mutating func review() -> [Event] {
    let open = progress.review
    let others = Array(place + 1..<lesson.steps.count) + Array(0..<(isOver ? place + 1 : place))
    guard let place = others.first(where: { open.contains(lesson.steps[$0].key) }) else {
      return [.show([.paragraph(texts.nothingToReview)])]
    }
    let isComplete = record[lesson.steps[place].key].isComplete
    return isComplete ? enter(place) : visit(place)
  }

  // MARK: Lists

  private var steps: [Block] {
    let progress = progress
    return lesson.steps.enumerated().map { index, step in
      let number = String(index + 1)
      let padding = String(repeating: " ", count: max(0, 2 - number.count))
      let mark = texts.mark(progress.mark(of: step.key))
      let here = index == place ? Markup("  ← " + texts.here, .accent) : Markup()
      let word = mark.word.isEmpty ? Markup() : Markup("  " + mark.word, .secondary)
      return .item(
        marker: mark.symbol + Markup(" \(padding)\(number)  "),
        [.paragraph(styled(step.title) + word + here)])
    }
  }

  /// Everything that has run, in its order.
  private var cells: [Block] {
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

  /// Does something with one of them: that of a number, or the last one.
  private mutating func recall(
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

  private mutating func undo() -> [Event] {
    guard case .cell(step.key, let piece, let code)? = record.replay.last else {
      return [.show([.paragraph(texts.nothingToUndo)])]
    }
    note(.undone)
    rebuild()
    let undone: [Event] = [.show([.paragraph(texts.undone)]), .show([.code(code)])]
    guard let piece else { return undone }
    self.piece = firstOpenPiece
    // Code goes back into the editor.
    if draft != nil { note(.drafted(code: code), piece: piece) }
    return undone + reopen()
  }

  private mutating func restart() -> [Event] {
    note(.restarted)
    rebuild()
    return [.show([.paragraph(texts.restarted)])] + reopen()
  }
}
