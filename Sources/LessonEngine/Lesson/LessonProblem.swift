package import Notebook

/// A problem in a lesson.
package struct LessonProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    // The front matter
    case emptyFile
    case noFrontMatter
    case missingKey(String)
    case unknownKey(String, suggestion: String?)
    case notANumber(key: String, value: String)
    case unsoundMinutes(Int)
    case notOneValue(key: String)
    /// An item that a list has twice.
    case repeatedItem(String, key: String)
    case unknownFormat(String, known: String)
    case tooManyNewNames(count: Int, limit: Int)
    /// A lesson's or a step's id that is not lower-case letters, digits and hyphens.
    case unsoundID(String)

    // The steps
    /// Nothing begins a step; perhaps another heading was meant to, or a smaller one.
    case noSteps(heading: String?, id: String?)
    case missingStepID(title: String)
    case untitledStep
    /// A heading within a step that has an id, as if it began one; with the line that would.
    case otherLevel(line: String)
    /// Only setups may stand before the first step.
    case cellBeforeSteps(role: String)
    /// A step that leaves the student nothing to do.
    case nothingToDo
    /// A setup runs when the step starts, so it is misleading below another cell.
    case lateSetup

    // The fences
    /// With the word that was meant, or else all that are known.
    case unknownWord(String, suggestion: String?, known: [String] = [])
    case emptyFence(role: String)
    /// Code that is set in by four columns, and so is no cell.
    case indentedCode
    /// An output with nothing above it that prints.
    case strayOutput
    /// A problem of one kind of piece.
    case inPiece(PieceProblem)

    // The course
    case duplicateLesson(id: String, file: String)
    /// The id of a lesson that comes with the program, under which progress is kept.
    case bundledLesson(id: String)
    case unknownNeed(String, suggestion: String?)
    /// A lesson that is needed and comes later.
    case laterNeed(String)
    /// A lesson that the `course.md` beside it does not name, with the line that would.
    case notInCourse(line: String)
    /// Lessons that need each other, so that none of them can come first.
    case cycle([String])
  }

  package let kind: Kind
  package let range: Range<Int>

  package init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension LessonProblem {
  package var severity: DocumentProblem.Severity {
    switch kind {
    case .inPiece(let problem): problem.severity
    case .unknownKey, .nothingToDo, .lateSetup, .indentedCode, .laterNeed, .notInCourse:
      .warning
    default: .error
    }
  }

  /// The id, shown in brackets after the severity: `error[orphan]`.
  package var id: String {
    switch kind {
    case .emptyFile: "empty-file"
    case .noFrontMatter: "no-front-matter"
    case .missingKey: "missing-key"
    case .unknownKey: "unknown-key"
    case .notANumber: "number"
    case .unsoundMinutes: "minutes"
    case .notOneValue: "one-value"
    case .repeatedItem: "repeated"
    case .unknownFormat: "format"
    case .tooManyNewNames: "new-names"
    case .unsoundID: "id"
    case .noSteps: "no-steps"
    case .missingStepID: "missing-id"
    case .untitledStep: "untitled"
    case .otherLevel: "heading-level"
    case .cellBeforeSteps: "cell-before-steps"
    case .nothingToDo: "nothing-to-do"
    case .lateSetup: "late-setup"
    case .unknownWord: "unknown-word"
    case .emptyFence: "empty"
    case .indentedCode: "indented-code"
    case .strayOutput: "stray-output"
    case .inPiece(let problem): problem.id
    case .duplicateLesson: "duplicate-lesson"
    case .bundledLesson: "bundled-id"
    case .unknownNeed: "unknown-need"
    case .laterNeed: "later-need"
    case .notInCourse: "not-in-course"
    case .cycle: "cycle"
    }
  }
}
