package import LanguageSyntax
import StyledText

/// The networks of a notebook as one program of PyTorch, which runs on one process or on many.
///
/// It takes the lines that make, train and ask networks, and those that these need: the data
/// and their preparation, in NumPy. All else stays in the notebook.
package struct TorchProgram: Sendable {
  /// The program, before and behind the words that say who wrote it.
  package let text: (before: String, after: String)
  /// Lines that teach or ask a network in a way that the program has nothing for, and that stay behind.
  package let left: [LeftLine]
  /// Code within the lines that were taken, for which there is no NumPy.
  package let gaps: [PythonTranslation.Gap]
  /// The files that it loads.
  package let files: [String]
  /// The number of its lines, and of those that come from the notebook.
  package let lineCount: (all: Int, own: Int)
  /// The most lines of a program that is read in one go.
  package static let fewLines = 150

  /// The reason why there is no program.
  package enum Refusal: Error, Hashable, Sendable {
    /// The notebook makes no network.
    case noNetwork
    /// It makes some and calls `train` for none.
    case neverTrained
    /// Each line that trains one needs what the program has nothing for.
    case trainingStays
  }

  /// A line that stays in the notebook.
  package struct LeftLine: Sendable {
    package let line: PythonTranslation.Gap
    /// True if lines of the program draw other random numbers, since those of this line are not drawn.
    package let drawsNumbers: Bool

    init(_ cell: Cell, drawsNumbers: Bool) {
      let range = cell.statements[0].range
      line = .init(code: cell.source[range], source: cell.source, range: range)
      self.drawsNumbers = drawsNumbers
    }
  }

  /// - Parameters:
  ///   - title: what the notebook is called.
  ///   - file: what the program will be called, as a shell reads it.
  package init(
    _ cells: [Cell], with operations: PythonOperations, options: PythonTranslation.Options,
    title: String, file: String
  ) throws(Refusal) {
    let selection = try TorchSelection(cells, operations)
    var options = options
    options.target = .torch
    let translation = PythonTranslation(
      selection.lines.map { line in
        PythonTranslation.Part(line.cell, as: line.isShown ? .shown : .silent)
      }, with: operations, options: options)
    var body = translation.cells
    if let data = selection.data {
      let names = [data.examples, data.targets].map { translation.spelling(of: $0) }
      let examples = names.joined(separator: ", ")
      body.insert(
        """
        if options.data:  # They are read as they are needed, and need not fit into memory.
            \(examples) = (np.load(f"{options.data}/{name}.npy", mmap_mode="r").T for name in "xy")
        """, at: data.place)
    }
    if body.contains(where: { $0.contains("rng.") }) {
      // Where only seeds are drawn, the draws need nothing around them.
      let seeds = body.map { $0.replacing("rng.integer()", with: "next(rng)") }
      let drawsMore = seeds.contains { $0.contains("rng.") }
      if !drawsMore { body = seeds }
      body.insert("rng = \(drawsMore ? "Generator" : "draws")(\(options.seed))", at: 0)
    }
    let lines = Self.joined(body.filter { !$0.isEmpty })
    let features = TorchFeatures(in: lines, hasData: selection.data != nil)
    let head = features.chosen(from: translation.torchHead(of: lines))
      .replacing("FILE", with: PythonText(file).inDocumentation)
    // What the notebook is called stands before the words, and they stand nowhere before it.
    let parts = head.split(separator: "SEAL", maxSplits: 1)
    text = (
      String(parts[0]).replacing("TITLE", with: PythonText(title).inDocumentation),
      "\(parts.dropFirst().joined())\n\n\n\(lines)\n"
    )
    lineCount = (head.lineCount + 2 + lines.lineCount, lines.lineCount)
    left = selection.left
    gaps = translation.gaps
    files = selection.lines.reduce(into: Set()) { $0.formUnion($1.cell.loadedFiles) }.sorted()
  }

  /// Statements one below the other, with two empty lines around each function.
  private static func joined(_ statements: [String]) -> String {
    var text = ""
    var wasFunction = false
    for statement in statements {
      let isFunction = statement.hasPrefix("def ")
      if !text.isEmpty { text += isFunction || wasFunction ? "\n\n\n" : "\n" }
      text += statement
      wasFunction = isFunction
    }
    return text
  }
}

extension String {
  fileprivate var lineCount: Int { 1 + count { $0 == "\n" } }
}

/// The lines of torch.py that a program needs: those whose mark names something that its own lines ask for.
struct TorchFeatures {
  private var names: Set<String> = []

  /// - Parameter lines: the notebook's own lines, in Python.
  init(in lines: String, hasData: Bool) {
    if hasData { names.insert("data") }
    if lines.contains("decay=") { names.insert("decay") }
    if Self.sets("loss", otherThan: ["cross_entropy"], in: lines) { names.insert("mse") }
    if Self.sets("method", otherThan: ["adam"], in: lines) { names.insert("methods") }
    if Self.sets("batchnorm", otherThan: ["before"], in: lines) { names.insert("after") }
    for method in ["integer", "random", "randn", "shuffle"] where lines.contains("rng.\(method)(") {
      names.insert(method)
    }
  }

  /// True if an argument is set to a text other than these, or to one that is not known here.
  private static func sets(
    _ label: String, otherThan usual: [String], in lines: String
  ) -> Bool {
    lines.ranges(of: ", \(label)=").contains { range in
      let rest = lines[range.upperBound...]
      let isNumber = rest.first?.isNumber == true
      return !isNumber && !usual.contains { rest.hasPrefix("\"\($0)\"") }
    }
  }

  func chosen(from text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      guard let mark = line.firstRange(of: "  #: ") else { return String(line) }
      let isWanted = line[mark.upperBound...].split(separator: ", ").allSatisfy { word in
        word.hasPrefix("no ")
          ? !names.contains(String(word.dropFirst(3))) : names.contains(String(word))
      }
      return isWanted ? String(line[..<mark.lowerBound]) : nil
    }
    .joined(separator: "\n")
  }
}
