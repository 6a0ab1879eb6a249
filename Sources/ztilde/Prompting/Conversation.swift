import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import PlainFiles
import StyledText
import TerminalUI

/// The keeper of the record of a prompt.
protocol Keeper<Partner> {
  associatedtype Partner: Answerer
  /// The notebook before this one, if it was left unsaved.
  var fileBefore: String? { get }

  /// Writes the new part of the record.
  ///
  /// - Parameter saved: the content of the file in which the notebook was saved.
  func writeDown(_ partner: inout Partner, saved: String?, for surroundings: Surroundings)
}

/// A notebook or a lesson at a terminal or a pipe: input goes to the partner, and its events are
/// carried out.
struct Conversation<Partner: Answerer> {
  var partner: Partner
  private let keeper: any Keeper<Partner>
  /// The course whose lessons can be named; nil for the one that comes with the program.
  private let course: Course?
  /// The places in which `load` searches data.
  private let dataPlaces: [DataPlace]
  private var file: NotebookFile
  /// The text with which the next input begins.
  private var draft = ""

  /// The reasons to leave a prompt.
  enum Exit {
    case left
    /// For a lesson, or the menu of lessons.
    case lesson(String)
    /// For the same in the language, or for the senses, that were just chosen.
    case otherManner
  }

  init(
    with partner: Partner, keptBy keeper: any Keeper<Partner>, in course: Course? = nil,
    dataPlaces: [DataPlace], _ surroundings: Surroundings
  ) {
    self.partner = partner
    self.keeper = keeper
    self.course = course
    self.dataPlaces = dataPlaces
    file = NotebookFile(
      home: surroundings.folders.home, limit: surroundings.limits.lessonBytes)
  }

  /// Answers line by line, until the prompt must be left.
  mutating func run(at terminal: inout Terminal) throws -> Exit {
    while true {
      let input = terminal.next(
        prompt: partner.prompt, draft: draft,
        fields: { [partner] in partner.fields(in: $0) },
        completion: completion(terminal.surroundings))
      let given = draft
      draft = ""
      partner.presentation.screen = terminal.surroundings.screen
      let ending: Exit?
      switch input {
      case .endOfInput: return .left
      case .interrupted(let text):
        // A line is given up soon; a block was work.
        if text != given, text.contains(where: \.isNewline) {
          remember(text, at: &terminal, isAccepted: false)
        }
        ending = try carryOut(partner.setAside(text), at: &terminal)
      case .line(let line):
        ending = try answer(at: &terminal, to: line) { $0.receive(line) }
      }
      guard let ending else { continue }
      // What was typed around a command that leads elsewhere is found again with Up.
      remember(draft, at: &terminal, isAccepted: false)
      return ending
    }
  }

  /// Carries out what is answered. How far that has come is told, if it takes long.
  ///
  /// - Parameter input: what was typed, to be called back later.
  mutating func answer(
    for activity: Activity = .computing, at terminal: inout Terminal, to input: String = "",
    _ work: (inout Partner) -> [Event]
  ) throws -> Exit? {
    let isWorthIt = partner.remembers(input)
    let events = terminal.surroundings.waiting(for: activity) { _ in work(&partner) }
    // An input that comes back into the editor is not what it should be yet.
    let isAccepted = !events.contains { $0.isComplaint || $0.isDraft(with: input.trimmed) }
    if isWorthIt { terminal.remember(input, isAccepted: isAccepted) }
    return try carryOut(events, at: &terminal)
  }

  private func remember(_ input: String, at terminal: inout Terminal, isAccepted: Bool) {
    if partner.remembers(input) { terminal.remember(input, isAccepted: isAccepted) }
  }

  private func completion(_ surroundings: Surroundings) -> InputCompletion {
    var completion = partner.completion
    completion.lessons = { [course] in
      let course = course ?? (try? Course(surroundings))
      return course?.folder.files.map { ($0.header.id, $0.header.title) } ?? []
    }
    completion.files =
      FileCompletion(dataPlaces: dataPlaces, home: surroundings.folders.home).paths
    return completion
  }

  // MARK: Events

  private mutating func carryOut(
    _ events: [Event], at terminal: inout Terminal
  ) throws -> Exit? {
    // The record comes before the display, so that nothing seen is ever lost.
    writeDown(terminal.surroundings)
    var ending: Exit?
    var chosen: [(name: Name, value: Double)] = []
    for event in events {
      switch event {
      case .show(let blocks): try terminal.show(blocks)
      case .page(let blocks): try terminal.page(blocks)
      case .complain(let blocks): terminal.complain(blocks)
      case .edit(let text):
        draft = text
        if !terminal.canEdit { try terminal.show([.verbatim(Highlighting.markup(of: text))]) }
      case .vary(var variation):
        for (name, value) in chosen { variation.define(name, as: value) }
        guard let value = try terminal.vary(variation, partner.presentation) else { continue }
        chosen.append((variation.name, value))
        let code = variation.cell(keeping: value)
        try terminal.show(cell: code, at: partner.prompt)
        _ = try carryOut(partner.runSilently(code), at: &terminal)
      case .save(let request): save(request, at: &terminal)
      case .export(let request): try export(request, at: &terminal)
      case .open(let path): try runCells(of: path, at: &terminal)
      case .set(let key, let settings):
        terminal.follow(key, settings)
        partner.presentation.screen = terminal.surroundings.screen
        if [.lang, .accessible].contains(key) { ending = .otherManner }
      case .openLesson(let word): ending = .lesson(word)
      case .leave: ending = .left
      }
    }
    return ending
  }

