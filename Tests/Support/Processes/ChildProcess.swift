import FoundationEssentials
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How a process ended.
package enum ExitStatus: Hashable, Sendable {
  case exited(Int32)
  case killed(signal: Int32)
}

/// A running child. Whoever starts it must let it `wait` in the end.
struct ChildProcess {
  let id: pid_t

  /// Opens descriptors that no other child may inherit.
  ///
  /// Tests start processes from several threads at once. A process that is started between the
  /// opening of a descriptor and the setting of its close-on-exec flag would keep it open, and the
  /// reader at the other end would wait for that stranger; so opening and starting exclude each
  /// other.
  static func openPrivately<Value: Sendable>(
    _ open: () throws(ProcessFailure) -> (Value, descriptors: [Int32])
  ) throws(ProcessFailure) -> Value {
    let result = gate.withLock { _ -> Result<Value, ProcessFailure> in
      do throws(ProcessFailure) {
        let (value, descriptors) = try open()
        for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        return .success(value)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Starts a program.
  init(_ launch: Launch, streams: Streams) throws(ProcessFailure) {
    var actions = FileActions.empty
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = Attributes.empty
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }

    var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    switch streams {
    case .descriptors(let input, let output, let errors):
      posix_spawn_file_actions_adddup2(&actions, input, 0)
      posix_spawn_file_actions_adddup2(&actions, output, 1)
      posix_spawn_file_actions_adddup2(&actions, errors, 2)
    case .terminal(let name):
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
      flags |= startsSession
    }
    // The threads of a test block SIGINT and a broken pipe is ignored below; a child must start
    // with neither, or Ctrl-C would not reach it.
    var nothing = sigset_t()
    sigemptyset(&nothing)
    posix_spawnattr_setsigmask(&attributes, &nothing)
    var everything = sigset_t()
    sigfillset(&everything)
    posix_spawnattr_setsigdefault(&attributes, &everything)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let command = launch.command
    let words = command.map { strdup($0) }
    let settings = launch.environment.sorted { $0.key < $1.key }.map {
      strdup("\($0.key)=\($0.value)")
    }
    defer { for text in words + settings { free(text) } }
    var child = pid_t()
    let error = Self.gate.withLock { _ in
      posix_spawn(&child, command[0], &actions, &attributes, words + [nil], settings + [nil])
    }
    guard error == 0 else {
      throw .cannotStart(executable: launch.executable, error: error)
    }
    id = child
  }

  /// What the child's standard streams are.
  enum Streams {
    case descriptors(input: Int32, output: Int32, errors: Int32)
    /// All three are the terminal of this name, which the child then controls: Ctrl-C reaches it.
    case terminal(name: String)
  }

  func send(signal: Int32) {
    _ = kill(id, signal)
  }

  /// What the process is doing, where the system tells: `S (sleeping), do_select`.
  var state: String {
    let files = ["status", "wchan"].map { name in
      (try? String(contentsOfFile: "/proc/\(id)/\(name)", encoding: .utf8)) ?? ""
    }
    let state = files[0].split(separator: "\n").first { $0.hasPrefix("State:") }
    return "the program: \(state?.dropFirst(7) ?? "?"), \(files[1])"
  }

  /// Waits for the end of the process. To be called once.
  func wait() -> ExitStatus {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7f
    return signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: signal)
  }

  private static let gate = Mutex(())
}

/// A write to a process that has already ended is an answer (`EPIPE`), and no reason to die.
let brokenPipesAreIgnored: Bool = {
  var action = sigaction()
  #if canImport(Darwin)
    action.__sigaction_u.__sa_handler = SIG_IGN
  #else
    action.__sigaction_handler.sa_handler = SIG_IGN
  #endif
  return sigaction(SIGPIPE, &action, nil) == 0
}()

#if canImport(Darwin)
  private typealias FileActions = posix_spawn_file_actions_t?
  private typealias Attributes = posix_spawnattr_t?
  extension Optional { fileprivate static var empty: Self { nil } }
  private let startsSession: Int32 = 0x400
#else
  private typealias FileActions = posix_spawn_file_actions_t
  private typealias Attributes = posix_spawnattr_t
  extension posix_spawn_file_actions_t { fileprivate static var empty: Self { Self() } }
  extension posix_spawnattr_t { fileprivate static var empty: Self { Self() } }
  // POSIX_SPAWN_SETSID, which Glibc does not offer to Swift.
  private let startsSession: Int32 = 0x80
#endif
