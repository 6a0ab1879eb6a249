package import Notebook

/// Something in a lesson that its author should know about.
package struct LessonProblem: Hashable, Sendable {
  /// What every task must have.
  package enum TaskPart: Hashable, Sendable {
    case solution, check, hint
  }

  package enum Kind: Hashable, Sendable {
    // The front matter
    case missingKey(String)
    case unknownKey(String, suggestion: String?)
    case notANumber(key: String, value: String)
    case notOneValue(key: String)
    case unknownFormat(String, known: String)
    case tooManyNewNames(count: Int, limit: Int)
    /// A lesson's or a step's id that is not lower-case letters, digits and hyphens.
    case unsoundID(String)

    // The steps
    case noSteps
    case missingStepID(title: String)
    /// Only setups may stand before the first step.
    case cellBeforeSteps(role: String)
    /// A step that leaves the student nothing to do.
    case nothingToDo
    /// A setup runs when the step starts, so it is misleading below another cell.
    case lateSetup

    // The fences
    case unknownWord(String, suggestion: String?)
    case emptyFence(role: String)
    /// An output with nothing above it that prints.
    case strayOutput
    /// A hint, check, solution, variant or wrong in a step without a task.
    case withoutTask(role: String)
    case secondTask(first: Range<Int>)
    /// A second solution or variant.
    case second(role: String, first: Range<Int>)
    case taskWithout(TaskPart)
    case wrongWithoutMessage

    // The choices
    case noRightChoice
    case onlyOneChoice
    /// `usesHyphen` if a ` - ` stands where the dash was meant to be.
    case choiceWithoutReason(usesHyphen: Bool)
    /// `zt predict shape` and a task list below it: two questions at once.
    case shapeWithChoices

    // The course
    case duplicateLesson(id: String, file: String)
    case unknownNeed(String, suggestion: String?)
    /// A lesson that is needed and comes later.
    case laterNeed(String)
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
    case .unknownKey, .nothingToDo, .lateSetup, .onlyOneChoice, .shapeWithChoices, .laterNeed:
      .warning
    default: .error
    }
  }

  /// What stands in brackets after the severity: `error[orphan]`.
  package var id: String {
    switch kind {
    case .missingKey: "missing-key"
    case .unknownKey: "unknown-key"
    case .notANumber: "number"
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
    case .strayOutput: "stray-output"
    case .withoutTask: "orphan"
    case .secondTask: "second-task"
    case .second: "second"
    case .taskWithout(.solution): "no-solution"
    case .taskWithout(.check): "no-check"
    case .taskWithout(.hint): "no-hint"
    case .wrongWithoutMessage: "no-message"
    case .noRightChoice: "no-right-choice"
    case .onlyOneChoice: "one-choice"
    case .choiceWithoutReason: "no-reason"
    case .shapeWithChoices: "two-questions"
    case .duplicateLesson: "duplicate-lesson"
    case .unknownNeed: "unknown-need"
    case .laterNeed: "later-need"
    }
  }
}
