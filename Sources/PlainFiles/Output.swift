#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The error of an output that takes nothing more.
package enum OutputError: Error, Hashable {
  /// The reader has gone, as `head` does when it has enough: no failure, but time to stop.
  case closed
  case failed(error: Int32)
}

/// Writes whole texts to a descriptor.
package struct Output: Hashable, Sendable {
  package var descriptor: Int32

  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  package static let standardOutput = Output(descriptor: 1)
  package static let standardError = Output(descriptor: 2)

  /// Writes all of the text, at once if the system takes it at once, so that a screen is never seen
  /// half drawn. A signal does not cut it short, nor does a descriptor that does not wait.
  ///
  /// **Throws** `OutputError.closed` when the reader has gone; the program must ignore `SIGPIPE`
  /// (`InterruptFlag.install`), or the signal ends it first.
  package func write(_ text: String) throws(OutputError) {
    try write(Array(text.utf8))
  }

  /// Writes all of the bytes.
  package func write(_ bytes: [UInt8]) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: bytes[written...]))
      }
      guard count < 0 else {
        written += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable()
      case EPIPE: throw .closed
      default: throw .failed(error: errno)
      }
    }
  }

  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&request, 1, -1)
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
