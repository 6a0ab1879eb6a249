#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a program said, and how it ended.
package struct ProcessOutcome: Hashable, Sendable {
  package var output: String
  package var errors: String
  package var status: ExitStatus

  package init(output: String, errors: String, status: ExitStatus) {
    self.output = output
    self.errors = errors
    self.status = status
  }
}

/// Runs a program to its end with its three streams in pipes, as a shell script would.
package struct ProcessRunner: Sendable {
  package var launch: Launch

  package init(
    _ executable: String, environment: [String: String] = Launch.plainEnvironment,
    directory: String? = nil
  ) {
    launch = Launch(executable, environment: environment, directory: directory)
  }

  /// Runs the program on `input`. A program that has not ended at the deadline is killed.
  package func run(
    _ arguments: [String] = [], input: String = "",
    within deadline: Duration = PseudoTerminal.patience
  ) throws(ProcessFailure) -> ProcessOutcome {
    guard brokenPipesAreIgnored else { throw .cannotOpen(what: "pipes", error: errno) }
    let input = try Pipe(carrying: Array(input.utf8))
    let output = try Pipe()
    let errors = try Pipe()
    var launch = launch
    launch.arguments += arguments
    let child = try ChildProcess(
      launch,
      streams: .descriptors(
        input: input.readEnd, output: output.writeEnd, errors: errors.writeEnd))
    input.closeReadEnd()
    output.closeWriteEnd()
    errors.closeWriteEnd()

    let end = ContinuousClock.now + deadline
    while output.isOpen || errors.isOpen {
      let patience = ContinuousClock.now.duration(to: end)
      guard patience > .zero else {
        child.send(signal: SIGKILL)
        _ = child.wait()
        throw .tooSlow(executable: launch.executable, printed: output.text + errors.text)
      }
      var ready = [
        pollfd(fd: input.writeEnd, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output.readEnd, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors.readEnd, events: Int16(POLLIN), revents: 0),
      ]
      poll(&ready, nfds_t(ready.count), Int32(patience.components.seconds + 1) * 1000)
      if ready[0].revents != 0 { input.writeSome() }
      if ready[1].revents != 0 { output.readSome() }
      if ready[2].revents != 0 { errors.readSome() }
    }
    return ProcessOutcome(output: output.text, errors: errors.text, status: child.wait())
  }
}

/// One pipe between the test and its child, and the bytes that have gone or are still to go
/// through it.
private final class Pipe {
  private(set) var readEnd: Int32
  private(set) var writeEnd: Int32
  private var bytes: [UInt8]

  init(carrying bytes: [UInt8] = []) throws(ProcessFailure) {
    self.bytes = bytes
    (readEnd, writeEnd) = try ChildProcess.openPrivately { () throws(ProcessFailure) in
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw .cannotOpen(what: "a pipe", error: errno) }
      return ((ends[0], ends[1]), descriptors: ends)
    }
  }

  deinit {
    closeReadEnd()
    closeWriteEnd()
  }

  var isOpen: Bool { readEnd >= 0 }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func closeReadEnd() {
    if readEnd >= 0 { close(readEnd) }
    readEnd = -1
  }

  func closeWriteEnd() {
    if writeEnd >= 0 { close(writeEnd) }
    writeEnd = -1
  }

  /// Writes no more than a pipe is sure to take at once, so that reading is never held up.
  func writeSome() {
    let count = bytes.isEmpty ? 0 : write(writeEnd, bytes, min(bytes.count, Int(PIPE_BUF)))
    if count > 0 { bytes.removeFirst(count) }
    if bytes.isEmpty || (count < 0 && errno != EINTR) { closeWriteEnd() }
  }

  func readSome() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(readEnd, &buffer, buffer.count)
    if count > 0 { bytes += buffer[..<count] }
    if count == 0 || (count < 0 && errno != EINTR) { closeReadEnd() }
  }
}
