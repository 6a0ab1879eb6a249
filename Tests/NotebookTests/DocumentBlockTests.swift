import Testing

/// A small document and what is read from it, in the form of `dump`.
struct Reading: CustomTestStringConvertible, Sendable {
  let name: String
  let source: String
  let expected: String

  init(_ name: String, _ source: String, _ expected: String) {
    self.name = name
    self.source = source
    self.expected = expected
  }

  var testDescription: String { name }
}

@Suite struct `Blocks of a document` {
  @Test(arguments: [
    Reading("headings", "# A\n### B ###\n#\n####### C", "# A\n### B\n# \np ####### C"),
    Reading("underlined headings", "A\nb\n===\nC\n---", "# A b\n## C"),
    Reading("an id at a heading's end", "## The four steps {#steps}", "## The four steps {#steps}"),
    Reading("an id in a comment", "## A <!-- {#a} -->", "## A {#a}"),
    Reading("an id in a comment below", "## A\n\n<!-- {#a} -->\nb", "## A {#a}\np b"),
    Reading("an id below an underlined heading", "A\n---\n<!--{#a}-->", "## A {#a}"),
    Reading("braces that are no id", "## The set {a} and {#b c}", "## The set {a} and {#b c}"),
    Reading("paragraphs", "a\n b\n\nc", "p a b\np c"),
    Reading("a hard break", "a  \nb\\\nc", "p a⏎b⏎c"),
    Reading("a rule", "a\n\n***\nb", "p a\nliteral\n  |***\np b"),
    Reading("an indented block", "    a\n\n      b\n\nc", "literal\n  |a\n  |\n  |  b\np c"),
    Reading(
      "a foreign tag", "<div>\n*a*\n</div>\n\nb", "literal\n  |<div>\n  |*a*\n  |</div>\np b"),
    Reading("carriage returns", "# A\r\n\r\nb\r\nc\rd", "# A\np b c d"),
    Reading("a byte-order mark", "\u{FEFF}# A", "# A"),
    Reading("nothing", "", ""),
    Reading("blank lines", " \n\t\n", ""),
  ])
  func `prose`(_ reading: Reading) {
    #expect(dump(reading.source) == reading.expected)
  }

  @Test(arguments: [
    Reading(
      "backticks", "```zt task variant\na\n\nb\n```\nc",
      "fence(zt task variant)\n  |a\n  |\n  |b\np c"),
    Reading("tildes", "~~~ zt `x`\n```\n~~~", "fence(zt `x`)\n  |```"),
    Reading("longer marks", "````\n```\n`````", "fence()\n  |```"),
    Reading("empty", "```output\n```", "fence(output)\n  |"),
    Reading("indented marks", "  ```\n  a\n    b\n c\n  ```", "fence()\n  |a\n  |  b\n  |c"),
    Reading("tabs in code", "```\n\ta\n```", "fence()\n  |\ta"),
    Reading(
      "in a list", "- a\n\n  ```\n  b\n\n  c\n  ```", "- p a\n  fence()\n    |b\n    |\n    |c"),
    Reading(
      "in a quote", "> ```\n> b\n>\n>  c\n> ```\nd", "> fence()\n    |b\n    |\n    | c\np d"),
    Reading("right below prose", "a\n```\nb\n```", "p a\nfence()\n  |b"),
    Reading("backticks in the words are code", "``` a`b", "p ``` a`b"),
  ])
  func `fences`(_ reading: Reading) {
    #expect(dump(reading.source) == reading.expected)
  }

