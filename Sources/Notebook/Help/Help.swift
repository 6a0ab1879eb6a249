import LanguageSyntax
package import MatrixLanguage
package import StyledText

/// Answers questions about a name, an operator, a sign or a kind of problem.
package struct Help: Sendable {
  private let workspace: Workspace
  let presentation: Presentation
  let commands: Commands
  let texts: ConsoleTexts

  /// The commands of the prompt at which help is asked for, as lines of help.
  package struct Commands: Sendable {
    package let all: [Block]
    /// The commands that the notebook lacks.
    package let ofLesson: [Block]
    /// The help for the command with a name; empty if there is none.
    package let about: @Sendable (String) -> [Block]

    package init(
      all: [Block] = [], ofLesson: [Block] = [],
      about: @escaping @Sendable (String) -> [Block] = { _ in [] }
    ) {
      self.all = all
      self.ofLesson = ofLesson
      self.about = about
    }
  }

  package init(
    workspace: Workspace, presentation: Presentation, commands: Commands = Commands()
  ) {
    self.workspace = workspace
    self.presentation = presentation
    self.commands = commands
    texts = ConsoleTexts(language: presentation.language)
  }

  /// The answer to `?`.
  package func page(on topic: HelpTopic) -> [Block] {
    topic.word.isEmpty
      ? texts.introduction.map(Block.paragraph) : page(about: topic.word)
  }

  /// All pages about a word: several things may have the same name.
  func page(about word: String) -> [Block] {
    if LanguageNote.topics.all.contains(word) { return language }
    var pages: [[Block]] = operations(word).map { page(of: $0.help, usage: $0.usage) }
    if let form = SpecialForm.named[Name(word)] {
      pages.append(page(of: form.help, usage: form.signature))
    }
    pages += [
      SyntaxNote.note(on: word).map(page) ?? [],
      value(of: Name(word)),
      DiagnosticPage.page(for: word).map(page) ?? [],
      HelpPage(named: word) == nil ? LanguageNote.note(on: word).map(page) ?? [] : [],
      grammar(word),
      texts.typing(word).map { [.paragraph($0)] } ?? [],
    ]
    let found = Array(pages.filter { !$0.isEmpty }.joined(separator: [.blank]))
    if !found.isEmpty { return found }
    // `?keys` is what `:help keys` is.
    if let page = HelpPage(named: word) { return blocks(of: page) }
    let command = commands.about(word)
    return command.isEmpty ? [.paragraph(texts.unknownTopic(word))] : command
  }

  /// The operators that are written so (`-` is two), or else the function of this name.
  private func operations(_ word: String) -> [Operation] {
    let operators = Operators.all.filter { $0.name == word }
    if !operators.isEmpty { return operators }
    if let operation = Operators.synonyms[word] ?? Builtins.named[Name(word)] {
      return [operation]
    }
    return ForeignFunctions.named[word].map(operations) ?? []
  }

  private func page(of help: Operation.HelpEntry, usage: String) -> [Block] {
    let library = help.library + " "
    return [
      .verbatim(Markup(usage, .code)),
      .paragraph(Markup(help.summary[presentation.language])),
      .verbatim(Markup(library, .secondary) + Markup(help.equals, .code)),
      example(help.example, output: output(of: help)),
    ] + help.more.map { .paragraph(Markup($0[presentation.language])) }
  }

  /// The output of an example in the language of the page; for one that needs a file, the stored
  /// output.
  private func output(of help: Operation.HelpEntry) -> String {
    var workspace = Workspace(seed: 1)
    guard let printed = try? workspace.run(Cell(CellSource(help.example))) else {
      return help.output
    }
    return printed.map { presentation.values.markup($0).plain }.joined(separator: "\n")
  }

  private func page(of note: SyntaxNote) -> [Block] {
    [
      .paragraph(Markup(note.text[presentation.language])),
      example(note.example, output: note.output),
    ]
  }

  /// The whole language on one page, by examples.
  private var language: [Block] {
    let titles = LanguageNote.all.map { "?" + $0.title[presentation.language] }
    let indent = 2 + (titles.map { $0.displayWidth() }.max() ?? 0) + 2
    let column = column(of: LanguageNote.all.flatMap(\.examples), indent: indent)
    let parts = zip(LanguageNote.all, titles).map { note, title in
      Block.item(
        marker: Markup(("  " + title).padded(to: indent), .secondary),
        note.examples.map { .verbatim(line(of: $0, column: column)) })
    }
    return [.paragraph(texts.languageByExamples), .blank] + parts
  }

  private func grammar(_ word: String) -> [Block] {
    LanguageNote.grammar.all.contains(word) ? [.verbatim(Markup(Grammar.text, .code))] : []
  }

  private func page(of note: LanguageNote) -> [Block] {
    let column = column(of: note.examples, indent: 4)
    return [.paragraph(Markup(note.text[presentation.language])), .blank]
      + note.examples.map { .indented(line(of: $0, column: column)) }
  }

  /// `z[1:3]  → [6, 7]`
  private func line(of example: LanguageNote.LanguageSample, column: Int) -> Markup {
    Markup(example.code.padded(to: column) + "  ", .code) + Markup("→ ", .secondary)
      + Markup(example.gives, .number)
  }

  /// The column in which the values of examples stand; 0 where there is no room for one.
  private func column(of examples: [LanguageNote.LanguageSample], indent: Int) -> Int {
    let code = examples.map { $0.code.displayWidth() }.max() ?? 0
    let value = examples.map { $0.gives.displayWidth() }.max() ?? 0
    return indent + code + 4 + value <= presentation.width ? code : 0
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
      .verbatim(Markup(texts.wrong + " ", .secondary) + Markup(mistake.example, .code)),
      .verbatim(Markup(texts.right + " ", .secondary) + Markup(mistake.mended, .code)),
    ]
  }

  func example(_ code: String, output: String) -> Block {
    let lines = output.isEmpty ? "" : "\n" + output.indented
    return .verbatim(
      Markup(texts.forExample + " ", .secondary) + Markup(code, .code) + Markup(lines, .number))
  }
}

extension Operation {
  /// Its usage: `var(z, axis, ddof=0)`, `a + b`, `-a`, `aᵀ`.
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
}
