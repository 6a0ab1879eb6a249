import FoundationEssentials
import LessonEngine
import Notebook
import NumericCore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The folders of the lessons, and of the student's files.
struct Folders {
  private let environment: [String: String]

  init(environment: [String: String]) {
    self.environment = environment
  }

  /// The folder of the journal, the history and the notebook's copy.
  var state: String {
    (absolutePath("XDG_STATE_HOME") ?? home + "/.local/state") + "/ztilde"
  }

  /// The settings of the person.
  var settings: String {
    (absolutePath("XDG_CONFIG_HOME") ?? home + "/.config") + "/ztilde/settings"
  }

  var home: String {
    absolutePath("HOME") ?? FileManager.default.homeDirectoryForCurrentUser.path
  }

  /// Where files go that are there for a moment.
  var temporary: String { absolutePath("TMPDIR") ?? "/tmp" }

  /// A relative path counts as none, as the XDG specification wants it.
  private func absolutePath(_ variable: String) -> String? {
    environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// The journal of the student.
  var journal: String { state + "/journal.jsonl" }

  /// The lines that were typed.
  var history: String { state + "/history" }

  /// The lessons that come with the program: beside its executable, where a build puts them; in
  /// `share` of the prefix that it is installed in; or else in `./Lessons`.
  var lessons: String? {
    let candidates = Self.executableFolder.map {
      ["\($0)/ztilde_LessonEngine.resources/Lessons", "\($0)/../share/ztilde/Lessons"]
    }
    return ((candidates ?? []) + ["Lessons"]).first {
      FileManager.default.fileExists(atPath: $0 + "/en")
    }
  }

  /// The course that comes with the program.
  var course: CourseFolder? {
    lessons.map { CourseFolder($0, isShipped: true, limit: Limits.standard.lessonBytes) }
  }

  /// The data of the lessons that come with the program.
  var data: [DataPlace] { lessons.map { [DataPlace($0, "data")] } ?? [] }

  /// The folder of the running program, with links resolved.
  private static var executableFolder: String? {
    #if canImport(Darwin)
      var size: UInt32 = 4096
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      let name = String(
        decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    #else
      let name = "/proc/self/exe"
    #endif
    guard let resolved = realpath(name, nil) else { return nil }
    defer { free(resolved) }
    return "/" + String(cString: resolved).split(separator: "/").dropLast().joined(separator: "/")
  }
}