  @Test(arguments: [
    Reading("bullets", "- a\n- b\n* c", "- p a\n- p b\n- p c"),
    Reading("numbers", "3. a\n4. b\n1) c", "3. p a\n3. p b\n1. p c"),
    Reading("loose", "- a\n\n- b", "-~ p a\n-~ p b"),
    Reading("nested", "- a\n  - b\n    1. c\n- d", "- p a\n  - p b\n    1. p c\n- p d"),
    Reading("with tabs", "-\ta\n\n\tb", "- p a\n  p b"),
    Reading("a lazy line", "- a\nb\n\nc", "- p a b\np c"),
    Reading("an empty item", "-\n- b", "- \n- p b"),
    Reading("a number in prose", "in\n1994. there", "p in 1994. there"),
    Reading("a dash in prose", "a\n-\nb", "## a\np b"),
    Reading("no blank, no item", "-a\n1.b", "p -a 1.b"),
    Reading("quotes", "> a\nb\n\n> c\n> > d", "> p a b\n> p c\n  > p d"),
    Reading("a list in a quote", "> - a\n> - b\nc", "> - p a\n  - p b c"),
    Reading("a quote in a list", "- > a\n  > b\n- c", "- > p a b\n- p c"),
  ])
  func `lists and quotes`(_ reading: Reading) {
    #expect(dump(reading.source) == reading.expected)
  }

  @Test(arguments: [
    Reading("a dash", "- [x] a — b\n- [ ] c – d", "[x] a | b\n[ ] c | d"),
    Reading("a Chinese dash", "- [x] 更大——因为\n- [X] 更小 —— 不", "[x] 更大 | 因为\n[x] 更小 | 不"),
    Reading("the first of two dashes", "- [x] a — b — c", "[x] a | b — c"),
    Reading("a minus is no dash", "- [ ] a - b", "[ ] a - b | "),
    Reading("a dash without blanks is none", "- [ ] a—b", "[ ] a—b | "),
    Reading("a dash in code is none", "- [ ] `a — b` — *c*", "[ ] `a — b` | ‹c›"),
    Reading("a reason that goes on", "- [ ] a\n  — b\n  c", "[ ] a | b c"),
    Reading("a computed reason", "- [ ] 4 — no, `= mean(z)`.", "[ ] 4 | no, {mean(z)}."),
    Reading("no box", "- [x]a\n- [y] b", "- p [x]a\n- p [y] b"),
    Reading("numbered", "1. [x] a — b", "[x] a | b"),
  ])
  func `choices`(_ reading: Reading) {
    #expect(dump(reading.source) == reading.expected)
  }

  @Test(arguments: [
    Reading(
      "aligned", "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |",
      "table <^>\n  a | b | c\n  1 | 2 | 3"),
    Reading(
      "without outer bars", "a | b\n--- | ---\n1 | 2\n\nc", "table <<\n  a | b\n  1 | 2\np c"),
    Reading("a bar in a cell", "| a |\n|--|\n| `x \\| y` |", "table <\n  a\n  `x | y`"),
    Reading(
      "rows of other lengths", "|a|b|\n|-|-|\n|1|\n|1|2|3|", "table <<\n  a | b\n  1\n  1 | 2"),
    Reading("other numbers of columns", "|a|b|\n|-|", "p |a|b| |-|"),
    Reading("a fence ends it", "|a|\n|-|\n```\n```", "table <\n  a\nfence()\n  |"),
  ])
  func `tables`(_ reading: Reading) {
    #expect(dump(reading.source) == reading.expected)
  }

  @Test(arguments: [
    Reading("a comment", "a\n\n<!-- b\n\nc --> \nd", "p a\np d"),
    Reading("a comment in a line", "a <!-- b --> c", "p a  c"),
    Reading(
      "a folded answer",
      "<details><summary>Solution</summary>\n\n```zt\na\n```\n\n</details>\nb",
      "fence(zt)\n  |a\np b"),
    Reading(
      "a summary over lines", "<details open>\n<summary>\nA\n</summary>\n\nb\n</details>", "p b"),
    Reading("a comment keeps cells away", "<!--\n```zt\na\n```\n-->", ""),
    Reading("a comment in a fence", "```\n<!-- a -->\n```", "fence()\n  |<!-- a -->"),
  ])
  func `what is not shown`(_ reading: Reading) {
    let text = dump(reading.source)
    #expect(text.replacing(#/\n?! .*/#, with: "") == reading.expected)
  }
}
