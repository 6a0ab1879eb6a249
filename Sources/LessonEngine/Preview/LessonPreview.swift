package import MatrixLanguage
package import Notebook
package import NumericCore
package import StyledText

/// A lesson as its author reads it: all that a student can get to see, nothing asked, and each finding
/// of the linter below the line that it concerns.
///
/// It is walked as a student walks it who always types the solution, on the lesson's own seed. The
/// pieces say what they show, each part with its place in the file.
package struct LessonPreview {
  /// A part of what is shown, and where it stands in the file.
  private struct ShownPart {
    let range: Range<Int>
    let blocks: [Block]
  }

  package let presentation: Presentation
  /// The values at the place where the walk is.
  package private(set) var workspace: Workspace
  private let lesson: Lesson
  private var proved: ProvedCode
  /// The code that has run so far, the key of its results in `proved`.
  private var history: ProvedCode.Provenance
  private var parts: [ShownPart] = []

  /// - Parameters:
  ///   - step: the one step that is shown; nil for all, and what stands before them.
  ///   - memory: what a check of the lesson has kept.
  ///   - limits: the limits of its code.
  package init(
    _ lesson: Lesson, step: Step? = nil, after memory: ProofMemory?, limits: Limits,
    presentation: Presentation
  ) {
    self.lesson = lesson
    self.presentation = presentation
    let allowance = Allowance(limits: limits)
    proved = memory?.lessons[lesson.id] ?? ProvedCode(allowance, .standard)
    history = lesson.beginning
    workspace = Workspace(allowance: allowance, seed: lesson.seed, data: lesson.data)
    workspace.keepsStopped = false
    walk(step)
  }

  private mutating func walk(_ only: Step?) {
    for fence in lesson.setup { run(fence.code) }
    if only == nil { open() }
    let start = (workspace, history)
    for (place, step) in lesson.steps.enumerated() where only == nil || step.id == only?.id {
      (workspace, history) = start
      for fence in step.setup { run(fence.code) }
      let number = Markup("\(place + 1)/\(lesson.steps.count)  ")
      let id = Markup("  #\(step.id)", .secondary)
      add([.heading(number + styled(step.title) + id, level: 2)], at: step.range)
      for piece in step.pieces { piece.preview(on: &self) }
    }
  }

  /// What the menu and the lesson's first screen say.
  private mutating func open() {
    let top = lesson.document.frontMatter.range ?? lesson.document.source.lineRange(1)
    let title = Block.heading(Markup(lesson.title, .heading), level: 1)
    let summary = lesson.summary
    add(
      summary.isEmpty ? [title] : [title, .blank, .paragraph(Markup(summary, .secondary))], at: top)
    add(lesson.introduction)
  }

  // MARK: What pieces add

  package var texts: LessonPageTexts { LessonPageTexts(presentation.language) }
  package var style: DocumentStyle { style(of: workspace) }
  var labels: ChoiceLabels { ChoiceLabels(isSpoken: presentation.screen.isAccessible) }

  private func style(of workspace: Workspace) -> DocumentStyle {
    var style = DocumentStyle(values: workspace, format: presentation.values)
    style.isSpoken = presentation.screen.isAccessible
    return style
  }

  /// Running text, with values in its computed places.
  package func styled(_ inlines: [Inline], in workspace: Workspace? = nil) -> Markup {
    inlines.markup(computed: style(of: workspace ?? self.workspace).computed)
  }

  package mutating func add(_ blocks: [Block], at range: Range<Int>) {
    parts.append(ShownPart(range: range, blocks: blocks))
  }

  /// Prose, each block for itself.
  package mutating func add(_ blocks: [DocumentBlock]) {
    for block in blocks { add([block].styled(style), at: block.range) }
  }

  /// A part that students see only if they ask for it, or make a mistake, under a label.
  package mutating func add(
    _ blocks: [Block], labelled label: String, as role: Role = .secondary, at range: Range<Int>
  ) {
    add([.paragraph(Markup(label, role)), .barred(blocks, role)], at: range)
  }

  /// Prose that is said of the values of a workspace.
  package func blocks(_ prose: [DocumentBlock], in workspace: Workspace? = nil) -> [Block] {
    prose.styled(style(of: workspace ?? self.workspace))
  }

  /// Runs code of the lesson.
  ///
  /// - Returns: what it prints; nothing if it fails, since that is a finding.
  @discardableResult
  package mutating func run(_ code: Excerpt) -> [Block] {
    defer { history.append(code.bareCode) }
    guard let cell = try? AuthoredCell(code),
      let printed = try? proved.run(cell, after: history, in: &workspace)
    else { return [] }
    return presentation.blocks(printed)
  }

  // MARK: The page

  /// The parts in the order of the lesson, each finding below the last part that begins above it.
  ///
  /// - Parameter findings: those in the file that is shown.
  package func blocks(with findings: [LessonDiagnostic]) -> [Block] {
    var page: [Block] = []
    func add(_ blocks: [Block]) {
      guard !blocks.isEmpty else { return }
      page += (page.isEmpty ? [] : [.blank]) + blocks
    }
    let places = Dictionary(grouping: findings, by: part)
    for finding in places[-1] ?? [] { add(shown(finding)) }
    for (place, part) in parts.enumerated() {
      add(part.blocks)
      for finding in places[place] ?? [] { add(shown(finding)) }
    }
    return page
  }

  private func shown(_ finding: LessonDiagnostic) -> [Block] {
    finding.blocks(in: presentation.language, rule: presentation.screen.rule)
  }

  /// The place of the part to which a finding belongs; -1 if none stands above it.
  private func part(of finding: LessonDiagnostic) -> Int {
    let start = finding.range.lowerBound
    let above = parts.indices.filter { parts[$0].range.lowerBound <= start }
    return above.max { parts[$0].range.lowerBound < parts[$1].range.lowerBound } ?? -1
  }
}
