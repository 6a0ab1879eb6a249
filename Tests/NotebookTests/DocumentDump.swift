import Notebook

/// A document as short lines, so that a test can show the whole of what was read.
///
/// Inlines: `‹emphasis›`, `«strong»`, `` `code` ``, `{computed}`, `[text](address)`, `⏎`; none of
/// which is Markdown, but for code and links, so that a mark which was not read is seen.
func dump(_ text: String) -> String {
  let document = Document(SourceText(text))
  var lines = document.frontMatter.entries.map { entry in
    switch entry.value.value {
    case .text(let text): "@\(entry.key.value): \(text)"
    case .list(let items): "@\(entry.key.value): [\(items.map(\.value).joined(separator: "|"))]"
    }
  }
  lines += document.blocks.flatMap { dump($0) }
  lines += dump(document.problems, of: document)
  return lines.joined(separator: "\n")
}

/// The problems alone, as `line:column id`.
func dump(_ problems: [DocumentProblem], of document: Document) -> [String] {
  problems.map { "! \(document.source.position(of: $0.range.lowerBound)) \($0.id)" }
}

func dump(_ block: DocumentBlock) -> [String] {
  switch block.content {
  case .heading(let heading):
    let id = heading.id.map { " {#\($0.value)}" } ?? ""
    return [String(repeating: "#", count: heading.level) + " " + dump(heading.title) + id]
  case .paragraph(let inlines):
    return ["p " + dump(inlines)]
  case .list(let list):
    let marker = list.start.map { "\($0)." } ?? "-"
    return list.items.flatMap { item in
      nested(item.flatMap { dump($0) }, under: marker + (list.isLoose ? "~ " : " "))
    }
  case .choices(let choices):
    return choices.map { choice in
      "[\(choice.isRight ? "x" : " ")] \(dump(choice.text)) | \(dump(choice.reason))"
    }
  case .table(let table):
    let marks = table.alignments.map { alignment in
      switch alignment {
      case .leading: "<"
      case .center: "^"
      case .trailing: ">"
      }
    }
    return
      (["table " + marks.joined()]
      + ([table.header] + table.rows).map { row in
        "  " + row.map { dump($0) }.joined(separator: " | ")
      })
  case .quote(let blocks):
    return nested(blocks.flatMap { dump($0) }, under: "> ")
  case .fence(let fence):
    let words = fence.words.map(\.value).joined(separator: " ")
    return ["fence(\(words))\(fence.closing == nil ? " unclosed" : "")"] + lines(fence.code)
  case .literal(let excerpt):
    return ["literal"] + lines(excerpt)
  }
}

func dump(_ inlines: [Inline]) -> String {
  inlines.map { inline in
    var text =
      switch inline.content {
      case .text(let text): text
      case .code(let code): "`\(code)`"
      case .computed(let code): "{\(code.text)}"
      case .lineBreak: "⏎"
      }
    if inline.isEmphasized { text = "‹\(text)›" }
    if inline.isStrong { text = "«\(text)»" }
    if let link = inline.link { text = "[\(text)](\(link.address.value))" }
    return text
  }
  .joined()
}

private func lines(_ excerpt: Excerpt) -> [String] {
  let lines: [Substring] = excerpt.text.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.map { "  |\($0)" }
}

private func nested(_ lines: [String], under marker: String) -> [String] {
  let indentation = String(repeating: " ", count: marker.count)
  guard let first = lines.first else { return [marker] }
  return [marker + first] + lines.dropFirst().map { indentation + $0 }
}
