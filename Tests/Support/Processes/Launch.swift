/// What a program is started with.
package struct Launch: Sendable {
  package var executable: String
  package var arguments: [String]
  package var environment: [String: String]
  package var directory: String?

  package init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
    directory: String? = nil
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.directory = directory
  }

  /// The words to execute. What changes the folder of a child is not offered to Swift by Glibc, so
  /// a shell does it, and then becomes the program.
  var command: [String] {
    let words = [executable] + arguments
    guard let directory else { return words }
    return ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", directory] + words
  }

  /// Enough for a program to find others and to speak UTF-8, and nothing of the caller's own.
  package static let plainEnvironment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
}
