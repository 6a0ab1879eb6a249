import LanguageSyntax

/// `hist(z, z_norm, bins=20)` in a notebook: a `Picture` of matrices with their names.
extension PythonTranslation {
  /// True if the program draws; if not, pictures are left out.
  var draws: Bool { options.target == .notebook }

  /// The Python of the random numbers in a picture that is left out: they are drawn all the same, since
  /// those behind them would be others.
  mutating func undrawn(_ picture: Expression) -> String? {
    let parts = subject.impureParts(of: picture).map { part in
      if case .call(let name, _, let arguments) = part.kind, subject.isPicture(part) {
        return (callOfOwn(name, arguments) ?? gap(part)).text(at: .comparison)
      }
      return expression(part).asArray.text(at: .comparison)
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// - Returns: nil if a label is none of the plot's.
  mutating func picture(
    _ name: Name, of arguments: [Expression.Argument], _ builtin: PythonOperations.PythonFunction
  ) -> PythonCode? {
    var texts = ["\"\(name.asciiSpelling)\""]
    var settings: [String] = []
    for argument in arguments {
      let value = expression(argument.value).asArray
      if let label = argument.label {
        guard builtin.parameters.contains(label) else { return nil }
        settings.append("\(label.asciiSpelling)=\(value.text(at: .comparison))")
      } else {
        let title = PythonText(source[argument.value.range]).title
        texts.append("(\(title), \(value.text(at: .comparison)))")
      }
    }
    return PythonCode(
      "Picture(\((texts + settings).joined(separator: ", ")))", .atom, .picture(name.spelling))
  }
}
