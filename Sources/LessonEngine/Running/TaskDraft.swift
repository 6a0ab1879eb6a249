import MatrixLanguage

/// What a student has filled in of a task's starter so far.
///
/// A starter of three lines need not be typed as three lines: a line that stores one of its names
/// takes the place of the line that did.
struct TaskDraft: Hashable, Sendable {
  private(set) var code: String

  init(_ code: String) {
    self.code = code
  }

  var hasBlanks: Bool { code.contains("____") }

  /// The names whose lines still have blanks.
  var openNames: [Name] {
    code.split(separator: "\n").filter { $0.contains("____") }.flatMap(Self.names)
  }

  /// Puts typed lines in the places of those that store the same names.
  ///
  /// - Returns: nil if a typed line has no place here.
  func replacing(with typed: String) -> TaskDraft? {
    var lines = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for line in typed.split(separator: "\n") {
      let names = Self.names(line)
      guard !names.isEmpty, let place = lines.firstIndex(where: { Self.names($0) == names }) else {
        return nil
      }
      lines[place] = String(line)
    }
    return TaskDraft(lines.joined(separator: "\n"))
  }

  /// The names that a line stores, whatever blanks it has.
  private static func names(_ line: some StringProtocol) -> [Name] {
    let filled = String(line).replacingBlanks(with: "0")
    return (try? Cell(CellSource(filled)))?.assignedNames ?? []
  }
}

extension String {
  /// The text with something else in the place of each row of underscores.
  fileprivate func replacingBlanks(with filler: String) -> String {
    var text = ""
    var blank = 0
    for character in self + "\u{0}" {
      if character == "_" {
        blank += 1
        continue
      }
      text += blank > 1 ? filler : String(repeating: "_", count: blank)
      blank = 0
      text.append(character)
    }
    text.removeLast()
    return text
  }
}
