/// The figures that no computation may pass, each with its reason.
///
/// They turn a slip of the hand (`zeros(1e9, 1e9)`, a loop without end) into an error, where it
/// would otherwise stop the machine. Nothing in a lesson comes near them.
public struct Limits: Hashable, Sendable {
  /// The elements of one matrix, 2²⁴: 256 units by 65,536 examples, 128 MiB. It has no more rows and
  /// no more columns either, even if it has no elements.
  public var elements = 1 << 24

  /// The bytes of all matrices that live at the same time, 1 GiB: eight of the largest ones, and
  /// half the memory of a small laptop.
  public var liveBytes = 1 << 30

  /// How deeply expressions and calls may nest: more than any formula does. Where they are walked by
  /// recursion, a stack of 64 MiB leaves 64 KiB to each of 1,000 levels.
  public var depth = 1_000

  /// The statements that one cell may run: some ten seconds' work where the matrices are small.
  public var statements = 20_000_000

  /// The operations that one cell may do; nil for no limit, where a person watches the progress and
  /// may press Ctrl-C. ``Operations`` says how they are counted.
  public var operations: Int?

  /// The turns of one loop: a training loop needs thousands, and a result is kept for each turn.
  public var turns = 1_000_000

  /// The bytes of one cell, 1 MiB: no one types so much, and a file read by mistake stops here.
  public var cellBytes = 1 << 20

  /// The bytes of one name, 256: three lines of a screen, and no word of any language is longer.
  public var nameBytes = 256

  /// The bytes of one lesson, 8 MiB: a long book is smaller.
  public var lessonBytes = 8 << 20

  /// The bytes of one file of data, 16 MiB: some two million numbers.
  public var dataBytes = 16 << 20

  /// The names that a search for lessons below a folder looks at, 10,000: a hundred times those of
  /// a large course, seen in a tenth of a second. The root of a disk has millions.
  public static let courseEntries = 10_000

  /// The bytes of a journal, 256 MiB: some two million entries, and years of lessons have thousands.
  public static let journalBytes = 256 << 20

  /// The elements that no matrix may pass whatever its limits say, 2²⁸: 2 GiB, which any machine
  /// can promise. An allocation that the system refuses cannot be caught.
  public static let ceiling = 1 << 28

  /// The figures as they stand in this file.
  public static let standard = Limits()

  /// The standard figures for work that no person watches.
  public static let unattended = Limits().unattended

  /// These figures for work that no person watches, such as the proof of a lesson: a cell may then
  /// do 10¹⁰ operations, some ten seconds' work of one core.
  public var unattended: Limits {
    var limits = self
    limits.operations = 10_000_000_000
    return limits
  }

  /// Creates the standard figures; set those that should differ.
  ///
  /// ```swift
  /// var limits = Limits()
  /// limits.elements = 1 << 26
  /// ```
  public init() {}
}
