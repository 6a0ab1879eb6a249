package import Notebook

/// Something in a lesson that its author should know about.
package struct LessonProblem: Hashable, Sendable {
  /// What every task must have.
  package enum TaskPart: Hashable, Sendable {
    case solution, check, hint
  }

  package enum Kind: Hashable, Sendable {
    // The front matter
    case emptyFile
    case noFrontMatter
    case missingKey(String)
    case unknownKey(String, suggestion: String?)
    case notANumber(key: String, value: String)
    case unsoundMinutes(Int)
    case notOneValue(key: String)
    case unknownFormat(String, known: String)
    case tooManyNewNames(count: Int, limit: Int)
    /// A lesson's or a step's id that is not lower-case letters, digits and hyphens.
    case unsoundID(String)

    // The steps
    /// Nothing begins a step; perhaps another heading was meant to, or a smaller one.
    case noSteps(heading: String?, id: String?)
    case missingStepID(title: String)
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
    /// A hint, check, solution, variant or wrong in a step without a task.
    case withoutTask(role: String)
    case secondTask(first: Range<Int>)
    /// A part of the task that stands above it.
    case beforeTask(role: String)
    /// A second solution or variant.
    case second(role: String, first: Range<Int>)
    case taskWithout(TaskPart)
    case wrongWithoutMessage

    // The choices
    case noRightChoice
    case secondRightChoice
    case duplicateChoice
    case onlyOneChoice
    /// `usesHyphen` if a ` - ` stands where the dash was meant to be.
    case choiceWithoutReason(usesHyphen: Bool)
    /// `zt predict shape` and a task list below it: two questions at once.
    case shapeWithChoices

    // The course
    case duplicateLesson(id: String, file: String)
    /// The id of a lesson that comes with the program, under which progress is kept.
    case bundledLesson(id: String)
    case unknownNeed(String, suggestion: String?)
    /// A lesson that is needed and comes later.
    case laterNeed(String)
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
    case .unknownKey, .nothingToDo, .lateSetup, .indentedCode, .onlyOneChoice, .shapeWithChoices,
      .laterNeed:
      .warning
    default: .error
    }
  }

  /// What stands in brackets after the severity: `error[orphan]`.
  package var id: String {
    switch kind {
    case .emptyFile: "empty-file"
    case .noFrontMatter: "no-front-matter"
    case .missingKey: "missing-key"
    case .unknownKey: "unknown-key"
    case .notANumber: "number"
    case .unsoundMinutes: "minutes"
    case .notOneValue: "one-value"
    case .unknownFormat: "format"
    case .tooManyNewNames: "new-names"
    case .unsoundID: "id"
    case .noSteps: "no-steps"
    case .missingStepID: "missing-id"
    case .cellBeforeSteps: "cell-before-steps"
    case .nothingToDo: "nothing-to-do"
    case .lateSetup: "late-setup"
    case .unknownWord: "unknown-word"
    case .emptyFence: "empty"
    case .indentedCode: "indented-code"
    case .strayOutput: "stray-output"
    case .withoutTask: "orphan"
    case .secondTask: "second-task"
    case .beforeTask: "before-task"
    case .second: "second"
    case .taskWithout(.solution): "no-solution"
    case .taskWithout(.check): "no-check"
    case .taskWithout(.hint): "no-hint"
    case .wrongWithoutMessage: "no-message"
    case .noRightChoice: "no-right-choice"
    case .secondRightChoice: "second-right-choice"
    case .duplicateChoice: "duplicate-choice"
    case .onlyOneChoice: "one-choice"
    case .choiceWithoutReason: "no-reason"
    case .shapeWithChoices: "two-questions"
    case .duplicateLesson: "duplicate-lesson"
    case .bundledLesson: "bundled-id"
    case .unknownNeed: "unknown-need"
    case .laterNeed: "later-need"
    case .cycle: "cycle"
    }
  }
}
