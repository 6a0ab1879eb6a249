import LanguageSyntax
import MatrixLanguage
import Notebook
import NumericCore
import StyledText
import TerminalUI

/// A prompt at a terminal or a pipe: joins what answers to the editor, the screen and the disk.
protocol Conversation {
  var desk: Desk { get set }
  var prompt: Markup { get }
  var presentation: Presentation { get set }
  var completion: InputCompletion { get }
  /// The notebook before this one, if it was left unsaved.
  var fileBefore: String? { get }

  /// Answers a line.
  mutating func receive(_ input: String) -> [Event]
  /// Answers Ctrl-C, and what had been typed.
  mutating func setAside(_ input: String) -> [Event]
  /// Runs the cell that keeps what was chosen with the arrow keys.
  mutating func keep(_ code: String) -> [Event]
  /// Runs a cell that comes from a file.
  mutating func run(_ code: String) -> [Event]
  /// Writes down what was done, if it is not written down yet.
  mutating func keep()
}

extension Conversation {
  /// Answers line by line.
  ///
  /// - Returns: what cannot be had at this prompt.
  mutating func converse(_ reader: inout InputReader) throws -> Desk.Wish {
    while true {
      let wish: Desk.Wish?
      switch reader.next(prompt: prompt, draft: desk.takeDraft(), completion: completion) {
      case .endOfInput: return .leave
      case .interrupted(let text): wish = try carryOut(setAside(text), &reader)
      case .line(let line):
        look(with: &reader)
        wish = try carryOut(waiting { $0.receive(line) }, &reader)
      }
      guard let wish else { continue }
      guard case .open(let path) = wish else { return wish }
      try runCells(of: path, &reader)
    }
  }

  /// Whoever looks may have another screen by now.
  private mutating func look(with reader: inout InputReader) {
    let size = desk.surroundings.size
    (presentation.width, presentation.height) = (size.columns, size.rows)
    desk.look(with: &reader)
    presentation.rule = desk.rule
    presentation.isASCII = desk.surroundings.isASCII
  }

  private mutating func carryOut(
    _ events: [Event], _ reader: inout InputReader
  ) throws -> Desk.Wish? {
    // Before it is shown: what was seen is never lost.
    keep()
    defer {
      presentation.language = desk.surroundings.language
      keep()
    }
    var wish: Desk.Wish?
    var chosen: [(name: Name, value: Double)] = []
    for event in events {
      guard case .vary(var variation) = event else {
        wish = try desk.carryOut([event], &reader) ?? wish
        continue
      }
      for (name, value) in chosen { variation.define(name, as: value) }
      guard let value = try desk.vary(variation, presentation) else { continue }
      chosen.append((variation.name, value))
      let code = variation.cell(keeping: value)
      try desk.show([.verbatim(prompt + Highlighting.markup(of: code))])
      _ = try desk.carryOut(keep(code), &reader)
      keep()
    }
    return wish
  }

  /// Tells how far it has come, if it takes long.
  private mutating func waiting(for work: (inout Self) -> [Event]) -> [Event] {
    let surroundings = desk.surroundings
    return surroundings.waiting(rule: desk.rule) { _ in work(&self) }
  }

  /// Runs the cells of a file as if they were typed, up to the first that fails.
  private mutating func runCells(of path: String, _ reader: inout InputReader) throws {
    guard let path = path.isEmpty ? fileBefore : path else {
      return desk.complain(desk.texts.nothingBefore)
    }
    guard let cells = try desk.cells(of: path, &reader) else { return }
    let surroundings = desk.surroundings
    let count = try surroundings.waiting(for: .replaying, rule: desk.rule) { display in
      let loop = surroundings.headway.begin(turns: cells.count)
      defer { loop.end() }
      for (place, code) in cells.enumerated() {
        loop.turn(place)
        try display.aside {
          try desk.show([.verbatim(prompt + Highlighting.markup(of: code))])
        }
        let events = run(code)
        _ = try display.aside { try carryOut(events, &reader) }
        if events.contains(where: \.isComplaint) { return place }
      }
      return cells.count
    }
    let outcome = desk.texts.opened(path, run: count, of: cells.count)
    if count < cells.count { desk.complain(outcome) } else { try desk.show([.paragraph(outcome)]) }
  }
}

extension Event {
  fileprivate var isComplaint: Bool {
    if case .complain = self { true } else { false }
  }
}
