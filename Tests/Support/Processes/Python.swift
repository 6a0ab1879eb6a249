#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The `python3` of this machine, if it has one.
package enum Python {
  package static let isThere = (try? run(["--version"], in: "/"))?.status == .exited(0)

  package static func run(
    _ arguments: [String], in folder: String
  ) throws(ProcessFailure) -> ProcessOutcome {
    var environment = Launch.plainEnvironment
    environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    return try ProcessRunner("/usr/bin/env", environment: environment, directory: folder)
      .run(["python3"] + arguments)
  }
}
