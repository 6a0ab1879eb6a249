// A program with nothing but the line editor, for the tests to type at. Each input is printed with
// its scalars visible; a word may be given for the text that lines begin with.
import StyledText
import TerminalUI

InterruptFlag.install()
let arguments = Array(CommandLine.arguments.dropFirst())
let option = { (name: String) in
  arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
}

let table = ["\\gamma": "γ", "\\tilde": "\u{303}"]
let behavior = EditorBehavior(
  isComplete: { $0.count { $0 == "(" } <= $0.count { $0 == ")" } },
  complete: { text, cursor in
    let typed = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    if let word = table.keys.first(where: { typed.hasSuffix($0) }) {
      return Completion(replacing: word.count, with: [table[word] ?? ""])
    }
    let names = ["mean", "median", "var"].filter { name in
      !typed.isEmpty && name.hasPrefix(typed)
    }
    return Completion(replacing: typed.count, with: names)
  },
  highlight: { text in
    Markup(text.map { Span(String($0), $0.isNumber ? .number : .plain) })
  },
  acceptPaste: { $0.replacing(">>> ", with: "") })

let history = try option("--history").map { try History(HistoryFile(path: $0)) } ?? History()
var editor = try LineEditor(
  program: "probe", behavior: behavior, history: history,
  colors: arguments.contains("--colors") ? .basic : nil)
let start = option("--start") ?? ""
let cursor = option("--cursor").flatMap { Int($0) }
let prompt = Markup("z̃[1]:", .prompt) + Markup(" ")

session: while true {
  switch editor.readLine(prompt: prompt, initialText: start, initialCursor: cursor) {
  case .line(let text):
    print("<\(text.replacing("\n", with: "|"))> \(text.unicodeScalars.count)")
    if text == "loop" { while !InterruptFlag.isRaised {} }
    try editor.remember(text)
  case .interrupted:
    print("interrupted")
  case .endOfInput:
    print("the end")
    break session
  }
}
