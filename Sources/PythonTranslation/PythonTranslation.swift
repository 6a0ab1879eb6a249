package import LanguageSyntax
package import StyledText

/// A notebook or a program as one program in Python, which prints the same numbers under NumPy.
///
/// The cells are translated from their syntax trees, one after the other, into one text:
///
/// - Every value is a two-dimensional array, and a number is 1×1, as it is in the language.
/// - A formula is a function without parameters, which computes its value whenever it is read.
/// - Where NumPy would do something else, a few lines before the cells do it.
/// - Pictures stand as comments, or are drawn by matplotlib if the options say so.
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
  /// The names that the parts above store.
  private(set) var storedNames: Set<Name> = []
  /// The cell whose text is being translated.
  var source = CellSource("")
  let options: Options
  /// The lists that take the values of loops, and how many of them the statement has used.
  private var lists: [String] = []
  private var usedLists = 0
  private var lines: [String] = []
  private var indentation = 0
  /// The lines of each part.
  private var places: [Range<Int>] = []

  /// A cell to be translated.
  package struct Part: Sendable {
    package let cell: Cell
    /// The comment above it.
    let heading: String?
    package let purpose: Purpose

    package enum Purpose: Hashable, Sendable {
      /// It is run, and what it gives is shown.
      case shown
      /// It is run and shows nothing, as the setup of a lesson.
      case silent
      /// It has these names where a student puts code of their own: they are written `____`.
      case starter(blanks: Set<Name>, comment: String)
      /// The student writes it. What it makes of names holds for the parts below.
      case unwritten
      /// A condition that has to hold, and what is said if it does not.
      case check(String)
      /// A value that is shown under this name, as it stands in a sentence.
      case value(String)
    }

    package init(_ cell: Cell, heading: String? = nil, as purpose: Purpose = .shown) {
      self.cell = cell
      self.heading = heading
      self.purpose = purpose
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
    package var target = Runtime.script

    package init(digits: Int, width: Int) {
      (self.digits, self.width) = (digits, width)
    }
  }

  /// The program that runs it.
  package enum Runtime: Hashable, Sendable {
    case script
    /// Jupyter, cell by cell: it draws pictures, and shows the value of a cell's last line unless a `;`
    /// ends it.
    case notebook
    /// PyTorch, on one process or on many.
    case torch
  }

  /// The phase of a name: a formula that is stored anew within a loop may or may not still be one.
  enum FormulaPhase {
    case formula, either
  }

  package init(_ parts: [Part], with operations: PythonOperations, options: Options) {
    self.operations = operations
    subject = Subject(parts.flatMap(\.cell.statements), operations)
    self.options = options
    if options.target == .torch { names.reserve(PythonHelper.torchNames) }
    for part in parts { add(part) }
  }

  private mutating func add(_ part: Part) {
    if !lines.isEmpty || part.heading != nil { lines.append("") }
    if let heading = part.heading { lines.append(PythonText(heading).cellMark) }
    source = part.cell.source
    let (start, knownGaps) = (lines.count, gaps)
    if case .starter(let blanks, let comment) = part.purpose {
      begin(part.cell, blanks, comment)
    }
    for statement in part.cell.statements {
      usedLists = 0
      switch part.purpose {
      case .shown, .starter: translate(statement, isSilent: false)
      case .silent, .unwritten: translate(statement, isSilent: true)
      case .check(let message): require(statement, else: message)
      case .value(let name): tell(statement, as: name)
      }
    }
    if !names.blanks.isDisjoint(with: part.cell.assignedNames) { emitUnseen(Self.emptyBlank) }
    names.blanks = []
    storedNames.formUnion(part.cell.assignedNames)
    if part.purpose == .unwritten {
      lines.removeSubrange(start...)
      gaps = knownGaps
    }
    places.append(start..<lines.count)
  }

  /// The lines of each part.
  package var cells: [String] {
    places.map { lines[$0].joined(separator: "\n").trimmed }
  }

  /// The whole program.
  package var text: String {
    head + "\n\n\n" + lines.joined(separator: "\n").trimmed + "\n"
  }

  /// The text before some lines in a program of PyTorch.
  func torchHead(of lines: String) -> String {
    PythonHelper.used(in: "program.cell\n" + lines, for: .torch)
      .filter { $0.name != "rng" }  // It stands among the lines.
      .map { $0.source(in: options.language).withValues(of: options) }
      .joined(separator: "\n\n\n")
  }

  /// The Python name of a name of the notebook.
  func spelling(of name: Name) -> String {
    var names = names
    return names[name]
  }

  /// The text before the cells: the modules and the helpers that they use.
  package var head: String {
    let body = lines.joined(separator: "\n")
    let helpers = PythonHelper.used(in: body, for: options.target)
      .map { $0.source(in: options.language).withValues(of: options) }
    let modules = ["copy", "csv", "io", "math", "re", "unicodedata"].filter { module in
      helpers.contains { $0.contains(" \(module).") || $0.contains("(\(module).") }
    }
    let imports = modules.map { "import \($0)\n" }.joined() + (modules.isEmpty ? "" : "\n")
    let draws = helpers.contains { $0.contains(" plt.") }
    let head = """
      \(imports)\(draws ? "import matplotlib.pyplot as plt\n" : "")import numpy as np

      np.seterr(all="ignore")  # As in the notebook, 1 / 0 is inf and 0 / 0 is nan.
      """
    return ([head] + helpers).joined(separator: "\n\n\n")
  }

  // MARK: Lines

  mutating func emit(_ line: String) {
    lines.append(String(repeating: " ", count: 4 * indentation) + line)
    readNames = []
  }

  /// A line whose value is not shown. Jupyter shows that of the last line of a cell, but for a `;`.
  mutating func emitUnseen(_ line: String) {
    emit(options.target == .notebook && isAtTopLevel ? line + ";" : line)
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
