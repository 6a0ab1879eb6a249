#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What went wrong before, or instead of, an answer from a process.
package enum ProcessFailure: Error, Hashable {
  case cannotStart(executable: String, error: Int32)
  case cannotOpen(what: String, error: Int32)
  case tooSlow(executable: String, printed: String)
}

extension ProcessFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .cannotStart(let executable, let error):
      "cannot start \(executable): \(String(cString: strerror(error)))"
    case .cannotOpen(let what, let error):
      "cannot open \(what): \(String(cString: strerror(error)))"
    case .tooSlow(let executable, let printed):
      "\(executable) did not end in time; it had printed:\n\(printed)"
    }
  }
}
