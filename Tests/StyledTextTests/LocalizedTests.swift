import FoundationEssentials
import StyledText
import Testing

@Suite struct `Texts in each language` {
  @Test func `are chosen by the language`() {
    let text = Localized(en: "try", zh: "试试")
    #expect(InterfaceLanguage.allCases.map { text[$0] } == ["try", "试试"])
    #expect(text.all == ["try", "试试"])
    #expect(Localized(code: "γ").all == ["γ", "γ"])
    #expect((text + Localized(en: ": ", zh: "：")).all == ["try: ", "试试："])
  }

  @Test func `are listed as the language lists them`() {
    #expect(["a", "b", "c"].separated.all == ["a, b, c", "a、b、c"])
    #expect(["a", "b", "c"].listed.all == ["a, b and c", "a、b 和 c"])
    #expect(["a", "b"].listedAsChoice.all == ["a or b", "a 或 b"])
    #expect(["a"].listed.all == ["a", "a"])
    #expect([String]().listed.all == ["", ""])
  }

  @Test(arguments: [
    ("`:hint` helps", InterfaceLanguage.english), ("γ² = 4", .english), ("直方图 z", .chinese),
  ])
  func `are known by their script`(text: String, language: InterfaceLanguage) {
    #expect(InterfaceLanguage(of: text) == language)
  }

  @Test func `are all in one place that chooses among them`() throws {
    let files = try SourceFile.all()
    #expect(files.count > 400)
    for file in files where !file.path.hasSuffix("StyledText/Meaning/Localized.swift") {
      #expect(file.choices.isEmpty, "\(file.path)")
    }
  }

  @Test(arguments: [
    (#"x = language == .english ? "a" : "b""#, [".english"]),
    ("switch language {\ncase .english: 1\ncase .chinese: 2\n}", [".english", ".chinese"]),
    (#"Localized(en: "a \(kind.en)", zh: "\(kind.zh)（\(of(kind.zh))")"#, []),
    (#"Localized(en: "a \(kind.zh)", zh: kind.en)"#, [".zh", ".en"]),
    ("print(text.en) // .english", [".en"]), (#"let a = ".english)" + text.zh"#, [".zh"]),
    ("texts.map(\\.en)", [".en"]), ("Localized(en: texts.map(\\.en), zh: ask(en: a.zh))", [".zh"]),
  ])
  func `are searched for`(code: String, choices: [String]) {
    #expect(SourceFile(path: "", text: code).choices == choices)
  }
}

/// A file of the program, in which a language may be chosen.
private struct SourceFile {
  let path: String
  let text: String

  static func all() throws -> [SourceFile] {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardizedFileURL.path()
    return try FileManager.default.subpathsOfDirectory(atPath: sources)
      .filter { $0.hasSuffix(".swift") }
      .map { path in
        let text = try String(contentsOfFile: sources + "/" + path, encoding: .utf8)
        return SourceFile(path: path, text: text)
      }
  }

  /// Where a language is named: by its case, or by its member of a text outside of the argument for
  /// this language.
  var choices: [String] {
    var reader = ChoiceReader(text)
    reader.readCode()
    return reader.choices
  }
}

private struct ChoiceReader {
  private(set) var choices: [String] = []
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Code up to the bracket that ends it.
  ///
  /// - Parameter language: that of the argument in which it stands, as deep as it is nested.
  mutating func readCode(in language: String = "") {
    var label = ""
    while place < bytes.count {
      if Self.isOfWord(bytes[place]) {
        let word = readWord()
        if starts(with: ":") { label = word }
        let name = word.lastIndex(of: ".").map { String(word[$0...]) } ?? ""
        let inner = ["en", "zh"].contains(label) ? label : language
        let isMisplaced = [".en", ".zh"].contains(name) && name != "." + inner
        if isMisplaced || [".english", ".chinese"].contains(name) { choices.append(name) }
        continue
      }
      if starts(with: "//") {
        while place < bytes.count, !starts(with: "\n") { place += 1 }
        continue
      }
      let inner = ["en", "zh"].contains(label) ? label : language
      if starts(with: "\"") {
        readText(in: inner)
        continue
      }
      place += 1
      switch bytes[place - 1] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): readCode(in: inner)
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return
      case UInt8(ascii: ","): label = ""
      default: break
      }
    }
  }

  /// A name with what it is a member of.
  private mutating func readWord() -> String {
    let start = place
    while place < bytes.count, Self.isOfWord(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// A text in quotes, and the code that is put into it.
  private mutating func readText(in language: String) {
    let mark = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    place += mark.utf8.count
    while place < bytes.count, !starts(with: mark) {
      if starts(with: "\\(") {
        place += 2
        readCode(in: language)
      } else {
        place += starts(with: "\\") ? 2 : 1
      }
    }
    place += mark.utf8.count
  }

  private func starts(with mark: String) -> Bool {
    bytes[min(place, bytes.count)...].starts(with: mark.utf8)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
  }
}
