import LanguageSyntax
package import MatrixLanguage
package import Notebook
package import StyledText

extension Step {
  /// A task list: choices, each with its reason.
  package struct Quiz: Hashable, Sendable {
    package let choices: [Choice]
    package let range: Range<Int>

    /// The places of the right choices, from 0: one, or `ztilde check` reports a problem.
    package var key: [Int] { choices.indices.filter { choices[$0].isRight } }
  }
}

// MARK: - In the text

extension Step.Quiz {
  init(_ choices: [Choice], at range: Range<Int>, _ reader: inout StepReader) {
    self.init(choices: choices, range: range)
    if key.isEmpty { reader.note(.noRightChoice, at: range) }
    if choices.count < 2 { reader.note(.onlyOneChoice, at: range) }
    for place in key.dropFirst() { reader.note(.secondRightChoice, at: choices[place].range) }
    var texts: Set<String> = []
    for choice in choices
    where !texts.insert(choice.text.markup { Markup($0.text) }.plain).inserted {
      reader.note(.duplicateChoice, at: choice.range)
    }
    for choice in choices where choice.reason.isEmpty {
      let usesHyphen = choice.text.plain.contains(" - ")
      reader.note(.noReason(usesHyphen: usesHyphen), at: choice.range)
    }
  }
}

extension Step.Quiz: Piece {
  package var parts: [StepPart] {
    [
      StepPart(
        role: "- [ ]", essence: ["\(choices.count)", "\(key)"],
        counted: ["quiz \(choices.count) \(key)"], at: choices.first?.range,
        difference: .key(choices: choices.count, right: key))
    ]
  }

  package var code: Excerpt? { nil }
  package var visibleCode: [Excerpt] { [] }

  package func shown(in style: DocumentStyle) -> [[Block]] {
    [
      choices.enumerated().map { index, choice in
        .item(
          marker: Markup("  \(style.labels.label(index))) ", .accent),
          [.paragraph(choice.text.markup(computed: style.computed))])
      }
    ]
  }

  package func write(on page: inout LessonPage) {
    page.writer.add(choices(on: page))
    page.fold(page.texts.answer) { $0.writer.add(reasons(on: $0)) }
  }

  package func write(in notebook: inout JupyterWriter) {
    notebook.add(choices)
    notebook.tell(choices)
  }

  /// The choices by their letters.
  func choices(on page: LessonPage) -> [PageNode] {
    items { page.nodes(of: $0.text) }
  }

  /// Which of them is right, and why each is or is not.
  func reasons(on page: LessonPage) -> [PageNode] {
    items { choice in
      let mark = Markup(choice.isRight ? "✓ " : "✗ ", choice.isRight ? .success : .failure)
      let text = choice.reason.isEmpty ? choice.text : choice.reason
      return mark.nodes + page.nodes(of: text)
    }
  }

  private func items(_ content: (Choice) -> [PageNode]) -> [PageNode] {
    .element(
      "ol", ["class": "choices", "type": "a"],
      choices.flatMap { choice -> [PageNode] in .element("li", [:], content(choice)) })
  }

  package func preview(on page: inout LessonPreview) {
    addChoices(to: &page)
    addReasons(to: &page)
  }

  func addChoices(to page: inout LessonPreview) {
    page.add(shown(in: page.style).flatMap(\.self), at: range)
  }

  /// What is said of each choice.
  func addReasons(to page: inout LessonPreview) {
    let reasons = choices.enumerated().map { place, choice -> Block in
      let mark = choice.isRight ? Markup("✓ ", .success) : Markup("✗ ", .failure)
      let label = Markup("\(page.labels.label(place))  ")
      return .item(marker: mark + label, [.paragraph(page.styled(choice.reason))])
    }
    page.add([.barred(reasons, .secondary)], at: range)
  }

  package func walk(_ walk: inout LessonWalk, in workspace: inout Workspace) {
    for choice in choices { walk.checkSpans(in: choice.text + choice.reason, workspace) }
  }

