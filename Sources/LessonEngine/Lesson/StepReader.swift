package import Notebook
import StyledText

/// Reads the blocks of a section as a step.
///
/// One walk gives each fence to its kind, which adds a piece and takes the blocks below that belong
/// to it. Blocks of no kind are prose.
package struct StepReader {
  package let source: SourceText
  /// The seed for kinds that show their parts in another order: the same in every language.
  package let seed: UInt64
  private let kinds: PieceKinds
  /// The blocks that have not been read yet.
  private var rest: ArraySlice<DocumentBlock>
  /// The step's fences by their words in their kind, and the quotes below them by where the fences
  /// begin: each searched for once, however many a hostile file has.
  private let fences: [String: [Fence]]
  private var quotes: [Int: [DocumentBlock]] = [:]
  private(set) var problems: [LessonProblem] = []
  private(set) var setup: [Fence] = []
  private var pieces: [any Piece] = []
  /// Prose that is no piece yet.
  private var openProse: [DocumentBlock] = []
  /// True if prose goes above the last piece, to its question.
  private var isInQuestion = false
  /// True if the student has had something to do.
  private var hasAsked = false

  /// The fences that are of no kind: a step's setups, and the outputs of cells.
  static let ownFences: KeyValuePairs<String, RunnableRole?> = ["zt setup": .setup, "output": nil]

  init(
    _ blocks: [DocumentBlock], of source: SourceText, _ kinds: PieceKinds, seed: UInt64 = 0
  ) {
    self.source = source
    self.seed = seed
    self.kinds = kinds
    rest = blocks[...]
    fences = Dictionary(grouping: blocks.compactMap(\.fence)) { kinds.match($0)?.words ?? "" }
    for (block, next) in zip(blocks, blocks.dropFirst()) {
      guard let fence = block.fence, case .quote(let quote) = next.content else { continue }
      quotes[fence.range.lowerBound] = quote
    }
  }

  mutating func step(_ section: Section, number: Int) -> Step {
    while let block = rest.popFirst() { read(block) }
    flushProse()
    if section.title.isEmpty { note(.untitledStep, at: section.headingBlock.range) }
    if !hasAsked { note(.nothingToDo, at: section.headingBlock.range) }
    return Step(
      id: id(of: section, number: number), title: section.title, range: section.range,
      setup: setup, pieces: pieces)
  }

  /// Reads the blocks before the first step: setups and prose.
  mutating func introduction() -> [DocumentBlock] {
    for block in rest where !block.isTitle {
      guard let fence = block.fence else {
        if case .choices = block.content {
          note(.cellBeforeSteps(role: "- [ ]"), at: source.lines(in: block.range)[0])
        }
        openProse.append(block)
        continue
      }
      noteWords(of: fence)
      if kinds.role(of: fence) == "zt setup" {
        setup.append(fence)
      } else if kinds.match(fence)?.kind is any Question.Type {
        note(.cellBeforeSteps(role: kinds.role(of: fence)), at: fence.firstLine)
      } else {
        openProse.append(block)
      }
    }
    return openProse
  }

  private mutating func id(of section: Section, number: Int) -> String {
    guard let id = section.id else {
      note(.missingStepID(title: section.title.plain.trimmed), at: section.headingBlock.range)
      return "step-\(number)"
    }
    if !Identifier.isSound(id.value) { note(.unsoundID(id.value), at: id.range) }
    return id.value
  }

  // MARK: The walk

  private mutating func read(_ block: DocumentBlock) {
    switch block.content {
    case .fence(let fence): read(fence, block)
    case .choices(let choices): add(Step.Quiz(choices, at: block.range, &self))
    case .literal:
      if block.isIndented(in: source) { note(.indentedCode, at: block.range) }
      openProse.append(block)
    case .heading, .paragraph, .list, .table, .quote: openProse.append(block)
    }
  }

  private mutating func read(_ fence: Fence, _ block: DocumentBlock) {
    let match = kinds.match(fence)
    let role = kinds.role(of: fence)
    let isSetup = role == "zt setup"
    if match != nil || isSetup,
      role.hasPrefix("zt") ? fence.code.bareCode.isEmpty : fence.code.isEmpty
    {
      note(.emptyFence(role: role), at: fence.firstLine)
    }
    noteWords(of: fence)
    defer { forgetConsequences(of: fence) }
    if let (kind, words) = match {
      kind.read(fence, as: words, &self)
    } else if isSetup {
      if hasAsked { note(.lateSetup, at: fence.firstLine) }
      setup.append(fence)
    } else {
      if kinds.role(of: fence) == "output" { note(.strayOutput, at: fence.firstLine) }
      openProse.append(block)
    }
  }

  /// Of a fence with a slip in its words, nothing else is told.
  private mutating func forgetConsequences(of fence: Fence) {
    guard let slip = kinds.problem(with: fence) else { return }
    problems.removeAll {
      $0 != slip && $0.range.lowerBound == fence.firstLine.lowerBound
    }
  }

  private mutating func noteWords(of fence: Fence) {
    if let problem = kinds.problem(with: fence) { problems.append(problem) }
  }

  /// Makes a piece of the prose so far.
  private mutating func flushProse() {
    guard !openProse.isEmpty else { return }
    let place = isInQuestion ? pieces.count - 1 : pieces.count
    if place > 0, let prose = pieces[place - 1] as? Step.Prose {
      pieces[place - 1] = Step.Prose(blocks: prose.blocks + openProse)
    } else {
      pieces.insert(Step.Prose(blocks: openProse), at: place)
    }
    openProse = []
  }
}

