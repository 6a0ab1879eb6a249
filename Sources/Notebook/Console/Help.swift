package import MatrixLanguage
package import StyledText

/// What was asked with `?`: `?mean`, `mean?`, `？γ`, or `?` alone.
package struct HelpTopic: Hashable, Sendable {
  package let word: String

  /// - Returns: nil if the line asks for no help.
  package init?(_ line: String) {
    let line = line.trimmed
    if line.hasPrefix("?") || line.hasPrefix("？") {
      word = String(line.dropFirst()).trimmed
    } else if line.hasSuffix("?") || line.hasSuffix("？") {
      word = String(line.dropLast()).trimmed
    } else {
      return nil
    }
  }
}

/// Answers what a name, an operator or a kind of mistake is.
package struct Help: Sendable {
  private let workspace: Workspace
  private let presentation: Presentation
  private let texts: ConsoleTexts

  package init(workspace: Workspace, presentation: Presentation) {
    self.workspace = workspace
    self.presentation = presentation
    texts = ConsoleTexts(language: presentation.language)
  }

  package func page(on topic: HelpTopic) -> [Block] {
    let word = topic.word
    if word.isEmpty { return texts.introduction.map(Block.paragraph) }
    let name = Name(word)
    var page: [Block] = []
    if let operation = Builtins.named[name] ?? Operators.all.first(where: { $0.name == word })
      ?? Operators.synonyms[word]
    {
      page += self.page(of: operation)
    }
    if let binding = workspace[name] {
      page.append(.verbatim(presentation.values.markup(Printed(name: name, value: binding.value))))
      page.append(.paragraph(texts.origin(of: name, binding.origin)))
    }
    if let mistake = DiagnosticPage.page(for: word) { page += self.page(of: mistake) }
    if let typing = texts.typing(name, word) { page.append(.paragraph(typing)) }
    return page.isEmpty ? [.paragraph(texts.unknownTopic(word))] : page
  }

  private func page(of operation: Operation) -> [Block] {
    [
      .verbatim(Markup(operation.signature, .code)),
      .paragraph(Markup(operation.help.summary[presentation.language])),
      .verbatim(
        Markup("NumPy ", .secondary) + Markup(operation.help.equals, .code)),
      .verbatim(
        Markup(texts.forExample + " ", .secondary) + Markup(operation.help.example, .code)
          + Markup("\n" + operation.help.output.indented, .number)),
    ]
  }

  private func page(of mistake: DiagnosticPage) -> [Block] {
    [
      .paragraph(Markup(mistake.text[presentation.language])),
      .verbatim(Markup(texts.forExample + " ", .secondary) + Markup(mistake.example, .code)),
    ]
  }

  // MARK: All there is

  package func overview(commands: [Block]) -> [Block] {
    var overview = texts.introduction.map(Block.paragraph)
    overview.append(.blank)
    overview += commands
    overview.append(.blank)
    for theme in Builtins.themes {
      let names = theme.operations.map(\.name).joined(separator: "  ")
      overview.append(
        .item(
          marker: Markup("  " + theme.title[presentation.language].padded(to: 14), .secondary),
          [.paragraph(Markup(names, .function))]))
    }
    return overview
  }
}

extension Operation {
  /// `var(z, axis, ddof=0)`
  fileprivate var signature: String {
    guard name.first?.isLetter == true else {
      return parameters.count == 2
        ? "\(parameters[0].name) \(name) \(parameters[1].name)" : "\(name) \(parameters[0].name)"
    }
    let list = parameters.map { parameter in
      parameter.isRequired || parameter.shownDefault == nil
        ? parameter.name : parameter.name + "=" + (parameter.shownDefault ?? "")
    }
    return "\(name)(\(list.joined(separator: ", "))\(isVariadic ? ", …" : ""))"
  }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
      .joined(separator: "\n")
  }

  /// The text, filled with spaces to a width on the screen.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - displayWidth()))
  }
}
