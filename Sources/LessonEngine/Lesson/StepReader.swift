import Notebook
import StyledText

/// Reads the blocks of a section as a step.
///
/// One walk puts every block where it belongs; what belongs to the task is gathered on the way and
/// becomes a piece at the end, in the starter's place.
struct StepReader {
  let source: SourceText
  var problems: [LessonProblem] = []
  var setup: [Fence] = []
  var pieces: [Step.Piece] = []
  var task = TaskReader()
  /// Prose that is no piece yet.
  private var openProse: [DocumentBlock] = []
  /// Whether the student has had something to do.
  private var hasAsked = false

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func step(_ section: Section, number: Int) -> Step {
    read(section.blocks)
    flushProse()
    if let task = task.task(source, problems: &problems) {
      pieces.insert(.task(task.task), at: task.place)
    }
    if !hasAsked {
      note(.nothingToDo, at: section.headingBlock.range)
    }
    return Step(
      id: id(of: section, number: number), title: section.title, range: section.range,
      setup: setup, pieces: pieces, contentHash: ContentHash(setup: setup, pieces: pieces))
  }

  /// Reads what stands before the first step: prose and setups.
  mutating func readPreamble(_ blocks: [DocumentBlock]) {
    for block in blocks {
      guard let fence = block.fence else {
        if !block.isTitle { addProse(block) }
        continue
      }
      switch FenceRole(fence, problems: &problems) {
      case .setup: setup.append(fence)
      case .other, .python, .output: addProse(block)
      case let role: note(.cellBeforeSteps(role: role.name), at: fence.firstLine)
      }
    }
  }

  /// The prose of a preamble, which has no other pieces.
  var prose: [DocumentBlock] { openProse }

  private mutating func note(_ kind: LessonProblem.Kind, at range: Range<Int>) {
    problems.append(LessonProblem(kind, at: range))
  }

  private mutating func id(of section: Section, number: Int) -> String {
    guard let id = section.id else {
      note(.missingStepID(title: section.title.plain), at: section.headingBlock.range)
      return "step-\(number)"
    }
    if !Identifier.isSound(id.value) { note(.unsoundID(id.value), at: id.range) }
    return id.value
  }

  // MARK: The walk

  private mutating func read(_ blocks: [DocumentBlock]) {
    var rest = blocks[...]
    while let block = rest.popFirst() {
      switch block.content {
      case .fence(let fence): read(fence, block, &rest)
      case .choices(let choices): add(.quiz(quiz(choices, block.range)))
      case .literal:
        if block.isIndented(in: source) { note(.indentedCode, at: block.range) }
        addProse(block)
      case .heading, .paragraph, .list, .table, .quote: addProse(block)
      }
    }
  }

  private mutating func read(
    _ fence: Fence, _ block: DocumentBlock, _ rest: inout ArraySlice<DocumentBlock>
  ) {
    let role = FenceRole(fence, problems: &problems)
    if role != .other, role != .output, fence.code.isEmpty {
      note(.emptyFence(role: role.name), at: fence.firstLine)
    }
    switch role {
    case .cell:
      add(.cell(Step.Cell(fence: fence, output: takeOutput(&rest))))
    case .python:
      add(.example(Step.Example(fence: fence, output: takeOutput(&rest))))
    case .predict(let asksShape):
      add(.prediction(prediction(fence, asksShape: asksShape, &rest)))
    case .setup:
      if hasAsked { note(.lateSetup, at: fence.firstLine) }
      setup.append(fence)
    case .task:
      if task.place == nil { flushProse() }
      hasAsked = true
      task.begin(fence, place: pieces.count, problems: &problems)
    case .wrong:
      task.add(wrong: fence, message: takeQuote(&rest), problems: &problems)
    case .variant, .solution, .check, .hint:
      task.add(fence, as: role, problems: &problems)
    case .output:
      note(.strayOutput, at: fence.firstLine)
      addProse(block)
    case .other:
      addProse(block)
    }
  }

  private mutating func addProse(_ block: DocumentBlock) {
    if task.takesDebrief(at: pieces.count) {
      task.debrief.append(block)
    } else {
      openProse.append(block)
    }
  }

  private mutating func add(_ piece: Step.Piece) {
    flushProse()
    pieces.append(piece)
    hasAsked = hasAsked || piece.asksSomething
  }

  /// Makes a piece of the prose so far. Prose below a starter goes above it, to its question.
  private mutating func flushProse() {
    guard !openProse.isEmpty else { return }
    if let last = pieces.last, case .prose(let question) = last {
      pieces[pieces.count - 1] = .prose(question + openProse)
    } else {
      if task.place == pieces.count { task.place = pieces.count + 1 }
      pieces.append(.prose(openProse))
    }
    openProse = []
  }

  private mutating func prediction(
    _ fence: Fence, asksShape: Bool, _ rest: inout ArraySlice<DocumentBlock>
  ) -> Step.Prediction {
    // The output may stand before the choices or after them.
    var output = takeOutput(&rest)
    var question = asksShape ? Step.Prediction.Question.shape : .value
    if let block = rest.first, case .choices(let choices) = block.content {
      rest.removeFirst()
      if asksShape { note(.shapeWithChoices, at: fence.firstLine) }
      question = .choice(quiz(choices, block.range))
      output = output ?? takeOutput(&rest)
    }
    return Step.Prediction(cell: Step.Cell(fence: fence, output: output), question: question)
  }

  private mutating func takeOutput(_ rest: inout ArraySlice<DocumentBlock>) -> Fence? {
    guard let fence = rest.first?.fence, fence.words.map(\.value) == ["output"] else { return nil }
    rest.removeFirst()
    return fence
  }

  private mutating func takeQuote(_ rest: inout ArraySlice<DocumentBlock>) -> [DocumentBlock] {
    guard let block = rest.first, case .quote(let blocks) = block.content else { return [] }
    rest.removeFirst()
    return blocks
  }

  private mutating func quiz(_ choices: [Choice], _ range: Range<Int>) -> Step.Quiz {
    let quiz = Step.Quiz(choices: choices, range: range)
    if quiz.key.isEmpty { note(.noRightChoice, at: range) }
    if choices.count < 2 { note(.onlyOneChoice, at: range) }
    for place in quiz.key.dropFirst() { note(.secondRightChoice, at: choices[place].range) }
    var texts: Set<String> = []
    for choice in choices
    where !texts.insert(choice.text.markup { Markup($0.text) }.plain).inserted {
      note(.duplicateChoice, at: choice.range)
    }
    for choice in choices where choice.reason.isEmpty {
      let usesHyphen = choice.text.plain.contains(" - ")
      note(.choiceWithoutReason(usesHyphen: usesHyphen), at: choice.range)
    }
    return quiz
  }
}

extension DocumentBlock {
  fileprivate var isTitle: Bool {
    if case .heading(let heading) = content { heading.level == 1 } else { false }
  }

  /// Whether it is shown as it is because it is indented.
  fileprivate func isIndented(in source: SourceText) -> Bool {
    let line = source.lineRange(source.line(at: range.lowerBound))
    let before = source.text(in: line.lowerBound..<range.lowerBound)
    return before.contains("\t") || before.count >= 4
  }
}

extension Fence {
  /// The marks and the words behind them, where a problem with the fence is shown.
  var firstLine: Range<Int> {
    opening.lowerBound..<(words.last?.range.upperBound ?? opening.upperBound)
  }
}
