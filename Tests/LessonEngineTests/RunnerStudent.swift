import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import StyledText

/// Somebody who takes a lesson without a terminal: what they type, what they see, what is kept.
struct Student {
  let lesson: Lesson
  private(set) var runner: Runner
  /// Everything that the journal was given.
  private(set) var entries: [JournalEntry]
  /// What stands in the editor.
  private(set) var draft = ""
  /// The lesson that was opened, or "" if the prompt was left; nil while it stands.
  private(set) var wayOut: String?
  private(set) var hasComplaint = false
  /// What was to be varied with the arrow keys last.
  private(set) var varied: Variation?
  /// What was to be saved last.
  private(set) var saved: SaveRequest?
  /// All that was shown and typed.
  private(set) var screen: [Markup] = []

  init(
    _ lesson: Lesson, after entries: [JournalEntry] = [], next: Lesson? = nil,
    in folder: LessonFolder? = nil, language: InterfaceLanguage = .english, width: Int = 80,
    allowance: Allowance = .unlimited
  ) {
    self.lesson = lesson
    self.entries = entries
    let lessons = [lesson, next].compactMap { $0.map { LessonFolder.File($0.document.source) } }
    let journal = Journal(entries)
    let course = CoursePlace(
      of: lesson.id, in: folder ?? LessonFolder(lessons), journal: journal)
    runner = Runner(
      lesson, course: course, record: journal[lesson.id],
      workspace: Workspace(allowance: allowance, seed: lesson.seed),
      presentation: Presentation(Screen(language: language, width: width)))
    runner.variesByHand = true
  }

  /// Whether a task's code is put before the student.
  var hasEditor: Bool {
    get { runner.hasEditor }
    set { runner.hasEditor = newValue }
  }

  /// Keeps a value that was chosen with the arrow keys.
  @discardableResult
  mutating func keeps(_ code: String) -> String { see(runner.runSilently(code)) }

  /// Opens the lesson.
  ///
  /// - Returns: what is shown, without colours, and without the bars beside verdicts.
  @discardableResult
  mutating func start() -> String { see(runner.start()) }

  /// Types a line, or several, and Enter.
  ///
  /// - Returns: what is shown, without colours, and without the bars beside verdicts.
  @discardableResult
  mutating func types(_ input: String) -> String {
    screen += (runner.prompt + Markup(input)).lines
    return see(runner.receive(input))
  }

  /// Types what somebody would type who knows everything, up to a step, counted from 1.
  mutating func goes(to step: Int) {
    while runner.place < step - 1, let input = runner.demonstration { types(input) }
  }

  private mutating func see(_ events: [Event]) -> String {
    entries += runner.takeUnsaved()
    draft = ""
    hasComplaint = false
    var shown: [Block] = []
    for event in events {
      switch event {
      case .show(let blocks), .page(let blocks): shown += blocks
      case .complain(let blocks):
        shown += blocks
        hasComplaint = true
      case .edit(let text): draft = text
      case .openLesson(let word): wayOut = word
      case .leave: wayOut = ""
      case .save(let request): saved = request
      case .vary(let variation): varied = variation
      case .open, .export, .set: break
      }
    }
    let width = runner.presentation.width
    screen += Page(shown).lines(width: width)
    return Page(shown.withoutBars).lines(width: width).map(\.plain).joined(separator: "\n")
  }

  /// The values of all names.
  var values: [Name: Value] {
    let workspace = runner.workspace
    return Dictionary(
      uniqueKeysWithValues: workspace.names.compactMap { name in
        workspace[name].map { (name, $0.value) }
      })
  }

  func value(_ name: Name) -> String {
    values[name].map { ValueFormat().inline($0) } ?? "nothing"
  }

  func mark(ofStep number: Int) -> LessonProgress.Mark {
    LessonProgress(steps: lesson.steps.map(\.key), record: runner.record)
      .mark(of: lesson.steps[number - 1].key)
  }
}

/// A lesson whose steps are called `one`, `two` and so on, made of these blocks.
func lesson(steps: String...) -> Lesson {
  let ids = ["one", "two", "three", "four", "five"]
  let text = zip(ids, steps).map { id, blocks in
    "## Step \(id) <!-- {#\(id)} -->\n\n\(blocks)\n\n"
  }.joined()
  return Lesson(
    Document(
      SourceText(
        """
        ---
        format: 1
        id: a-lesson
        title: A lesson
        summary: For a test.
        seed: 7
        ---

        Welcome.

        \(text)
        """)))
}

/// The lessons that are shipped.
enum Shipped {
  static let lessons = read("en")
  static let chinese = read("zh")

  private static func read(_ language: String) -> [Lesson] {
    let parts: [Substring] = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast(3).joined(separator: "/") + "/Lessons/" + language
    return (try? LessonFolder.reading(folder, limit: 8 << 20)).map(LessonCatalog.init)?.lessons
      ?? []
  }

  static let ids = lessons.map(\.id)

  /// Those that train nothing, which can be run again after each line.
  static let quick = lessons.filter { lesson in
    !["train(", "minimize("].contains { lesson.document.source.text.contains($0) }
  }
  .map(\.id)

  static func lesson(_ id: String, in language: InterfaceLanguage = .english) throws -> Lesson {
    let lessons = language == .chinese ? chinese : lessons
    guard let lesson = lessons.first(where: { $0.id == id }) else { throw Missing(id: id) }
    return lesson
  }

  struct Missing: Error {
    let id: String
  }
}
