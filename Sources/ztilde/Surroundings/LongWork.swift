import MatrixLanguage
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
      progress.reading.map(ProgressReading.init)
    }
    defer { display.end() }
    return try work(display)
  }
}

extension ProgressReading {
  fileprivate init(_ reading: Progress.Reading) {
    let training = reading.training.map { training in
      TrainingFigures(
        loss: NumberFormat()(training.losses.last), curve: training.losses.points,
        epoch: training.epoch.map { ($0.number, $0.count) })
    }
    self.init(
      piece: reading.number, fraction: reading.share, turns: reading.turns, training: training)
  }
}

/// The kinds of long work.
enum Activity: Hashable {
  case computing, opening, replaying, checking
}
