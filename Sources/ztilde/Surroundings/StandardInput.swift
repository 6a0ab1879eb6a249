import ArgumentParser
import Notebook
import PlainFiles
import TerminalUI

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The bytes of standard input, and never more of them than a program may have: a byte beyond the
/// limit shows that there is too much.
///
/// Bytes that are no UTF-8 are read as �, which no rule of the language accepts.
struct StandardInput {
  /// The bytes of a program, or of a line.
  let limit: Int

  /// All of it.
  ///
  /// - Throws: `ExitCode.failure` when Ctrl-C is pressed during the wait, and `CommandError` when
  ///   it cannot be read, since half a program is none.
  func text() throws -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = read(0, &buffer, min(buffer.count, limit + 1 - bytes.count))
      guard count != 0 else { break }
      if count > 0 {
        bytes += buffer[..<count]
      } else if !Self.isSlow {
        throw CommandError.unreadableFile(.reading("-"))
      } else if !InterruptFlag.waitForInput() {
        throw ExitCode.failure
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True if the last read failed only because there is nothing yet: a signal came, or the pipe
  /// does not block.
  private static var isSlow: Bool { errno == EINTR || errno == EAGAIN }

  /// The next line. It is read byte by byte, so that the following bytes belong to the next reader.
  func line() -> LineEditor.Input {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      if bytes.isEmpty, !InterruptFlag.waitForInput() {
        InterruptFlag.take()
        return .interrupted("")
      }
      let count = read(0, &byte, 1)
      if count == 1, byte != UInt8(ascii: "\n") {
        if bytes.count <= limit { bytes.append(byte) }
      } else if count < 0, Self.isSlow {
        if !InterruptFlag.waitForInput() {
          InterruptFlag.take()
          return .interrupted("")
        }
      } else if count == 1 || !bytes.isEmpty {
        return .line(String(decoding: bytes, as: UTF8.self))
      } else {
        return .endOfInput
      }
    }
  }
}
