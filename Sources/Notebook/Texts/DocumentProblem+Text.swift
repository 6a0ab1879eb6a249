package import StyledText

extension DocumentProblem {
  /// What to tell the author, in one sentence.
  package func message(in language: InterfaceLanguage, of source: SourceText) -> String {
    switch language {
    case .english: kind.english { source.line(at: $0.lowerBound) }
    case .chinese: kind.chinese { source.line(at: $0.lowerBound) }
    }
  }

  /// What to do about it.
  package func fix(in language: InterfaceLanguage) -> String {
    switch language {
    case .english: kind.englishFix
    case .chinese: kind.chineseFix
    }
  }
}

extension DocumentProblem.Kind {
  fileprivate func english(line: (Range<Int>) -> Int) -> String {
    switch self {
    case .invalidEncoding(let count):
      "this is not UTF-8 (\(count) \(count == 1 ? "place" : "places") in the file)"
    case .notText(isUTF16: true): "the file is in UTF-16, and lessons are read as UTF-8"
    case .notText(isUTF16: false): "the file holds no text"
    case .unclosedFrontMatter: "the front matter has no `---` below it"
    case .unreadableFrontMatter: "this is no `key: value` line, and front matter has no others"
    case .blockList(let key, _): "the list of `\(key)` stands in lines of its own"
    case .continuedValue(let key): "the value of `\(key)` goes on in a second line"
    case .duplicateKey(let key, let first):
      "`\(key)` stands here a second time, after line \(line(first))"
    case .duplicateID(let id, let first):
      "the section in line \(line(first)) has the id `\(id)` already"
    case .idWithoutHeading(let id): "no heading stands above the id `\(id)`"
    case .secondID(let id, let first):
      "this heading has the id `\(first)` already, and here is `\(id)`"
    case .headingWithoutSpace: "a heading needs a space behind its `#`"
    case .unclosedFence(let marks): "the block that begins with \(marks) is never closed"
    case .unclosedTag(let tag): "`\(tag)` is never closed and hides the rest"
    case .noBlankLineAfterTag: "other viewers show Markdown right below a tag as it is typed"
    case .nestedTooDeeply(let limit): "lists and quotes are nested more than \(limit) deep"
    case .nestedCell: "a cell inside a list or a quote is shown and never run"
    case .choiceWithoutBox: "this item has no `[ ]` or `[x]`, and others of its list have"
    case .choiceWithBlocks: "a choice is one paragraph; the rest of this one is not shown"
    }
  }

  fileprivate func chinese(line: (Range<Int>) -> Int) -> String {
    switch self {
    case .invalidEncoding(let count): "文件不是 UTF-8 编码（共 \(count) 处）"
    case .notText(isUTF16: true): "文件是 UTF-16 编码，而课程按 UTF-8 读取"
    case .notText(isUTF16: false): "文件里不是文字"
    case .unclosedFrontMatter: "文首的属性区缺少结尾的 `---`"
    case .unreadableFrontMatter: "属性区的每一行都是 `key: value`，这一行不是"
    case .blockList(let key, _): "`\(key)` 的列表分成了好几行"
    case .continuedValue(let key): "`\(key)` 的值写到了第二行"
    case .duplicateKey(let key, let first): "`\(key)` 重复出现，第 \(line(first)) 行已有"
    case .duplicateID(let id, let first): "id `\(id)` 已被第 \(line(first)) 行的那一节使用"
    case .idWithoutHeading(let id): "id `\(id)` 上方没有标题"
    case .secondID(let id, let first): "这个标题的 id 已是 `\(first)`，这里又写了 `\(id)`"
    case .headingWithoutSpace: "标题的 `#` 后面要有一个空格"
    case .unclosedFence(let marks): "以 \(marks) 开头的代码块没有结束"
    case .unclosedTag(let tag): "`\(tag)` 没有结束，后面的内容都被隐藏了"
    case .noBlankLineAfterTag: "紧接在标签下面的 Markdown，别的阅读器会原样显示"
    case .nestedTooDeeply(let limit): "列表和引用的嵌套超过了 \(limit) 层"
    case .nestedCell: "列表或引用里的单元格只会显示，不会运行"
    case .choiceWithoutBox: "这一项没有 `[ ]` 或 `[x]`，而同一列表的其他项有"
    case .choiceWithBlocks: "一个选项只能是一段，其余内容不会显示"
    }
  }

  fileprivate var englishFix: String {
    switch self {
    case .invalidEncoding, .notText: "save the file as UTF-8"
    case .unclosedFrontMatter: "add a line `---` below its last key"
    case .unreadableFrontMatter: "write `key: value` or `key: [a, b]`, or take the line away"
    case .blockList(let key, let items): "\(key): [\(items.joined(separator: ", "))]"
    case .continuedValue(let key): "write all of it in the line of `\(key):`"
    case .duplicateKey: "take one of the two lines away"
    case .duplicateID: "give this section an id of its own"
    case .idWithoutHeading: "move it to the line of its `##` heading, or right below"
    case .secondID: "take one of the two ids away"
    case .headingWithoutSpace: "put a space between the `#` and the title"
    case .unclosedFence(let marks): "add a line \(marks) below its last line"
    case .unclosedTag(let tag):
      tag == "<!--" ? "add `-->` where it ends" : "add `</summary>` where it ends"
    case .noBlankLineAfterTag: "leave a line empty below the tag"
    case .nestedTooDeeply: "take some of the outer marks away"
    case .nestedCell: "move it out, to the beginning of a line"
    case .choiceWithoutBox: "begin it with `[ ]`, or with `[x]` if it is right"
    case .choiceWithBlocks: "say it in one paragraph"
    }
  }

  fileprivate var chineseFix: String {
    switch self {
    case .invalidEncoding, .notText: "把文件另存为 UTF-8"
    case .unclosedFrontMatter: "在最后一个属性下面加一行 `---`"
    case .unreadableFrontMatter: "写成 `key: value` 或 `key: [a, b]`，或者删去这一行"
    case .blockList(let key, let items): "\(key): [\(items.joined(separator: ", "))]"
    case .continuedValue(let key): "全部写在 `\(key):` 这一行里"
    case .duplicateKey: "两行里删去一行"
    case .duplicateID: "给这一节另取一个 id"
    case .idWithoutHeading: "把它移到 `##` 标题那一行，或紧接在标题下面"
    case .secondID: "两个 id 里删去一个"
    case .headingWithoutSpace: "在 `#` 和标题之间加一个空格"
    case .unclosedFence(let marks): "在代码块最后一行下面加一行 \(marks)"
    case .unclosedTag(let tag): tag == "<!--" ? "在结尾处加上 `-->`" : "在结尾处加上 `</summary>`"
    case .noBlankLineAfterTag: "在标签下面空一行"
    case .nestedTooDeeply: "去掉外面的几层"
    case .nestedCell: "把它移出来，从行首写起"
    case .choiceWithoutBox: "开头写上 `[ ]`；如果它是正确的，写 `[x]`"
    case .choiceWithBlocks: "写成一段"
    }
  }
}
