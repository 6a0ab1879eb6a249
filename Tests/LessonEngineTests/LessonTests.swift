import LessonEngine
import Notebook
import Testing
@Suite struct `A lesson` {
  @Test func draft() throws {
    let s = try SourceText.reading("/work/shared/reference/identity-draft.md", limit: 1 << 23)
    print(dump(lesson: s.text))
    print(Document(s).problems)
  }
}
