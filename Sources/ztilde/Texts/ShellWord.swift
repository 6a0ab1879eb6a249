import StyledText

extension String {
  /// True if a shell reads it as a plain word.
  var isPlainWord: Bool {
    !isEmpty && self == sanitized
      && allSatisfy { $0.isLetter || $0.isNumber || "-_.,+/@~".contains($0) }
  }

  /// This word, quoted for a shell: a file's name in a shown command must not become another
  /// command when it is copied.
  var shellWord: String {
    guard !isPlainWord || hasPrefix("~") else { return self }
    return "'" + sanitized.replacing("'", with: "'\\''") + "'"
  }

  /// A path as a word of a shell that is no option.
  var pathWord: String { (hasPrefix("-") ? "./" + self : self).shellWord }
}
