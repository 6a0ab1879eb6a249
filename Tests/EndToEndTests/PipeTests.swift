import LanguageSyntax
import Support
import Testing

@Suite struct `A pipe` {
  @Test func `brings a program`() throws {
    let program = """
      z = [1, 3, 5, 7]; mu = mean(z)
      σ² = var(z);
      γ = √(σ² + 1e-5);
      z_norm = (z - mu) / √(σ² + 1e-5)
      min(γ * z_norm + mu ≈ z)

      """
    let outcome = try Home().run(input: program)
    #expect(
      outcome
        == ProcessOutcome(
          output: """
            μ = 4
            z_norm = 1×4
              -1.3416  -0.4472  0.4472  1.3416
            1

            """, errors: "", status: .exited(0)))
  }

  @Test(
    arguments: [
      ("1 + 1", "2\n"), ("", ""), ("\n\n", ""), ("# only a comment", ""), ("1 + 1\r\n", "2\n"),
      ("\u{FEFF}3", "3\n"), ("μ = 1; mu", "1\n"), ("a = (1 +\n 2)", "a = 3\n"),
    ])
  func `brings`(program: String, output: String) throws {
    for arguments in [[], ["run", "-"]] as [[String]] {
      let home = try Home()
      let outcome =
        arguments.isEmpty
        ? try home.run(input: program) : try home.run("run", "-", input: program)
      #expect(outcome == ProcessOutcome(output: output, errors: "", status: .exited(0)))
    }
  }

  @Test(arguments: ["?mean", "mean?", "？mean", ":help mean", "：帮助 mean"])
  func `may ask for help`(question: String) throws {
    let home = try Home()
    let help = try home.run(input: question + "\n")
    #expect(help.output.hasPrefix("mean("))
    #expect(help.errors.isEmpty && help.status == .exited(0))
    let program = try home.run(input: "z = [1,\n3]\n\(question)\n# why?\nz + 1\nnowhere\n")
    #expect(program.output == "z = 1×2\n  1  3\n\(help.output)1×2\n  2  4\n")
    #expect(program.errors.contains("-:6 │ nowhere"))
    #expect(program.status == .exited(1))
  }

  @Test(arguments: ["?", ":help", "?z", "?data", ":help keys"])
  func `answers every question of the prompt`(question: String) throws {
    let outcome = try Home().run("run", "-", input: "z = 3;\n\(question)")
    #expect(!outcome.output.isEmpty && outcome.errors.isEmpty)
    #expect(outcome.status == .exited(0))
  }

  @Test func `shows what came before a mistake, and the mistake elsewhere`() throws {
    let outcome = try Home().run(input: "a = 1\nb = nowhere\nc = 3\n")
    #expect(outcome.output == "a = 1\n")
    #expect(outcome.errors.hasPrefix("error[name]: nowhere has no value yet\n  -:2 │ b = nowhere"))
    #expect(outcome.status == .exited(1))
  }

  /// What no program looks like: each ends at once, with a diagnostic and status 1.
  @Test(
    arguments: [
      ("a stray byte", "printf '1\\n\\377\\n'", "error[syntax]"),
      ("NUL", "printf '1\\n\\000\\n'", "error[syntax]"),
      ("brackets", "head -c 100000 /dev/zero | tr '\\0' '('", "error[limit]"),
      ("open and closed", "head -c 100000 /dev/zero | tr '\\0' '['; echo ']'", "error[limit]"),
      ("a chain", "yes 1+ | head -100000 | tr -d '\\n'; echo 1", "error[limit]"),
      ("a long name", "head -c 1000000 /dev/zero | tr '\\0' 'x'", "error[limit]"),
      ("a megabyte of NUL", "head -c 1000000 /dev/zero", "error[syntax]"),
      ("a huge matrix", "echo 'zeros(1e9, 1e9)'", "error[limit]"),
      ("an index beyond all", "echo '[1, 2][1e300]'", "error[value]"),
      ("a loop without end", "echo 'repeat 1e9 { 1 }'", "error[limit]"),
      ("a call without end", "echo 'f(x) = f(x); f(1)'", "error[limit]"),
      ("more than a cell", "head -c 2000000 /dev/zero | tr '\\0' '1'", "error[limit]"),
      ("without end", "yes '('", "error[limit]"),
      ("text without end", "cat /dev/zero | tr '\\0' '\"'", "error[limit]"),
    ])
  func `survives`(what: String, producer: String, diagnostic: String) throws {
    let outcome = try Home().shell("{ \(producer); } 2>&- | $ztilde")
    #expect(outcome.status == .exited(1), "\(what)")
    #expect(outcome.errors.hasPrefix(diagnostic), "\(what): \(outcome.errors.prefix(200))")
    let controls = outcome.errors.unicodeScalars.filter { $0.value < 32 && $0 != "\n" }
    #expect(controls.isEmpty, "\(what)")
  }

  /// The same through a file and on the command line.
  @Test(
    arguments: [
      ("printf 'x = 1\\n\\377\\000\\n' > p.zt; $ztilde run p.zt", "error[syntax]", 1),
      ("printf '# t\\n\\n```zt\\nx = \\000\\n```\\n' > n.md; $ztilde run n.md", "error[syntax]", 1),
      ("printf '# \\377\\n\\n```zt\\n1\\n```\\n' > n.md; $ztilde run n.md", "", 0),
      ("$ztilde eval 'zeros(1e9, 1e9)'", "error[limit]", 1),
      ("$ztilde eval \"$(head -c 100000 /dev/zero | tr '\\0' '(')\"", "error[limit]", 1),
    ])
  func `survives too`(line: String, diagnostic: String, status: Int32) throws {
    let outcome = try Home().shell(line)
    #expect(outcome.status == .exited(status), "\(line): \(outcome.errors.prefix(300))")
    #expect(outcome.errors.hasPrefix(diagnostic), "\(line): \(outcome.errors.prefix(300))")
  }

  @Test(arguments: ["$ztilde < /", "$ztilde run - < /"])
  func `is no folder`(line: String) throws {
    let outcome = try Home().shell(line)
    #expect(outcome.errors == "- is a folder. Name a file in it.\n")
    #expect(outcome.output.isEmpty && outcome.status == .exited(1))
  }

  /// The program before this one may have left it so.
  @Test(.enabled(if: Python.isThere), arguments: ["", "learn first-steps"])
  func `that does not wait is waited for`(command: String) throws {
    let outcome = try Home().shell(
      """
      { sleep 0.1; printf '7 *'; sleep 0.1; printf ' 6\n'; } | python3 -c '
      import os, sys
      os.set_blocking(0, False)
      os.execv(sys.argv[1], sys.argv[1:])' $ztilde \(command)
      """)
    #expect(outcome.output.contains("42\n") && outcome.errors.isEmpty)
    #expect(outcome.status == .exited(0))
  }

  @Test(arguments: ["eval 1", "list", "play identity", "list --json", "learn"])
  func `may be closed by whoever has read enough`(line: String) throws {
    // The reader tells through `gone` that it reads no more.
    let outcome = try Home().shell(
      """
      mkfifo gone
      { read word < gone; $ztilde \(line) < /dev/null; echo $? >&2; } | { exec <&-; echo > gone; }
      """)
    #expect(outcome.errors == "0\n")
  }

  @Test func `that is full is a failure, and no crash`() throws {
    for line in ["eval 1", "list", "play identity", "list --json"] {
      #expect(try Home().shell("$ztilde \(line) > /dev/full").status == .exited(1), "\(line)")
    }
  }

  @Test func `that takes no complaints changes nothing`() throws {
    for target in ["/dev/full", "&-"] {
      let outcome = try Home().shell("$ztilde eval nowhere 2>\(target)")
      #expect(outcome.status == .exited(1))
    }
  }
}
