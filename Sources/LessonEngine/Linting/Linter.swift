import LanguageSyntax
import Notebook
package import NumericCore
import PlainFiles

/// Proves lessons before a student meets them: `ztilde check`.
///
/// It finds all problems at once. The other lessons of a folder are read as well, since a lesson
/// builds on those that it needs, and so is its twin in the other language.
package struct Linter: Sendable {
  /// The bytes that a lesson may have.
  private let limit: Int
  /// The figures that no cell of a lesson may pass.
  private let limits: Limits
  /// The limits of work for the proofs.
  private let proof: ProofLimits
  /// The lessons that come with the program, on which any lesson may build.
  private let course: LessonCatalog

  package init(
    limits: Limits = .unattended, proof: ProofLimits = .standard,
    course: LessonCatalog = LessonCatalog([])
  ) {
    limit = limits.lessonBytes
    self.limits = limits
    self.proof = proof
    self.course = course
  }

  /// Proves the lessons at these paths: files, and folders with all lessons below them.
  ///
  /// - Parameter progress: reports each lesson, and the loops of its cells.
  package func report(on paths: [String], progress: Progress = Progress()) -> LintReport {
    var memory: ProofMemory?
    return report(on: paths, progress: progress, after: &memory)
  }

  /// - Parameter memory: what the last check of the same paths has kept, and then what this one has; nil
  ///   if nothing is to be kept.
  package func report(
    on paths: [String], progress: Progress, after memory: inout ProofMemory?
  ) -> LintReport {
    var files = CourseFiles(limit: limit)
    for path in paths { files.add(path) }
    // The languages of a lesson come one after the other, so that the results of the first are at
    // hand.
    let lessons = files.lessons.sorted {
      ($0.lesson.id, $0.lesson.document.source.name)
        < ($1.lesson.id, $1.lesson.document.source.name)
    }
    var diagnostics = files.failures.map { LessonDiagnostic(.file($0), at: $0.path) }
    diagnostics += files.neighbourFailures.map { LessonDiagnostic(.neighbour($0), at: $0.path) }
    diagnostics += files.hugeFolders.map { LessonDiagnostic(.hugeFolder, at: $0) }
    var trials: [TaskTrials] = []
    var operations = 0
    var proved = ProvedCode(Allowance(limits: limits, progress: progress), proof)
    var last: String?
    let loop = progress.begin(turns: lessons.count)
    defer { loop.end() }
    for (place, (lesson, catalog)) in lessons.enumerated() {
      loop.turn(place)
      if lesson.id != last {
        operations += proved.allowance.operations
        proved = ProvedCode(
          Allowance(limits: limits, progress: progress), proof, after: memory?.lessons[lesson.id])
      }
      last = lesson.id
      defer { memory?.lessons[lesson.id] = proved }
      diagnostics += self.diagnostics(in: lesson, of: catalog, &proved, &trials)
      guard !lesson.document.isUnreadable else { continue }
      if let model = files.model(of: lesson) {
        diagnostics += LanguageComparison(lesson, with: model).diagnostics()
      }
      for file in files.missingTranslations(of: lesson) {
        diagnostics.append(
          LessonDiagnostic(
            .proof(.missingTranslation(file: file)), in: lesson.document.source,
            at: lesson.idPlace))
      }
    }
    for (outline, catalog) in files.courses {
      diagnostics += self.diagnostics(in: outline, of: catalog, among: &files)
    }
    diagnostics += repeatedIDs(of: files.courses)
    return LintReport(
      diagnostics: Array(Set(diagnostics)).sorted().tellingCyclesOnce, lessons: lessons.count,
      trials: trials.sorted { ($0.file, $0.line) < ($1.file, $1.line) },
      operations: operations + proved.allowance.operations)
  }

  /// Checks the file that says which lessons make a course.
  private func diagnostics(
    in outline: CourseOutline, of catalog: LessonCatalog, among files: inout CourseFiles
  ) -> [LessonDiagnostic] {
    let check = CourseCheck(outline, catalog)
    var diagnostics = check.diagnostics()
    guard !outline.document.isUnreadable else { return diagnostics }
    let name = outline.document.source.name
    if let model = files.modelCatalog(of: name), let other = model.outline {
      diagnostics += check.diagnostics(comparing: CourseCheck(other, model))
    }
    return diagnostics
      + files.missingTranslations(of: name) { $0.outline != nil }.map(check.isMissing)
  }

  /// Finds the courses whose id another one has; the languages of a course are one.
  private func repeatedIDs(
    of courses: [(outline: CourseOutline, catalog: LessonCatalog)]
  ) -> [LessonDiagnostic] {
    var first: [String: (folder: String, file: String)] = [:]
    return courses.compactMap { outline, catalog in
      let file = outline.document.source.name
      guard let id = outline.id, let folder = RealPath(file.folder)?.courseFolder else {
        return nil
      }
      guard let other = first[id] else {
        first[id] = (folder, file)
        return nil
      }
      return other.folder == folder ? nil : CourseCheck(outline, catalog).isNamed(as: other.file)
    }
  }

  /// Proves one lesson, among others that it may need.
  package func diagnostics(in lesson: Lesson, of catalog: LessonCatalog) -> [LessonDiagnostic] {
    var proved = ProvedCode(Allowance(limits: limits), proof)
    var trials: [TaskTrials] = []
    return diagnostics(in: lesson, of: catalog, &proved, &trials)
  }

  private func diagnostics(
    in lesson: Lesson, of catalog: LessonCatalog, _ proved: inout ProvedCode,
    _ trials: inout [TaskTrials]
  ) -> [LessonDiagnostic] {
    let source = lesson.document.source
    let neighbours = catalog
    let catalog = catalog.adding(course)
    var diagnostics = lesson.document.problems.map {
      LessonDiagnostic(.document($0), in: source, at: $0.range)
    }
    guard !lesson.document.isUnreadable, !lesson.document.isTorn else { return diagnostics }
    if course.lessons.contains(where: { $0.id == lesson.id }), !neighbours.holds(course) {
      let problem = LessonProblem(.bundledLesson(id: lesson.id), at: lesson.idPlace)
      diagnostics.append(LessonDiagnostic(.lesson(problem), in: source, at: problem.range))
    }
    diagnostics += (lesson.problems + catalog.problems(of: lesson)).map {
      LessonDiagnostic(.lesson($0), in: source, at: $0.range)
    }
    // For a lesson without steps, all other problems only follow from that.
    guard !lesson.steps.isEmpty else { return diagnostics }
    var walk = LessonWalk(lesson, proved)
    walk.walk()
    proved = walk.proved
    trials += walk.trials
    diagnostics += walk.diagnostics
    diagnostics += ScreenfulCheck(lesson: lesson).diagnostics()
    // A lesson that stands alone builds on none, so nothing can have introduced its words.
    let isAlone =
      lesson.needs.isEmpty && neighbours.lessons.count <= 1
      || lesson.document.frontMatter.range == nil
    // The words of code that has to be mended may be others then.
    let broken = diagnostics.filter { $0.severity == .error }.map(\.start.line)
    diagnostics += VocabularyCheck(
      lesson: lesson, catalog: catalog, isAlone: isAlone, brokenLines: Set(broken)
    ).diagnostics()
    diagnostics += LinkCheck(
      lesson.document.blocks, in: source, anchors: lesson.document.anchors
    ).diagnostics()
    diagnostics += MarkCheck(lesson: lesson).diagnostics()
    diagnostics += MathCheck(lesson: lesson).diagnostics()
    return diagnostics.withoutCommentsOfBrokenChecks
  }
}

