import StyledText

extension String {
  /// Whether a shell takes it for nothing but a word.
  var isPlainWord: Bool {
    !isEmpty && self == sanitized
      && allSatisfy { $0.isLetter || $0.isNumber || "-_.,+/@~".contains($0) }
  }

  /// What a shell takes for this word: a file's name in a command that is shown must not become
  /// another command when it is copied.
  var shellWord: String {
    guard !isPlainWord || hasPrefix("~") else { return self }
    return "'" + sanitized.replacing("'", with: "'\\''") + "'"
  }
}
