import LanguageSyntax
import StyledText

/// The lines of an exercise that say and ask something beside its cells.
extension PythonTranslation {
  /// Begins a starter: what an earlier step stores under the same names is no answer to it.
  mutating func begin(_ starter: Cell, _ blanks: Set<Name>, _ comment: String) {
    defer {
      names.blanks = blanks
      for line in PythonText(comment).comments { emit(line) }
    }
    let stored = starter.assignedNames.filter {
      storedNames.contains($0) && !starter.readNames.contains($0)
    }
    guard !stored.isEmpty else { return }
    let text = Localized(en: "Those of earlier steps do not count.", zh: "前面步骤里的同名变量不算。")
    for line in PythonText(text[options.language]).comments { emit(line) }
    for name in stored { emit("\(names[name]) = None") }
  }

  /// A value that is stored in a blank itself fills no other one.
  static let emptyBlank = "globals().pop(\"____\", None)"

  /// `assert holds(close(mu, np.mean(z))), "μ is not the mean of z yet."`
  mutating func require(_ statement: Statement, else message: String) {
    guard case .expression(let value) = statement.kind else {
      comment(statement)
      return
    }
    let said = message.isEmpty ? "" : ", \(PythonText(message).title)"
    emit("assert holds(\(expression(value).text(at: .comparison)))\(said)")
  }

  /// A value that stands in a sentence, under the code that the sentence has in its place.
  mutating func tell(_ statement: Statement, as name: String) {
    guard case .expression(let value) = statement.kind else { return }
    emit("show(\(expression(value).asArray.text(at: .comparison)), \(PythonText(name).title))")
  }
}
