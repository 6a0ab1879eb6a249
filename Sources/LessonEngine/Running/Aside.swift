package import MatrixLanguage
import Notebook

/// A command or a question that was typed into code: on a line of its own, where code was expected,
/// or behind it. A student who is asked for code and wants a hint has the code in the editor.
package struct Aside: Hashable {
  /// `:hint`
  package let line: String
  /// The code around it, with the blank that it took the place of.
  package let code: String

  /// - Parameter workspace: the values that names have: such a name is no command without a colon.
  /// - Returns: nil if the code holds no such line.
  package init?(in code: String, knowing workspace: Workspace = Workspace()) {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      guard let found = Self.find(in: line) ?? Self.findCry(in: line, knowing: workspace) else {
        continue
      }
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

  private static let marks: Set<Character> = [":", "：", "?", "？"]
  /// The characters before a place for code. Behind `[` and `,` a colon is a slice.
  private static let openers: Set<Character> = [
    "=", "＝", "(", "（", "+", "-", "*", "/", "·", "@", "√",
  ]

  /// The words that a stuck student types into a blank: `γ = 提示`.
  private static let cries = Set(
    [Runner.hint, Runner.solution, Runner.skip, Runner.help, Runner.quit].map(\.name))

  /// A command without its colon where code was expected.
  private static func findCry(
    in line: Substring, knowing workspace: Workspace
  ) -> (text: String, place: Range<Substring.Index>, isForCode: Bool)? {
    for word in line.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
      guard let name = Runner.commands.name(meantBy: String(word)), cries.contains(name),
        Runner.commands.unmarked(String(word), in: workspace) != nil
      else { continue }
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
    in line: Substring
  ) -> (text: String, place: Range<Substring.Index>, isForCode: Bool)? {
    for start in line.indices where marks.contains(line[start]) {
      let opener = line[..<start].last { !$0.isWhitespace && $0 != "_" }
      let isForCode = opener.map(openers.contains) ?? true
      let word = line[start...].dropFirst().prefix(while: \.isLetter)
      guard isAside(line[start], String(word)) else { continue }
      let end = ":：".contains(line[start]) ? endOfNumber(behind: word, in: line) : word.endIndex
      if !isForCode {
        // Behind a slice's start, its end is expected; and a comment may end in a question.
        let isLast = line[end...].allSatisfy(\.isWhitespace)
        guard isLast, !line[..<start].contains(where: "[［【#\"".contains) else { continue }
        return (String(line[start..<end]), start..<line.endIndex, false)
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

  private static func isAside(_ mark: Character, _ word: String) -> Bool {
    guard mark == ":" || mark == "：" else { return !word.isEmpty }
    return Runner.commands.name(meantBy: word) != nil
  }
}
