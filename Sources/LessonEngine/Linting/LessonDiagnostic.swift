import MatrixLanguage
package import Notebook
package import PlainFiles

/// A diagnostic of `ztilde check`: a problem in a lesson's files, with its place.
package struct LessonDiagnostic: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case file(FileError)
    /// A file beside the one that was named, with which it should have been compared.
    case neighbour(FileError)
    /// A folder with more names in it than are looked at.
    case hugeFolder
    case document(DocumentProblem)
    case lesson(LessonProblem)
    case course(CourseProblem)
    case proof(ProofProblem)
  }

  package let kind: Kind
  package let source: SourceText
  package let range: Range<Int>

  init(_ kind: Kind, in source: SourceText, at range: Range<Int>) {
    self.kind = kind
    self.source = source
    self.range = range
  }

  /// A diagnostic about a file or a folder whose text is not known.
  init(_ kind: Kind, at path: String) {
    self.init(kind, in: SourceText(name: path, ""), at: 0..<0)
  }

  package var severity: DocumentProblem.Severity {
    switch kind {
    case .file, .hugeFolder: .error
    case .neighbour: .warning
    case .document(let problem): problem.severity
    case .lesson(let problem): problem.severity
    case .course(let problem): problem.severity
    case .proof(let problem): problem.severity
    }
  }

  /// The id, shown in brackets after the severity.
  package var id: String {
    switch kind {
    case .file, .neighbour: "file"
    case .hugeFolder: "folder"
    case .document(let problem): problem.id
    case .lesson(let problem): problem.id
    case .course(let problem): problem.id
    case .proof(let problem): problem.id
    }
  }

  package var start: SourcePosition { source.position(of: range.lowerBound) }
  package var end: SourcePosition { source.position(of: range.upperBound) }
}

extension LessonDiagnostic: Comparable {
  /// By file, and in a file from its beginning.
  package static func < (left: LessonDiagnostic, right: LessonDiagnostic) -> Bool {
    (left.source.name, left.range.lowerBound, left.id)
      < (right.source.name, right.range.lowerBound, right.id)
  }
}

extension ProofProblem {
  /// A warning is about something a student may stumble over, an error about something wrong.
  fileprivate var severity: DocumentProblem.Severity {
    switch self {
    case .notIntroduced, .bareNumber, .foreignName, .latex, .strayMark: .warning
    default: .error
    }
  }

  fileprivate var id: String {
    switch self {
    case .failingCode(let diagnostic, _): diagnostic.problem.id
    case .untrueOutput: "output"
    case .failingSolution, .unstoredTarget, .solutionIsFreePlay: "solution"
    case .givenStored: "given"
    case .failingCheck(let diagnostic, _): diagnostic.problem.id
    case .storingCheck, .silencedCheck, .severalConditions, .noCondition, .blindCheck: "check"
    case .exactCheck: "exact"
    case .unknownUse: "uses"
    case .noBlank: "no-blank"
    case .passingStarter: "starter"
    case .longAnswer: "long-answer"
    case .mistakeWithoutTarget: "no-target"
    case .passingMistake: "mistake-passes"
    case .unsteadyMistake: "unsteady"
    case .meetingOutcomes, .sameError: "same-outcome"
    case .bareNumber, .foreignName: "claim"
    case .latex: "math"
    case .failingSpan, .unfitSpan: "computed"
    case .deadLink, .deadAnchor: "link"
    case .strayMark: "mark"
    case .tooManyRows: "rows"
    case .newButUnused: "unused-new"
    case .notIntroduced: "not-introduced"
    case .otherLanguage: "other-language"
    case .missingTranslation: "missing-translation"
    }
  }
}
