// A program with nothing but the line editor, for the tests to type at. Each input is printed with
// its scalars visible; words may be given for what the line begins with and what is known.
import StyledText
import TerminalUI

InterruptFlag.install()
let arguments = Array(CommandLine.arguments.dropFirst())
let option = { (name: String) in
  arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
}

let table = ["\\gamma": "γ", "\\tilde": "\u{303}"]
let names =
  ["mean", "median", "var"]
  + (0..<(option("--names").flatMap { Int($0) } ?? 0)).map { "name\($0)" }

func complete(_ text: String, _ cursor: Int) -> Completion {
  let typed = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
  if let word = table.keys.first(where: { typed.hasSuffix($0) }) {
    return Completion(replacing: word.count, with: [.init(table[word] ?? "")])
  }
  let word = String(typed.reversed().prefix { $0.isLetter || $0.isNumber }.reversed())
  let found = names.filter { !word.isEmpty && $0.hasPrefix(word) }
  return Completion(
    replacing: word.count, with: found.map { .init($0, note: "what \($0) is") },
    isWhole: names.contains(word))
}

/// Digits are numbers, `'…'` is a string, and `#` begins a comment.
func highlight(_ text: String) -> Markup {
  var isString = false
  var isComment = false
  return Markup(
    text.map { character in
      if character == "\n" { isComment = false }
      if character == "#" { isComment = true }
      let isQuote = character == "'"
      defer { if isQuote { isString.toggle() } }
      let role: Role =
        isComment ? .comment : isString || isQuote ? .string : character.isNumber ? .number : .plain
      return Span(String(character), role)
    })
}

func placeholders(_ text: String) -> [Range<Int>] {
  text.ranges(of: "____").map { range in
    let start = text[..<range.lowerBound].unicodeScalars.count
    return start..<(start + 4)
  }
}

/// `g(a, b)` is shown while the cursor is in a call of g.
func signature(_ text: String, _ cursor: Int) -> Markup? {
  let typed = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
  let call = typed.ranges(of: "g(").last.map { typed[$0.lowerBound...] }
  return call.map { $0.contains(")") } == false ? Markup("g(a, b)", .secondary) : nil
}

/// `?!` is wrong, unless the cursor is right behind it.
func mistakes(_ text: String, _ cursor: Int) -> [Range<Int>] {
  text.ranges(of: "?!").map { range in
    let start = text[..<range.lowerBound].unicodeScalars.count
    return start..<(start + 2)
  }.filter { $0.upperBound != cursor }
}

/// What stands in the blanks of what the line began with, `a(____, ____)`.
func fields(_ text: String) -> [Range<Int>] {
  guard arguments.contains("--fields"), let match = text.wholeMatch(of: /a\((.*), (.*)\)/) else {
    return []
  }
  return [match.output.1, match.output.2].map { part in
    let start = text[..<part.startIndex].unicodeScalars.count
    return start..<(start + part.unicodeScalars.count)
  }
}

/// `--editor` gives what another editor makes of any text.
func editElsewhere(_ text: String) -> EditorBehavior.ForeignEdit {
  option("--editor").map { .text(text + $0) } ?? .failed("no editor")
}

let behavior = EditorBehavior(
  isComplete: { text in
    let opened = text.count { "({".contains($0) }
    return opened <= text.count { ")}".contains($0) } && !text.trimmed.hasSuffix("+")
  },
  complete: complete, highlight: highlight, mistakes: mistakes, signature: signature,
  placeholders: placeholders, fields: fields,
  acceptPaste: { $0.replacing(">>> ", with: "") }, editElsewhere: editElsewhere)

let history = try option("--history").map { try History(HistoryFile(path: $0)) } ?? History()
var editor = try LineEditor(
  program: "probe", behavior: behavior, history: history, asksWidth: arguments.contains("--ask"),
  asksBackground: arguments.contains("--ask"))
let screen = Screen(
  colors: arguments.contains("--colors") ? .basic : nil, isASCII: arguments.contains("--ascii"))
editor.suggests = !arguments.contains("--no-suggestions")
let start = option("--start") ?? ""
let cursor = option("--cursor").flatMap { Int($0) }
let prompt = Markup("z̃[1]:", .prompt) + Markup(" ")

session: while true {
  switch editor.readLine(
    prompt: prompt, initialText: start, initialCursor: cursor, on: screen)
  {
  case .line(let text):
    print("<\(text.replacing("\n", with: "|"))> \(text.unicodeScalars.count)")
    if text == "loop" { while !InterruptFlag.isRaised {} }
    if text == "background?" {
      print(editor.background.map { "\($0.red) \($0.green) \($0.blue)" } ?? "unknown")
    }
    if text == "wide?" { print(editor.rule.ambiguousIsWide ? "wide" : "narrow") }
    try editor.remember(text)
  case .interrupted:
    print("interrupted")
  case .endOfInput:
    print("the end")
    break session
  }
}
