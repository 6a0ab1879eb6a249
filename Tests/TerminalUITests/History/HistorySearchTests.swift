import StyledText
import TerminalUI
import Testing

@Suite struct `A search through the history` {
  private let entries = ["alpha = 1", "z\u{303} = 2", "alpha = 3", "beta = 4", "alpha = 3"]

  /// Keys, `<` for one step back, `>` for one on and `-` for Backspace; what is shown with `|` for the
  /// cursor; and whether the search found what was asked for.
  @Test(arguments: [
    ("", "typed|", true),
    ("a", "|alpha = 3", true),
    ("be", "|beta = 4", true),
    ("ta = 4", "be|ta = 4", true),
    ("alpha<", "|alpha = 1", true),
    ("alpha<<", "|alpha = 1", false),
    ("alpha<>", "|alpha = 3", true),
    ("alpha>", "|alpha = 3", false),
    ("alpha = 1-", "|alpha = 3", true),
    ("z", "|z\u{303} = 2", true),
    ("ax", "|alpha = 3", false),
    ("ax-", "|alpha = 3", true),
    ("a-", "typed|", true),
    ("-<", "typed|", true),
    ("x", "typed|", false),
  ])
  func `finds what holds the pattern`(keys: String, marked: String, isFound: Bool) {
    var search = HistorySearch(entries, from: EditedText(marked: "typed|"))
    for key in keys.unicodeScalars {
      switch key {
      case "<": search.goBack()
      case ">": search.goForward()
      case "-": search.removeLast()
      default: search.append(key)
      }
    }
    #expect(search.shown == EditedText(marked: marked))
    #expect(search.label(.english).spans.contains { $0.role == .failure } == !isFound)
    // Without colours too.
    #expect(search.label(.chinese).plain.hasSuffix("没有找到") == !isFound)
  }

  @Test func `tells where the pattern stands`() {
    var search = HistorySearch(entries, from: EditedText(marked: "|"))
    for key in "= 2".unicodeScalars { search.append(key) }
    #expect(search.found == 3..<6)
    #expect(search.label(.english).plain == "^R = 2")
  }

  @Test func `finds nothing where nothing is`() {
    var search = HistorySearch([], from: EditedText(marked: "a|"))
    search.append("a")
    search.goBack()
    search.goForward()
    #expect(search.shown == EditedText(marked: "a|") && search.found == nil)
  }
}
