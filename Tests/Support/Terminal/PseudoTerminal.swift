#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program that runs in a terminal of its own, and the screen it has drawn so far.
///
/// Nothing here sleeps: a test sends keys and waits until the screen shows what they led to.
package final class PseudoTerminal {
  package private(set) var screen: ScreenEmulator
  /// Everything that the program has written.
  package private(set) var received: [UInt8] = []
  /// Whether it says where its cursor is when it is asked, as most do.
  private let answers: Bool
  /// What it says instead of the truth, if it is one that lies.
  private let lie: String?
  private let master: Int32
  private let child: ChildProcess
  private var status: ExitStatus?
  private var isHungUp = false

  /// After so long a program hangs. On a machine that is busy building, one that needs a moment may be
  /// kept from it for more than a minute.
  package static let patience: Duration = .seconds(300)

  /// Starts a program in a new terminal, which it controls. `TERM` is `xterm-256color` unless the
  /// environment says otherwise.
  package init(
    _ executable: String, _ arguments: [String] = [],
    environment: [String: String] = Launch.plainEnvironment, directory: String? = nil,
    rows: Int = 24, columns: Int = 80, ambiguousIsWide: Bool = false, background: String? = nil,
    answers: Bool = true, lie: String? = nil
  ) throws(ProcessFailure) {
    guard brokenPipesAreIgnored else { throw .cannotOpen(what: "a terminal", error: errno) }
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    let (master, slave, name) = try ChildProcess.openPrivately { () throws(ProcessFailure) in
      var (master, slave): (Int32, Int32) = (-1, -1)
      var name = [CChar](repeating: 0, count: 128)
      guard openpty(&master, &slave, &name, nil, &size) == 0 else {
        throw .cannotOpen(what: "a terminal", error: errno)
      }
      let path = String(
        decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      return ((master, slave, path), descriptors: [master, slave])
    }
    // Until the child has opened the terminal, this keeps it from hanging up.
    defer { close(slave) }
    self.master = master
    self.answers = answers
    self.lie = lie
    screen = ScreenEmulator(rows: rows, columns: columns, ambiguousIsWide: ambiguousIsWide)
    screen.background = background
    let launch = Launch(
      executable, arguments,
      environment: ["TERM": "xterm-256color"].merging(environment) { $1 }, directory: directory)
    do {
      child = try ChildProcess(launch, streams: .terminal(name: name))
    } catch {
      close(master)
      throw error
    }
  }

  deinit {
    if status == nil {
      child.send(signal: SIGKILL)
      _ = child.wait()
    }
    close(master)
  }

  /// Types text.
  package func send(_ text: String) {
    send(Array(text.utf8))
  }

  /// Presses keys, one after the other.
  package func press(_ keys: Key...) {
    for key in keys { send(key.bytes) }
  }

  private func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Changes the size of the terminal; the program is told by SIGWINCH.
  package func resize(rows: Int, columns: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    screen.resize(rows: rows, columns: columns)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  package func send(signal: Int32) {
    child.send(signal: signal)
  }

  /// Reads until the screen satisfies `isReady`. If that does not happen in time, or the program ends
  /// first, the error holds a picture of the screen.
  package func wait(
    within deadline: Duration = PseudoTerminal.patience, until isReady: (ScreenEmulator) -> Bool
  ) throws(ScreenFailure) {
    let end = ContinuousClock.now + deadline
    while !isReady(screen) {
      guard !isHungUp else { throw ScreenFailure(reason: .ended, screen: screen) }
      guard read(until: end) else { throw late }
      guard screen.unknownSequences.isEmpty else {
        throw ScreenFailure(reason: .unknownSequence, screen: screen)
      }
    }
  }

  /// Reads until the screen shows a text.
  package func wait(
    for text: String, within deadline: Duration = PseudoTerminal.patience
  ) throws(ScreenFailure) {
    try wait(within: deadline) { $0.text.contains(text) }
  }

  /// Reads until the program ends, and tells how it did.
  @discardableResult
  package func waitForExit(
    within deadline: Duration = PseudoTerminal.patience
  ) throws(ScreenFailure) -> ExitStatus {
    if let status { return status }
    let end = ContinuousClock.now + deadline
    while !isHungUp {
      guard read(until: end) else { throw late }
    }
    guard screen.unknownSequences.isEmpty else {
      throw ScreenFailure(reason: .unknownSequence, screen: screen)
    }
    let status = child.wait()
    self.status = status
    return status
  }

  /// What it is doing instead, as far as that can be seen from outside.
  private var late: ScreenFailure {
    var mode = termios()
    tcgetattr(master, &mode)
    let isCooked = mode.c_lflag & tcflag_t(ICANON) != 0
    let isEchoing = mode.c_lflag & tcflag_t(ECHO) != 0
    return ScreenFailure(
      reason: .late, screen: screen,
      note: "\(child.state); the terminal is \(isCooked ? "cooked" : "raw")"
        + (isEchoing ? ", with echo" : ""))
  }

  /// Waits for output and draws it; false at the deadline, if there is none.
  private func read(until end: ContinuousClock.Instant) -> Bool {
    let patience = max(.zero, ContinuousClock.now.duration(to: end))
    // What came while the test itself was kept waiting is seen even after the deadline.
    let milliseconds = patience > .zero ? Int32(patience.components.seconds + 1) * 1000 : 0
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0 else { return patience > .zero }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // Glibc's name, for `read` is this method's.
    let count = buffer.withUnsafeMutableBytes { readBytes(master, $0) }
    if count > 0 {
      received += buffer[..<count]
      screen.feed(buffer[..<count])
      let replies = screen.takeReplies()
      if let lie, !replies.isEmpty {
        send(lie)
      } else if answers {
        send(replies)
      }
    } else if count == 0 || errno != EINTR {
      isHungUp = true
    }
    return true
  }
}

private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

/// A screen that did not become what a test waited for.
package struct ScreenFailure: Error, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case late, ended, unknownSequence
  }

  package var reason: Reason
  package var screen: ScreenEmulator
  /// What else is known.
  package var note = ""

  package var description: String {
    let sentence =
      switch reason {
      case .late: "the screen did not get there in time"
      case .ended: "the program ended before the screen got there"
      case .unknownSequence: "the program sent what the emulator does not know"
      }
    return "\(sentence):\n\(screen.picture)\n\(note)"
  }
}
