import LanguageSyntax
import NumericCore
package import StyledText

/// The completions of a word: names of the notebook, the builtins, and in a call the names of its
/// arguments.
package struct NameCompletion: Sendable {
  private let workspace: Workspace

  /// - Parameter workspace: its names are offered besides the builtins.
  package init(workspace: Workspace) {
    self.workspace = workspace
  }

  /// - Returns: how many scalars before the cursor would be replaced, what may replace them, and
  ///   whether they have a value as they are.
  package func candidates(
    for text: Substring
  ) -> (replaced: Int, names: [String], isWhole: Bool)? {
    let scalars = text.unicodeScalars
    let start =
      scalars.lastIndex { !Spelling.isNameContinuation(Spelling.folded($0)) }
      .map(scalars.index(after:)) ?? scalars.startIndex
    let word = String(scalars[start...])
    let matches = labels(in: OpenCall(in: String(text))) + names(beginningWith: word)
    guard !matches.isEmpty else { return nil }
    return (word.unicodeScalars.count, matches, !word.isEmpty && workspace[Name(word)] != nil)
  }

  // MARK: Help

  /// The signature of the call in which code breaks off, and its purpose; nil if it is in none, or
  /// in one of a function that is not known.
  package func call(
    around code: String, in language: InterfaceLanguage
  ) -> (signature: String, summary: String)? {
    OpenCall.function(around: code).flatMap { self.function($0, in: language) }
  }

  /// A line of help on a name that is offered.
  ///
  /// - Parameter code: what stands before the cursor.
  package func note(
    on candidate: String, behind code: Substring, in language: InterfaceLanguage
  ) -> String {
    if candidate.hasSuffix("=") {
      return call(around: String(code), in: language)?.signature ?? ""
    }
    if let view = ViewWord(rawValue: candidate.trimmed) { return view.summary[language] }
    let name = Name(candidate.hasSuffix("(") ? String(candidate.dropLast()) : candidate)
    if candidate.hasSuffix("("), let function = function(name, in: language) {
      return function.summary
    }
    guard let value = workspace[name]?.value else { return "" }
    return value.shape.flatMap { $0 == .scalar ? nil : $0.description }
      ?? valueFormat(language).markup(value).plain.oneLine
  }

  private func valueFormat(_ language: InterfaceLanguage) -> ValueFormat {
    var format = ValueFormat()
    format.language = language
    return format
  }

  private func function(
    _ name: Name, in language: InterfaceLanguage
  ) -> (signature: String, summary: String)? {
    if case .function(let own) = workspace[name]?.value { return (own.signature, "") }
    if let form = SpecialForm.named[name] { return (form.signature, form.help.summary[language]) }
    return Builtins.named[name].map { ($0.signature, $0.help.summary[language]) }
  }

  /// The names that have values, and the functions with a bracket behind them.
  private func names(beginningWith word: String) -> [String] {
    guard !word.isEmpty else { return [] }
    let own = workspace.names.flatMap(\.spellings)
    let functions = Builtins.operations.map(\.name) + SpecialForm.allCases.map(\.name)
    let views = ViewWord.allCases.map { $0.rawValue + " " }
    return Set(own + functions.map { $0 + "(" } + views).filter { $0.hasPrefix(word) }.sorted()
  }

  // MARK: Arguments

  /// The names of arguments that the call still lacks: `axis=`. Before anything is typed, only
  /// those that a call may leave out, since the others are seldom named.
  private func labels(in call: OpenCall?) -> [String] {
    guard let call, case .word(let word) = call.last else { return [] }
    let missing = parameters(of: call.function).dropFirst(call.placed)
      .filter { !call.labels.contains($0.name) }
    if word.isEmpty { return missing.filter { !$0.isRequired }.map { $0.name.spelling + "=" } }
    // `mean(z` is far more often the z of the notebook than the name of the argument.
    return missing.flatMap { parameter in
      parameter.name.spellings.filter { $0.hasPrefix(word) }
        .filter { $0 != word || !parameter.isRequired }
    }
    .map { $0 + "=" }
  }

  private func parameters(of function: Name) -> [(name: Name, isRequired: Bool)] {
    if case .function(let own) = workspace[function]?.value {
      return own.definition.parameters.map { ($0.name, $0.defaultValue == nil) }
    }
    guard let builtin = Builtins.named[function], !builtin.isVariadic else { return [] }
    return builtin.parameters.map { (Name($0.name), $0.isRequired) }
  }
}

extension Name {
  /// As it is shown, and as it is typed where that differs.
  fileprivate var spellings: [String] {
    spelling == asciiSpelling ? [spelling] : [spelling, asciiSpelling]
  }
}

extension ViewWord {
  fileprivate var summary: Localized<String> {
    switch self {
    case .explain: Localized(en: "how a value comes about, step by step", zh: "一步一步说明一个值是怎么算出来的")
    case .vary: Localized(en: "move a number, and see what follows", zh: "改变一个数，看结果怎样跟着变")
    }
  }
}
