import NumericCore
import StyledText
import TerminalUI

extension Surroundings {
  /// Does what may take long, and tells a person who waits at a terminal how far it has come.
  ///
  /// - Parameter work: is given the line that tells it, so as to write without disturbing it.
  func waiting<Result>(
    for activity: Activity = .computing, _ work: (ProgressDisplay) throws -> Result
  ) rethrows -> Result {
    let progress = progress
    let display = ProgressDisplay(
      CourseTexts(language).name(of: activity), capabilities: capabilities, on: reports
    ) {
      progress.reading.map {
        ProgressReading(piece: $0.number, fraction: $0.share, turns: $0.turns)
      }
    }
    defer { display.end() }
    return try work(display)
  }
}

/// What takes long.
enum Activity: Hashable {
  case computing, opening, replaying, checking
}
