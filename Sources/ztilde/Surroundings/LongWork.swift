import NumericCore
import StyledText
import TerminalUI

extension Surroundings {
  /// Runs work that may take long, and shows its progress to a person who waits at a terminal.
  ///
  /// - Parameter work: gets the progress display, so that it can write without disturbing the line.
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

/// The kinds of long work.
enum Activity: Hashable {
  case computing, opening, replaying, checking
}
