import LessonEngine
import Testing

@Suite struct `The name of a new lesson` {
  @Test(arguments: [
    ("halves", "halves.md", "halves"), ("02-halves", "02-halves.md", "halves"),
    ("halves.md", "halves.md", "halves"), ("7", "7.md", "7"), ("a-b-2", "a-b-2.md", "a-b-2"),
  ])
  func `has the name that was chosen`(name: String, file: String, id: String) throws {
    let lesson = try LessonName(name, besides: ["mean"])
    #expect(lesson.fileName == file && lesson.id == id)
  }

  @Test(
    arguments: [
      ("", .unsound, "my-lesson"), ("Half a row", .unsound, "half-a-row"),
      ("week1/halves", .path, "halves"), ("../x", .path, "x"), ("/", .path, "my-lesson"),
      ("/tmp/Mean.md", .path, "my-mean"), ("均值", .unsound, "my-lesson"),
      ("a--b", .unsound, "a-b"), ("-x", .unsound, "x"), ("x\u{FFFD}", .unsound, "x"),
      ("\u{1B}[2J", .unsound, "2j"), ("a\nid: b", .unsound, "a-id-b"),
      ("course", .reserved, "my-course"), ("Course", .unsound, "my-course"),
      ("readme.md", .reserved, "my-readme"), ("mean", .shipped(id: "mean"), "my-mean"),
      ("02-mean", .shipped(id: "mean"), "my-02-mean"), ("MEAN!", .unsound, "my-mean"),
      (
        String(repeating: "ab", count: 150), .tooLong(limit: 60), String(repeating: "ab", count: 25)
      ),
      (String(repeating: "-", count: 300), .tooLong(limit: 60), "my-lesson"),
    ] as [(String, LessonName.NameProblem, String)])
  func `refuses a name that no lesson can have, and suggests one`(
    name: String, problem: LessonName.NameProblem, suggestion: String
  ) throws {
    let error = #expect(throws: LessonName.NameError.self) {
      try LessonName(name, besides: ["mean"])
    }
    #expect(error?.problem == problem && error?.suggestion == suggestion)
    _ = try LessonName(suggestion, besides: ["mean"])
  }
}
