import StyledText

extension CourseProblem {
  /// What to tell the author, in one sentence.
  func message(in language: InterfaceLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var english: String {
    switch self {
    case .noTitle: "the course has no title"
    case .noLessons: "the course names no lesson"
    case .noLink: "this line stands among lessons and leads to none"
    case .missingLesson(let file, _): "no lesson `\(file)` lies beside `course.md`"
    case .repeatedLesson(let file, let line): "`\(file)` stands in line \(line) already"
    case .otherTitle(let title, _): "the title of this lesson is “\(title)”"
    case .laterNeed(let lesson, let need, let line):
      "`\(lesson)` needs `\(need)`, which comes later, in line \(line)"
    case .missingCourse(let file): "the course is missing in the other language: \(file)"
    case .otherParts(let count, let expected, let file):
      "\(file) has \(expected) part\(expected == 1 ? "" : "s"), and this course has \(count)"
    case .otherLessons([], let file): "in \(file) this part has no lessons yet"
    case .otherLessons(let ids, let file):
      "in \(file) the lessons of this part are " + ids.map { "`\($0)`" }.joined(separator: ", ")
    }
  }

  private var chinese: String {
    switch self {
    case .noTitle: "这门课程没有标题"
    case .noLessons: "这门课程一课也没有"
    case .noLink: "这一行写在课的列表里，却没有指向任何一课"
    case .missingLesson(let file, _): "`course.md` 所在的文件夹里没有 `\(file)` 这一课"
    case .repeatedLesson(let file, let line): "`\(file)` 已经写在第 \(line) 行"
    case .otherTitle(let title, _): "这一课的标题是“\(title)”"
    case .laterNeed(let lesson, let need, let line):
      "`\(lesson)` 需要 `\(need)`，而后者排在后面，在第 \(line) 行"
    case .missingCourse(let file): "另一种语言里没有这门课程：\(file)"
    case .otherParts(let count, let expected, let file):
      "\(file) 有 \(expected) 个部分，而这里有 \(count) 个"
    case .otherLessons([], let file): "\(file) 里这一部分还没有课"
    case .otherLessons(let ids, let file):
      "\(file) 里这一部分的课是 " + ids.map { "`\($0)`" }.joined(separator: "、")
    }
  }

  /// What to write, or to do about it.
  func fix(in language: InterfaceLanguage) -> String {
    switch language {
    case .english: englishFix
    case .chinese: chineseFix
    }
  }

  private var englishFix: String {
    switch self {
    case .noTitle: "begin the file with a heading: `# The title of the course`"
    case .noLessons: "- [The title of a lesson](01-its-file.md)"
    case .noLink:
      "write it as `[The title of a lesson](01-its-file.md)`, or move it to a paragraph below"
    case .missingLesson(_, let near?): near
    case .missingLesson(_, nil): "put the lesson there, or take the line away until it is written"
    case .repeatedLesson: "take one of the two lines away"
    case .otherTitle(_, let link): link
    case .laterNeed(_, _, let line): "move this line below line \(line)"
    case .missingCourse: "translate it, with the same lessons in the same parts"
    case .otherParts: "give both the same parts in the same order"
    case .otherLessons: "name the same lessons in the same order"
    }
  }

  private var chineseFix: String {
    switch self {
    case .noTitle: "文件开头写一个标题：`# 课程的标题`"
    case .noLessons: "- [一课的标题](01-its-file.md)"
    case .noLink: "写成 `[一课的标题](01-its-file.md)`，或者移到下面单独成段"
    case .missingLesson(_, let near?): near
    case .missingLesson(_, nil): "把这一课放进来，或者先删去这一行，写好再加"
    case .repeatedLesson: "两行里删去一行"
    case .otherTitle(_, let link): link
    case .laterNeed(_, _, let line): "把这一行移到第 \(line) 行下面"
    case .missingCourse: "译出它，各部分列出同样的课"
    case .otherParts: "两边的部分要一样多，顺序也一样"
    case .otherLessons: "两边列出同样的课，顺序也一样"
    }
  }
}
