package import LanguageSyntax
package import StyledText

/// A notebook or a program as one program in Python, which prints the same numbers under NumPy.
///
/// The cells are translated from their syntax trees, one after the other, into one text:
///
/// - Every value is a two-dimensional array, and a number is 1×1, as it is in the language.
/// - A formula is a function without parameters, which computes its value whenever it is read.
/// - Where NumPy would do something else, a few lines before the cells do it.
/// - Pictures are not drawn, and stand as comments.
/// - A gradient is taken of a function without parameters, whose names become variables for that
///   time.
/// - A network is an object of a small class, and training gives another one.
/// - Code without equal in NumPy stops the program with a message, and is a gap.
package struct PythonTranslation {
  /// The code without equal in Python, in the order of the cells.
  package internal(set) var gaps: [Gap] = []

  let operations: PythonOperations
  var names = PythonNames(reserved: Self.reserved)
  let subject: Subject
  /// The names that are formulas at this place of the notebook.
  var formulas: [Name: FormulaPhase] = [:]
  /// The names that stand for pictures, which the program does not draw.
  var pictures: Set<Name> = []
  /// The function whose body is being translated: its own names.
  var locals: Set<Name>?
  /// The locals that have been stored above this place.
  var bound: Set<Name> = []
  /// True in the block of a `vary`, whose statements show into its table.
  var isFrame = false
  /// True in code that runs later than it stands: the body of a function, a formula.
  var isDeferred = false
  /// The names read by the line being made.
  var readNames: Set<Name> = []
  /// The cell whose text is being translated.
  var source = CellSource("")
  private let options: Options
  /// The lists that take the values of loops, and how many of them the statement has used.
  private var lists: [String] = []
  private var usedLists = 0
  private var lines: [String] = []
  private var indentation = 0

  /// A cell to be translated.
  package struct Part: Sendable {
    package let cell: Cell
    /// The comment above it.
    let heading: String?
    /// True if it shows nothing, like the setup of a lesson.
    let isSilent: Bool

    package init(_ cell: Cell, heading: String? = nil, isSilent: Bool = false) {
      self.cell = cell
      self.heading = heading
      self.isSilent = isSilent
    }
  }

  /// Code for which there is no NumPy.
  package struct Gap: Hashable, Sendable {
    package let code: String
    package let source: CellSource
    package let range: SourceRange
  }

  package struct Options: Hashable, Sendable {
    /// The seed of the random numbers.
    package var seed: UInt64 = 0
    package var digits: Int
    package var width: Int
    /// The language in which a network is described.
    package var language = InterfaceLanguage.standard

    package init(digits: Int, width: Int) {
      (self.digits, self.width) = (digits, width)
    }
  }

  /// The phase of a name: a formula that is stored anew within a loop may or may not still be one.
  enum FormulaPhase {
    case formula, either
  }

  package init(_ parts: [Part], with operations: PythonOperations, options: Options) {
    self.operations = operations
    subject = Subject(parts.flatMap(\.cell.statements), operations)
    self.options = options
    for part in parts { add(part) }
  }

  private mutating func add(_ part: Part) {
    if !lines.isEmpty || part.heading != nil { lines.append("") }
    if let heading = part.heading { lines.append(PythonText(heading).cellMark) }
    source = part.cell.source
    for statement in part.cell.statements {
      usedLists = 0
      translate(statement, isSilent: part.isSilent)
    }
  }

  /// The whole program.
  package var text: String {
    let body = lines.joined(separator: "\n")
    let helpers = PythonHelper.used(in: body)
      .map { $0.source(in: options.language).withValues(of: options) }
    let modules = ["copy", "csv", "io", "math", "re", "unicodedata"].filter { module in
      helpers.contains { $0.contains(" \(module).") || $0.contains("(\(module).") }
    }
    let imports = modules.map { "import \($0)\n" }.joined() + (modules.isEmpty ? "" : "\n")
    let head = """
      \(imports)import numpy as np

      np.seterr(all="ignore")  # As in the notebook, 1 / 0 is inf and 0 / 0 is nan.
      """
    return ([head] + helpers).joined(separator: "\n\n\n") + "\n\n\n"
      + body.trimmed + "\n"
  }

  // MARK: Lines

  mutating func emit(_ line: String) {
    lines.append(String(repeating: " ", count: 4 * indentation) + line)
    readNames = []
  }

  /// Lines that stand one step further in.
  mutating func indented(_ body: (inout PythonTranslation) -> Void) {
    indentation += 1
    body(&self)
    indentation -= 1
  }

  mutating func emitBlankLine() {
    if lines.last?.isEmpty == false { lines.append("") }
  }

  /// A list that nothing else of the statement uses.
  mutating func nextList() -> String {
    usedLists += 1
    if usedLists > lists.count {
      lists.append(names.fresh(lists.isEmpty ? "turns" : "turns_\(usedLists)"))
    }
    return lists[usedLists - 1]
  }

  /// True for one of these lists.
  func isList(_ text: String) -> Bool { lists.contains(text) }

  var isAtTopLevel: Bool { indentation == 0 }

  mutating func noteGap(at range: SourceRange) {
    gaps.append(Gap(code: source[range], source: source, range: range))
  }

  private static let reserved = Set(
    PythonHelper.names + ["last", "middle", "loss_of", "frame", "loss_found"])
}

extension String {
  fileprivate func withValues(of options: PythonTranslation.Options) -> String {
    replacing("SEED", with: "\(options.seed)").replacing("DIGITS", with: "\(options.digits)")
      .replacing("WIDTH", with: "\(options.width)")
  }
}
