import StyledText
import Support
import Testing

/// What holds for every text and every width.
@Suite struct `Wrapped prose` {
  private static let widths = [40, 80] + Array(2...30)

  @Test(arguments: 0..<300)
  func `loses nothing and passes no edge`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let prose = Prose(&random)
    for width in Self.widths {
      let page = Page([
        .paragraph(prose.text),
        .barred(
          [.item(marker: "12. ", [.paragraph(prose.text), .verbatim(prose.text)])], .success),
      ])
      for line in page.lines(width: width) {
        #expect(line.displayWidth() <= width, "seed \(seed), width \(width): \(line.plain)")
      }
      #expect(
        letters(lines(prose, width).joined()) == letters(prose.text.plain),
        "seed \(seed), width \(width)")
    }
  }

  @Test(arguments: 0..<300)
  func `breaks no rule of punctuation where another place would do`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let prose = Prose(&random)
    // Narrower ones cut commands.
    for width in Self.widths where width >= 8 {
      let lines = lines(prose, width)
      for (line, next) in zip(lines, lines.dropFirst()) {
        guard let last = line.last, let first = next.first else {
          Issue.record("seed \(seed), width \(width): an empty line")
          continue
        }
        let isForbidden = Self.opening.contains(last) || isClosing(first, before: next.dropFirst())
        guard isForbidden else { continue }
        #expect(
          !canEndEarlier(line), "seed \(seed), width \(width): \(line) | \(next)")
        #expect(width < 16, "seed \(seed), width \(width): \(line) | \(next)")
      }
    }
  }

  @Test(arguments: 0..<300)
  func `parts no command, and no code that fits`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let prose = Prose(&random)
    for width in Self.widths {
      let lines = lines(prose, width)
      for whole in Set(prose.wholes) {
        // Beside it there may be a bracket and a stop, which cling to it.
        guard whole.displayWidth() + 8 <= width else { continue }
        let shown = lines.reduce(0) { $0 + $1.ranges(of: whole).count }
        #expect(
          shown == prose.text.plain.ranges(of: whole).count,
          "seed \(seed), width \(width): \(whole) in \(lines)")
      }
    }
  }

  private func lines(_ prose: Prose, _ width: Int) -> [String] {
    Page([.paragraph(prose.text)]).lines(width: width).map(\.plain)
  }

  private func letters(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }

  // MARK: The rules, said once more

  private static let opening: Set<Character> = ["（", "「", "『", "【", "《", "(", "[", "“"]
  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "」", "』", "】", "》", "…", "”", ",", ")", "]", ";",
  ]

  private func isClosing(_ character: Character, before rest: Substring) -> Bool {
    if character == ":" || character == "." { return rest.first?.isLetter != true }
    return Self.closing.contains(character)
  }

  /// Whether there is a place in a line at which it could have ended by the rules.
  private func canEndEarlier(_ line: String) -> Bool {
    line.indices.dropFirst().contains { place in
      let (left, right) = (line[line.index(before: place)], line[place])
      let isCommand = line[..<place].last { !$0.isLetter } == ":" && right.isLetter
      return left != " " && right != " " && !isCommand && !Self.opening.contains(left)
        && !isClosing(right, before: line[place...].dropFirst())
    }
  }
}

/// Random prose in English and Chinese, with code and commands in it.
private struct Prose {
  private(set) var text = Markup()
  /// What must not be parted.
  private(set) var wholes: [String] = []

  init(_ random: inout SeededGenerator) {
    while text.plain.count < 120 {
      let last = text.plain.last
      switch Int.random(in: 0..<8, using: &random) {
      case 0:
        guard let last, " ，。、（：值根".contains(last) else { continue }
        let code = pick(["ε = 4", "f(x, y) + 1", "z̃", "μ = mean(z)", "[1, 2; 3]"], &random)
        wholes.append(code)
        text.append(code, .code)
        text.append(pick([" ", "，", "。", "）"], &random))
      case 1:
        guard last == " " || last == "（" || last == "、" else { continue }
        let command = pick([":提示", ":hint", ":重做"], &random)
        wholes.append(command)
        text.append(command, pick([.code, .plain], &random))
        text.append(pick([" ", "，", "）", "。"], &random))
      default:
        let piece = pick(
          [
            "batch", "γ", "a", "normalization", " ", " ", " ", "\n", "均值", "方差的平方根", "，", "。", "（",
            "）", "「", "」", "、", "：", "？", "！", "x, y", "(k)", "“z̃”", "1.5;", "……",
          ], &random)
        // Real prose does not pile up punctuation, nor set it off by spaces: a pile is as long as a
        // word and is cut like one.
        let isSign = piece.first?.isPunctuation == true
        if let last, isSign, last.isPunctuation || last == " " { continue }
        text.append(piece)
      }
    }
  }
}

private func pick<Choice>(_ choices: [Choice], _ random: inout SeededGenerator) -> Choice {
  choices[Int.random(in: 0..<choices.count, using: &random)]
}
