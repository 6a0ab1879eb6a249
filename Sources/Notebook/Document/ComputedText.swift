import LanguageSyntax
package import MatrixLanguage
package import StyledText

extension Workspace {
  /// The value of a `` `= expression` `` for prose; an expression without a value here is shown as
  /// it is.
  package func computed(_ expression: Excerpt, format: ValueFormat = ValueFormat()) -> Markup {
    guard let cell = try? Cell(CellSource(expression.text, label: .setup)),
      let value = try? value(of: cell)
    else { return Markup(expression.text.trimmed, .code) }
    return Markup(format.inline(value), .number)
  }
}

extension DocumentStyle {
  /// Shows a document with the values of a workspace in its computed places: the one way in which
  /// prose, hints and messages are shown.
  package init(
    values workspace: Workspace, format: ValueFormat = ValueFormat(),
    rule: DisplayWidth.Rule = .standard
  ) {
    self.init(
      computed: { workspace.computed($0, format: format) },
      width: { $0.displayWidth(rule) })
  }
}
