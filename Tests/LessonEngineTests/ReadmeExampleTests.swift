import LessonEngine
import Notebook
import StyledText
import Support
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The examples in `Lessons/README.md`, proved as authors who copy them would have them proved.
@Suite struct `The examples for authors` {
  /// A fence of the page, with the heading above it.
  private struct Example: Hashable {
    let section: String
    let text: String
  }

  private let examples: [Example]

  init() throws {
    let parts: [Substring] = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let path = parts.dropLast(3).joined(separator: "/") + "/Lessons/README.md"
    let page = try String(contentsOfFile: path, encoding: .utf8)
    var section = ""
    examples = Document(SourceText(name: path, page)).blocks.compactMap { block in
      switch block.content {
      case .heading(let heading): section = heading.title.plain
      case .fence(let fence) where fence.role == "markdown":
        return Example(section: section, text: fence.code.text)
      default: break
      }
      return nil
    }
  }

  private static let front = """
    ---
    format: 1
    id: examples
    title: The title of the lesson
    summary: For a test.
    needs: []
    minutes: 5
    seed: 7
    new: []
    ---


    """

  /// Where an example stands in a lesson: at `%`, with what an author would write around it.
  private static let contexts: [(section: String, texts: [String])] = [
    ("A lesson in one minute", ["%"]),
    ("Steps", [front + "%\n\n```zt\n1 + 1\n```\n"]),
    ("Show something", [step("%")]),
    ("Prepare numbers", [step("%\n\n" + task("μ", "Σ(z) / m"))]),
    ("Ask for a guess", [step("%"), step("%")]),
    (
      "Set a task",
      [
        step(setup + "%"),
        step(
          "```zt setup\nσ² = 4 + random()\nε = 0.5\nz = √(σ² + ε) * [-1, 1, -1, 1]\n"
            + "z_norm = z / √(σ² + ε) * √(σ² / (σ² + ε))\n```\n\n"
            + "```zt task\nv = ____\n```\n\n```hint\nDivide.\n```\n\n"
            + "```zt solution\nv = σ² / (σ² + ε)\n```\n\n%"),
        step("%\n\n```hint\nTwo and two.\n```\n\n```zt solution\nbatch = [3, 3, 5, 5]\n```\n"),
      ]
    ),
    (
      "Name a mistake",
      [
        step(setup + task("μ", "Σ(z) / m") + "%"),
        step(setup + "```zt setup\nμ = mean(z)\n```\n\n" + task("σ²", "Σ((z - μ)²) / m") + "%"),
      ]
    ),
    ("Have lines put in order", [step(setup + "```zt setup\nε = 4\n```\n\n%")]),
    ("Ask a question", [step("%")]),
    ("Put values into prose", [step("%\n\n```zt\n1 + 1\n```\n")]),
    ("Show the Python", [step("%\n\n```zt\n1 + 1\n```\n")]),
  ]

  private static func step(_ text: String) -> String {
    front + "## The step <!-- {#step} -->\n\n" + text
  }

  private static let setup =
    "```zt setup\nz = [12, 15, 16, 21] + round(9 * random(1, 4)) / 10\nm = 4\n```\n\n"

  /// A task with all that belongs to it.
  private static func task(_ name: String, _ solution: String) -> String {
    "```zt task\n\(name) = ____\n```\n\n```hint\nCompute it.\n```\n\n"
      + "```zt solution\n\(name) = \(solution)\n```\n\n"
      + "```zt check\n\(name) ≈ \(solution)  # It is not right yet.\n```\n\n"
  }

  private func findings(_ files: [(String, String)]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return Linter(course: LessonCatalog(Shipped.lessons)).report(on: [folder.path]).diagnostics
      .map { $0.text(in: .english) }
  }

  @Test func `are sound where they stand`() throws {
    for (section, texts) in Self.contexts {
      let own = examples.filter { $0.section == section }
      #expect(own.count == texts.count, "\(section)")
      for (example, context) in zip(own, texts) {
        let text = context.replacing("%", with: example.text, maxReplacements: 1)
        #expect(try findings([("01-example.md", text)]) == [], "\(section)")
      }
    }
  }

  @Test func `of a course name the lessons of a course`() throws {
    let lesson = try #require(examples.first { $0.section == "A lesson in one minute" }).text
    let quarters = lesson.replacing("id: halves", with: "id: quarters")
      .replacing("Half of everything", with: "A quarter").replacing(
        "[first-steps]", with: "[halves]")
    let course = try #require(examples.first { $0.section == "A course" }).text
    #expect(
      try findings([
        ("01-halves.md", lesson), ("02-quarters.md", quarters), ("course.md", course),
      ]) == [])
  }

  @Test func `are all tried`() {
    let tried = Set(Self.contexts.map(\.section) + ["A course"])
    #expect(examples.map(\.section).filter { !tried.contains($0) } == [])
  }
}
