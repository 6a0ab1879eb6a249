import FoundationEssentials
import MatrixLanguage
import Notebook
import StyledText
import Support
import Testing

/// Whatever stands in a notebook's texts, the Python that it becomes does what it does with harmless
/// texts in their place.
@Suite struct `A text in exported Python` {
  /// Where a text of a file can stand: at `TEXT`.
  private static let slots: [String: String] = [
    "heading": "# TEXT\n\n```zt\n1\n```\n",
    "broken heading": "TEXT\\\nTEXT  \nTEXT\n---\n\n```zt\n1\n```\n",
    "styled heading": "# *TEXT* `TEXT` [TEXT](x)\n\n```zt\n1\n```\n",
    "text": cell("\"TEXT\""),
    "stored text": cell("t = \"TEXT\"\nt, 1"),
    "path": cell("load(\"TEXT\")"),
    "setting": cell("x = 1\nminimize(x², x, with=\"TEXT\")"),
    "title": cell("hist([1, 2], title=\"TEXT\")"),
    "plot of a function": cell("f(z) = { (hist(z, title=\"TEXT\")) }\nf([1])"),
    "plot of a formula": cell("p := (hist([1], title=\"TEXT\"))\nq := p\nrepeat 2 { (p) }"),
    "explanation": cell("explain (1 + # TEXT\n 2)"),
    "picture that varies": cell("a = 1\nvary a from 0 to 1 { # TEXT\n hist([a], title=\"TEXT\") }"),
    "table": cell("a = 1\nvary a from 0 to 1 {\n \"TEXT\"\n (a + # TEXT\n 1) }"),
    "comment": cell("1 # TEXT\n# TEXT"),
    "gap": cell("[hist([1], title=\"TEXT\"), 2] + 1"),
    "unknown function": cell("1\nexec(\"TEXT\")\n__import__(\"TEXT\")\nf(x) = open(\"TEXT\", x)"),
    "refusal": cell("y := 2\ny += (1 + # TEXT\n 2)"),
    "default": cell("f(x, t=\"TEXT\") = x\nf"),
    "name": cell("nTEXT = 1\nnTEXT"),
  ]

  private static func cell(_ code: String) -> String { "```zt\n\(code)\n```\n" }

  /// Texts that leave a file called `owned` if they become code, or part of it.
  private static let attacks =
    HostileText.pieces.map { "a\($0)open('owned', 'w')\($0)#" } + [
      #"\" + open('owned', 'w') + \""#, #"\\\"); open('owned', 'w') #"#,
    ]

  /// The program with a harmless text, and with each attack that leaves one cell that can be read.
  private static func exports(_ slot: String) -> [String] {
    (["text"] + attacks).compactMap { text in
      let markdown = (slots[slot] ?? "").replacing("TEXT", with: text)
      let document = Document(SourceText(name: "notes.md", markdown))
      return document.fences.count == 1
        ? try? PythonExport(document, running: ["zt": .cell]).text : nil
    }
  }

  /// The lines of a program without comments and without what stands in its texts.
  private static func skeleton(_ program: String) -> [String] {
    program.split(separator: "\n").compactMap { line in
      var kept = ""
      var isInText = false
      var rest = Substring(line)
      while let character = rest.popFirst(), isInText || character != "#" {
        if character == "\"" { isInText.toggle() }
        if character == "\\" { rest = rest.dropFirst() }
        if !isInText { kept.append(character) }
      }
      return kept.trimmed.isEmpty ? nil : kept
    }
  }

  @Test(arguments: slots.keys.sorted())
  func `changes nothing but texts and comments`(slot: String) throws {
    let exports = Self.exports(slot)
    let harmless = Self.skeleton(try #require(exports.first))
    // Of a name, most of these characters are no part.
    #expect(exports.count > (slot == "name" ? 0 : 50))
    for export in exports {
      #expect(HostileText.forbidden(in: export) == [])
      // A line that is broken in two has code of its own behind the break, as the notebook reads it.
      if !["comment", "name"].contains(slot) { #expect(Self.skeleton(export) == harmless) }
    }
  }

  @Test(.enabled(if: Python.isThere, "there is no python3, so the programs have not been run"))
  func `does nothing when Python runs it`() throws {
    let folder = try TemporaryFolder()
    var count = 0
    for slot in Self.slots.keys {
      for (number, export) in Self.exports(slot).enumerated() {
        try folder.write(export, to: "\(slot) \(number).py")
        count += 1
      }
    }
    try folder.write(Self.driver, to: "driver")
    let outcome = try Python.run(["driver"], in: folder.path)
    #expect(outcome.errors == "")
    #expect(outcome.output == "\(count) programs, and nothing else\n")
  }

  /// Runs each program, under NumPy or without, and tells what comes of it but plain text.
  private static let driver = #"""
    import contextlib, glob, io, os, sys, traceback, types, unicodedata

    class Anything:
        shape, size = (1, 1), 1

        def __init__(self, *_, **__): pass
        def __call__(self, *_, **__): return self
        def __getattr__(self, _): return self
        def __iter__(self): return iter(())
        __getitem__ = __add__ = __radd__ = __mul__ = __rmul__ = __pow__ = __sub__ = __call__

    try:
        import numpy
    except ImportError:
        numpy = sys.modules["numpy"] = types.ModuleType("numpy")
        numpy.ndarray = type("ndarray", (), {})
        numpy.__getattr__ = lambda name: Anything()

    before = set(os.listdir())
    paths = glob.glob("*.py")
    for path in sorted(paths):
        with open(path, encoding="utf-8", newline="") as file:
            code = compile(file.read(), path, "exec")
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            try:
                exec(code, {"__name__": "exported"})
            except Exception:
                traceback.print_exc()
        kinds = {unicodedata.category(c) for c in printed.getvalue().replace("\n", "")}
        if kinds & {"Cc", "Cf", "Zl", "Zp", "Co"}:
            print(path, "prints", repr(printed.getvalue()))
        if set(os.listdir()) != before:
            raise SystemExit(path + " left a file")
    print(len(paths), "programs, and nothing else")
    """#
}
