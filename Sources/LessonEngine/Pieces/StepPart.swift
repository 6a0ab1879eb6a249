package import Notebook

/// A part of a step that has to be the same in every language. On most of them progress hangs too.
package struct StepPart: Sendable {
  /// What the author calls it: `zt solution`.
  let role: String
  /// What is compared.
  let essence: [String]
  /// What the content hash counts; nothing if progress does not hang on the part.
  let counted: [String]
  /// Where a finding about it is shown.
  let range: Range<Int>?
  /// What is told where something else stands in its place.
  let difference: LanguageDifference
  /// The name that the author gave it, which is the same in every language as well.
  let id: Located<String>?

  package init(
    role: String, essence: [String], counted: [String], at range: Range<Int>?,
    difference: LanguageDifference, id: Located<String>? = nil
  ) {
    self.role = role
    self.essence = [role] + essence
    self.counted = counted
    self.range = range
    self.difference = difference
    self.id = id
  }

  /// Code, without its comments, texts and spaces.
  ///
  /// - Parameter name: what the content hash calls it, for ever; nil if progress does not hang on it.
  package static func code(_ fence: Fence, role: String, countedAs name: String?) -> StepPart {
    code(fence.code, role: role, countedAs: name, at: fence.firstLine)
  }

  /// Likewise, with a name of its own.
  static func code(
    _ fence: Fence, role: String, countedAs name: String?, id: Located<String>?
  ) -> StepPart {
    code(fence.code, role: role, countedAs: name, at: fence.firstLine, id: id)
  }

  static func code(
    _ code: Excerpt, role: String, countedAs name: String?, at range: Range<Int>,
    id: Located<String>? = nil
  ) -> StepPart {
    let lines: [Substring] = code.text.split(separator: "\n")
    let essence = lines.map { CodeLine($0, at: 0).essence }.filter { !$0.isEmpty }
    return StepPart(
      role: role, essence: essence, counted: name.map { [$0] + essence } ?? [], at: range,
      difference: .code(expected: code.text), id: id)
  }
}
