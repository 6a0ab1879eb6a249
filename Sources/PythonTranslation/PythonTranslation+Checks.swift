import LanguageSyntax

/// What an exercise says and asks beside its cells.
extension PythonTranslation {
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
