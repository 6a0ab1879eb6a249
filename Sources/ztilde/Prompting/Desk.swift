import LanguageSyntax
import Notebook
import NumericCore
import MatrixLanguage
import StyledText
import TerminalUI

/// Where the answers of a prompt are carried out: what is to be seen is shown, what is to be kept is
/// kept. What goes beyond one prompt is handed back as a wish.
struct Desk {
  private(set) var surroundings: Surroundings
  private(set) var printer: Printer
  private var draft = ""
  private var file: NotebookFile

  /// What a prompt cannot have by itself.
  enum Wish {
    case leave
    /// A lesson, or the menu of lessons.
    case lesson(String)
    /// The cells of a file, or those of the notebook before.
    case open(path: String)
    /// Everything in the language that was just chosen.
    case otherLanguage
  }

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    printer = surroundings.printer
    file = NotebookFile(
      home: surroundings.folders.home, limit: surroundings.limits.lessonBytes)
  }

  var texts: FileTexts { FileTexts(surroundings.language) }

  /// Whether the notebook stands in its file as it is.
  func isSaved(_ text: String) -> Bool { file.ownText == text }

  /// What the next input begins with.
  mutating func takeDraft() -> String {
    defer { draft = "" }
    return draft
  }

  /// How wide the terminal draws what Unicode leaves open.
  var rule: DisplayWidth.Rule { printer.rule }

  /// Looks at the screen again, which may have changed since.
  mutating func look(with reader: inout InputReader) {
    printer.rule = reader.rule
  }

  /// Takes over what was chosen elsewhere.
  mutating func follow(_ surroundings: Surroundings, _ reader: inout InputReader) {
    self.surroundings = surroundings
    printer = surroundings.printer
    printer.rule = reader.rule
    reader.follow(surroundings)
  }

  func show(_ blocks: [Block]) throws { try printer.show(blocks) }

  func complain(_ text: Markup) { printer.complain([.paragraph(text)]) }

  /// - Returns: what is left to be done.
  mutating func carryOut(_ events: [Event], _ reader: inout InputReader) throws -> Wish? {
    var wish: Wish?
    for event in events {
      switch event {
      case .show(let blocks): try printer.show(blocks)
      case .complain(let blocks): printer.complain(blocks)
      case .edit(let text):
        draft = text
        if !reader.canEdit { try printer.show([.verbatim(Highlighting.markup(of: text))]) }
      case .save(let request): try save(request)
      case .set(let key, let settings):
        set(key, settings, &reader)
        if key == .lang { wish = .otherLanguage }
      case .open(let path): wish = .open(path: path)
      // It takes whoever can run the cell that keeps the value.
      case .vary: break
      case .openLesson(let word): wish = .lesson(word)
      case .leave: wish = .leave
      }
    }
    return wish
  }

  private mutating func set(
    _ key: Settings.Key, _ settings: Settings, _ reader: inout InputReader
  ) {
    var surroundings = surroundings
    do throws(WholeFile.Failure) {
      try surroundings.follow(key, settings)
    } catch {
      complain(texts.notRemembered(error))
    }
    follow(surroundings, &reader)
  }

  // MARK: Files

  private mutating func save(_ request: SaveRequest) throws {
    do throws(NotebookFile.Failure) {
      let path = try file.save(request)
      try? show([.paragraph(texts.saved(path))])
    } catch {
      complain(texts.message(error))
    }
  }

  /// The cells of a file. At a terminal it is said what the file holds, and asked whether they run.
  ///
  /// - Returns: nil if there are none, which is said, or if they are not wanted.
  mutating func cells(of path: String, _ reader: inout InputReader) throws -> [String]? {
    let contents: NotebookFile.Contents
    do throws(NotebookFile.Failure) {
      contents = try file.contents(of: path)
    } catch {
      complain(texts.message(error))
      return nil
    }
    if surroundings.capabilities.readsFromTerminal {
      try show([.paragraph(texts.holds(contents)), .paragraph(texts.mayItRun)])
      guard case .line(let line) = reader.choice(prompt: Markup("> ", .prompt)),
        line.isConsent
      else {
        try show([.paragraph(texts.nothingHasRun)])
        return nil
      }
    }
    file.open(contents)
    return contents.cells
  }
}

extension String {
  /// Whether it says yes, as Enter alone does, whatever keyboard it was typed with.
  fileprivate var isConsent: Bool {
    let word = folded.trimmed.lowercased().filter { !".!".contains($0) }
    return ["", "y", "yes", "是", "是的", "好", "好的", "运行"].contains(word)
  }
}
