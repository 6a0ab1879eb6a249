import Foundation
import Support
import Testing

@Suite struct `A course as a folder of pages` {
  private func lesson(_ id: String, _ title: String, _ text: String) -> String {
    """
    ---
    format: 1
    id: \(id)
    title: \(title)
    summary: For a test.
    ---

    # \(title)

    \(text)

    ## A step <!-- {#step} -->

    ```zt
    1 + 1
    ```
    """
  }

  private func course() throws -> Home {
    let home = try Home()
    #expect(try home.shell("mkdir -p course/en course/zh course/data").status == .exited(0))
    _ = try home.write(
      "# A course\n\n## One\n\n- [First](01-a.md)\n- [Second](02 b.md)\n", to: "course/en/course.md"
    )
    _ = try home.write(
      lesson("a", "First", "See [the next one](02%20b.md#step), and [this](javascript:alert(1))."),
      to: "course/en/01-a.md")
    _ = try home.write(
      lesson("b", "Second </title><script>", "").replacing("1 + 1", with: "load(\"d.csv\")"),
      to: "course/en/02 b.md")
    _ = try home.write(lesson("a", "第一课", ""), to: "course/zh/01-a.md")
    _ = try home.write("1,2\n3,4\n", to: "course/data/d.csv")
    return home
  }

  @Test func `has a start page, both languages, its data, and ways between them`() throws {
    let home = try course()
    let outcome = try home.run("export", "course", "--to", "html", "-o", "site")
    #expect(outcome == ProcessOutcome(output: "", errors: "", status: .exited(0)))
    let files = try home.shell("cd site && find . -type f | sort")
    #expect(
      files.output.split(separator: "\n") == [
        "./data/d.csv", "./en/01-a.html", "./en/02 b.html", "./index.html", "./zh/01-a.html",
      ])
    func links(_ page: String) throws -> [String] {
      let read = PageReader(try home.read("site/\(page)"))
      #expect(read.problems == [] && read.all("script").count == 1)
      return read.all("a").compactMap { $0.attributes["href"] }
    }
    #expect(
      try links("index.html") == [
        "#content", "#en", "#zh", "en/01-a.html", "en/02%20b.html", "zh/01-a.html",
      ])
    #expect(
      try links("en/01-a.html") == [
        "#content", "../index.html", "../zh/01-a.html", "#step", "02%20b.html#step", "02%20b.html",
      ])
    #expect(
      try links("en/02 b.html") == [
        "#content", "../index.html", "#step", "01-a.html", "../data/d.csv",
      ])
    #expect(try home.read("site/data/d.csv") == "1,2\n3,4\n")
    // Nothing in it is the worse for being written again.
    #expect(try home.run("export", "course/", "-o", "site/").status == .exited(0))
  }

  @Test(arguments: ["site/index.html", "site/zh/01-a.html", "site/data/d.csv"])
  func `takes the place of no foreign file, and then writes nothing`(path: String) throws {
    let home = try course()
    #expect(try home.shell("mkdir -p site/zh site/data").status == .exited(0))
    _ = try home.write("mine\n", to: path)
    let outcome = try home.run("export", "course", "--to", "html", "-o", "site")
    #expect(outcome.status == .exited(1))
    #expect(outcome.errors.contains(path) && outcome.errors.contains("--force"))
    #expect(try home.shell("find site -type f").output == "\(path)\n")
    #expect(try home.read(path) == "mine\n")
    #expect(
      try home.run("export", "course", "--to", "html", "-o", "site", "--force").status == .exited(0)
    )
    #expect(try home.read(path) != "mine\n")
  }

  @Test(arguments: [
    ["course"], ["course", "--to", "torch", "-o", "x"], ["course", "--to", "ipynb"],
    ["course", "--to", "html"],
  ])
  func `is asked for with its name`(arguments: [String]) throws {
    let home = try course()
    for language in ["en", "zh"] {
      let outcome = try home.run(arguments: ["export", "--lang", language] + arguments)
      #expect(outcome.status == .exited(64) && outcome.errors.contains("--to html -o"))
    }
  }

  @Test(arguments: [("ipynb", ".ipynb"), ("markdown", ".md"), ("python", ".py")])
  func `is a folder of other files, too`(format: String, ending: String) throws {
    let home = try course()
    let outcome = try home.run("export", "course", "--to", format, "-o", "out")
    #expect(outcome.errors.isEmpty && outcome.status == .exited(0), "\(outcome)")
    let files = try home.shell("cd out && find . -type f | sort").output.split(separator: "\n")
    let expected = ["./en/01-a", "./en/02 b", "./zh/01-a"].map { $0 + ending }
    // A program loads from the folder in which it runs.
    let data = format == "markdown" ? [] : ["./en/d.csv"]
    #expect(files.map(String.init) == (expected + data).sorted())
    if !data.isEmpty { #expect(try home.read("out/en/d.csv") == "1,2\n3,4\n") }
    // Nothing in it is the worse for being written again, but for what a person has written.
    #expect(try home.run("export", "course", "--to", format, "-o", "out/").status == .exited(0))
    _ = try home.write("mine\n", to: "out/zh/01-a\(ending)")
    let refused = try home.run("export", "course", "--to", format, "-o", "out")
    #expect(refused.status == .exited(1) && refused.errors.contains("--force"))
    #expect(try home.read("out/zh/01-a\(ending)") == "mine\n")
  }

  @Test func `is nothing without lessons, and says which cells fail`() throws {
    let home = try course()
    #expect(try home.shell("mkdir empty").status == .exited(0))
    let nothing = try home.run("export", "empty", "-o", "site")
    #expect(nothing.status == .exited(1) && nothing.errors.contains("empty"))
    _ = try home.write(lesson("c", "C", "").replacing("1 + 1", with: "nowhere"), to: "course/c.md")
    let broken = try home.run("export", "course/c.md", "-o", "c.html")
    #expect(broken.status == .exited(1) && broken.errors.contains("nowhere"))
    #expect(PageReader(try home.read("c.html")).all("pre", class: "problem").count == 1)
  }
}
