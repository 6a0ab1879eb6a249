import LanguageSyntax
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
    case .unused(let words):
      "Your numbers may be right, but here \(words.listed(", ", last: " and ")) has to be used."
    case .unwanted(let words):
      "Your numbers may be right, but here it has to be done without "
        + "\(words.listed(", ", last: " and "))."
    case .otherName(let name, let wanted):
      "`\(name)` holds what `\(wanted)` should. Store it under the name `\(wanted)`."
    case .unnamed(let target, let code):
      "That is what `\(target)` should be. Store it: `\(code)`"
    case .copied(let name, let givens):
      "`\(name)` is right for these numbers, to the digits that you typed. But it has to be right "
        + "for others too: compute it from \(givens.listed(", ", last: " and "))."
    case .nearlyCopied(let name, let givens):
      "`\(name)` is nearly right for these numbers, and wrong for others: a number that you typed "
        + "fits this batch only. Compute it from \(givens.listed(", ", last: " and "))."
    case .constant(let name, let value, let givens):
      "`\(name)` is `\(format.inline(value))` for other numbers too. It has to follow from "
        + "\(givens.listed(", ", last: " and "))."
    case .givenReassigned(let names, isRestRight: true):
      "\(names.listed(", ", last: " and ")) \(names.count == 1 ? "is" : "are") given. "
        + "Leave out \(names.count == 1 ? "the line that changes it" : "the lines that change them"): "
        + "the rest is right."
    case .givenReassigned(let names, isRestRight: false):
      "\(names.listed(", ", last: " and ")) \(names.count == 1 ? "is" : "are") given, and your "
        + "answer has to work with \(names.count == 1 ? "it as it is" : "them as they are"). "
        + "Choose another name for what you store."
    case .deaf(let name, let given, let places) where places.isEmpty:
      "`\(name)` stays as it is when `\(given)` changes a little, and it should not."
    case .deaf(let name, let given, let places):
      "`\(name)` stays as it is when \(places.map { "\(given)\($0.code)" }.listed(", ", last: " or ")) "
        + "changes a little, and it should not."
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
    case .unused(let words): "数值也许对了，但这里要用到 \(words.listed("、", last: " 和 "))。"
    case .unwanted(let words): "数值也许对了，但这里不能用 \(words.listed("、", last: " 和 "))。"
    case .otherName(let name, let wanted):
      "`\(name)` 的值正是 `\(wanted)` 应有的值。请把它存进变量 `\(wanted)`。"
    case .unnamed(let target, let code): "这正是 `\(target)` 应有的值。把它存起来：`\(code)`"
    case .copied(let name, let givens):
      "对这组数来说，`\(name)` 按你写的位数是对的。但换一组数也要对：请用 "
        + "\(givens.listed("、", last: " 和 ")) 来计算。"
    case .nearlyCopied(let name, let givens):
      "`\(name)` 对这组数差不多是对的，换一组数就不对了：你写的数字只适合这一批。请用 "
        + "\(givens.listed("、", last: " 和 ")) 来计算。"
    case .constant(let name, let value, let givens):
      "换一组数，`\(name)` 还是 `\(format.inline(value))`。它应当由 "
        + "\(givens.listed("、", last: " 和 ")) 算出来。"
    case .givenReassigned(let names, isRestRight: true):
      "\(names.listed("、", last: " 和 ")) 是已经给出的。去掉改动\(names.count == 1 ? "它的那一行" : "它们的那几行")，其余都对。"
    case .givenReassigned(let names, isRestRight: false):
      "\(names.listed("、", last: " 和 ")) 是已经给出的，答案要直接用，不能改。"
        + "请把你的结果存进另一个变量。"
    case .deaf(let name, let given, let places) where places.isEmpty:
      "`\(given)` 变一点，`\(name)` 却不变，这不应该。"
    case .deaf(let name, let given, let places):
      "\(places.map { "\(given)\($0.code)" }.listed("、", last: " 或 ")) 变一点，`\(name)` 却不变，"
        + "这不应该。"
    case .onlyTheseNumbers(let givens) where givens.isEmpty:
      "对这组数是对的，换一组数就不对了。请用给出的变量来计算。"
    case .onlyTheseNumbers(let givens):
      "对这组数是对的，换一组数就不对了。请用 \(givens.listed("、", last: " 和 ")) 来计算。"
    }
  }
}

extension [Name] {
  fileprivate func listed(_ separator: String, last and: String) -> String {
    map(\.spelling).listed(separator, last: and)
  }
}

extension [String] {
  /// `z`, `μ` and `σ²`
  fileprivate func listed(_ separator: String, last and: String) -> String {
    let names = map { "`\($0)`" }
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: separator) + and + last
  }
}
