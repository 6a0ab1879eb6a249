package import StyledText

extension DocumentProblem {
  /// The message for the author, in one sentence.
  package func message(of source: SourceText) -> Localized<String> {
    func line(_ range: Range<Int>) -> Int { source.line(at: range.lowerBound) }
    return switch kind {
    case .invalidEncoding(let count):
      Localized(
        en: "this is not UTF-8 (\(count) \(count == 1 ? "place" : "places") in the file)",
        zh: "文件不是 UTF-8 编码（共 \(count) 处）")
    case .notText(isUTF16: true):
      Localized(
        en: "the file is in UTF-16, and lessons are read as UTF-8",
        zh: "文件是 UTF-16 编码，而课程按 UTF-8 读取")
    case .notText(isUTF16: false): Localized(en: "the file holds no text", zh: "文件里不是文字")
    case .unclosedFrontMatter:
      Localized(en: "the front matter has no `---` below it", zh: "文首的属性区缺少结尾的 `---`")
    case .unreadableFrontMatter:
      Localized(
        en: "this is no `key: value` line, and front matter has no others",
        zh: "属性区的每一行都是 `key: value`，这一行不是")
    case .lateFrontMatter(isSecond: true):
      Localized(
        en: "the file has its front matter already, and this is a second one",
        zh: "文件开头已有属性区，这里又出现一个")
    case .lateFrontMatter(isSecond: false):
      Localized(
        en: "front matter begins in the first line of a file, and this stands below it",
        zh: "属性区应从文件的第一行开始，而它前面还有别的内容")
    case .unclosedList(let key, _):
      Localized(en: "the list of `\(key)` has no `]`", zh: "`\(key)` 的列表缺少 `]`")
    case .blockList(let key, _):
      Localized(en: "the list of `\(key)` stands in lines of its own", zh: "`\(key)` 的列表分成了好几行")
    case .continuedValue(let key):
      Localized(en: "the value of `\(key)` goes on in a second line", zh: "`\(key)` 的值写到了第二行")
    case .duplicateKey(let key, let first):
      Localized(
        en: "`\(key)` stands here a second time, after line \(line(first))",
        zh: "`\(key)` 重复出现，第 \(line(first)) 行已有")
    case .duplicateID(let id, let first):
      Localized(
        en: "the section in line \(line(first)) has the id `\(id)` already",
        zh: "id `\(id)` 已被第 \(line(first)) 行的那一节使用")
    case .idWithoutHeading(let id):
      Localized(en: "no heading stands above the id `\(id)`", zh: "id `\(id)` 上方没有标题")
    case .secondID(let id, let first):
      Localized(
        en: "this heading has the id `\(first)` already, and here is `\(id)`",
        zh: "这个标题的 id 已是 `\(first)`，这里又写了 `\(id)`")
    case .headingWithoutSpace:
      Localized(en: "a heading needs a space behind its `#`", zh: "标题的 `#` 后面要有一个空格")
    case .unclosedFence(let marks, nil):
      Localized(
        en: "the block that begins with \(marks) is never closed", zh: "以 \(marks) 开头的代码块没有结束")
    case .unclosedFence(let marks, let next?):
      Localized(
        en: "the block that begins with \(marks) is not closed where another one begins, "
          + "in line \(line(next))",
        zh: "以 \(marks) 开头的代码块没有结束，第 \(line(next)) 行又开始了另一个")
    case .unclosedTag(let tag):
      Localized(en: "`\(tag)` is never closed and hides the rest", zh: "`\(tag)` 没有结束，后面的内容都被隐藏了")
    case .noBlankLineAfterTag:
      Localized(
        en: "other viewers show Markdown right below a tag as it is typed",
        zh: "紧接在标签下面的 Markdown，别的阅读器会原样显示")
    case .nestedTooDeeply(let limit):
      Localized(
        en: "lists and quotes are nested more than \(limit) deep", zh: "列表和引用的嵌套超过了 \(limit) 层")
    case .nestedCell:
      Localized(
        en: "a cell inside a list or a quote is shown and never run", zh: "列表或引用里的单元格只会显示，不会运行")
    case .choiceWithoutBox:
      Localized(
        en: "this item has no `[ ]` or `[x]`, and others of its list have",
        zh: "这一项没有 `[ ]` 或 `[x]`，而同一列表的其他项有")
    case .choiceWithBlocks:
      Localized(
        en: "a choice is one paragraph; the rest of this one is not shown", zh: "一个选项只能是一段，其余内容不会显示"
      )
    }
  }

  /// The advice what to do.
  package var fix: Localized<String> {
    switch kind {
    case .invalidEncoding, .notText: Localized(en: "save the file as UTF-8", zh: "把文件另存为 UTF-8")
    case .unclosedFrontMatter:
      Localized(en: "add a line `---` below its last key", zh: "在最后一个属性下面加一行 `---`")
    case .unreadableFrontMatter:
      Localized(
        en: "write `key: value` or `key: [a, b]`, or take the line away",
        zh: "写成 `key: value` 或 `key: [a, b]`，或者删去这一行")
    case .lateFrontMatter(isSecond: true):
      Localized(en: "take one of the two away", zh: "两个里删去一个")
    case .lateFrontMatter(isSecond: false):
      Localized(
        en: "move what stands above it below its second `---`", zh: "把它前面的内容移到第二个 `---` 下面")
    case .blockList(let key, let items), .unclosedList(let key, let items):
      Localized(code: "\(key): [\(items.joined(separator: ", "))]")
    case .continuedValue(let key):
      Localized(en: "write all of it in the line of `\(key):`", zh: "全部写在 `\(key):` 这一行里")
    case .duplicateKey: Localized(en: "take one of the two lines away", zh: "两行里删去一行")
    case .duplicateID: Localized(en: "give this section an id of its own", zh: "给这一节另取一个 id")
    case .idWithoutHeading:
      Localized(
        en: "move it to the line of its `##` heading, or right below",
        zh: "把它移到 `##` 标题那一行，或紧接在标题下面")
    case .secondID: Localized(en: "take one of the two ids away", zh: "两个 id 里删去一个")
    case .headingWithoutSpace:
      Localized(en: "put a space between the `#` and the title", zh: "在 `#` 和标题之间加一个空格")
    case .unclosedFence(let marks, _):
      Localized(
        en: "add a line \(marks) below its last line; if this is its last line, the first one is "
          + "missing above",
        zh: "在代码块最后一行下面加一行 \(marks)；如果这就是它的最后一行，那么缺的是上面的开头一行")
    case .unclosedTag(let tag):
      Localized(
        en: tag == "<!--" ? "add `-->` where it ends" : "add `</summary>` where it ends",
        zh: tag == "<!--" ? "在结尾处加上 `-->`" : "在结尾处加上 `</summary>`")
    case .noBlankLineAfterTag: Localized(en: "leave a line empty below the tag", zh: "在标签下面空一行")
    case .nestedTooDeeply: Localized(en: "take some of the outer marks away", zh: "去掉外面的几层")
    case .nestedCell: Localized(en: "move it out, to the beginning of a line", zh: "把它移出来，从行首写起")
    case .choiceWithoutBox:
      Localized(
        en: "begin it with `[ ]`, or with `[x]` if it is right", zh: "开头写上 `[ ]`；如果它是正确的，写 `[x]`")
    case .choiceWithBlocks: Localized(en: "say it in one paragraph", zh: "写成一段")
    }
  }
}
