/// The meaning of a piece of text. Only renderers choose colours.
package enum Role: Hashable, Sendable {
  // Prose
  case plain, strong, emphasis, code, heading, link
  // The interface
  case prompt, secondary, accent, success, failure, warning, hint
  /// The partner of the bracket at the cursor, and the text that the next key replaces.
  case match, selected
  /// A mistake in code that is still being typed.
  case mistake
  // The language
  case keyword, name, function, number, operation, string, comment, blank
  /// The data sets of a plot; a sixth looks like the first.
  case firstSeries, secondSeries, thirdSeries, fourthSeries, fifthSeries
  /// A place of a field, whose ground shows a number.
  case field(Tint)
  /// A part of a map drawn at one of its heights.
  case height(Tint)
}

extension Role: CaseIterable {
  package static let allCases: [Role] =
    [
      .plain, .strong, .emphasis, .code, .heading, .link, .prompt, .secondary, .accent, .success,
      .failure, .warning, .hint, .match, .selected, .mistake, .keyword, .name, .function, .number,
      .operation, .string, .comment, .blank, .firstSeries, .secondSeries, .thirdSeries,
      .fourthSeries,
      .fifthSeries,
    ] + Tint.allCases.flatMap { [.field($0), .height($0)] }
}

/// A run of text with one meaning.
package struct Span: Hashable, Sendable {
  package var text: String
  package var role: Role

  package init(_ text: String, _ role: Role = .plain) {
    self.text = text
    self.role = role
  }
}

/// Text whose parts carry meanings. It may hold line breaks and knows no width.
package struct Markup: Hashable, Sendable {
  package private(set) var spans: [Span]

  package init(_ spans: [Span] = []) {
    self.spans = spans
  }

  package init(_ text: String, _ role: Role = .plain) {
    spans = text.isEmpty ? [] : [Span(text, role)]
  }

  /// The words without their meanings.
  package var plain: String { spans.map(\.text).joined() }

  /// The text as lines, without their breaks; at least one.
  package var lines: [Markup] {
    var lines = [Markup()]
    for span in spans {
      for (index, piece) in span.text.split(
        separator: "\n", omittingEmptySubsequences: false
      ).enumerated() {
        if index > 0 { lines.append(Markup()) }
        lines[lines.count - 1].append(String(piece), span.role)
      }
    }
    return lines
  }

  package var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

  package static func + (left: Markup, right: Markup) -> Markup {
    Markup(left.spans + right.spans)
  }

  package static func += (left: inout Markup, right: Markup) {
    left.spans += right.spans
  }

  /// Appends text, to the last span if the meaning is the same.
  package mutating func append(_ text: String, _ role: Role = .plain) {
    guard !text.isEmpty else { return }
    if spans.last?.role == role {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(text, role))
    }
  }
}

extension [Markup] {
  /// The lines of a text, one below the other.
  package func joinedInLines() -> Markup {
    var text = first ?? Markup()
    for line in dropFirst() {
      text.append("\n")
      text += line
    }
    return text
  }
}

extension Markup {
  /// A sentence with code between backticks.
  package init(sentence: String) {
    self.init()
    let parts: [Substring] = sentence.split(separator: "`", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      append(String(part), place.isMultiple(of: 2) ? .plain : .code)
    }
  }

  /// The text with its plain parts in another role.
  package func plain(as role: Role) -> Markup {
    Markup(spans.map { $0.role == .plain ? Span($0.text, role) : $0 })
  }
}

/// `"There is no command \(word). \(code: ":help") lists them."`
extension Markup: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(value)
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.markup
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = Markup()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { markup.append(literal) }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      markup.append(value.description)
    }

    package mutating func appendInterpolation(_ part: Markup) { markup += part }

    package mutating func appendInterpolation(code: String) { markup.append(code, .code) }
  }
}
