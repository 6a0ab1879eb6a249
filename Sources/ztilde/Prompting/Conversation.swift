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
    /// For the same in the language that was just chosen.
    case otherLanguage
  }

  init(
    with partner: Partner, keptBy keeper: any Keeper<Partner>, dataPlaces: [DataPlace],
    _ surroundings: Surroundings
  ) {
    self.partner = partner
    self.keeper = keeper
    self.dataPlaces = dataPlaces
    file = NotebookFile(
      home: surroundings.folders.home, limit: surroundings.limits.lessonBytes)
  }

  /// Answers line by line, until the prompt must be left.
  mutating func run(at terminal: inout Terminal) throws -> Exit {
    while true {
      let input = terminal.next(
        prompt: partner.prompt, draft: draft, completion: completion(terminal.surroundings))
      draft = ""
      partner.presentation.screen = terminal.surroundings.screen
      let ending: Exit?
      switch input {
      case .endOfInput: return .left
      case .interrupted(let text): ending = try carryOut(partner.setAside(text), at: &terminal)
      case .line(let line):
        ending = try answer(at: &terminal) { $0.receive(line) }
      }
      if let ending { return ending }
    }
  }

  /// Carries out the events, and shows the progress if that takes long.
  mutating func answer(
    for activity: Activity = .computing, at terminal: inout Terminal,
    _ work: (inout Partner) -> [Event]
  ) throws -> Exit? {
    let events = terminal.surroundings.waiting(for: activity) { _ in work(&partner) }
    return try carryOut(events, at: &terminal)
  }

  private func completion(_ surroundings: Surroundings) -> InputCompletion {
    var completion = partner.completion
    completion.lessons = { (try? Course(surroundings))?.folder.files.map(\.header.id) ?? [] }
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
      case .complain(let blocks): terminal.surroundings.printer.complain(blocks)
      case .edit(let text):
        draft = text
        if !terminal.canEdit { try terminal.show([.verbatim(Highlighting.markup(of: text))]) }
      case .vary(var variation):
        for (name, value) in chosen { variation.define(name, as: value) }
        let surroundings = terminal.surroundings
        guard let value = try surroundings.vary(variation, partner.presentation) else { continue }
        chosen.append((variation.name, value))
        let code = variation.cell(keeping: value)
        try terminal.show([.verbatim(partner.prompt + Highlighting.markup(of: code))])
        _ = try carryOut(partner.runSilently(code), at: &terminal)
      case .save(let request): try save(request, at: terminal)
      case .export(let request): try export(request, at: terminal)
      case .open(let path): try runCells(of: path, at: &terminal)
      case .set(let key, let settings):
        terminal.follow(key, settings)
        partner.presentation.screen = terminal.surroundings.screen
        if key == .lang { ending = .otherLanguage }
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

  private mutating func save(_ request: SaveRequest, at terminal: borrowing Terminal) throws {
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
  private func export(_ request: ExportRequest, at terminal: borrowing Terminal) throws {
    let surroundings = terminal.surroundings
    let exporting = Exporting(
      source: .document(Document(SourceText(request.markdown))), dataPlaces: dataPlaces,
      surroundings: surroundings)
    do {
      let exported = try exporting.exported(as: request.format)
      let path = request.path.expandingHome(surroundings.folders.home)
      let data = try exporting.write(exported, to: path, replaces: request.replaces)
      let texts = ExportTexts(surroundings.language)
      let lines = [texts.written(path)] + data.map { texts.laid($0, beside: path) }
      try terminal.show(lines.map { .paragraph($0) })
      surroundings.printer.complain(exported.remarks)
    } catch let failure as CommandError {
      surroundings.say(failure, isAtPrompt: true)
    } catch let error as Cell.ParseError {
      surroundings.say(error)
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
          try terminal.show([.verbatim(partner.prompt + Highlighting.markup(of: code))])
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
}

extension String {
  /// True for a yes, or Enter alone, from any keyboard.
  fileprivate var isConsent: Bool {
    let word = lowercased().filter { !".!".contains($0) }
    return ["", "y", "yes", "是", "是的", "好", "好的", "运行"].contains(word)
  }
}
