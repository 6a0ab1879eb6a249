import LanguageSyntax
package import MatrixLanguage
import Notebook
package import StyledText

extension Remark {
  /// The remark, with the student's own numbers in it.
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
      [.paragraph(Markup(sentence: sentence(format)[language]))]
    }
  }

  private func sentence(_ format: ValueFormat) -> Localized<String> {
    switch kind {
    case .mistake, .comment: Localized(code: "")
    case .condition(let condition):
      Localized(
        en: "This should hold, and does not: `\(condition)`.", zh: "这个条件应当成立，现在还不成立：`\(condition)`。"
      )
    case .difference(let code, let difference): difference.sentence(of: code, format)
    case .unused(let words):
      Localized(
        en: "Your numbers may be right, but here \(words.listedCode.en) has to be used.",
        zh: "数值也许对了，但这里要用到 \(words.listedCode.zh)。")
    case .unwanted(let words):
      Localized(
        en: "Your numbers may be right, but here it has to be done without "
          + "\(words.listedCode.en).",
        zh: "数值也许对了，但这里不能用 \(words.listedCode.zh)。")
    case .otherName(let name, let wanted):
      Localized(
        en: "`\(name)` holds what `\(wanted)` should. Store it under the name `\(wanted)`.",
        zh: "`\(name)` 的值正是 `\(wanted)` 应有的值。请把它存进变量 `\(wanted)`。")
    case .unnamed(let target, let code):
      Localized(
        en: "That is what `\(target)` should be. Store it: `\(code)`",
        zh: "这正是 `\(target)` 应有的值。把它存起来：`\(code)`")
    case .copied(let name, let givens):
      Localized(
        en:
          "`\(name)` is right for these numbers, to the digits that you typed. But it has to be right "
          + "for others too: compute it from \(givens.listedCode.en).",
        zh: "对这组数来说，`\(name)` 按你写的位数是对的。但换一组数也要对：请用 \(givens.listedCode.zh) 来计算。")
    case .nearlyCopied(let name, let givens):
      Localized(
        en:
          "`\(name)` is nearly right for these numbers, and wrong for others: a number that you typed "
          + "fits only these. Compute it from \(givens.listedCode.en).",
        zh: "`\(name)` 对这组数差不多是对的，换一组数就不对了：你写的数字只适合这组数。请用 \(givens.listedCode.zh) 来计算。")
    case .constant(let name, let value, let givens):
      Localized(
        en: "`\(name)` is `\(format.inline(value))` for other numbers too. It has to follow from "
          + "\(givens.listedCode.en).",
        zh: "换一组数，`\(name)` 还是 `\(format.inline(value))`。它应当由 \(givens.listedCode.zh) 算出来。")
    case .givenReassigned(let names, isRestRight: true):
      Localized(
        en: "\(names.listedCode.en) \(names.count == 1 ? "is" : "are") given. "
          + "Leave out \(names.count == 1 ? "the line that changes it" : "the lines that change them"): "
          + "the rest is right.",
        zh: "\(names.listedCode.zh) 是已经给出的。去掉改动\(names.count == 1 ? "它的那一行" : "它们的那几行")，其余都对。")
    case .givenReassigned(let names, isRestRight: false):
      Localized(
        en: "\(names.listedCode.en) \(names.count == 1 ? "is" : "are") given, and your "
          + "answer has to work with \(names.count == 1 ? "it as it is" : "them as they are"). "
          + "Choose another name for what you store.",
        zh: "\(names.listedCode.zh) 是已经给出的，答案要直接用，不能改。请把你的结果存进另一个变量。")
    case .deaf(let name, let given, let places) where places.isEmpty:
      Localized(
        en: "`\(name)` stays as it is when `\(given)` changes a little, and it should not.",
        zh: "`\(given)` 变一点，`\(name)` 却不变，这不应该。")
    case .deaf(let name, let given, let places):
      Localized(
        en:
          "`\(name)` stays as it is when \(places.map { "\(given)\($0.code)" }.listedCodeAsChoice.en) "
          + "changes a little, and it should not.",
        zh: "\(places.map { "\(given)\($0.code)" }.listedCodeAsChoice.zh) 变一点，`\(name)` 却不变，"
          + "这不应该。")
    case .onlyTheseNumbers(let givens) where givens.isEmpty:
      Localized(
        en: "Right for these numbers, but not for others. Compute it from the given names.",
        zh: "对这组数是对的，换一组数就不对了。请用给出的变量来计算。")
    case .onlyTheseNumbers(let givens):
      Localized(
        en: "Right for these numbers, but not for others. Compute it from \(givens.listedCode.en).",
        zh: "对这组数是对的，换一组数就不对了。请用 \(givens.listedCode.zh) 来计算。")
    }
  }
}

extension [Name] {
  /// `z`, `μ` and `σ²`
  fileprivate var listedCode: Localized<String> { map(\.spelling).listedCode }
}

extension [String] {
  fileprivate var listedCode: Localized<String> { map { "`\($0)`" }.listed }

  fileprivate var listedCodeAsChoice: Localized<String> { map { "`\($0)`" }.listedAsChoice }
}
