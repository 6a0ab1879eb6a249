import MatrixLanguage
import Notebook

/// Running text as it stands in the source, with the place of each character. The marks of emphasis
/// are left out, and anything but text is one sign that no text has.
struct ProseText {
  static let other: Character = "\u{FFFC}"

  private(set) var characters: [Character] = []
  /// The place of each in the source.
  private var places: [Int] = []

  init(_ inlines: [Inline], of source: SourceText) {
    for inline in inlines {
      guard case .text = inline.content else {
        append(Self.other, at: inline.range.lowerBound)
        continue
      }
      var place = inline.range.lowerBound
      // A quote begins each of its lines with a mark.
      var isAtLineStart = false
      for character in source.text(in: inline.range) {
        if character.isNewline {
          isAtLineStart = true
          append(" ", at: place)
        } else if !isAtLineStart || !(character.isWhitespace || character == ">") {
          isAtLineStart = false
          append(character, at: place)
        }
        place += character.utf8.count
      }
    }
  }

  private mutating func append(_ character: Character, at place: Int) {
    characters.append(character)
    places.append(place)
  }

  /// The range of some of the characters in the source.
  func sourceRange(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last, places.indices.contains(last) else { return 0..<0 }
    return places[range.lowerBound]..<places[last] + characters[last].utf8.count
  }

  func text(_ range: Range<Int>) -> String { String(characters[range]) }
}

extension DocumentBlock {
  /// The running text of the block, each paragraph, heading and cell of a table for itself.
  var paragraphs: [[Inline]] {
    switch content {
    case .heading(let heading): [heading.title]
    case .paragraph(let inlines): [inlines]
    case .list(let list): list.items.joined().flatMap(\.paragraphs)
    case .choices(let choices): choices.flatMap { [$0.text, $0.reason] }
    case .table(let table): table.header + table.rows.flatMap(\.self)
    case .quote(let blocks): blocks.flatMap(\.paragraphs)
    case .fence, .literal: []
    }
  }
}
