import LanguageSyntax
import MatrixLanguage
package import StyledText

/// `:help` and its topics.
extension Help {
  /// The answer of `:help`: the first screen, a topic, or the page of `?` about the word.
  package func answer(_ word: String) -> [Block] {
    if word.isEmpty { return firstScreen }
    if word.hasPrefix(":") { return commands.all }
    return HelpPage(named: word).map(blocks) ?? page(about: word)
  }

  /// The first screen: where to begin, or in a lesson, how to go on.
  private var firstScreen: [Block] {
    let other = Block.paragraph(texts.otherHelp)
    if commands.ofLesson.isEmpty {
      return texts.firstSteps.map(Block.paragraph) + [.blank] + topics + [.blank, other]
    }
    let names = HelpPage.allCases.map { $0.name[presentation.language] }
    return commands.ofLesson + [.blank, .paragraph(texts.topics(names)), other]
  }

  /// `:help keys    editing, TAB, what was typed before`
  private var topics: [Block] {
    let language = presentation.language
    let rows = HelpPage.allCases.map { page in
      (":\(texts.helpCommand) \(page.name[language])", Markup(page.summary[language]))
    }
    return table(rows)
  }

  // MARK: A topic

  func blocks(of page: HelpPage) -> [Block] {
    let language = presentation.language
    let rows = page.items.compactMap {
      if case .row(let row) = $0 { row[language].code.displayWidth() } else { nil }
    }
    let width = rows.max() ?? 0
    return page.items.flatMap { item -> [Block] in
      switch item {
      case .text(let text): [.paragraph(Markup(sentence: text[language]))]
      case .row(let row):
        [self.row(row[language].code, Markup(sentence: row[language].text), width: width)]
      case .example(let code, let output): [example(code, output: output)]
      case .list(let list): blocks(of: list)
      }
    }
  }

  private func blocks(of list: HelpList) -> [Block] {
    let language = presentation.language
    switch list {
    case .commands: return commands.all
    case .functions: return functions
    case .mistakes:
      return columns(DiagnosticPage.all.map { "?" + $0.name[language] })
    case .settings:
      return table(Settings.Key.allCases.map { ($0.name[language], Markup(texts.meaning(of: $0))) })
    case .symbols:
      let symbols = SymbolInput.symbols.map { "\($0.symbol.standingAlone) \\\($0.word)" }
      return columns(symbols)
    }
  }

  /// All functions and operators by theme.
  private var functions: [Block] {
    let themes = Builtins.themes.map { theme in
      (theme.title[presentation.language], theme.operations.map(\.name))
    }
    let more = [
      (texts.gradients, SpecialForm.allCases.map(\.name)),
      (texts.operators, Operators.all.map(\.name)),
    ]
    let width = (themes + more).map { $0.0.displayWidth() }.max() ?? 0
    return (themes + more).map { title, names in
      var seen = Set<String>()
      let names = names.filter { seen.insert($0).inserted }
      return .item(
        marker: Markup("  " + title.padded(to: width + 2), .secondary),
        [.paragraph(Markup(names.joined(separator: "  "), .function))])
    }
  }

  // MARK: Layout

  private func table(_ rows: [(String, Markup)]) -> [Block] {
    let width = rows.map { $0.0.displayWidth() }.max() ?? 0
    return rows.map { row($0.0, $0.1, width: width) }
  }

  private func row(_ code: String, _ text: Markup, width: Int) -> Block {
    .item(marker: Markup("  ") + Markup(code.padded(to: width + 2), .code), [.paragraph(text)])
  }

  /// Words under each other, as many columns as fit.
  private func columns(_ words: [String]) -> [Block] {
    let width = (words.map { $0.displayWidth() }.max() ?? 0) + 2
    let across = max(1, (presentation.width - 2) / width)
    return stride(from: 0, to: words.count, by: across).map { start in
      let row = words[start..<min(start + across, words.count)]
      let text = row.map { $0.padded(to: width) }.joined()
      return .verbatim(Markup("  " + text.trimmedAtEnd, .code))
    }
  }
}

extension String {
  /// A combining mark, placed on a letter.
  var standingAlone: String {
    unicodeScalars.first?.properties.generalCategory == .nonspacingMark ? "z" + self : self
  }

  /// The text, filled with spaces to a width on the screen.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth()))
  }

  fileprivate var trimmedAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
