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
    if LanguageNote.topics.contains(word) { return language }
    var pages: [[Block]] = operations(word).map { page(of: $0.help, usage: $0.usage) }
    if let form = SpecialForm.named[Name(word)] {
      pages.append(page(of: form.help, usage: form.signature))
    }
    pages += [
      SyntaxNote.note(on: word).map(page) ?? [],
      value(of: Name(word)),
      DiagnosticPage.page(for: word).map(page) ?? [],
      texts.typing(word).map { [.paragraph($0)] } ?? [],
    ]
    let found = Array(pages.filter { !$0.isEmpty }.joined(separator: [.blank]))
    return found.isEmpty ? [.paragraph(texts.unknownTopic(word))] : found
  }

  /// The operators that are written so (`-` is two), or else the function of this name.
  private func operations(_ word: String) -> [Operation] {
    let operators = Operators.all.filter { $0.name == word }
    if !operators.isEmpty { return operators }
    return [Operators.synonyms[word] ?? Builtins.named[Name(word)]].compactMap(\.self)
  }

  private func page(of help: Operation.Help, usage: String) -> [Block] {
    let library = help.library + " "
    return [
      .verbatim(Markup(usage, .code)),
      .paragraph(Markup(help.summary[presentation.language])),
      .verbatim(Markup(library, .secondary) + Markup(help.equals, .code)),
      example(help.example, output: help.output),
    ]
  }

  private func page(of note: SyntaxNote) -> [Block] {
    [
      .paragraph(Markup(note.text[presentation.language])),
      example(note.example, output: note.output),
    ]
  }

  /// The whole language on one page, with its grammar at the end.
  private var language: [Block] {
    let notes = LanguageNote.all.map { note -> [Block] in
      [
        .paragraph(Markup(note.title[presentation.language], .strong)),
        .paragraph(Markup(note.text[presentation.language])),
        example(note.example, output: note.output),
        .blank,
      ]
    }
    return notes.flatMap(\.self) + [
      .paragraph(Markup(texts.grammar, .strong)), .verbatim(Markup(Grammar.text, .code)),
    ]
  }

  private func value(of name: Name) -> [Block] {
    guard let binding = workspace[name] else { return [] }
    let formula = workspace.formula(of: name).map { Block.verbatim(Markup($0.text, .code)) }
    return [formula].compactMap(\.self) + [
      .verbatim(presentation.values.markup(Printed(name: name, value: binding.value))),
      .paragraph(texts.origin(of: name, binding.origin, isFormula: binding.isFormula)),
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
      row(theme.title[presentation.language], theme.operations.map(\.name))
    }
    let gradients = row(texts.gradients, SpecialForm.allCases.map(\.name))
    let operators = row(texts.operators, Operators.all.map(\.name))
    return texts.introduction.map(Block.paragraph) + [.blank] + commands + [.blank] + themes
      + [gradients, operators]
  }

  private func row(_ title: String, _ all: [String]) -> Block {
    var names: [String] = []
    for name in all where !names.contains(name) { names.append(name) }
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
