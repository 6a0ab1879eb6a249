package import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Texts that are compared with files committed beside the tests, in their `Goldens/` folder.
///
/// A missing golden fails. `ZTILDE_RECORD=1 swift test` rewrites every golden that differs, and
/// still fails, so that nobody takes a recording for a test.
package enum Golden {
  /// Expects `text` to be what `Goldens/NAME.txt` holds. A final newline in the file is its own.
  package static func expect(
    _ text: String, matches name: String, filePath: String = #filePath,
    isRecording: Bool = Self.isRecording, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let path = "\(folder(of: filePath))/Goldens/\(name).txt"
    let stored = (try? String(contentsOfFile: path, encoding: .utf8)).map(withoutFinalNewline)
    guard stored != text else { return }

    if isRecording {
      record(text, at: path, sourceLocation)
    } else if let stored {
      Issue.record(
        "\(name) differs from its golden:\n\(difference(from: stored, to: text))",
        sourceLocation: sourceLocation)
    } else {
      Issue.record(
        "no golden \(path); ZTILDE_RECORD=1 would record:\n\(text)", sourceLocation: sourceLocation)
    }
  }

  package static var isRecording: Bool {
    ProcessInfo.processInfo.environment["ZTILDE_RECORD"] == "1"
  }

  private static func record(_ text: String, at path: String, _ sourceLocation: SourceLocation) {
    do {
      try FileManager.default.createDirectory(
        atPath: String(folder(of: path)), withIntermediateDirectories: true)
      try (text + "\n").write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path); look at it, then run again", sourceLocation: sourceLocation)
    } catch {
      Issue.record("cannot record \(path): \(error)", sourceLocation: sourceLocation)
    }
  }

  private static func folder(of path: String) -> Substring {
    path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
  }

  private static func withoutFinalNewline(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// The first lines that differ, with the lines before them.
  private static func difference(from expected: String, to actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(old, new).prefix { $0 == $1 }.count
    let sameAtEnd = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let tail = min(sameAtEnd, min(old.count, new.count) - same)

    var lines = old[max(0, same - 3)..<same].map { "  \($0)" }
    lines += shown(old[same..<(old.count - tail)], sign: "-")
    lines += shown(new[same..<(new.count - tail)], sign: "+")
    return (["from line \(same + 1):"] + lines).joined(separator: "\n")
  }

  private static func shown(_ lines: ArraySlice<Substring>, sign: String) -> [String] {
    let limit = 12
    let rest = lines.count - limit
    return lines.prefix(limit).map { "\(sign) \($0)" }
      + (rest > 0 ? ["\(sign) … \(rest) more"] : [])
  }
}
