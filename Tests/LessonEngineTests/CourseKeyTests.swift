import LessonEngine
import Support
import Testing

@Suite struct `The key of a course` {
  private static let ids = ["a", "b", "a/b", "a%2Fb", "%", "/", "", "../a", "a b"]
  private static let keys: [CourseKey] =
    [.shipped] + ["a", "b", "a-b"].map { .id($0) }
    + ["/", "/a", "/b", "/a/b", "/a/a", "/a%2Fb"].map { .folder($0) }

  @Test func `is never that of another lesson`() {
    let keys = Self.keys.flatMap { key in Self.ids.map { key.lesson($0) } }
    #expect(Set(keys).count == keys.count)
  }

  /// Older journals know no other course.
  @Test func `is nothing at all for the lessons that come with the program`() {
    for id in Shipped.ids {
      #expect(CourseKey.shipped.lesson(id) == id)
      #expect(CourseKey.isShipped(id) && !CourseKey.isShipped(CourseKey.id("c").lesson(id)))
    }
    #expect(!CourseKey.isShipped(CourseKey.folder("/c").lesson("mean")))
  }
}
