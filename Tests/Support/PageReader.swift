/// Reads a web page as a browser does that forgives nothing: each element must be closed by its own end,
/// each attribute quoted.
public struct PageReader {
  /// An element with what stands in it.
  public struct Element {
    /// In small letters: `p`.
    public let name: String
    /// The attributes with their values, without quoting.
    public let attributes: [String: String]
    /// All the text in it, without quoting.
    public var text = ""
  }

  /// In the order in which they begin.
  public private(set) var elements: [Element] = []
  /// What is wrong with the page.
  public private(set) var problems: [String] = []
  private var open: [Int] = []

  private static let void: Set<String> = ["br", "hr", "input", "link", "meta"]
  /// Those whose text a browser does not unquote.
  private static let raw: Set<String> = ["script", "style"]

  /// - Parameter page: a whole page.
  public init(_ page: String) {
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      add(text: rest[..<start])
      let end = rest[start...].firstIndex(of: ">") ?? rest.endIndex
      let tag = rest[rest.index(after: start)..<end]
      rest = end == rest.endIndex ? "" : rest[rest.index(after: end)...]
      read(tag)
    }
    add(text: rest)
    problems += open.map { "<\(elements[$0].name)> is not closed" }
  }

  /// The elements of a name, and of a class if one is given.
  public func all(_ name: String, class className: String? = nil) -> [Element] {
    elements.filter { element in
      let classes = element.attributes["class"]?.split(separator: " ").map(String.init) ?? []
      return element.name == name && (className.map(classes.contains) ?? true)
    }
  }

  private mutating func read(_ tag: Substring) {
    if tag.lowercased() == "!doctype html" { return }
    if tag.hasPrefix("/") {
      guard let last = open.popLast() else { return problems.append("<\(tag)> closes nothing") }
      let name = elements[last].name
      if tag.dropFirst() != name { problems.append("<\(tag)> closes <\(name)>") }
      return
    }
    let name = String(tag.prefix { $0 != " " })
    if name.isEmpty || !name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
      problems.append("<\(tag)> is no tag")
    }
    let element = Element(name: name, attributes: attributes(tag.dropFirst(name.count), of: name))
    elements.append(element)
    if !Self.void.contains(name) { open.append(elements.count - 1) }
  }

  private mutating func attributes(_ text: Substring, of name: String) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = text.drop { $0 == " " }
    while !rest.isEmpty {
      let key = String(rest.prefix { $0 != "=" })
      rest = rest.dropFirst(key.count)
      guard rest.hasPrefix("=\""), let end = rest.dropFirst(2).firstIndex(of: "\"") else {
        problems.append("<\(name)> has the attribute \(key) without quotes")
        return attributes
      }
      if attributes[key] != nil { problems.append("<\(name)> has \(key) twice") }
      attributes[key] = Self.unquoted(rest.dropFirst(2)[..<end])
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
    }
    return attributes
  }

  private mutating func add(text: Substring) {
    let isRaw = open.last.map { Self.raw.contains(elements[$0].name) } ?? false
    let text = isRaw ? String(text) : Self.unquoted(text)
    for place in open { elements[place].text += text }
  }

  private static func unquoted(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
