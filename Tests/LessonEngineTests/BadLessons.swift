import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A lesson in which nothing is wrong, and which has everything that can be.
let soundLesson = """
  ---
  format: 1
  id: halves
  title: Half of everything
  summary: One line that halves a whole row.
  needs: []
  minutes: 5
  seed: 7
  new: [mean]
  ---

  # Half of everything

  A number meets a row.

  ## Look <!-- {#look} -->

  ```zt
  x = 7;
  x / 3
  mean(x)
  ```

  ```output
  2.3333
  7
  ```

  Here x is `= x`. The [next step](#halve) goes on.

  ```zt predict value
  x / 2
  ```

  ## Halve a row <!-- {#halve} -->

  ```zt setup
  z = [2, 4, 6, 9] + round(9 * random(1, 4)) / 10
  ```

  Let h hold the half of each, and m the mean of them.

  ```zt task
  h = ____
  m = mean(____)
  ```

  ```hint
  `/` divides.
  ```

  ```zt solution
  h = z / 2
  m = mean(h)
  ```

  ```zt task variant
  h = ____ / ____
  m = mean(h)
  ```

  ```zt check
  h ≈ z / 2    # h has to hold the half of each value of z.
  m ≈ mean(h)  # m is not the mean of h, `= mean(h)`.
  ```

  ```zt wrong doubled
  h = z * 2
  ```
  > Your first value is `= h[0]`, more than `= z[0]`.

  ```zt wrong mean-of-z
  m = mean(z)
  ```
  > You got `= m`.

  Right.

  - [x] Yes — It is.
  - [ ] No — It is not.
  """

/// A lesson with one thing wrong.
struct BadLesson: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  var testDescription: String { name }

  /// The sound lesson with the edits of a case in `Fixtures/bad-lessons.txt`: below its name, lines
  /// behind `-` are replaced by those behind `+`.
  ///
  /// - Returns: nil if the sound lesson has no such lines.
  init?(edits: some Sequence<Substring>, name: String) {
    var text = soundLesson
    var (old, new): ([String], [String]) = ([], [])
    func replaced() -> Bool {
      defer { (old, new) = ([], []) }
      let lines = old.joined(separator: "\n")
      guard !old.isEmpty else { return true }
      guard text.contains(lines) else { return false }
      text.replace(lines, with: new.joined(separator: "\n"), maxReplacements: 1)
      return true
    }
    for line in edits {
      if line.hasPrefix("-"), new.isEmpty {
        old.append(String(line.dropFirst()))
      } else if line.hasPrefix("+") {
        new.append(String(line.dropFirst()))
      } else {
        guard replaced() else { return nil }
        if line.hasPrefix("-") { old = [String(line.dropFirst())] }
      }
    }
    guard replaced() else { return nil }
    self.init(name, text)
  }
}

/// The lessons of the fixture, and those that differ from the sound one as a whole.
let badLessons: [BadLesson] = {
  let path = #filePath.replacing("BadLessons.swift", with: "Fixtures/bad-lessons.txt")
  let fixture = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  let cases = fixture.split(separator: "\n\n# ", omittingEmptySubsequences: true)
  let edited = cases.map { text in
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let name = String(lines[0]).replacing("# ", with: "", maxReplacements: 1)
    // A case whose lines the sound lesson lacks is a lesson without a finding, which fails.
    return BadLesson(edits: lines.dropFirst(), name: name) ?? BadLesson(name, soundLesson)
  }
  return edited + [
    BadLesson("an empty file", ""),
    BadLesson("a file of blanks", " \n\n\t\n"),
    BadLesson("no front matter", String(soundLesson.drop { $0 != "#" })),
    BadLesson("front matter alone", String(soundLesson.prefix { $0 != "#" })),
    BadLesson("steps of level 3", soundLesson.replacing("## ", with: "### ")),
    BadLesson("steps of level 1", soundLesson.replacing("## ", with: "# ")),
    BadLesson("a table of another program", "a,b\n1,2\n3,4\n"),
    BadLesson("a web page", "<!DOCTYPE html>\n<html><body><p>Half</p></body></html>\n"),
    BadLesson(
      "seven mistakes",
      soundLesson.replacing(
        "```zt wrong mean-of-z",
        with: (3...7).map { "```zt wrong times-\($0)\nh = z * \($0)\n```\n> No.\n\n" }.joined()
          + "```zt wrong mean-of-z")),
  ]
}()
