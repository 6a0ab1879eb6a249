package import StyledText

extension DocumentProblem {
  /// What to tell the author, in one sentence.
  package func message(in language: InterfaceLanguage) -> String {
    switch language {
    case .english: kind.english
    case .chinese: kind.chinese
    }
  }
}

extension DocumentProblem.Kind {
  fileprivate var english: String {
    switch self {
    case .invalidEncoding(let count):
      "this is not UTF-8 (\(count) \(count == 1 ? "place" : "places") in the file)"
    case .unclosedFrontMatter: "the front matter has no `---` below it"
    case .unreadableFrontMatter: "front matter is made of `key: value` lines"
    case .duplicateKey(let key, _): "`\(key)` stands here a second time"
    case .duplicateID(let id, _): "another section has the id `\(id)` already"
    case .idWithoutHeading(let id): "no heading stands above the id `\(id)`"
    case .secondID(let id, let first): "this heading is `\(first)` already, and not `\(id)`"
    case .headingWithoutSpace: "a heading needs a space behind its `#`"
    case .unclosedFence(let marks): "this `\(marks)` is not closed"
    case .unclosedTag(let tag): "`\(tag)` is not closed and hides the rest"
    case .noBlankLineAfterTag:
      "other viewers read Markdown below a tag only after an empty line"
    case .nestedTooDeeply(let limit): "lists and quotes are nested more than \(limit) deep"
    case .nestedCell: "a cell inside a list or a quote is shown and never run"
    case .choiceWithoutBox: "the other items of this list have a `[ ]` or `[x]`"
    case .choiceWithBlocks: "a choice is one paragraph; the rest of this one is not shown"
    }
  }

  fileprivate var chinese: String {
    switch self {
    case .invalidEncoding(let count): "文件不是 UTF-8 编码（共 \(count) 处）"
    case .unclosedFrontMatter: "文首的属性区缺少结尾的 `---`"
    case .unreadableFrontMatter: "属性区的每一行应写成 `key: value`"
    case .duplicateKey(let key, _): "`\(key)` 重复出现"
    case .duplicateID(let id, _): "id `\(id)` 已被另一节使用"
    case .idWithoutHeading(let id): "id `\(id)` 上方没有标题"
    case .secondID(let id, let first): "这个标题的 id 已是 `\(first)`，不能再是 `\(id)`"
    case .headingWithoutSpace: "标题的 `#` 后面要有一个空格"
    case .unclosedFence(let marks): "这里的 `\(marks)` 没有结束"
    case .unclosedTag(let tag): "`\(tag)` 没有结束，后面的内容都被隐藏了"
    case .noBlankLineAfterTag: "标签下面要先空一行，别的阅读器才会按 Markdown 显示"
    case .nestedTooDeeply(let limit): "列表和引用的嵌套超过了 \(limit) 层"
    case .nestedCell: "列表或引用里的单元格只会显示，不会运行"
    case .choiceWithoutBox: "同一列表的其他项都有 `[ ]` 或 `[x]`"
    case .choiceWithBlocks: "一个选项只能是一段，其余内容不会显示"
    }
  }
}
