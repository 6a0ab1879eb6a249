import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import Testing

/// Whatever the program may say, wherever it says it.
@Suite struct `The texts of the screens` {
  /// Files whose texts are no sentences: what functions are called elsewhere, and Python.
  private static let tables = [
    "ForeignCall+Table", "ForeignFunctions", "PythonHelper", "PageStyle", "PageScript",
  ]

  private static let texts = ScreenText.all.filter { text in
    !tables.contains { text.file.contains($0) }
  }

  /// Files, options, values of arguments, and words of a lesson's format: code that a text names
  /// without backticks.
  private static let code: Set<String> = [
    "adam", "after", "breast_cancer", "config", "cross_entropy", "csv", "data", "depths", "descent",
    "dgamma", "digits", "en", "gamma", "identity", "lang", "Lessons", "local", "man", "md",
    "momentum", "mount", "mu_run", "NA", "NaN", "needs", "nesterov", "np", "null", "output", "proc",
    "rates", "setup", "share", "state", "strict", "text", "z_hat", "z_norm", "z_tilde", "a_norm",
    "watch", "zh", "zt", "beta", "ln", "net", "autosave", "run", "update", "color", "ascii",
    "progress",
    "accessible", "ACCESSIBLE", "html", "markdown", "ipynb", "python", "torch", "force",
    "solutions", "MD", "Shift", "course", "halves", "new", "README", "site",
    "generate", "completion", "script", "its", "file", "settings", "without", "outer",
    "normalize_all", "MiB", "format", "half", "row", "summary",
    "XDG_STATE_HOME", "XDG_CONFIG_HOME", "NO_COLOR", "losses", "radius", "texture",
  ]

  @Test func `have no English in Chinese`() {
    let chinese = Self.texts.filter { ChineseProse.isChinese($0.text) }
    #expect(chinese.count > 900)
    for text in chinese {
      let prose = text.text.withoutCode
      #expect(ChineseProse.strayWords(in: prose, besides: Self.code).isEmpty, "\(text)")
    }
  }

  @Test func `have no English in Chinese when they are put together`() throws {
    // Of lessons there are walks.
    let rooms = ["MatrixLanguageTests", "NotebookTests", "PlottingTests"]
    let pages = ScreenText.goldens.filter { page in
      page.file.contains("zh") && !page.file.contains("page-")
        && rooms.contains { page.file.hasPrefix($0) }
    }
    #expect(pages.count > 30)
    for page in pages {
      let lines = page.text.split(separator: "\n").map(String.init).filter { !$0.isOfTheTest }
      let code = Set(lines.filter { !ChineseProse.isChinese($0) }.flatMap(ChineseProse.words))
      for line in lines where ChineseProse.isChinese(line) {
        let prose = line.withoutQuotes
        let stray = ChineseProse.strayWords(in: prose, besides: code.union(Self.code))
        #expect(stray.isEmpty, "\(page.file): \(line)")
      }
      let sentences = lines.filter { !ChineseProse.isChinese($0) && $0.isEnglishSentence }
      #expect(sentences.isEmpty, "\(page.file)")
    }
  }

  @Test func `name only commands that there are, by a name that needs no colon either`() {
    let table = Runner.commands.names + Console.commands.names
    var seen = Set<String>()
    for text in Self.texts + Courses.texts {
      for word in text.text.commandWords where seen.insert(word).inserted {
        #expect(table.called(word) != nil, ":\(word) in \(text)")
        let isUnderstood =
          Runner.commands.unmarked(word, in: Workspace()) != nil
          || Console.commands.unmarked(word, in: Workspace()) != nil
        #expect(isUnderstood, "\(word) in \(text)")
      }
    }
    #expect(seen.isSuperset(of: ["hint", "提示", "solution", "答案", "save", "保存", "课程", "清空"]))
  }

  @Test(arguments: [
    ("`:hint` helps, :quit leaves", ["hint", "quit"]), ("用 :清空。a:b，ratio 8:1", ["清空"]),
    ("key: value, z[1:m], https://a.b", []), ("输入：提示", []),
  ])
  func `are searched for commands`(text: String, words: [String]) {
    #expect(text.commandWords == words)
  }

  @Test(arguments: [
    ("请用 z_norm 计算均值（mean）", []), ("按 Enter 继续", ["Enter"]), ("这是 mean 的 value", ["value"]),
    ("（see below）", ["see", "below"]), ("用 `see` 看", []),
  ])
  func `are searched for English`(text: String, words: [String]) {
    #expect(ChineseProse.strayWords(in: text.withoutCode, besides: Self.code) == words)
  }

  @Test func `are found in the source`() {
    let source = #"""
      let a = "one \(b("two")) three" // "no"
      let c = """
        four \
        "five"
        """
      """#
    #expect(
      ScreenText.literals(in: source).map { $0.split(separator: " ") }.map(\.count).count == 3)
    #expect(ScreenText.literals(in: source)[0] == "two")
    #expect(ScreenText.literals(in: source)[1] == "one \u{0} three")
    #expect(ScreenText.literals(in: source)[2].contains("\"five\""))
  }
}

extension Courses {
  /// What stands between backticks in the lessons, and around it.
  fileprivate static var texts: [ScreenText] {
    [.english, .chinese].flatMap { lessons(in: $0) }.map {
      ScreenText(file: $0.document.source.name, text: $0.document.source.text)
    }
  }
}

extension String {
  /// Whether four words follow each other as they do in no code.
  fileprivate var isEnglishSentence: Bool {
    split(separator: " ").reduce((run: 0, longest: 0)) { count, word in
      let isWord = word.count > 1 && word.allSatisfy { $0.isASCII && $0.isLetter }
      return (isWord ? count.run + 1 : 0, max(count.longest, isWord ? count.run + 1 : 0))
    }.longest > 3
  }

  /// Whether it is what a test types or says itself, or Python that it pastes.
  fileprivate var isOfTheTest: Bool {
    hasPrefix("→") || hasPrefix(">") || contains("import numpy") || contains("batch norm")
  }

  /// Without what somebody typed, which is quoted.
  fileprivate var withoutQuotes: String {
    split(separator: "“").enumerated().map { place, part in
      place == 0 ? String(part) : part.split(separator: "”").dropFirst().joined(separator: " ")
    }
    .joined(separator: " ")
  }

  /// Without what stands between backticks.
  fileprivate var withoutCode: String {
    let parts: [Substring] = split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      .joined(separator: " ")
  }

  /// The words that stand right behind a colon that stands behind nothing: `:hint`.
  fileprivate var commandWords: [String] {
    var words: [String] = []
    var before: Character = " "
    for place in indices {
      defer { before = self[place] }
      guard self[place] == ":", !before.isLetter || ChineseProse.isChinese(String(before)),
        !before.isNumber, !"])}`\"\u{0}:\\".contains(before) || before == "`"
      else { continue }
      let word = self[index(after: place)...].prefix(while: \.isLetter)
      let next = self[word.endIndex...].first ?? " "
      if word.count > 1, next != "/", next != "-", next != "_" { words.append(String(word)) }
    }
    return words
  }
}
