import FoundationEssentials

/// The texts between quotes in the program's own source: whatever it may say stands in one of them.
struct ScreenText: CustomStringConvertible {
  let file: String
  /// As it is written; what is put in at run time is a `\u{0}`.
  let text: String

  var description: String { "\(file): \(text)" }

  /// All texts of `Sources/`.
  static let all = files(in: "/Sources", endingIn: ".swift").flatMap { file in
    literals(in: file.text).map { ScreenText(file: file.file, text: $0) }
  }

  /// The screens that tests compare with.
  static let goldens = files(in: "/Tests", endingIn: ".txt").filter { $0.file.contains("Goldens/") }

  private static func files(in folder: String, endingIn suffix: String) -> [ScreenText] {
    let folder = Courses.package + folder
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(suffix) }.sorted().map { file in
      let text = (try? String(contentsOfFile: folder + "/" + file, encoding: .utf8)) ?? ""
      return ScreenText(file: file, text: text)
    }
  }

  /// The string literals of a Swift source.
  static func literals(in source: String) -> [String] {
    var reader = LiteralReader(Array(source.unicodeScalars))
    return reader.literals()
  }
}

private struct LiteralReader {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var found: [String] = []

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func literals() -> [String] {
    while place < scalars.count { readCode() }
    return found
  }

  private func starts(with mark: String) -> Bool {
    scalars.dropFirst(place).prefix(mark.unicodeScalars.count).elementsEqual(mark.unicodeScalars)
  }

  /// A comment, a literal, or one scalar of anything else.
  private mutating func readCode() {
    if starts(with: "//") {
      while place < scalars.count, scalars[place] != "\n" { place += 1 }
    } else if starts(with: "\"\"\"") {
      readLiteral(until: "\"\"\"")
    } else if starts(with: "\"") {
      readLiteral(until: "\"")
    } else {
      place += 1
    }
  }

  private mutating func readLiteral(until mark: String) {
    place += mark.count
    var text = String.UnicodeScalarView()
    while place < scalars.count, !starts(with: mark) {
      if starts(with: "\\(") {
        place += 2
        readInterpolation()
        text.append("\u{0}")
      } else if starts(with: "\\") {
        // `\n`, `\"`, and a line that goes on in the next.
        place += 2
      } else {
        text.append(scalars[place])
        place += 1
      }
    }
    place += mark.count
    found.append(String(text))
  }

  /// Code up to the bracket that ends it, with the literals that stand in it.
  private mutating func readInterpolation() {
    var depth = 1
    while place < scalars.count, depth > 0 {
      if scalars[place] == "(" { depth += 1 }
      if scalars[place] == ")" { depth -= 1 }
      readCode()
    }
  }
}
