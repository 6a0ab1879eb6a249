package import StyledText

/// What a prompt answers to a typed line.
package enum Event: Hashable, Sendable {
  /// Something to read.
  case show([Block])
  /// A mistake to read, which goes to standard error.
  case complain([Block])
  /// Text to begin the next input with.
  case edit(String)
  /// The menu of lessons, or the lesson that a word names, is wanted.
  case openLesson(String)
  /// The prompt is to be left.
  case leave
}
