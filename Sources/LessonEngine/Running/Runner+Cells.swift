import MatrixLanguage
import Notebook
import StyledText

/// The lesson's own cells.
extension Runner {
  /// Runs the waiting cell where free play cannot reach it, and goes on.
  ///
  /// - Parameter remark: what is said of the cell's last value.
  mutating func run(
    _ cell: Step.Cell, remark: (inout Runner, Value?) -> [Block] = { _, _ in [] }
  ) -> [Event] {
    var events: [Event]
    var code = cell.code.text
    do throws(AuthoredCellError) {
      var scope = try scopeOfPiece(piece)
      scope.keepsStopped = true
      scope.variesByHand = console.variesByHand
      let printed = try AuthoredCell(cell.code).run(in: &scope)
      code = scope.recorded(code)
      adopt(scope)
      events = presentation.events(printed) + [.show(remark(&self, printed.last?.value))]
    } catch {
      if error.isInterruption { return complaint(of: error, then: texts.interrupted) }
      events = complaint(of: error, then: texts.brokenCell)
    }
    note(.cellAccepted(code: code), piece: piece)
    piece += 1
    return events + walk()
  }

  /// What is wrong with the lesson, and how the student gets past it.
  mutating func complaint(of error: AuthoredCellError, then consolation: Markup) -> [Event] {
    [
      console.complaint(about: error.diagnostics),
      .show([.paragraph(error.isInterruption ? texts.interrupted : consolation)]),
    ]
  }
}

extension AuthoredCellError {
  /// Whether somebody pressed Ctrl-C, which is not the lesson's fault.
  var isInterruption: Bool { diagnostics.contains { $0.problem == .interrupted } }
}
