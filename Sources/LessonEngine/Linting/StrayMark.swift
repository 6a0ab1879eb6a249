import StyledText

/// A mark that stands in prose as it was typed: one that is not closed, or that this Markdown lacks.
package enum StrayMark: Hashable, Sendable {
  /// A backtick without its partner.
  case code
  /// A cell between two backticks, or one.
  case cell
  /// `[text](address` without its end.
  case link
  /// `[text][1]`, whose address stands elsewhere.
  case reference
  /// `[^1]`
  case footnote
  /// `~~text~~`
  case struck(String)
  /// `<!--` without its end.
  case comment
  /// A tag, and its name.
  case html(String, name: String)

  /// The message for the author, in one sentence.
  var message: Localized<String> {
    switch self {
    case .code:
      Localized(en: "this backtick has no partner, so no code begins here", zh: "这个反引号没有配对，这里不是代码")
    case .cell:
      Localized(
        en: "a cell stands between rows of three backticks, and this is code in a line",
        zh: "单元格的前后各是三个反引号，这样写只是行内代码")
    case .link:
      Localized(en: "the address of this link has no `)`", zh: "这个链接的地址缺少 `)`")
    case .reference:
      Localized(
        en: "a link has its address right behind it, and this one is shown as it is typed",
        zh: "链接的地址要紧跟在后面，这样写只会原样显示")
    case .footnote:
      Localized(
        en: "there are no footnotes, and this is shown as it is typed", zh: "这里没有脚注，这样写只会原样显示")
    case .struck:
      Localized(
        en: "`~~` strikes nothing out, and is shown as it is typed", zh: "`~~` 不会划掉文字，只会原样显示")
    case .comment:
      Localized(
        en: "this comment has no `-->`, and is shown to students", zh: "这条注释缺少 `-->`，学生会看到它")
    case .html(let tag, _):
      Localized(
        en: "`\(tag)` is HTML, which is shown here as it is typed", zh: "`\(tag)` 是 HTML，这里只会原样显示")
    }
  }

  /// The text to write, or the advice what to do.
  var fix: Localized<String> {
    switch self {
    case .code:
      Localized(
        en: "close the code with another one, or write \\` for the sign itself",
        zh: "在代码末尾再加一个；如果要的就是这个符号，写 \\`")
    case .cell:
      Localized(
        en: "begin it with three backticks, and end it with a line of three",
        zh: "前后各写三个反引号，各占一行")
    case .link: Localized(en: "write `)` where the address ends", zh: "在地址结尾处写上 `)`")
    case .reference:
      Localized(en: "write it as `[text](address)`", zh: "写成 `[文字](地址)`")
    case .footnote:
      Localized(en: "say it in the text, or in brackets", zh: "直接写进正文，或放在括号里")
    case .struck(let text): Localized(code: text)
    case .comment: Localized(en: "write `-->` where it ends", zh: "在结尾处写上 `-->`")
    case .html(_, let name): Self.markdown(for: name)
    }
  }

  private static func markdown(for name: String) -> Localized<String> {
    switch name {
    case "b", "strong": Localized(en: "write `**bold**`", zh: "写成 `**加粗**`")
    case "i", "em": Localized(en: "write `*emphasis*`", zh: "写成 `*强调*`")
    case "code", "kbd", "tt":
      Localized(en: "put backticks around the code", zh: "用反引号把代码括起来")
    case "a": Localized(en: "write `[text](address)`", zh: "写成 `[文字](地址)`")
    case "img":
      Localized(en: "write `![what it shows](picture.png)`", zh: "写成 `![图片说明](picture.png)`")
    case "br":
      Localized(
        en: "end the line with a backslash, or leave a line empty", zh: "在行尾写一个反斜杠，或者空一行")
    case "sup", "sub":
      Localized(en: "write the sign itself, as in `x²` and `x₁`", zh: "直接写字符，例如 `x²` 和 `x₁`")
    default: Localized(en: "take it away", zh: "删去它")
    }
  }
}
