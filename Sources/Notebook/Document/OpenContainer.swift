/// A quote, list or item that the next line may continue.
struct OpenContainer {
  enum Kind {
    case document
    case quote
    case list(ListMarker)
    /// An item, with the indentation of its lines; `box` is the `[ ]` or `[x]` before its text.
    case item(indentation: Int, box: Bool?)
  }

  /// An item that is complete.
  struct Item {
    let box: Bool?
    let blocks: [DocumentBlock]
    let range: Range<Int>
  }

  let kind: Kind
  let start: Int
  var blocks: [DocumentBlock] = []
  /// Of a list.
  var items: [Item] = []
  /// Of a list: whether a blank line has parted its items or their blocks.
  var isLoose = false

  init(_ kind: Kind, start: Int) {
    self.kind = kind
    self.start = start
  }

  var isList: Bool {
    if case .list = kind { true } else { false }
  }
}

/// The block that lines are being gathered for.
enum OpenLeaf {
  case none
  case paragraph([Range<Int>])
  case fence(OpenFence)
  /// Lines that are indented by four columns.
  case indented([Range<Int>])
  /// Lines that a foreign tag begins, up to a blank one.
  case foreign([Range<Int>])
  case table(OpenTable)
  /// Inside a comment or a summary that goes on over several lines.
  case hidden(OpenTag)
}

struct OpenFence {
  let opening: Range<Int>
  let info: Range<Int>
  /// The column of the marks.
  let indentation: Int
  var lines: [Range<Int>] = []
}

struct OpenTable {
  let header: [Excerpt]
  let alignments: [Table.Alignment]
  var rows: [[Excerpt]] = []
  let start: Int
  var end: Int
}

struct OpenTag {
  /// Its end: `-->` or `</summary>`.
  let end: StaticString
  let name: String
  let range: Range<Int>

  var isComment: Bool { name == "<!--" }
}
