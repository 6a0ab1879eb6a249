import Support
import Testing

/// What a shell offers when TAB is pressed behind `ztilde`.
@Suite struct `TAB in a shell` {
  private let home: Home

  init() throws { home = try Home() }

  /// What bash offers for a line that ends in the word to be completed.
  private func offered(after line: String) throws -> [Substring] {
    _ = try home.shell("mkdir -p bin && ln -sf \"$ztilde\" bin/ztilde")
    let outcome = try home.shell(
      """
      PATH="$PWD/bin:$PATH" bash -c '
        source <(ztilde --generate-completion-script bash)
        COMP_LINE="\(line)" COMP_POINT=${#COMP_LINE}
        read -ra COMP_WORDS <<< "$COMP_LINE"
        [[ $COMP_LINE == *" " ]] && COMP_WORDS+=("")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _ztilde ztilde "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        printf "%s\\n" "${COMPREPLY[@]}"'
      """)
    #expect(outcome.errors.isEmpty, "\(line)")
    return outcome.output.split(separator: "\n")
  }

  @Test(arguments: ["learn", "play", "--lang zh learn", "learn --lang en"])
  func `are the ids of lessons`(command: String) throws {
    #expect(try offered(after: "ztilde \(command) ident") == ["identity"])
    let all = try offered(after: "ztilde \(command) ")
    #expect(all.contains("first-steps") && all.contains("identity"))
  }

  @Test func `are files, too`() throws {
    _ = try home.write("# Mine", to: "mine.md")
    _ = try home.write("1", to: "sum.zt")
    _ = try home.write("1", to: "data.csv")
    #expect(try offered(after: "ztilde learn min") == ["mine.md"])
    #expect(try !offered(after: "ztilde learn ").contains("mine.md"))
    #expect(try offered(after: "ztilde learn no-such") == [])
    #expect(try offered(after: "ztilde run sum") == ["sum.zt"])
    #expect(try offered(after: "ztilde run data") == [])
    #expect(try offered(after: "ztilde check min") == ["mine.md"])
  }

  @Test func `are no words that the shell would run`() throws {
    for name in [
      "$(touch owned)", "`touch owned`", ";id", "a b", "\u{1B}[2J", "'", "\"", "&id", "*",
    ] {
      _ = try home.write("# Mine", to: "mine\(name).md")
    }
    _ = try home.write("# Mine", to: "mine-é.md")
    #expect(try offered(after: "ztilde learn min") == ["mine-é.md"])
    #expect(try home.shell("ls owned").status != .exited(0))
  }

  @Test func `are the ids even if the settings are wrong`() throws {
    try home.write(settings: "color = green-ish\n")
    #expect(try offered(after: "ztilde learn ident") == ["identity"])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `has a script`(shell: String) throws {
    let outcome = try home.run("--generate-completion-script", shell)
    #expect(outcome.status == .exited(0) && outcome.errors.isEmpty)
    // Lessons are asked for when they are wanted, and are no list from the day of the installation.
    #expect(outcome.output.contains("---completion"))
    #expect(!outcome.output.contains("first-steps"))
    guard shell == "bash" else { return }
    _ = try home.write(outcome.output, to: "script.bash")
    #expect(try home.shell("bash -n script.bash").errors.isEmpty)
  }
}
