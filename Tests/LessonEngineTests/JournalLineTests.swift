import Foundation
import LessonEngine
import Testing

@Suite struct `A line of the journal` {
  @Test(arguments: JournalEntry.samples)
  func `is read as it was written`(_ entry: JournalEntry) {
    let text = JournalLine.text(entry)
    #expect(!text.contains("\n"))
    #expect(JournalLine(text) == .entry(entry))
  }

  @Test func `is tried for each fact`() {
    let texts = JournalEntry.samples.map { JournalLine.text($0) }
    for name in FactName.allCases {
      #expect(texts.contains { $0.contains(#""fact":"\#(name.rawValue)""#) }, "\(name)")
    }
  }

  /// What is on a student's disk must be read for ever.
  @Test func `looks like this`() {
    #expect(
      JournalEntry.samples.prefix(4).map { JournalLine.text($0) } == [
        #"{"fact":"lessonStarted","lesson":"z-norm","piece":0,"time":"2023-11-14T22:13:20Z","v":1}"#,
        #"{"fact":"lessonFinished","lesson":"z-norm","v":1}"#,
        #"{"attempt":3,"fact":"stepEntered","hash":"0000000000000002","lesson":"z-norm","#
          + #""seed":18446744073709551615,"step":"s2","time":"2023-11-14T22:13:20Z","v":1}"#,
        #"{"code":"γ = \"a\\n\"\n\tz̃ := γ / 2 # \u2028"#
          + #"\u0000","fact":"cellAccepted","hash":"0000000000000003","lesson":"z-norm","#
          + #""piece":3,"step":"s3","v":1}"#,
      ])
  }

  @Test func `names the mistakes of a wrong answer, and of older ones none`() {
    let line = JournalLine.text(
      JournalEntry(.wrongAnswer(code: "1", mistakes: ["a", "b-2"]), lesson: "x"))
    #expect(line == #"{"code":"1","fact":"wrongAnswer","lesson":"x","mistakes":"a b-2","v":1}"#)
    let old = #"{"code":"1","fact":"wrongAnswer","lesson":"x","v":1}"#
    #expect(JournalLine(old) == .entry(JournalEntry(.wrongAnswer(code: "1"), lesson: "x")))
    #expect(JournalLine.text(JournalEntry(.wrongAnswer(code: "1"), lesson: "x")) == old)
  }

  @Test(arguments: [
    #"{"v":2,"fact":"passed","lesson":7}"#, #"{"v":1,"fact":"applauded","lesson":[]}"#,
    #"{"v":0}"#, #"{"v":1}"#,
  ])
  func `from another version is kept and passed over`(_ text: String) {
    #expect(JournalLine(text) == .foreign(text))
  }

  @Test(arguments: [
    "", "{", "null", "[]", #"{"fact":"passed"}"#, #"{"v":1,"fact":"passed"}"#,
    #"{"v":1,"fact":"stepEntered","lesson":"a","step":"b","hash":"0000000000000000"}"#,
    #"{"v":1,"fact":"passed","lesson":"a","step":"b"}"#,
    #"{"v":1,"fact":"passed","lesson":"a","step":"b","hash":"no"}"#,
    #"{"v":1,"fact":"cellAccepted","lesson":"a","code":3}"#, "\u{FFFD}\0",
  ])
  func `that nobody would write is kept and passed over`(_ text: String) {
    #expect(JournalLine(text) == .damaged(text))
  }

  /// The decoder of JSON says what each line means; a blank ahead leaves a line to it.
  @Test(arguments: JournalEntry.samples)
  func `means the same however quickly it is read`(_ entry: JournalEntry) {
    let line = Array(JournalLine.text(entry).utf8)
    func meaning(_ bytes: some Sequence<UInt8>) -> (quick: JournalEntry?, slow: JournalEntry?) {
      let text = String(decoding: Array(bytes), as: UTF8.self)
      return (JournalLine(text).entry, JournalLine(" " + text).entry)
    }
    #expect(meaning(line).quick == entry)
    for place in line.indices {
      for byte in "\"\\{}[]:,.-+019aenrtuvE \u{1}".utf8 {
        var other = line
        other[place] = byte
        let (quick, slow) = meaning(other)
        #expect(quick == slow, "\(String(decoding: other, as: UTF8.self))")
        other.insert(line[place], at: place)
        let (quickLonger, slowLonger) = meaning(other)
        #expect(quickLonger == slowLonger, "\(String(decoding: other, as: UTF8.self))")
      }
      let (quick, slow) = meaning(line[..<place] + line[(place + 1)...])
      #expect(quick == slow, "without byte \(place)")
    }
  }

  @Test(arguments: [
    "1970-01-01T00:00:00Z", "2000-02-29T23:59:59Z", "2024-12-31T12:00:00Z", "2100-03-01T00:00:00Z",
    "2026-03-31T00:00:00Z", "9999-12-31T23:59:59Z",
  ])
  func `has the time that it was written at`(_ time: String) throws {
    let text = #"{"fact":"passed","lesson":"a","time":"\#(time)","v":1}"#
    guard case .entry(let entry) = JournalLine(text) else { throw CancellationError() }
    #expect(try entry.time == Date(time, strategy: .iso8601))
  }

  @Test func `may have a time that nobody can read, and fields that nobody knows`() {
    let text = #"{"v":1,"fact":"lessonStarted","lesson":"a","time":"soon","mood":{"x":[1]}}"#
    #expect(JournalLine(text) == .entry(JournalEntry(.lessonStarted, lesson: "a")))
  }
}

extension JournalLine {
  fileprivate var entry: JournalEntry? {
    if case .entry(let entry) = self { entry } else { nil }
  }
}
