import StyledText

/// The frames of a slider, as data for the page's script: of each frame, only its differences from
/// the first.
///
/// The frames are trees, and so are the differences: the script sets attributes and texts and
/// builds elements, and never reads text as HTML.
struct VaryingFrames: Encodable {
  /// `γ`
  let name: String
  /// The number of each frame.
  let values: [String]
  /// The changes of each frame.
  let changes: [[FrameChange]]

  /// A place of the first frame, counted in the order of the page, and what stands there instead.
  enum FrameChange: Encodable {
    case attribute(Int, String, String)
    case text(Int, String)
    case node(Int, PageNode)

    func encode(to encoder: any Encoder) throws {
      var values = encoder.unkeyedContainer()
      switch self {
      case .attribute(let place, let name, let value):
        try values.encode(place)
        try values.encode(name)
        try values.encode(value)
      case .text(let place, let text):
        try values.encode(place)
        try values.encode(text)
      case .node(let place, let node):
        try values.encode(place)
        try values.encode([BuiltNode(node: node)])
      }
    }
  }

  init(name: String, values: [String], frames: [PageElement]) {
    self.name = name
    self.values = values
    guard let first = frames.first else {
      changes = []
      return
    }
    changes = frames.map { frame in
      var changes: [FrameChange] = []
      var place = 0
      Self.compare(.element(first), .element(frame), at: &place, &changes)
      return changes
    }
  }

  /// Compares two nodes, and moves on behind the first one.
  private static func compare(
    _ old: PageNode, _ new: PageNode, at place: inout Int, _ changes: inout [FrameChange]
  ) {
    let start = place
    place += old.count
    guard old != new else { return }
    switch (old, new) {
    case (.text, .text(let text)):
      changes.append(.text(start, text.shownOnPage))
    case (.element(let old), .element(let new)) where old.isShaped(like: new):
      for (before, after) in zip(old.attributes, new.attributes) where before != after {
        changes.append(.attribute(start, after.name, after.value.shownOnPage))
      }
      var inner = start + 1
      for (before, after) in zip(old.content, new.content) {
        compare(before, after, at: &inner, &changes)
      }
    default:
      changes.append(.node(start, new))
    }
  }

  private enum CodingKeys: String, CodingKey { case name, values, changes }

  /// The data as an element that a browser shows to its script alone.
  var element: PageElement {
    PageElement(
      "script", ["type": "application/json"],
      data: JSONText.encode(self).replacing("<", with: "\\u003c"))
  }
}

extension PageNode {
  /// The number of its nodes, itself included.
  fileprivate var count: Int {
    switch self {
    case .text: 1
    case .element(let element): element.content.reduce(1) { $0 + $1.count }
    }
  }
}

extension PageElement {
  /// True if the two elements differ in values of attributes and in their content alone.
  fileprivate func isShaped(like other: PageElement) -> Bool {
    name == other.name && content.count == other.content.count
      && attributes.map(\.name) == other.attributes.map(\.name)
  }
}

/// `"text"`, or `["name", {"attribute": "value"}, …]`.
private struct BuiltNode: Encodable {
  let node: PageNode

  func encode(to encoder: any Encoder) throws {
    switch node {
    case .text(let text):
      var value = encoder.singleValueContainer()
      try value.encode(text.shownOnPage)
    case .element(let element):
      var values = encoder.unkeyedContainer()
      try values.encode(element.name)
      let attributes = element.attributes.map { ($0.name, $0.value.shownOnPage) }
      try values.encode(Dictionary(attributes) { first, _ in first })
      for node in element.content { try values.encode(BuiltNode(node: node)) }
    }
  }
}