  /// `a` for the first choice.
  static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(min(index, 25))))
  }
}

// MARK: - At work

extension Step.Quiz: Question {
  package func invitation(in runner: Runner) -> Markup { runner.texts.chooseOne }
  package func starter(afterSolution: Bool) -> Excerpt? { nil }

  package func reply(to input: String, in runner: inout Runner) -> [Event]? {
    let input = runner.labels.inLetters(input, of: choices.count)
    guard let index = choice(input) else { return refusal(of: input, in: runner) }
    let fact = JournalEntry.Fact.answered(choice: index, isRight: choices[index].isRight)
    let verdict = [Event.show([verdict(on: index, in: runner)])]
    if choices[index].isRight { return runner.goOn(noting: fact, below: verdict) }
    runner.note(fact, piece: runner.piece)
    return verdict
  }

  package var help: [Step.Hint]? { [] }

  package func solution(in runner: Runner) -> [Block]? {
    key.isEmpty ? nil : [.paragraph(rightChoice(in: runner))]
  }

  package func rightReply(in runner: Runner) -> String? { key.first.map(Self.letter) }

  package func answered(at place: Int, in runner: Runner) -> [[Block]] {
    shown(in: runner.style) + [[.paragraph(rightChoice(in: runner))]]
  }
}

extension Step.Quiz {
  func verdict(on index: Int, in runner: Runner) -> Block {
    let choice = choices[index]
    let said = runner.texts.chosen(
      runner.labels.label(index), isRight: choice.isRight, reason: runner.styled(choice.reason))
    return .barred([.paragraph(said)], choice.isRight ? .success : .failure)
  }

  /// The right choice with its reason; empty if the author has marked none.
  func rightChoice(in runner: Runner) -> Markup {
    guard let index = key.first else { return Markup() }
    let choice = choices[index]
    return runner.texts.rightChoice(
      runner.labels.label(index), text: runner.styled(choice.text),
      reason: runner.styled(choice.reason))
  }

  /// The message for a letter that is neither a choice nor a name, and for a number, since the
  /// answer is a letter.
  func refusal(of input: String, in runner: Runner) -> [Event]? {
    let line = input.trimmed
    if line.writtenNumber != nil {
      return [.complain([.paragraph(runner.texts.lettersWanted(choices.count))])]
    }
    guard line.count == 1, line.allSatisfy(\.isLetter), runner.workspace[Name(line)] == nil else {
      return nil
    }
    return [.complain([.paragraph(runner.texts.noSuchChoice(choices.count))])]
  }

  /// The place of a choice named by its letter, by its number from 1, or, if it is a number, by itself.
  package func choice(_ answer: String) -> Int? {
    let answer = answer.folded.trimmed.withoutFrame
    let place: Int?
    if let number = answer.writtenNumber {
      let numbers = choices.map(\.text.plain.writtenNumber)
      let meant = choices.indices.filter { numbers[$0] == number }
      if meant.count == 1 { return meant[0] }
      // Among numbers, `1` may be the first choice or the choice that says 1.
      place = numbers.allSatisfy { $0 == nil } ? Int(number).flatMap { $0 > 0 ? $0 - 1 : nil } : nil
    } else {
      place = choices.indices.first { Self.letter($0) == answer.lowercased() }
    }
    return place.flatMap { choices.indices.contains($0) ? $0 : nil }
  }
}

extension String {
  /// The letter alone of `(b)`, `b.`, `“b”` and `我选 b`.
  fileprivate var withoutFrame: String {
    let lead = ["我选", "选择", "选", "答案是", "答案"].first { hasPrefix($0) } ?? ""
    var text = dropFirst(lead.count)
    while let last = text.last, last.isWhitespace || ")].,!:\"'”’".contains(last) {
      text.removeLast()
    }
    while let first = text.first, first.isWhitespace || "([:\"'“‘".contains(first) {
      text.removeFirst()
    }
    return String(text)
  }
}

// MARK: - What is said

