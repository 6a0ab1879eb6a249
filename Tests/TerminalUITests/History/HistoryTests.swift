import PlainFiles
import Support
import TerminalUI
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct `The history` {
  @Test func `keeps entries across sessions, one a line`() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: "\(folder.path)/history")
    var history = try History(file)
    #expect(history.entries.isEmpty)
    for entry in ["x = 1", "a\n  b", "\\gamma \\n", "z\u{303} = γ"] { try history.append(entry) }
    #expect(
      try folder.read("history") == "x = 1\na\\n  b\n\\\\gamma \\\\n\nz\u{303} = γ\n")
    #expect(try History(file).entries == history.entries)
  }

  @Test func `takes neither nothing nor the same twice in a row`() throws {
    var history = History()
    for entry in ["", " \n", "a", "a", "b", "a"] { try history.append(entry) }
    #expect(history.entries == ["a", "b", "a"])
  }

  /// At the start, no more is read than is likely to be called back; nothing is ever taken away.
  @Test func `is never cut, and read to its beginning when that is asked for`() throws {
    let folder = try TemporaryFolder()
    let lines = (1...40_000).map { "x\($0) = \($0)" }
    let path = try folder.write(lines.joined(separator: "\n") + "\n", to: "history")
    var history = try History(HistoryFile(path: path))
    #expect(history.entries.count < lines.count)
    #expect(history.entries == lines.suffix(history.entries.count))
    try history.append("own")
    let gainsAll = try history.readAll()
    let gainsMore = try history.readAll()
    #expect(gainsAll && !gainsMore && history.entries == lines + ["own"])
    #expect(try folder.read("history") == (lines + ["own"]).joined(separator: "\n") + "\n")
  }

  @Test func `suggests what did what it should, and no other`() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: "\(folder.path)/history")
    var history = try History(file)
    try history.append("mean(z)")
    try history.append("mean(a b)", isAccepted: false)
    try history.append("\\!", isAccepted: false)
    #expect(try folder.read("history") == "mean(z)\n\\!mean(a b)\n\\!\\\\!\n")
    for history in [history, try History(file)] {
      #expect(history.entries == ["mean(z)", "mean(a b)", "\\!"])
      #expect(history.suggestion(for: "me") == "mean(z)")
      #expect(history.suggestion(for: "mean(z)") == nil && history.suggestion(for: "\\") == nil)
    }
    // What is typed once more, and then does what it should, may be suggested.
    try history.append("\\!")
    #expect(history.entries.count == 3 && history.suggestion(for: "\\") == "\\!")
  }

  @Test func `takes in what other sessions have entered`() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: "\(folder.path)/history")
    var (one, other) = (try History(file), try History(file))
    try one.append("a")
    try other.append("b")
    #expect(other.entries == ["b"])
    try other.catchUp()
    #expect(other.entries == ["a", "b"])
    try other.append("c")
    // A session's own entries are the nearest.
    try one.catchUp()
    #expect(one.entries == ["b", "c", "a"])
    try one.append("b")
    try other.append("d")
    try one.catchUp()
    #expect(one.entries == ["b", "c", "d", "a", "b"])
    #expect(try History(file).entries == ["a", "b", "c", "b", "d"])
  }

  @Test func `begins a new line after a torn one`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("whole\nto", to: "history")
    var history = try History(HistoryFile(path: path))
    #expect(history.entries == ["whole", "to"])
    try history.append("next")
    #expect(try folder.read("history") == "whole\nto\nnext\n")
  }

  @Test func `goes on while its file is locked by a program that was stopped`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("1\n2\n3\n4\n", to: "history")
    let holder = try PlainFile(appendingTo: path)
    let isLocked = holder.lock(.exclusive)
    #expect(isLocked)
    var history = try History(HistoryFile(path: path))
    #expect(history.entries == ["1", "2", "3", "4"])
    try history.append("5")
    #expect(try folder.read("history") == "1\n2\n3\n4\n5\n")
  }

  @Test func `takes nothing from its file that a terminal would obey`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a\u{1B}[2Jb\n\\x\\\n\\\\\\n\n", to: "history")
    #expect(try History(HistoryFile(path: path)).entries == ["ab", "\\x\\", "\\\n"])
  }

  @Test func `says when it cannot be opened, and remembers for the session`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "file") + "/history"
    var history = try History(HistoryFile(path: path))
    #expect(throws: FileError(path, .unwritable)) { try history.append("a") }
    #expect(history.entries == ["a"])
  }

  @Test func `is its owner's alone`() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: "\(folder.path)/history")
    try file.append(HistoryEntry(text: "a"))
    var status = stat()
    #expect(stat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `is not torn by sessions side by side`() async throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: "\(folder.path)/history")
    try await withThrowingTaskGroup { group in
      for session in 0..<8 {
        group.addTask {
          for number in 0..<40 {
            try file.append(HistoryEntry(text: "session \(session), entry \(number)"))
            if number % 10 == 0 { _ = try file.load() }
          }
        }
      }
      try await group.waitForAll()
    }
    let lines = try folder.read("history").split(separator: "\n")
    #expect(lines.count == 320)
    #expect(lines.allSatisfy { $0.wholeMatch(of: /session \d, entry \d+/) != nil })
    for session in 0..<8 {
      let numbers = lines.filter { $0.hasPrefix("session \(session),") }.compactMap { line in
        line.split(separator: " ").last.flatMap { Int($0) }
      }
      #expect(numbers == numbers.sorted())
      #expect(numbers.isEmpty || numbers.last == 39)
    }
  }
}

@Suite struct `A walk through the history` {
  /// The steps, `u` for Up and `d` for Down, and what is shown after each; `-` where it stays.
  @Test(arguments: [
    ("finds what starts alike, and comes back", "a", "uuuddd", ["a2", "a1", "-", "a2", "a", "-"]),
    ("goes through everything from an empty line", "", "uuuuuu", ["c", "a2", "b", "a1", "-", "-"]),
    ("turns round on the way", "", "uudu", ["c", "a2", "c", "a2"]),
    ("leads nowhere from what never was", "x", "ud", ["-", "-"]),
    ("does not find the line itself", "c", "u", ["-"]),
  ])
  func `leads to what starts alike`(what: String, typed: String, steps: String, shown: [String]) {
    var walk = HistoryWalk(["a1", "b", "a2", "a2", "c"], from: typed)
    let seen = steps.map { step in
      let moved = step == "u" ? walk.goBack() : walk.goForward()
      return moved ? walk.current : "-"
    }
    #expect(seen == shown)
  }
}
