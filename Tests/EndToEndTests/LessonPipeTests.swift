import Support
import Testing

@Suite struct `A lesson over a pipe` {
  @Test(arguments: ["first-steps", "mean", "variance", "z-norm", "scale-and-shift", "identity"])
  func `plays itself to its end`(lesson: String) throws {
    let outcome = try Home().run("play", lesson)
    #expect(outcome.status == .exited(0))
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("That was “"))
  }

  @Test func `plays itself without a trace`() throws {
    let home = try Home()
    _ = try home.run("play", "identity")
    #expect(throws: (any Error).self) { try home.journal() }
  }

  private static let lesson = """
    ---
    format: 1
    id: halves
    title: Halves
    seed: 7
    ---

    # Halves

    ## Halve <!-- {#halve} -->

    ```zt setup
    z = [2, 4] + random(1, 2)
    ```

    Halve z.

    ```zt task
    h = ____
    ```

    ```hint
    `/` divides.
    ```

    ```zt solution
    h = z / 2
    ```

    ```zt check
    h ≈ z / 2  # Not the half.
    ```

    ```zt wrong
    h = z * 2
    ```
    > That is the double.

    ## Choose <!-- {#choose} -->

    - [ ] this — Not this.
    - [x] that — Yes, that.
    """

  @Test func `is learnt from the first line to the last`() throws {
    let home = try Home()
    let file = try home.write(Self.lesson, to: "halves.md")
    let answers = ["h = z * 2", ":hint", "z[0]", ":nonsense", "h = z / 2", "", "a", "b", "", ""]
    let outcome = try home.run("learn", file, input: answers.joined(separator: "\n") + "\n")
    #expect(outcome.status == .exited(0))
    for text in ["That is the double.", "/ divides.", "✓ Right.", "Not this.", "Yes, that."] {
      #expect(outcome.output.contains(text), "\(text)")
    }
    #expect(outcome.output.contains("That was “Halves”"))
    #expect(outcome.errors.contains("There is no command :nonsense"))
    #expect(try home.journal().contains { $0.contains("lessonFinished") })
  }

  @Test func `goes on where the pipe broke off`() throws {
    let home = try Home()
    let file = try home.write(Self.lesson, to: "halves.md")
    let before = try home.run("learn", file, input: "first = z[0]\nh = z / 2\n\n").output
    let number = try #require(before.lines(startingWith: "first = ").first?.dropFirst(8))
    let after = try home.run("learn", file, input: "first\n").output
    #expect(after.lines(startingWith: number).count == 1)
    #expect(try home.run("learn", file, input: "b\n\n\n").output.contains("That was “Halves”"))
  }

  @Test(arguments: [
    ("en", ":lesson shows them all"), ("zh", "“nowhere-at-all”这一课；:课程 列出全部课程"),
  ])
  func `that there is not is looked for with what the prompt understands`(
    language: String, said: String
  ) throws {
    let lines = ":lesson nowhere-at-all\n"
    let home = try Home()
    let learning = try home.run("learn", "mean", "--lang", language, input: lines)
    #expect(learning.errors.contains(said))
    let shell = try home.run("learn", "nowhere-at-all", "--lang", language)
    #expect(shell.errors.contains("ztilde list") && shell.status == .exited(1))
  }

  @Test func `comes from the menu`() throws {
    let home = try Home()
    let outcome = try home.run("learn", input: "nowhere\n６\n:lesson nowhere\n:lesson\nq\n")
    #expect(outcome.status == .exited(0))
    #expect(outcome.output.contains("What step 3 did"))
    let complaints = outcome.errors.split(separator: "\n")
    #expect(complaints.count == 2 && complaints.allSatisfy { $0.contains("no lesson “nowhere”") })
    #expect(outcome.output.split(separator: "\n").filter { $0.contains("first-steps") }.count == 2)
  }

  @Test func `of a stranger cannot reach the terminal`() throws {
    let home = try Home()
    let hostile = """
      ---
      format: 1
      id: \u{1B}[31mred\u{9B}2J\u{202E}
      title: \u{1B}]0;title\u{7}T\u{202E}x
      ---

      # \u{1B}[2J

      ## A \u{1B}[5m <!-- {#a} -->

      \u{1B}[2JText \u{202E}drow

      ```zt
      "\u{1B}[2J"
      ```
      """
    let file = try home.write(hostile, to: "hostile.md")
    let outcome = try home.run("learn", file, input: "\n\n\n:help\n")
    for text in [outcome.output, outcome.errors] {
      #expect(!text.unicodeScalars.contains { $0.isForbidden })
    }
    let terminal = try home.terminal("learn", file)
    try terminal.waitForPrompt()
    try terminal.answer("")
    try terminal.leave()
    #expect(!terminal.screen.transcript.unicodeScalars.contains { $0.isForbidden })
  }

  @Test func `takes lines that no one would type`() throws {
    let home = try Home()
    let outcome = try home.shell(
      "{ printf '\\377\\n'; head -c 1100000 /dev/zero | tr '\\0' '('; echo; yes '(' | head -3000; } | $ztilde learn identity"
    )
    #expect(outcome.status == .exited(0))
    #expect(outcome.errors.contains("error[limit]"))
  }
}

extension String {
  fileprivate func lines(startingWith start: some StringProtocol) -> [Substring] {
    split(separator: "\n").filter { $0.hasPrefix(start) }
  }
}

extension Unicode.Scalar {
  /// What a terminal would obey, or what turns text around.
  fileprivate var isForbidden: Bool {
    (value < 32 && self != "\n") || (0x7F...0x9F).contains(value)
      || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}
