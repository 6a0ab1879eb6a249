import LanguageSyntax
import MatrixLanguage
import Notebook
import StyledText
import TerminalUI

/// Gives the editor its knowledge of the language, the commands and the values at a prompt.
extension EditorBehavior {
  /// - Parameter completion: the commands and values of the prompt, and what TAB offers there.
  /// - Parameter fields: what stands in the blanks of the code that was given.
  init(
    _ completion: InputCompletion, fields: @escaping (String) -> [Range<Int>],
    editor: OwnEditor
  ) {
    let commands = completion.commands
    self.init(
      isComplete: {
        $0.isOneLine || !Cell.isIncomplete($0) || Aside.lineAlone(in: $0, commands: commands) != nil
      },
      complete: { completion.completion(of: $0, cursor: $1) },
      highlight: { $0.isOneLine ? Markup($0, .code) : Highlighting.markup(of: $0) },
      mistakes: { $0.mistakes(cursor: $1) },
      signature: { completion.signature(in: $0, cursor: $1) },
      placeholders: Highlighting.blanks,
      fields: fields,
      acceptPaste: PastedText.withoutPrompts,
      editElsewhere: editor.edit)
  }

  /// At a question whose answer is no code.
  static var choosing: EditorBehavior { EditorBehavior() }
}

extension String {
  /// Commands and questions are one line, whatever brackets they hold.
  var isOneLine: Bool {
    switch TypedInput(self) {
    case .command, .question: true
    case .nothing, .code: false
    }
  }

  /// Where the code is wrong, whatever is typed next.
  fileprivate func mistakes(cursor: Int) -> [Range<Int>] {
    guard !isOneLine else { return [] }
    let mistakes = CodeBeingTyped(self, cursor: cursor, knowing: .builtins).mistakes
    guard !mistakes.isEmpty, let command = startOfCommand else { return mistakes }
    return mistakes.filter { $0.upperBound <= command }
  }

  /// Where a command or a question may begin that is typed into code, in Unicode scalars.
  private var startOfCommand: Int? {
    let scalars = Array(unicodeScalars)
    return scalars.indices.dropLast().first { place in
      ":：?？".unicodeScalars.contains(scalars[place])
        && scalars[place + 1].properties.isAlphabetic
    }
  }

  fileprivate func prefix(scalars count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
  }
}

extension InputCompletion {
  /// - Parameter cursor: how many Unicode scalars stand before the cursor.
  fileprivate func completion(of text: String, cursor: Int) -> Completion {
    guard let offer = offer(after: text.prefix(scalars: cursor)) else { return Completion() }
    return Completion(
      replacing: offer.replaced,
      with: offer.proposals.map { proposal in
        .init(
          proposal.text, shownAs: proposal.label.sanitized, note: proposal.note.sanitized.oneLine)
      },
      isWhole: offer.isWhole)
  }

  /// The signature of the call around the cursor, and the purpose of the function.
  fileprivate func signature(in text: String, cursor: Int) -> Markup? {
    guard !text.isOneLine else { return nil }
    let names = NameCompletion(workspace: workspace)
    guard let call = names.call(around: text.prefix(scalars: cursor), in: language) else {
      return nil
    }
    return Markup(
      [call.signature.sanitized, call.summary].joined(separator: "  ").oneLine, .secondary)
  }
}
