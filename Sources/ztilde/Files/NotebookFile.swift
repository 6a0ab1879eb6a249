import FoundationEssentials
import LessonEngine
import Notebook
import PlainFiles

/// The file of a notebook: its path, and its content when it was saved or opened.
struct NotebookFile {
  private var path: String?
  /// The content that may be overwritten: only this notebook's own cells.
  private(set) var ownText: String?
  private let home: String
  /// The most bytes that a notebook may have.
  private let limit: Int

  init(home: String, limit: Int) {
    self.home = home
    self.limit = limit
  }

  enum NotebookFileError: Error, Hashable {
    /// It was never saved, so that its file must be named.
    case noName
    /// Another file stands there.
    case exists(String)
    case noCells(String)
    case unreadable(FileError)
    case unwritable(FileError)
  }

  /// Writes a notebook, and never over a foreign file unless that is wanted.
  ///
  /// - Returns: the path, as it is shown.
  mutating func save(_ request: SaveRequest) throws(NotebookFileError) -> String {
    guard let wanted = request.path.isEmpty ? path : named(request.path) else { throw .noName }
    let file = expanded(wanted)
    if FileKind(file) == .file {
      let text = try? SourceText.reading(file, limit: limit).text
      let isOwn = wanted == path && text == ownText
      guard isOwn || request.replaces || text == request.text else { throw .exists(wanted) }
    }
    do throws(FileError) {
      try DurableFile.replace(file, with: Array(request.text.utf8), rights: 0o644)
    } catch {
      throw .unwritable(FileError(wanted, error.failure))
    }
    (path, ownText) = (wanted, request.text)
    return wanted
  }

  /// The characters of a heading that are shown: a line of a narrow screen.
  private static let shownHeading = 40

  /// The contents of a file, before any of it runs.
  struct Contents {
    let path: String
    let cells: [String]
    let heading: String?
    let bytes: Int
    /// Empty ones are not counted.
    let lines: Int
    /// Nil if the file holds more than cells.
    fileprivate let ownText: String?
  }

  /// The cells of a notebook, and the other facts about it.
  func contents(of path: String) throws(NotebookFileError) -> Contents {
    let wanted = named(path)
    let source: SourceText
    do throws(FileError) {
      source = try SourceText.reading(expanded(wanted), name: wanted, limit: limit)
    } catch {
      throw .unreadable(error)
    }
    let document = Document(source)
    let cells = document.runnableCode(PieceKinds.standard.runnable)
    guard !cells.isEmpty else { throw .noCells(wanted) }
    let heading = document.blocks.lazy.compactMap { block in
      if case .heading(let heading) = block.content { heading.title.plain } else { nil }
    }.first
    return Contents(
      path: wanted, cells: cells,
      heading: heading.map { String($0.prefix(Self.shownHeading)).replacing("\n", with: " ") },
      bytes: source.bytes.count, lines: source.text.split(whereSeparator: \.isNewline).count,
      ownText: document.isTranscript ? source.text : nil)
  }

  /// Adopts the opened contents: they are saved where they came from.
  mutating func open(_ contents: Contents) {
    path = contents.path
    // A file with more in it than cells must not be lost by a `:save` in passing.
    ownText = contents.ownText
  }

  /// A name without an ending is that of a Markdown file, unless there is something of that name.
  private func named(_ path: String) -> String {
    let isWhole = path.fileName.contains(".") || path.hasSuffix("/")
    return isWhole || FileKind(expanded(path)) != nil ? path : path + ".md"
  }

  private func expanded(_ path: String) -> String { path.expandingHome(home) }
}

extension String {
  /// The path with `~` for the home, as in a shell.
  func expandingHome(_ home: String) -> String {
    self == "~" || hasPrefix("~/") ? home + dropFirst() : self
  }
}
