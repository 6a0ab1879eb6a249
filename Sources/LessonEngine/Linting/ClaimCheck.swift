import LanguageSyntax
import MatrixLanguage
import Notebook
import NumericCore
import StyledText

/// Finds claims in the message of a mistake that are not computed: a number in its words, and a
/// value that a student with the mistake may have computed in another way.
///
/// A mistake is known by the values of its names alone, so nothing else is known about the answer.
/// The following are no claims: the number of a step, an ordinal, an index, a number in a name such
/// as BatchNorm1d or in a formula such as 1/m, the shape of a value, and a quotation from the
/// answer's own code.
struct ClaimCheck {
  private let mistake: Mistake
  private let givens: [Name]
  private let source: SourceText
  /// The code of the answer, in one spelling and without blanks.
  private let answer: String
  /// The names of the task.
  private let names: Set<Name>
  /// The shapes of the mistake's values and of the givens: `1×4`.
  private let shapes: Set<String>

  /// - Parameters:
  ///   - givens: the values that every answer starts from.
  ///   - outcome: the outcome of the mistake, or its start if it fails. It is computed only if the
  ///     message names a shape.
  init(
    _ mistake: Mistake, of key: AnswerKey, givens: [Name], in source: SourceText,
    outcome: () -> Workspace?
  ) {
    names = Set(givens + key.targets)
    let tellsShape = mistake.wrong.message.contains { source.text(in: $0.range).mayTellShape }
    let values = tellsShape ? outcome() : nil
    shapes = Set((givens + mistake.names).compactMap { values?[$0]?.value.shape?.description })
    self.mistake = mistake
    self.givens = givens
    self.source = source
    let codes = [mistake.wrong.fence.code.text, key.solution?.code.text ?? ""]
    answer = codes.flatMap { $0.split(whereSeparator: \.isNewline) }
      .map { String($0).packed }.joined(separator: "\n")
  }

  func diagnostics() -> [LessonDiagnostic] {
    mistake.wrong.message.flatMap(\.paragraphs).flatMap { inlines in
      numbers(in: ProseText(inlines, of: source)) + inlines.flatMap(diagnostics)
    }
  }

  private func diagnostic(_ problem: ProofProblem, at range: Range<Int>) -> LessonDiagnostic {
    LessonDiagnostic(.proof(problem), in: source, at: range)
  }

  // MARK: Words

  private func numbers(in text: ProseText) -> [LessonDiagnostic] {
    // Behind `steps 1`, the 2 in `and 2` is the number of a step as well.
    var lastLabelled: Int?
    var claims: [Range<Int>] = []
    for number in WrittenNumber.all(in: text)
    where !number.isPart(of: text, names: names, shapes: shapes) {
      let isNext = lastLabelled.map { number.follows($0, in: text) } ?? false
      if isNext || number.isLabelled(in: text) {
        lastLabelled = number.range.upperBound
      } else if let last = claims.last, number.follows(last.upperBound, in: text) {
        // A row of numbers is one claim.
        claims[claims.count - 1] = last.lowerBound..<number.range.upperBound
      } else if !isQuoted(number, in: text) {
        claims.append(number.range)
      }
    }
    return claims.map { diagnostic(.bareNumber(text.text($0)), at: text.sourceRange(of: $0)) }
  }

  /// True if a number with its operator and the other operand stands in the answer's code: `m − 1`.
  private func isQuoted(_ number: WrittenNumber, in text: ProseText) -> Bool {
    [number.joinedBefore(in: text), number.joinedBehind(in: text)].contains { piece in
      piece.map { answer.containsPiece($0.packed) } ?? false
    }
  }

  // MARK: Code

  private func diagnostics(in inline: Inline) -> [LessonDiagnostic] {
    switch inline.content {
    case .text, .lineBreak: return []
    case .code(let code):
      if shapes.contains(where: { $0.packed == code.packed }) { return [] }
      // A number alone is no quotation.
      let isQuoted =
        code.contains { !$0.isNumber && $0 != "." } && answer.containsPiece(code.packed)
      guard !isQuoted, let cell = try? Cell(CellSource(code)),
        cell.isNumber
      else { return [] }
      return [diagnostic(.bareNumber(code.trimmed), at: inline.range)]
    case .computed(let expression):
      guard let cell = try? Cell(CellSource(expression.text)) else { return [] }
      if cell.isNumber { return [diagnostic(.bareNumber(cell.source.text), at: expression.range)] }
      return cell.readNames.filter(isUnknown).sorted { $0.spelling < $1.spelling }.map {
        diagnostic(.foreignName($0, stored: mistake.names), at: expression.range)
      }
    }
  }

  /// True if a value follows from the mistake only if the student computed it as the solution does.
  /// A name without any value is found when the message is computed.
  private func isUnknown(_ name: Name) -> Bool {
    let isComputed = mistake.cells.contains { $0.assignedNames.contains(name) }
    return isComputed && !givens.contains(name) && !mistake.names.contains(name)
  }
}

extension Cell {
  /// True if it is made of numbers alone.
  fileprivate var isNumber: Bool {
    readNames.isEmpty && assignedNames.isEmpty && source.text.contains(where: \.isNumber)
  }
}

extension String {
  fileprivate var packed: String { folded.filter { !$0.isWhitespace } }

  /// True if it holds a piece, and not only as a part of longer names and numbers.
  fileprivate func containsPiece(_ piece: String) -> Bool {
    guard let first = piece.first, let last = piece.last else { return false }
    return ranges(of: piece).contains { range in
      let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : nil
      let behind = range.upperBound < endIndex ? self[range.upperBound] : nil
      return !(first.isPartOfWord && before?.isPartOfWord == true)
        && !(last.isPartOfWord && behind?.isPartOfWord == true)
    }
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "_" || self == "." }
}

extension String {
  /// True if a digit stands before a × or x, as in `1×4`.
  fileprivate var mayTellShape: Bool {
    zip(self, dropFirst()).contains { $0.isNumber && ($1 == "×" || $1 == "x") }
  }
}
