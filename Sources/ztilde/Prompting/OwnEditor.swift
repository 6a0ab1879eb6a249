import FoundationEssentials
import NumericCore
import PlainFiles
import StyledText
import TerminalUI

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The person's own editor, which changes what is typed at the prompt when Ctrl-X Ctrl-E is
/// pressed.
///
/// The text goes through a file that only its owner may read, in a folder of its own, and both are
/// removed, with whatever else the editor has left there. What comes back is text like any other
/// that is typed: it runs only when Enter is pressed.
struct OwnEditor {
  /// The command line of the editor, as `VISUAL` or `EDITOR` has it; nil if neither is set.
  let command: String?
  /// Where files go that are there for a moment.
  let temporaryFolder: String
  /// The most bytes that the editor may give back.
  let limit: Int
  let texts: OwnEditorTexts

  func edit(_ text: String) -> EditorBehavior.ForeignEdit {
    guard let command else { return .failed(texts.noEditor) }
    guard let folder = makeFolder() else { return .failed(texts.noFile) }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/cell.zt"
    do throws(FileError) {
      try DurableFile.replace(path, with: Array((text + "\n").utf8))
    } catch {
      return .failed(texts.noFile)
    }
    guard run(command, on: path) else { return .failed(texts.failed(command)) }
    do throws(FileError) {
      guard let file = try DurableFile(reading: path, limit: limit) else {
        return .failed(texts.noText)
      }
      return .text(String(decoding: try file.read(), as: UTF8.self))
    } catch {
      return .failed(texts.noText)
    }
  }

  /// A folder that only its owner may look into.
  private func makeFolder() -> String? {
    var name = Array("\(temporaryFolder)/ztilde-XXXXXX".utf8CString)
    return mkdtemp(&name).map { String(cString: $0) }
  }

  /// Runs the editor in the shell, as other programs do, with the path as its last argument.
  ///
  /// - Returns: whether it has ended well.
  private func run(_ command: String, on path: String) -> Bool {
    guard let child = spawn(["/bin/sh", "-c", command + " \"$@\"", "sh", path]) else {
      return false
    }
    var status: Int32 = 0
    while true {
      guard waitpid(child, &status, WUNTRACED) == child else {
        if errno == EINTR { continue }
        return false
      }
      guard status & 0xFF == 0x7F else { return status == 0 }
      // Ctrl-Z in an editor stops the whole job, and this program with it; when this line is reached,
      // the shell has let the job go on. An editor that was stopped alone has to go on as well.
      kill(child, SIGCONT)
    }
  }

  private func spawn(_ words: [String]) -> pid_t? {
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    // A broken pipe, which is an error here, ends other programs.
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let arguments = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let error = posix_spawn(&child, words[0], nil, &attributes, arguments + [nil], environ)
    return error == 0 ? child : nil
  }
}
