import Notebook
import StyledText

/// Help on request. Hints are not counted on the screen, since a visible count makes students use
/// them all up.
extension Runner {
  var help: Help {
    let language = presentation.language
    return Help(
      workspace: viewed, presentation: presentation,
      commands: Help.Commands(
        all: Self.listed.help(language), ofLesson: Self.ownCommands.help(language)
      ) { Self.commands.help(on: $0, language) })
  }

  mutating func hint() -> [Event] {
    guard let hints = waiting?.help, !isOver else { return nothingToSolve }
    guard !hints.isEmpty else { return [.show([.paragraph(texts.noHint)])] }
    let shown = stepRecord.hints[step.question(at: piece)] ?? 0
    let level = min(shown, hints.count - 1)
    let isLast = level == hints.count - 1
    if shown <= level { note(.hintShown(level: level + 1), piece: piece) }
    let after: [Block] = isLast ? [.paragraph(texts.lastHint)] : []
    return [.show(styled(hints[level].blocks)), .show(after)] + editing
  }

  mutating func solution() -> [Event] {
    guard let waiting, !isOver, waiting.help != nil else { return nothingToSolve }
    if let events = waiting.reply(to: "", in: &self) { return events }
    guard let solution = waiting.solution(in: self) else {
      return [.show([.paragraph(texts.noSolution)])]
    }
    note(.solutionShown, piece: piece)
    guard draft != nil else { return [.show(solution)] }
    note(.drafted(code: ""), piece: piece)
    let prompting = texts.tryNow(isVariant: waiting.hasVariant)
    return [.show([.blank] + solution), .show([.paragraph(prompting)])] + editing
  }

  private var nothingToSolve: [Event] { [.show([.paragraph(texts.nothingToSolve)])] }
}
