package import MatrixLanguage
import Notebook
package import StyledText

extension Remark {
  /// What is said, with the student's own numbers in it.
  package func blocks(
    in language: InterfaceLanguage, format: ValueFormat = ValueFormat(),
    rule: DisplayWidth.Rule = .standard
  ) -> [Block] {
    switch kind {
    case .mistake(_, let message):
      message.styled(DocumentStyle(values: workspace, format: format, rule: rule))
    case .comment(let inlines):
      [.paragraph(inlines.markup { workspace.computed($0, format: format) })]
    default:
      [.paragraph(Markup(sentence: sentence(in: language, format)))]
    }
  }

  private func sentence(in language: InterfaceLanguage, _ format: ValueFormat) -> String {
    switch language {
    case .english: english(format)
    case .chinese: chinese(format)
    }
  }

  private func english(_ format: ValueFormat) -> String {
    switch kind {
    case .mistake, .comment: ""
    case .condition(let condition): "This should hold, and does not: `\(condition)`."
    case .difference(let code, let difference): difference.english(of: code, format)
    case .unused(let word): "Your numbers may be right, but here `\(word)` has to be used."
    case .otherName(let name, let wanted):
      "`\(name)` holds what `\(wanted)` should. Store it under the name `\(wanted)`."
    case .givenReassigned(let name):
      "`\(name)` is given, and your answer has to work with it as it is. "
        + "Choose another name for what you store."
    case .onlyTheseNumbers(let givens) where givens.isEmpty:
      "Right for these numbers, but not for others. Compute it from the given names."
    case .onlyTheseNumbers(let givens):
      "Right for these numbers, but not for others. Compute it from \(givens.listed(", ", last: " and "))."
    }
  }

  private func chinese(_ format: ValueFormat) -> String {
    switch kind {
    case .mistake, .comment: ""
    case .condition(let condition): "这个条件应当成立，现在还不成立：`\(condition)`。"
    case .difference(let code, let difference): difference.chinese(of: code, format)
    case .unused(let word): "数值也许对了，但这里要用到 `\(word)`。"
    case .otherName(let name, let wanted):
      "`\(name)` 的值正是 `\(wanted)` 应有的值。请把它存进变量 `\(wanted)`。"
    case .givenReassigned(let name):
      "`\(name)` 是已经给出的，答案要直接用它，不能改它。请把你的结果存进另一个变量。"
    case .onlyTheseNumbers(let givens) where givens.isEmpty:
      "对这组数是对的，换一组数就不对了。请用给出的变量来计算。"
    case .onlyTheseNumbers(let givens):
      "对这组数是对的，换一组数就不对了。请用 \(givens.listed("、", last: " 和 ")) 来计算。"
    }
  }
}

extension [Name] {
  /// `z`, `μ` and `σ²`
  fileprivate func listed(_ separator: String, last and: String) -> String {
    let names = map { "`\($0)`" }
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: separator) + and + last
  }
}
