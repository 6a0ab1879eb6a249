package import MatrixLanguage
package import StyledText

/// Answers what a name, an operator, a sign or a kind of mistake is.
package struct Help: Sendable {
  private let workspace: Workspace
  private let presentation: Presentation
  private let texts: ConsoleTexts

  package init(workspace: Workspace, presentation: Presentation) {
    self.workspace = workspace
    self.presentation = presentation
    texts = ConsoleTexts(language: presentation.language)
  }

  /// All that is known under a word: several things may have the same name.
  package func page(on topic: HelpTopic) -> [Block] {
    let word = topic.word
    if word.isEmpty { return texts.introduction.map(Block.paragraph) }
    let pages =
      operations(word).map(page) + [
        SyntaxNote.note(on: word).map(page) ?? [],
        value(of: Name(word)),
        DiagnosticPage.page(for: word).map(page) ?? [],
        texts.typing(word).map { [.paragraph($0)] } ?? [],
      ]
    let page = Array(pages.filter { !$0.isEmpty }.joined(separator: [.blank]))
    return page.isEmpty ? [.paragraph(texts.unknownTopic(word))] : page
  }

  /// The operators that are written so (`-` is two), or else the function of this name.
  private func operations(_ word: String) -> [Operation] {
    let operators = Operators.all.filter { $0.name == word }
    if !operators.isEmpty { return operators }
    return [Operators.synonyms[word] ?? Builtins.named[Name(word)]].compactMap(\.self)
  }

  private func page(of operation: Operation) -> [Block] {
    [
      .verbatim(Markup(operation.usage, .code)),
      .paragraph(Markup(operation.help.summary[presentation.language])),
      .verbatim(Markup("NumPy ", .secondary) + Markup(operation.help.equals, .code)),
      example(operation.help.example, output: operation.help.output),
    ]
  }

  private func page(of note: SyntaxNote) -> [Block] {
    [
      .paragraph(Markup(note.text[presentation.language])),
      example(note.example, output: note.output),
    ]
  }

  private func value(of name: Name) -> [Block] {
    guard let binding = workspace[name] else { return [] }
    return [
      .verbatim(presentation.values.markup(Printed(name: name, value: binding.value))),
      .paragraph(texts.origin(of: name, binding.origin)),
    ]
  }

  private func page(of mistake: DiagnosticPage) -> [Block] {
    [
      .paragraph(Markup(mistake.text[presentation.language])),
      example(mistake.example, output: ""),
    ]
  }

  private func example(_ code: String, output: String) -> Block {
    let lines = output.isEmpty ? "" : "\n" + output.indented
    return .verbatim(
      Markup(texts.forExample + " ", .secondary) + Markup(code, .code) + Markup(lines, .number))
  }

  // MARK: All there is

  /// The commands of a prompt, and all functions and operators by theme.
  package func overview(commands: [Block]) -> [Block] {
    let themes = Builtins.themes.map { theme in
      row(theme.title[presentation.language], theme.operations)
    }
    let operators = row(texts.operators, Operators.all)
    return texts.introduction.map(Block.paragraph) + [.blank] + commands + [.blank] + themes
      + [operators]
  }

  private func row(_ title: String, _ operations: [Operation]) -> Block {
    var names: [String] = []
    for operation in operations where !names.contains(operation.name) {
      names.append(operation.name)
    }
    return .item(
      marker: Markup("  " + title.padded(to: 14), .secondary),
      [.paragraph(Markup(names.joined(separator: "  "), .function))])
  }
}

extension Operation {
  /// How it is written: `var(z, axis, ddof=0)`, `a + b`, `-a`, `aᵀ`.
  fileprivate var usage: String {
    guard Operators.all.contains(where: { $0 === self }) else { return signature }
    let operands = parameters.map(\.name)
    if operands.count == 2 { return operands.joined(separator: " \(name) ") }
    let isPostfix = ["ᵀ", "²", "³"].contains(name)
    return isPostfix ? operands[0] + name : name + (name == "not" ? " " : "") + operands[0]
  }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
      .joined(separator: "\n")
  }

  /// The text, filled with spaces to a width on the screen.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - displayWidth()))
  }
}
