import Support
import Testing

@Suite struct `A golden` {
  @Test func `accepts what it holds`() {
    Golden.expect("one\ntwo\nz̃", matches: "example", isRecording: false)
  }

  @Test func `tells what differs`() {
    withKnownIssue {
      Golden.expect("one\n2\nz̃", matches: "example", isRecording: false)
    } matching: { issue in
      issue.comments.contains { $0.rawValue.hasSuffix("from line 2:\n  one\n- two\n+ 2") }
    }
  }

  @Test func `fails when it is missing`() {
    withKnownIssue {
      Golden.expect("one", matches: "missing", isRecording: false)
    } matching: { issue in
      issue.comments.contains { $0.rawValue.contains("no golden") }
    }
  }

  @Test func `is recorded on request, which fails too`() throws {
    let folder = try TemporaryFolder()
    let test = "\(folder.path)/Test.swift"
    withKnownIssue {
      Golden.expect("one\ntwo", matches: "new", filePath: test, isRecording: true)
    }
    #expect(try folder.read("Goldens/new.txt") == "one\ntwo\n")
    Golden.expect("one\ntwo", matches: "new", filePath: test, isRecording: true)
  }
}
