import TerminalUI
import Testing

@Suite struct `Undo` {
  /// What the text is from key to key, and what taking back leads to, each with `|` for the cursor.
  @Test(
    arguments: [
      ("a word is one change", ["a|", "ab|", "abc|"], ["|"]),
      ("and a space another", ["a|", "a |", "a b|", "a bc|"], ["a |", "|"]),
      ("a deletion is a change", ["ab|", "a|"], ["ab|", "|"]),
      ("a paste is a change", ["a|", "axyz|", "axyzb|"], ["axyz|", "a|", "|"]),
      ("moving ends a word", ["a|", "|a", "b|a", "bc|a"], ["|a", "|"]),
      ("marks belong to the word", ["z|", "z\u{303}|", "z\u{303}1|"], ["|"]),
      ("nothing", [], []),
    ] as [(String, [String], [String])])
  func `takes back change by change`(what: String, texts: [String], steps: [String]) {
    var undo = UndoHistory(EditedText("", cursor: 0))
    for text in texts { undo.note(EditedText(marked: text)) }
    for step in steps { #expect(undo.takeBack() == EditedText(marked: step)) }
    #expect(undo.takeBack() == nil)
  }

  @Test func `goes on from what it has led to`() {
    var undo = UndoHistory(EditedText(marked: "start|"))
    undo.note(EditedText(marked: "|"))
    #expect(undo.takeBack() == EditedText(marked: "start|"))
    undo.note(EditedText(marked: "startx|"))
    #expect(undo.takeBack() == EditedText(marked: "start|"))
    #expect(undo.takeBack() == nil)
  }
}