extension RunnerTexts {
  fileprivate var chooseOne: Markup {
    labels == .numbers
      ? quiet(Localized(en: "Type the number of your choice.", zh: "输入所选的编号。"))
      : quiet(Localized(en: "Type the letter of your choice.", zh: "输入所选的字母。"))
  }

  fileprivate func chosen(_ letter: String, isRight: Bool, reason: Markup) -> Markup {
    let mark =
      isRight
      ? Markup("✓ \(letter)", .success)
      : Markup(Localized(en: "✗ \(letter), not quite", zh: "✗ \(letter)，不对")[language], .failure)
    return reason.isEmpty ? mark : mark + dash + reason
  }

  /// The right choice, for a student who has not chosen it. A reason that begins with "Yes."
  /// answers one who has, so that word is left out.
  fileprivate func rightChoice(_ letter: String, text choice: Markup, reason: Markup) -> Markup {
    let reason = reason.withoutAgreement
    let answer =
      Markup(Localized(en: "It is \(letter)", zh: "答案是 \(letter)")[language], .accent)
      + Markup(Localized(en: ": ", zh: "：")[language])
      + choice
    return reason.isEmpty ? answer : answer + dash + reason
  }

  private var dash: Markup { Localized(en: " — ", zh: "——")[language] }

  fileprivate func lettersWanted(_ count: Int) -> Markup {
    guard labels == .letters else { return noSuchChoice(count) }
    let last = Step.Quiz.letter(max(0, count - 1))
    return Markup(
      Localized(
        en: "The choices have letters. Type the one you mean, from a to \(last).",
        zh: "选项用字母表示，请输入 a 到 \(last) 之间的字母。")[language])
  }

  fileprivate func noSuchChoice(_ count: Int) -> Markup {
    guard labels == .letters else {
      return Localized(
        en: "Choose a number from 1 to \(count).", zh: "请输入 1 到 \(count) 之间的编号。")[language]
    }
    let last = Step.Quiz.letter(max(0, count - 1))
    return Markup(
      Localized(en: "Choose a letter from a to \(last).", zh: "请输入 a 到 \(last) 之间的字母。")[language])
  }
}

// MARK: - What may be wrong

extension PieceProblem {
  /// True if it is about which choice is right.
  var isAboutKey: Bool { self == .noRightChoice }

  fileprivate static let noRightChoice = PieceProblem(
    "no-right-choice",
    en: "no choice is right",
    fix: "mark the right choice with `[x]`",
    zh: "没有正确的选项",
    fix: "用 `[x]` 标出正确的选项")

  fileprivate static let secondRightChoice = PieceProblem(
    "second-right-choice",
    en: "a second choice is right, and a question has one right choice",
    fix: "leave one `[x]`, and write `[ ]` here",
    zh: "这是第二个正确的选项，而一道题只有一个正确选项",
    fix: "只留一个 `[x]`，这里写 `[ ]`")

  fileprivate static let duplicateChoice = PieceProblem(
    "duplicate-choice",
    en: "this choice stands here a second time",
    fix: "say something else, or take it away",
    zh: "这个选项重复了",
    fix: "换一种说法，或者删去")

  fileprivate static let onlyOneChoice = PieceProblem(
    "one-choice", .warning,
    en: "one choice is no choice",
    fix: "add another choice",
    zh: "只有一个选项",
    fix: "再加一个选项")

  /// - Parameter usesHyphen: true if a ` - ` stands where the dash was meant to be.
  fileprivate static func noReason(usesHyphen: Bool) -> PieceProblem {
    let (english, chinese) =
      usesHyphen ? (", since a hyphen is a minus and no dash", "：连字符是减号，不是破折号") : ("", "")
    return PieceProblem(
      "no-reason",
      en: "this choice has no reason" + english,
      fix: "write it behind a dash: `- [ ] choice — reason`",
      zh: "这个选项没有解释" + chinese,
      fix: "写在破折号之后：`- [ ] 选项——理由`")
  }
}
