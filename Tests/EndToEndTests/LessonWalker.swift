import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import Support

struct ScreenSize: Sendable, CustomStringConvertible {
  let columns: Int
  let rows: Int

  var description: String { "\(columns)×\(rows)" }
}

/// A student at a terminal who makes each mistake that a lesson names, and then gives the right
/// answer.
///
/// The lesson runs in the test as well, beside the program. It knows the right answers, and what the
/// program has to show.
struct LessonWalker {
  /// The rows that were shown, without what was typed.
  private(set) var shown: [String] = []
  private(set) var countOfMistakes = 0
  /// The mistakes of which the screen did not say what the lesson says.
  private(set) var unsaidMistakes: [String] = []
  /// What stood on the screen where something else was to stand.
  private(set) var misshownTurns: [String] = []
  /// Everything that the lesson had shown, as text that is not laid out.
  private(set) var texts: [String] = []

  private let lesson: Lesson
  private let size: ScreenSize
  private let home: Home
  private let terminal: PseudoTerminal
  private var runner: Runner
  /// How many prompts were seen.
  private var prompts = 0
  /// What stands in the editor.
  private var draft = ""

  init(_ lesson: Lesson, in language: InterfaceLanguage, on size: ScreenSize) throws {
    self.lesson = lesson
    self.size = size
    home = try Home()
    terminal = try home.terminal(
      "learn", lesson.id, "--lang", language.rawValue, rows: size.rows, columns: size.columns)
    runner = Runner(
      lesson, course: CoursePlace(of: lesson.id, in: try Courses.folder(in: language)),
      record: Journal()[lesson.id],
      workspace: Workspace(seed: lesson.seed, data: lesson.data),
      presentation: Presentation(
        Screen(
          language: language, width: size.columns, height: size.rows, colors: .indexed))
    )
    runner.variesByHand = true
    runner.hasEditor = true
  }

  /// Walks the lesson until nothing is left but free play.
  mutating func walk() throws {
    let events = runner.start()
    try see(events, below: -1)
    while let reply = runner.demonstration {
      for mistake in mistakes {
        let start = shown.count
        try type(mistake.reply)
        countOfMistakes += 1
        // A bar stands beside verdicts, in each row.
        let said = shown[start...].map { $0.hasPrefix("▌") ? String($0.dropFirst()) : $0 }
          .joined().withoutSpaces
        if !mistake.words.allSatisfy({ said.contains($0.withoutSpaces) }) {
          unsaidMistakes.append("\(runner.step.id): \(mistake.reply)\n\(said)")
        }
      }
      try type(reply)
    }
  }

  /// Leaves the program with Ctrl-D.
  func leave() throws -> ExitStatus {
    terminal.press(.control("d"))
    return try terminal.waitForExit()
  }

  /// How the steps stand in the journal.
  func marks() throws -> Set<LessonProgress.Mark> {
    let journal = try JournalFile(path: home.state + "/journal.jsonl").journal()
    let progress = LessonProgress(of: lesson, record: journal[lesson.id])
    return Set(progress.steps.map(progress.mark(of:)) + [progress.mark])
  }

  private var mistakes: [NamedMistake] {
    let pieces = runner.step.pieces
    return pieces.indices.contains(runner.piece) ? NamedMistake.all(of: pieces[runner.piece]) : []
  }

  // MARK: Turns

  /// Gives an answer in place of the draft that may stand there.
  private mutating func type(_ reply: String) throws {
    if !draft.isEmpty, !reply.isEmpty {
      let start = promptRow
      terminal.press(.control("c"))
      let events = runner.setAside(draft)
      try see(events, below: start)
    }
    let start = promptRow
    // Lines that belong together are pasted, since Enter would send the first.
    let isBlock = reply.contains(where: \.isNewline)
    terminal.send(isBlock ? "\u{1B}[200~\(reply)\u{1B}[201~" : reply)
    terminal.press(.enter)
    let events = runner.receive(reply)
    // The row of an empty prompt is taken by the answer.
    try see(events, below: reply.isEmpty && draft.isEmpty ? start - 1 : start)
  }

  /// Waits for the next prompt, and compares what stands above it with what was to be shown.
  ///
  /// - Parameter start: the row of the prompt before.
  private mutating func see(_ events: [Event], below start: Int) throws {
    let page = events.flatMap(\.blocks)
    draft = events.reduce("") { if case .edit(let text) = $1 { text } else { $0 } }
    for case .vary in events {
      try terminal.waitForSlider()
      terminal.press(.enter)
    }
    try terminal.wait { $0.modes.showsCursor && $0.promptsDrawn > prompts }
    prompts = terminal.screen.promptsDrawn
    let rows = terminal.screen.allRows(from: start + 1)
    // A row parts the answer from the prompt.
    let answer = Array(rows.prefix(promptRow - start - 1).dropLast())
    let lines = Page(page).lines(width: size.columns).map { $0.plain.withoutFinalSpaces }
    let expected = Array(lines.drop { $0.isEmpty })
    let all = terminal.screen.allRows(from: 0)
    if zip(all, all.dropFirst()).prefix(promptRow).contains(where: { $0.isEmpty && $1.isEmpty }) {
      misshownTurns.append("\(runner.step.id): two empty rows\n\(answer.joined(separator: "\n"))")
    }
    let hasSlider = events.contains { if case .vary = $0 { true } else { false } }
    // Below a slider stands what was chosen, too.
    let isShown = hasSlider ? answer.contains(inOrder: expected) : answer.hasSuffix(expected)
    if !isShown {
      misshownTurns.append(
        "\(runner.step.id):\n\(answer.joined(separator: "\n"))\n—— but not ——\n"
          + expected.joined(separator: "\n"))
    }
    shown += expected
    texts += page.flatMap(\.texts)
  }

  /// The row of the last prompt, counted from the first that was ever shown.
  private var promptRow: Int { terminal.screen.promptRow }
}

extension Event {
  fileprivate var blocks: [Block] {
    switch self {
    case .show(let blocks), .page(let blocks), .complain(let blocks): blocks
    case .edit, .vary, .openLesson, .open, .save, .export, .set, .leave: []
    }
  }
}

extension Block {
  /// Its texts without their looks.
  fileprivate var texts: [String] {
    switch self {
    case .paragraph(let text), .heading(let text, _), .verbatim(let text): [text.plain]
    case .item(let marker, let blocks): [marker.plain] + blocks.flatMap(\.texts)
    case .barred(let blocks, _): blocks.flatMap(\.texts)
    case .blank: []
    }
  }
}

extension [String] {
  fileprivate func hasSuffix(_ rows: [String]) -> Bool {
    count >= rows.count && Array(suffix(rows.count)) == rows
  }

  /// Whether these rows stand in it in their order, perhaps with others between them.
  fileprivate func contains(inOrder rows: [String]) -> Bool {
    var rest = self[...]
    return rows.allSatisfy { row in
      guard let place = rest.firstIndex(of: row) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }
}

extension String {
  fileprivate var withoutSpaces: String { filter { !$0.isWhitespace } }

  fileprivate var withoutFinalSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
