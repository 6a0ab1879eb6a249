import LessonEngine
import StyledText

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Does work again each time a file that it depends on has been saved, until Ctrl-C ends the program.
///
/// It looks at the files, whichever way an editor saves them, and takes nothing from the terminal:
/// output is appended, and keys are not read.
struct Watch {
  private let paths: [String]
  private let surroundings: Surroundings

  init(_ paths: [String], _ surroundings: Surroundings) {
    self.paths = paths
    self.surroundings = surroundings
  }

  /// The pause between two looks at the files.
  private static let pause = Duration.milliseconds(40)
  /// A look may take this share of the time, at most.
  private static let share = 0.05
  /// How long a file may be missing or empty before that is taken for its state.
  private static let patience = Duration.milliseconds(200)

  /// - Parameter work: what is done now, and after each save of the files that it is given. Whatever it
  ///   finds wrong in the files, it says; it throws only when its output can no longer be written.
  func run(_ work: ([String]) throws -> Void) throws -> Never {
    let texts = CourseTexts(surroundings.language)
    var files = WatchedFiles(paths)
    try work([])
    surroundings.printer.complain([.paragraph(texts.watching(paths))])
    while true {
      let latest = change(of: files)
      let names = latest.changes(since: files)
      // What is saved during the work is seen after it.
      files = latest
      guard !names.isEmpty else { continue }
      try surroundings.printer.show([.blank, .paragraph(texts.changed(names)), .blank])
      try work(names)
    }
  }

  /// Waits until the files have changed and an editor has done with them.
  private func change(of files: WatchedFiles) -> WatchedFiles {
    let clock = Surroundings.clock
    var before = files
    var changed: Duration?
    while true {
      let start = clock()
      let now = WatchedFiles(paths)
      let end = clock()
      if now != files || changed != nil {
        let since = changed ?? end
        changed = since
        let isSettled = now == before && (now.areWhole || end - since >= Self.patience)
        if isSettled {
          if now != files { return now }
          changed = nil
        }
      }
      before = now
      Self.wait(max(Self.pause, (end - start) / Self.share))
    }
  }

  private static func wait(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    usleep(useconds_t(min(seconds, 1) * 1_000_000 + attoseconds / 1_000_000_000_000))
  }
}