extension Lesson {
  /// The place of the lesson's id in the front matter.
  fileprivate var idPlace: Range<Int> {
    document.frontMatter["id"]?.value.range ?? document.source.lineRange(1)
  }
}

extension [LessonDiagnostic] {
  /// A check that has to be mended first gets its comment then.
  fileprivate var withoutCommentsOfBrokenChecks: [LessonDiagnostic] {
    func isComment(_ diagnostic: LessonDiagnostic) -> Bool {
      guard case .lesson(let problem) = diagnostic.kind else { return false }
      return problem.kind == .inPiece(.noComment)
    }
    let lines = Set(filter { !isComment($0) }.map(\.start.line))
    return filter { !isComment($0) || !lines.contains($0.start.line) }
  }

  /// Among lessons that need each other, only the first reports it.
  fileprivate var tellingCyclesOnce: [LessonDiagnostic] {
    var told: Set<[String]> = []
    return filter { diagnostic in
      guard case .lesson(let problem) = diagnostic.kind, case .cycle(let ids) = problem.kind else {
        return true
      }
      return told.insert(ids).inserted
    }
  }
}

/// The report of `ztilde check`.
package struct LintReport: Sendable {
  /// By file, and in a file from its beginning.
  package let diagnostics: [LessonDiagnostic]
  /// The number of lessons proved.
  package let lessons: Int
  /// The tasks, by file and line, with the number of seeds on which each was proved.
  package let trials: [TaskTrials]
  /// The operations that were counted while the lessons ran.
  package let operations: Int

  package init(
    diagnostics: [LessonDiagnostic], lessons: Int, trials: [TaskTrials] = [], operations: Int = 0
  ) {
    self.diagnostics = diagnostics
    self.lessons = lessons
    self.trials = trials
    self.operations = operations
  }

  /// True if nothing was found.
  package var isClean: Bool { diagnostics.isEmpty }

  /// True if an error was found, not only warnings.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// A task that was proved, with its number of seeds.
package struct TaskTrials: Hashable, Sendable {
  package let file: String
  package let line: Int
  package let step: String
  /// One if nothing in the task is random.
  package let seeds: Int
}
