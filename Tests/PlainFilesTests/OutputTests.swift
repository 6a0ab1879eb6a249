import PlainFiles
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct `What is written` {
  /// A pipe, of which the test is both ends.
  private func withPipe(_ body: (_ reading: Int32, _ writing: Int32) throws -> Void) throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    try body(ends[0], ends[1])
  }

  @Test func `arrives whole`() throws {
    try withPipe { reading, writing in
      try Output(descriptor: writing).write("z̃ = γ")
      var buffer = [UInt8](repeating: 0, count: 100)
      let count = read(reading, &buffer, buffer.count)
      #expect(String(decoding: buffer.prefix(count), as: UTF8.self) == "z̃ = γ")
    }
  }

  @Test func `waits for a descriptor that does not`() async throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    let size = 1 << 20
    async let written: Void = {
      defer { close(writing) }
      try Output(descriptor: writing).write(String(repeating: "x", count: size))
    }()
    var total = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(reading, &buffer, buffer.count), count > 0 { total += count }
    try await written
    close(reading)
    #expect(total == size)
  }

  @Test func `notices that nobody reads any more`() throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    #expect(throws: OutputError.closed) { try Output(descriptor: ends[1]).write("x") }
    #expect(throws: OutputError.failed(error: EBADF)) {
      try Output(descriptor: -1).write("x")
    }
  }
}
