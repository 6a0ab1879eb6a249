package import Notebook
import StyledText

/// A problem of one kind of piece. The file of the kind states it with its texts.
package struct PieceProblem: Hashable, Sendable {
  /// The id, shown in brackets after the severity.
  let id: String
  let severity: DocumentProblem.Severity
  let message: Localized<String>
  let fix: Localized<String>

  /// Creates a problem with a sentence in each language, and the advice what to do.
  package init(
    _ id: String, _ severity: DocumentProblem.Severity = .error,
    en english: String, fix englishFix: String, zh chinese: String, fix chineseFix: String
  ) {
    self.id = id
    self.severity = severity
    message = Localized(en: english, zh: chinese)
    fix = Localized(en: englishFix, zh: chineseFix)
  }
}
