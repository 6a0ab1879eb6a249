import LanguageSyntax
package import MatrixLanguage
import StyledText

/// A command or a question that was typed into code: on a line of its own, where code was expected,
/// or behind it. A student who is asked for code and wants a hint has the code before them in the
/// editor.
package struct Aside: Hashable {
  /// `:hint`
  package let line: String
  /// The code around it, with the blank that it took the place of.
  package let code: String

  package init(line: String, code: String) {
    self.line = line
    self.code = code
  }

  /// - Parameters:
  ///   - commands: those of the prompt.
  ///   - cries: those that are understood without their colon, too, where code was expected.
  ///   - workspace: the values that names have: such a name is no command without a colon.
  /// - Returns: nil if there is nothing of the kind in the code.
  package init?(
    in code: String, commands: [CommandName], cries: [CommandName] = [],
    knowing workspace: Workspace = Workspace()
  ) {
    let lines: [Substring] = code.split(separator: "\n", omittingEmptySubsequences: false)
    if let alone = Self.lineAlone(in: code, commands: commands) {
      line = String(lines[alone]).trimmed
      self.code = (lines[..<alone] + lines[(alone + 1)...]).joined(separator: "\n")
      return
    }
    // What can be read means what it says.
    let isReadable = (try? Cell(CellSource(code))) != nil
    for (number, line) in lines.enumerated() {
      let found =
        (isReadable ? nil : Self.find(in: line, commands))
        ?? Self.findCry(in: line, cries, knowing: workspace)
      guard let found else { continue }
      let before = line[..<found.place.lowerBound]
      let after = line[found.place.upperBound...]
      let isAlone = (before + after).allSatisfy(\.isWhitespace)
      let blank = found.isForCode ? "____" : ""
      let rest = isAlone ? [] : [before + blank + after]
      self.line = found.text
      self.code = (lines[..<number] + rest + lines[(number + 1)...]).joined(separator: "\n")
      return
    }
    return nil
  }

  /// The line among several that is nothing but a command or a question. Within brackets, where
  /// code goes on, its name has to be whole, or two letters long.
  package static func lineAlone(in code: String, commands: [CommandName]) -> Int? {
    let lines: [Substring] = code.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return nil }
    return lines.indices.first { isCommand(String(lines[$0]).trimmed, commands) }
  }

  /// Returns true if the text is a command or a question, and can be nothing else.
  package static func isCommand(_ text: String, _ commands: [CommandName]) -> Bool {
    guard let mark = text.first, marks.contains(mark), !text.contains(where: \.isNewline) else {
      return false
    }
    guard let input = CommandInput(text) else { return HelpTopic(text)?.word.isEmpty == false }
    guard let name = commands.name(meantBy: input.word),
      input.argument.isEmpty || name.argument != nil
    else { return false }
    return input.word.count > 1 || commands.called(input.word) != nil
  }

  private static let marks: Set<Character> = [":", "：", "?", "？"]
  /// The characters before a place for code. Behind `[` and `,` a colon is a slice.
  private static let openers: Set<Character> = [
    "=", "＝", "(", "（", "+", "-", "*", "/", "·", "@", "√",
  ]

  /// A command without its colon where code was expected: `γ = 提示`, as a student types who is
  /// stuck.
  private static func findCry(
    in line: Substring, _ cries: [CommandName], knowing workspace: Workspace
  ) -> (text: String, place: Range<Substring.Index>, isForCode: Bool)? {
    guard !cries.isEmpty else { return nil }
    for word in line.split(whereSeparator: { !($0.isLetter || $0.isNumber) })
    where cries.unmarked(String(word), in: workspace) != nil {
      let before = line[..<word.startIndex].last { !$0.isWhitespace && $0 != "_" }
      let after = line[word.endIndex...].first { !$0.isWhitespace && $0 != "_" }
      guard before.map(openers.contains) ?? true,
        after.map({ "*/+-·@)），,；;".contains($0) }) ?? true
      else { continue }
      return (":" + word, blank(around: word.startIndex..<word.endIndex, in: line), true)
    }
    return nil
  }

  /// A place, extended over the blank around it.
  private static func blank(
    around place: Range<Substring.Index>, in line: Substring
  ) -> Range<Substring.Index> {
    let low = line[..<place.lowerBound].lastIndex { $0 != "_" }.map { line.index(after: $0) }
    let high = line[place.upperBound...].firstIndex { $0 != "_" }
    return (low ?? line.startIndex)..<(high ?? line.endIndex)
  }

  /// The mark and its word, their place with the blank around it, and true if code was expected
  /// there.
  private static func find(
    in line: Substring, _ commands: [CommandName]
  ) -> (text: String, place: Range<Substring.Index>, isForCode: Bool)? {
    for start in line.indices where marks.contains(line[start]) {
      let opener = line[..<start].last { !$0.isWhitespace && $0 != "_" }
      let isForCode = opener.map(openers.contains) ?? true
      let word = line[start...].dropFirst().prefix(while: \.isLetter)
      guard isAside(line[start], String(word), commands) else { continue }
      let end = ":：".contains(line[start]) ? endOfNumber(behind: word, in: line) : word.endIndex
      if !isForCode {
        // Behind a slice's start, its end is expected; and a comment may end in a question.
        let rest = String(line[start...]).trimmed
        guard isCommand(rest, commands), !line[..<start].contains(where: "[［【#\"".contains) else {
          continue
        }
        return (rest, start..<line.endIndex, false)
      }
      let place = start..<end
      return (String(line[place]), blank(around: place, in: line), true)
    }
    return nil
  }

  /// The end of a command's number, as in `:goto 3`; without one, the end of the command.
  private static func endOfNumber(
    behind word: Substring, in line: Substring
  ) -> Substring.Index {
    let digits = line[word.endIndex...].drop(while: \.isWhitespace).prefix(while: \.isNumber)
    return digits.isEmpty ? word.endIndex : digits.endIndex
  }

  private static func isAside(
    _ mark: Character, _ word: String, _ commands: [CommandName]
  ) -> Bool {
    guard mark == ":" || mark == "：" else { return !word.isEmpty }
    return commands.name(meantBy: word) != nil
  }
}
