import Support
import Testing

@Suite struct `A program in pipes` {
  @Test func `is given its input and tells what it says`() throws {
    let outcome = try ProcessRunner("/bin/sh").run(
      ["-c", "cat; echo oops >&2; exit 4"], input: "z̃ = γ\n")
    #expect(outcome == ProcessOutcome(output: "z̃ = γ\n", errors: "oops\n", status: .exited(4)))
  }

  @Test func `may be given more than a pipe holds, and may say more`() throws {
    let input = String(repeating: "0123456789\n", count: 100_000)
    let outcome = try ProcessRunner("/bin/cat").run(input: input)
    #expect(outcome.output == input)
  }

  @Test func `may leave its input unread`() throws {
    let input = String(repeating: "x", count: 1 << 20)
    #expect(try ProcessRunner("/bin/sh").run(["-c", "exit 0"], input: input).status == .exited(0))
  }

  @Test func `is given its folder and environment, and nothing else`() throws {
    let runner = ProcessRunner("/usr/bin/env", environment: ["A": "1"], directory: "/usr")
    let lines = try runner.run().output.split(separator: "\n")
    #expect(lines.contains("A=1") && !lines.contains { $0.hasPrefix("HOME=") })
    #expect(try ProcessRunner("/bin/pwd", directory: "/usr").run().output == "/usr\n")
  }

  @Test func `that hangs is killed`() {
    #expect(throws: ProcessFailure.self) {
      try ProcessRunner("/bin/sh").run(["-c", "echo started; exec sleep 100"], within: .zero)
    }
  }

  @Test func `starts with no signal blocked or ignored`() throws {
    let outcome = try ProcessRunner("/bin/sh").run(["-c", "kill -INT $$"])
    #expect(outcome.status == .killed(signal: 2))
  }

  @Test func `that was built with these tests is found`() throws {
    let outcome = try ProcessRunner(builtProduct(named: "ztilde")).run(["--help"])
    #expect(outcome.status == .exited(0))
    #expect(throws: MissingProduct.self) { try builtProduct(named: "no-such-program") }
  }
}
