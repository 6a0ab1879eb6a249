package import StyledText

/// The pairs of brackets in a text whose strings and comments are known.
///
/// Full-width brackets, from Chinese keyboards, pair with narrow ones.
package struct Brackets: Hashable, Sendable {
  /// For each bracket that has a partner, the partner's place; places count Unicode scalars.
  package private(set) var partners: [Int: Int] = [:]
  /// Opening brackets that are not closed yet, from left to right.
  package private(set) var unclosed: [Int] = []
  /// Closing brackets without a partner, or with a wrong one.
  package private(set) var stray: [Int] = []

  package init(in text: Markup) {
    self.init(
      text.spans.flatMap { span in span.text.unicodeScalars.map { ($0, span.role) } })
  }

  init(in line: StyledLine) {
    self.init(zip(line.scalars, line.roles))
  }

  private init(_ text: some Sequence<(Unicode.Scalar, Role)>) {
    var open: [(place: Int, kind: Int)] = []
    for (place, (scalar, role)) in text.enumerated() {
      guard role != .string, role != .comment else { continue }
      if let kind = Self.opening[scalar] {
        open.append((place, kind))
      } else if let kind = Self.closing[scalar] {
        guard let last = open.last, last.kind == kind else {
          stray.append(place)
          continue
        }
        open.removeLast()
        partners[place] = last.place
        partners[last.place] = place
      }
    }
    unclosed = open.map(\.place)
  }

  private static let opening: [Unicode.Scalar: Int] = [
    "(": 0, "（": 0, "[": 1, "［": 1, "【": 1, "{": 2, "｛": 2,
  ]
  private static let closing: [Unicode.Scalar: Int] = [
    ")": 0, "）": 0, "]": 1, "］": 1, "】": 1, "}": 2, "｝": 2,
  ]
}
