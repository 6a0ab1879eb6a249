import FoundationEssentials
import Support
import Testing

/// An author who has only `Lessons/README.md`.
@Suite struct `An author` {
  /// The lines of the page that are typed into a shell.
  private func lines() throws -> [Substring] {
    let page = try String(contentsOfFile: Courses.package + "/Lessons/README.md", encoding: .utf8)
    return page.components(separatedBy: "\n```sh\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```\n").first }
      .flatMap { $0.split(separator: "\n") }
  }

  @Test func `types the lines of the page from top to bottom, and each works`() throws {
    let home = try Home()
    let lines = try lines().filter { !$0.contains("--watch") }
    #expect(lines.count > 8 && lines.contains { $0.contains("export") })
    for line in lines {
      let outcome = try home.shell("ztilde() { \"$ztilde\" \"$@\"; }\n\(line) < /dev/null")
      #expect(outcome.status == .exited(0) && outcome.errors.isEmpty, "\(line): \(outcome)")
    }
    // What was made by them is there.
    #expect(try home.read("site/index.html").contains("Parts and percent"))
    #expect(try home.read("notebooks/02-percent.ipynb").contains("nbformat"))
  }
}
