import LanguageSyntax
import MatrixLanguage
import StyledText
import Support
import Testing

/// What holds of every message on a narrow screen, in both languages; ten are kept as they look.
@Suite struct `A message on a narrow screen` {
  private static let width = 40

  @Test func `keeps to the screen, marks what it means and loses no word`() throws {
    for program in BadPrograms.all {
      for diagnostic in try program.diagnostics() {
        for language in InterfaceLanguage.allCases { check(diagnostic, in: language) }
      }
    }
  }

  private func check(_ diagnostic: Diagnostic, in language: InterfaceLanguage) {
    func message(width: Int) -> DrawnMessage {
      DrawnMessage(DiagnosticDrawing(language: language, width: width).markup(diagnostic))
    }
    let (message, whole) = (message(width: Self.width), message(width: 100_000))
    #expect(message.rows.allSatisfy { $0.displayWidth() <= Self.width }, "\(message)")
    #expect(message.words == whole.words, "\(message)")
    #expect(message.arrowColumns.count <= 1, "\(message)")
    #expect(message.excerpts.count == whole.excerpts.count, "\(message)")

    for (excerpt, line) in zip(message.excerpts, diagnostic.markedLines) {
      let isOperatorMarked = excerpt.stems.count > excerpt.labels.count
      let marked = diagnostic.marked(in: line, withOperator: isOperatorMarked)
      let code = diagnostic.source.visible(line)
      #expect(excerpt.shows(code, marking: marked), "\(message)")
      #expect(excerpt.joints.allSatisfy(excerpt.stems.contains), "\(message)")
    }
    for (excerpt, whole) in zip(message.excerpts, whole.excerpts) {
      // Where it has no room, a label loses where its value comes from, and nothing else.
      let isCut = excerpt.labels.count < whole.labels.count
      #expect(!isCut || excerpt.code.contains("…"), "\(message)")
      for (label, wholeLabel) in zip(excerpt.labels, whole.labels) where !isCut {
        let description = wholeLabel.prefix { !",，".contains($0) }
        #expect(label == wholeLabel || label == description, "\(message)")
      }
    }
  }

  /// How ten programs begin that need room in different ways.
  private static let samples = [
    "2z + 3(z + 1)", #"network([4; 1]"#, "size(Z)", "hist(bins=3)", "z̃ = γ * x", "where(Z > 0",
    "\t层均值", "loss = mean((first", "losses := repeat", "gard(",
  ]

  @Test(arguments: InterfaceLanguage.allCases)
  func `looks as was last agreed`(language: InterfaceLanguage) throws {
    let drawing = DiagnosticDrawing(language: language, width: Self.width)
    let messages = try Self.samples.map { start in
      let program = try #require(BadPrograms.all.first { $0.code.hasPrefix(start) })
      let messages = try program.diagnostics().map { drawing.markup($0).plain }
      return (["> \(program.code)"] + messages).joined(separator: "\n")
    }
    Golden.expect(
      messages.joined(separator: "\n\n").sanitized, matches: "narrow-\(language.rawValue)",
      filePath: "\(testFolder)/")
  }
}

extension Diagnostic {
  /// The lines of the code that a message shows: those of the operands, else that of what is wrong.
  fileprivate var markedLines: [SourceRange] {
    (operands.isEmpty ? [range] : operands.map(\.range)).reduce(into: []) { lines, range in
      let line = source.line(at: range.lowerBound).range
      if !lines.contains(line), lines.count < 3 { lines.append(line) }
    }
  }

  /// The columns of a line that are to be marked.
  fileprivate func marked(
    in line: SourceRange, withOperator hasOperator: Bool
  ) -> [Range<Int>] {
    var ranges = operands.isEmpty ? [range] : operands.map(\.range)
    if hasOperator, let operatorRange { ranges.append(operatorRange) }
    return ranges.filter { $0.lowerBound <= line.upperBound && $0.upperBound >= line.lowerBound }
      .map { range in
        let piece = range.clamped(to: line)
        let start = source.visible(line.lowerBound..<piece.lowerBound).displayWidth()
        return start..<start + max(1, source.visible(piece).displayWidth())
      }
  }
}

extension CellSource {
  /// Code with a mark for each character that a terminal would not show.
  fileprivate func visible(_ range: SourceRange) -> String {
    var text = String.UnicodeScalarView()
    for scalar in self[range].unicodeScalars {
      let isShown = String(scalar).sanitized == String(scalar)
      text.append(isShown ? scalar : scalar == "\t" ? " " : "\u{FFFD}")
    }
    return String(text)
  }
}
