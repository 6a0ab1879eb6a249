package import Notebook
import StyledText

/// Something that may be wrong with a piece of one kind. The file of the kind says all of it.
package struct PieceProblem: Hashable, Sendable {
  /// What stands in brackets after the severity.
  let id: String
  let severity: DocumentProblem.Severity
  let message: Localized<String>
  let fix: Localized<String>

  /// In each language one sentence that tells the author what is wrong, and what to do about it.
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
