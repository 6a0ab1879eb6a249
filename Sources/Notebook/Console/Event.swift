package import MatrixLanguage
package import StyledText

/// An answer of a prompt to a typed line.
///
/// The caller, which shows the answers, also does what touches the world: files, the terminal,
/// settings.
package enum Event: Hashable, Sendable {
  /// Something to read.
  case show([Block])
  /// Something longer to read, which a terminal shows by the screenful.
  case page([Block])
  /// A mistake to read, which goes to standard error.
  case complain([Block])
  /// The text with which the next input begins.
  case edit(String)
  /// A number is to be varied by hand; what is chosen is run as a cell.
  case vary(Variation)
  /// The menu of lessons, or the lesson that a word names, is wanted.
  case openLesson(String)
  /// The cells of a file are to be run; without a path, those of the notebook before this one.
  case open(path: String)
  case save(SaveRequest)
  case export(ExportRequest)
  /// A setting has changed, is to be followed at once, and remembered.
  case set(Settings.Key, Settings)
  /// The prompt is to be left.
  case leave
}

extension Event {
  /// Shows the verdict on an answer, with a bar in the colour of its role; shows nothing if it is
  /// empty.
  package static func verdict(_ said: [Block], _ role: Role) -> Event {
    .show(said.isEmpty ? [] : [.barred(said, role)])
  }

  /// True if the event puts a text into the next prompt.
  package var isDraft: Bool {
    if case .edit = self { true } else { false }
  }
}

/// A notebook that is to be written into a file.
package struct SaveRequest: Hashable, Sendable {
  /// The path; empty for the file in which the notebook was saved last.
  package let path: String
  /// True if another file there may be overwritten.
  package let replaces: Bool
  package let text: String
}

/// A notebook that is to be written for others.
package struct ExportRequest: Hashable, Sendable {
  package let path: String
  package let format: ExportFormat
  /// True if another file there may be overwritten.
  package let replaces: Bool
  /// The notebook as Markdown, of which every other format is made.
  package let markdown: String
  /// True if it is a student's work in a lesson, and not the lesson.
  package let isOfLesson: Bool
}
