import FoundationEssentials
import Notebook
import PlainFiles

/// The file of a notebook: where it was saved or opened, and what stood there then.
struct NotebookFile {
  private var path: String?
  /// What may be written over: nothing but this notebook's own cells is lost with it.
  private(set) var ownText: String?
  private let home: String
  /// How many bytes a notebook may have.
  private let limit: Int

  init(home: String, limit: Int) {
    self.home = home
    self.limit = limit
  }

  enum Failure: Error, Hashable {
    /// It was never saved, so that its file must be named.
    case noName
    /// Another file stands there.
    case exists(String)
    /// A folder or a device stands there.
    case noFile(String, FileFailure)
    case noCells(String)
    case unreadable(SourceTextError)
    case unwritable(WholeFile.Failure)
  }

  /// Writes a notebook, and never over what it has not written itself unless that is wanted.
  ///
  /// - Returns: the path, as it is shown.
  mutating func save(_ request: SaveRequest) throws(Failure) -> String {
    guard let wanted = request.path.isEmpty ? path : named(request.path) else { throw .noName }
    let file = WholeFile(expanded(wanted))
    switch file.kind {
    case .special(let special): throw .noFile(wanted, .special(special))
    case nil: break
    case .file:
      let text = file.text(limit: limit)
      let isOwn = wanted == path && text == ownText
      guard isOwn || request.replaces || text == request.text else { throw .exists(wanted) }
    }
    do throws(WholeFile.Failure) {
      try file.write(request.text.utf8)
    } catch {
      throw .unwritable(error)
    }
    (path, ownText) = (wanted, request.text)
    return wanted
  }

  /// The code of a notebook's cells.
  mutating func open(_ path: String) throws(Failure) -> [String] {
    let wanted = named(path)
    let source: SourceText
    do throws(SourceTextError) {
      source = try SourceText.reading(expanded(wanted), name: wanted, limit: limit)
    } catch {
      throw .unreadable(error)
    }
    let document = Document(source)
    let cells = document.runnableCode
    guard !cells.isEmpty else { throw .noCells(wanted) }
    self.path = wanted
    // A file with more in it than cells must not be lost by a `:save` in passing.
    ownText = document.isTranscript ? source.text : nil
    return cells
  }

  /// A name without an ending is that of a Markdown file, unless there is something of that name.
  private func named(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let isWhole = name.contains(".") || path.hasSuffix("/")
    return isWhole || WholeFile(expanded(path)).kind != nil ? path : path + ".md"
  }

  /// `~` is the home, as in a shell.
  private func expanded(_ path: String) -> String {
    path == "~" || path.hasPrefix("~/") ? home + path.dropFirst() : path
  }
}