// MARK: - What a kind of piece reads with

extension StepReader {
  /// Adds a piece below the others.
  ///
  /// - Parameter takesProse: true if prose below it still belongs above it, to its question, until
  ///   `endQuestion`.
  package mutating func add(_ piece: any Piece, takesProse: Bool = false) {
    flushProse()
    pieces.append(piece)
    isInQuestion = takesProse
    hasAsked = hasAsked || piece is any Question
  }

  package mutating func endQuestion() {
    guard isInQuestion else { return }
    flushProse()
    isInQuestion = false
  }

  private mutating func note(_ kind: LessonProblem.Kind, at range: Range<Int>) {
    problems.append(LessonProblem(kind, at: range))
  }

  package mutating func note(_ problem: PieceProblem, at range: Range<Int>) {
    note(.inPiece(problem), at: range)
  }

  /// The line of the file in which a fence begins, from 1.
  package func line(of fence: Fence) -> Int { source.line(at: fence.range.lowerBound) }

  /// The step's fences with these words, wherever they stand.
  package func fences(_ words: String) -> [Fence] {
    fences[words] ?? []
  }

  /// Takes the output right below.
  package mutating func takeOutput() -> Fence? {
    guard let fence = rest.first?.fence, kinds.role(of: fence) == "output" else { return nil }
    noteWords(of: fence)
    rest.removeFirst()
    return fence
  }

  /// Takes the task list right below.
  package mutating func takeQuiz() -> Step.Quiz? {
    guard let block = rest.first, case .choices(let choices) = block.content else { return nil }
    rest.removeFirst()
    return Step.Quiz(choices, at: block.range, &self)
  }

  /// Takes the quote right below; empty if there is none.
  package mutating func takeQuote() -> [DocumentBlock] {
    guard let block = rest.first, case .quote(let blocks) = block.content else { return [] }
    rest.removeFirst()
    return blocks
  }

  /// The quote right below a fence; empty if there is none.
  package func quote(below fence: Fence) -> [DocumentBlock] {
    quotes[fence.range.lowerBound] ?? []
  }
}

extension DocumentBlock {
  /// True for a heading of level 1.
  var isTitle: Bool {
    if case .heading(let heading) = content { heading.level == 1 } else { false }
  }

  /// True for a block that is shown as it is because it is indented.
  fileprivate func isIndented(in source: SourceText) -> Bool {
    let line = source.lineRange(source.line(at: range.lowerBound))
    let before = source.text(in: line.lowerBound..<range.lowerBound)
    return before.contains("\t") || before.count >= 4
  }
}

extension Fence {
  /// The marks and the words behind them: the place for a problem with the fence.
  package var firstLine: Range<Int> {
    opening.lowerBound..<(words.last?.range.upperBound ?? opening.upperBound)
  }
}