  private mutating func writeDown(_ surroundings: Surroundings) {
    keeper.writeDown(&partner, saved: file.ownText, for: surroundings)
  }

  // MARK: Files

  private mutating func save(_ request: SaveRequest, at terminal: inout Terminal) {
    let texts = FileTexts(terminal.surroundings.language)
    do throws(NotebookFile.NotebookFileError) {
      let path = try file.save(request)
      try? terminal.show([.paragraph(texts.saved(path))])
    } catch {
      terminal.complain(texts.message(error))
    }
    writeDown(terminal.surroundings)
  }

  /// Writes the notebook for others, in which its cells run once more.
  private func export(_ request: ExportRequest, at terminal: inout Terminal) throws {
    let surroundings = terminal.surroundings
    let path = request.path.expandingHome(surroundings.folders.home)
    let exporting = Exporting(
      source: .document(Document(SourceText(request.markdown))), dataPlaces: dataPlaces,
      surroundings: surroundings, path: path)
    do {
      let exported = try exporting.exported(as: request.format)
      let data = try exporting.write(exported, to: path, replaces: request.replaces)
      let texts = ExportTexts(surroundings.language)
      let lines =
        [texts.written(path)] + (request.isOfLesson ? [texts.ownCells] : [])
        + data.map { texts.laid($0, beside: path) }
      try terminal.show(lines.map { .paragraph($0) })
      terminal.complain(exported.remarks)
    } catch let failure as CommandError {
      terminal.complain(CourseTexts(surroundings.language).message(failure, isAtPrompt: true))
    } catch let error as Cell.ParseError {
      terminal.complain(
        surroundings.presentation.blocks(Workspace().trying(error.diagnostics)))
    }
  }

  /// Runs the cells of a file as if they were typed, up to the first that fails.
  private mutating func runCells(of path: String, at terminal: inout Terminal) throws {
    let surroundings = terminal.surroundings
    let texts = FileTexts(surroundings.language)
    guard let path = path.isEmpty ? keeper.fileBefore : path else {
      return terminal.complain(texts.nothingBefore)
    }
    guard let cells = try cells(of: path, at: &terminal) else { return }
    let count = try surroundings.waiting(for: .replaying) { display in
      let loop = surroundings.progress.begin(turns: cells.count)
      defer { loop.end() }
      for (place, code) in cells.enumerated() {
        loop.turn(place)
        try display.aside {
          try terminal.show(cell: code, at: partner.prompt)
        }
        let events = partner.run(code)
        _ = try display.aside { try carryOut(events, at: &terminal) }
        if events.contains(where: \.isComplaint) { return place }
      }
      return cells.count
    }
    let outcome = texts.opened(path, run: count, of: cells.count)
    if count < cells.count {
      terminal.complain(outcome)
    } else {
      try terminal.show([.paragraph(outcome)])
    }
  }

  /// The cells of a file. At a terminal, it shows the contents of the file, and asks whether to run
  /// them.
  ///
  /// - Returns: nil if there are none, which is reported, or if they are not wanted.
  private mutating func cells(of path: String, at terminal: inout Terminal) throws -> [String]? {
    let texts = FileTexts(terminal.surroundings.language)
    let contents: NotebookFile.Contents
    do throws(NotebookFile.NotebookFileError) {
      contents = try file.contents(of: path)
    } catch {
      terminal.complain(texts.message(error))
      return nil
    }
    if terminal.surroundings.capabilities.readsFromTerminal {
      try terminal.show([.paragraph(texts.holds(contents)), .paragraph(texts.mayItRun)])
      guard terminal.choice()?.isConsent == true else {
        try terminal.show([.paragraph(texts.nothingHasRun)])
        return nil
      }
    }
    file.open(contents)
    return contents.cells
  }
}

extension Event {
  fileprivate var isComplaint: Bool {
    if case .complain = self { true } else { false }
  }

  fileprivate func isDraft(with input: String) -> Bool {
    if case .edit(let text) = self { text.contains(input) } else { false }
  }
}

extension String {
  /// True for a yes, or Enter alone, from any keyboard.
  fileprivate var isConsent: Bool {
    let word = lowercased().filter { !".!".contains($0) }
    return ["", "y", "yes", "是", "是的", "好", "好的", "运行"].contains(word)
  }
}
