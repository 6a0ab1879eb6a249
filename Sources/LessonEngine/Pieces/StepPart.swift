package import Notebook

/// A part of a step that must be the same in every language. Most parts are counted for progress,
/// too.
package struct StepPart: Sendable {
  /// The author's name for it: `zt solution`.
  let role: String
  /// The content that is compared.
  let essence: [String]
  /// The content that the hash counts; empty if the part is not counted for progress.
  let counted: [String]
  /// The place for a diagnostic about it.
  let range: Range<Int>?
  /// The difference reported if another block stands in its place.
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
  /// - Parameter name: its name in the content hash, which must never change; nil if it is not
  ///   counted.
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
