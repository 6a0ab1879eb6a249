import LanguageSyntax
import MatrixLanguage

/// Text copied from a screen with its prompts, turned back into code.
package enum PastedText {
  /// The text without the prompts of a notebook, a lesson, Python or Julia.
  ///
  /// If there are prompts, the lines without one are output and are dropped too, unless a piece of
  /// code is not finished yet.
  package static func withoutPrompts(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.contains(where: { Prompt.end(in: $0) != nil }) else { return text }
    var code: [String] = []
    for line in lines {
      if let end = Prompt.end(in: line) {
        code.append(String(line[end...]))
      } else if Cell.isIncomplete(code.joined(separator: "\n")) {
        code.append(line)
      }
    }
    return code.joined(separator: "\n")
  }
}

/// The prompts before code on a screen: `In[3]: `, `identity 3/10> `, `>>> `, `... `, `julia> `.
private enum Prompt {
  /// The place behind the prompt; nil if the line begins with none.
  static func end(in line: String) -> String.Index? {
    var rest = line[...]
    guard skipWords(&rest) || skipInput(&rest) || skipStep(&rest) else { return nil }
    if rest.first == " " { rest.removeFirst() }
    return rest.startIndex
  }

  private static func skipWords(_ rest: inout Substring) -> Bool {
    // Prompts for further lines are moved to the right.
    let words = rest.drop { $0 == " " }
    if words.hasPrefix("...") { rest = words }
    guard let word = [">>>", "...", "julia>"].first(where: rest.hasPrefix) else { return false }
    rest.removeFirst(word.count)
    return true
  }

  /// `In[3]:` here, `In [3]:` in IPython.
  private static func skipInput(_ rest: inout Substring) -> Bool {
    guard let start = ["In[", "In ["].first(where: rest.hasPrefix) else { return false }
    let number = rest.dropFirst(start.count)
    let end = number.drop(while: \.isNumber)
    guard end.startIndex > number.startIndex, end.hasPrefix("]:") else { return false }
    rest = end.dropFirst(2)
    return true
  }

  /// `identity 3/10>`
  private static func skipStep(_ rest: inout Substring) -> Bool {
    guard let end = rest.firstIndex(of: ">") else { return false }
    let words = rest[..<end].split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, words[0].contains(where: \.isLetter),
      words[0].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
    else { return false }
    let place = words[1].split(separator: "/", omittingEmptySubsequences: false)
    guard place.count == 2, place.allSatisfy({ Int($0) != nil }) else { return false }
    rest = rest[rest.index(after: end)...]
    return true
  }
}
