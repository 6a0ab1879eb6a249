import StyledText

extension CourseProblem {
  /// The message for the author, in one sentence.
  var message: Localized<String> {
    switch self {
    case .noTitle: Localized(en: "the course has no title", zh: "这门课程没有标题")
    case .noID:
      Localized(
        en: "the course has no `id`, so students lose their progress when its folder is moved",
        zh: "这门课程没有 `id`，文件夹一移动，学生的学习进度就丢了")
    case .repeatedID(let id, let file):
      Localized(
        en: "\(file) has the id `\(id)` too, so both would keep their progress in one place",
        zh: "\(file) 的 id 也是 `\(id)`，两门课程的学习进度会混在一起")
    case .unknownKey(let key, _):
      Localized(en: "a course has no `\(key)`", zh: "课程文件没有 `\(key)` 这个属性")
    case .noLessons: Localized(en: "the course names no lesson", zh: "这门课程一课也没有")
    case .noLink:
      Localized(en: "this line stands among lessons and leads to none", zh: "这一行写在课的列表里，却没有指向任何一课")
    case .missingLesson(let file, _):
      Localized(
        en: "no lesson `\(file)` lies beside `course.md`", zh: "`course.md` 所在的文件夹里没有 `\(file)` 这一课"
      )
    case .repeatedLesson(let file, let line):
      Localized(en: "`\(file)` stands in line \(line) already", zh: "`\(file)` 已经写在第 \(line) 行")
    case .otherTitle(let title, _):
      Localized(en: "the title of this lesson is “\(title)”", zh: "这一课的标题是“\(title)”")
    case .laterNeed(let lesson, let need, let line):
      Localized(
        en: "`\(lesson)` needs `\(need)`, which comes later, in line \(line)",
        zh: "`\(lesson)` 需要 `\(need)`，而后者排在后面，在第 \(line) 行")
    case .missingCourse(let file):
      Localized(
        en: "the course is missing in the other language: \(file)", zh: "另一种语言里没有这门课程：\(file)")
    case .otherID(let expected, let file):
      Localized(
        en: "in \(file) the id of this course is `\(expected)`",
        zh: "\(file) 里这门课程的 id 是 `\(expected)`")
    case .otherParts(let count, let expected, let file):
      Localized(
        en: "\(file) has \(expected) part\(expected == 1 ? "" : "s"), and this course has \(count)",
        zh: "\(file) 有 \(expected) 个部分，而这里有 \(count) 个")
    case .otherLessons([], let file):
      Localized(en: "in \(file) this part has no lessons yet", zh: "\(file) 里这一部分还没有课")
    case .otherLessons(let ids, let file):
      Localized(
        en: "in \(file) the lessons of this part are "
          + ids.map { "`\($0)`" }.joined(separator: ", "),
        zh: "\(file) 里这一部分的课是 " + ids.map { "`\($0)`" }.joined(separator: "、"))
    }
  }

  /// The code to write, or the advice what to do.
  var fix: Localized<String> {
    switch self {
    case .noTitle:
      Localized(
        en: "write a heading before all other text: `# The title of the course`",
        zh: "在其他内容前面写一个标题：`# 课程的标题`")
    case .noID(let lines): Localized(code: lines)
    case .repeatedID:
      Localized(en: "give one of the two courses another id", zh: "给其中一门课程换一个 id")
    case .unknownKey(_, let known):
      Localized(
        en: "take the line away; a course has only "
          + known.map { "`\($0)`" }.joined(separator: ", "),
        zh: "删去这一行；课程文件只有 " + known.map { "`\($0)`" }.joined(separator: "、") + " 这个属性")
    case .otherID(let expected, _): Localized(code: "id: \(expected)")
    case .noLessons:
      Localized(en: "- [The title of a lesson](01-its-file.md)", zh: "- [一课的标题](01-its-file.md)")
    case .noLink:
      Localized(
        en:
          "write it as `[The title of a lesson](01-its-file.md)`, or move it to a paragraph below",
        zh: "写成 `[一课的标题](01-its-file.md)`，或者移到下面单独成段")
    case .missingLesson(_, let near?): Localized(code: near)
    case .missingLesson(_, nil):
      Localized(
        en: "put the lesson there, or take the line away until it is written",
        zh: "把这一课放进来，或者先删去这一行，写好再加")
    case .repeatedLesson: Localized(en: "take one of the two lines away", zh: "两行里删去一行")
    case .otherTitle(_, let link): Localized(code: link)
    case .laterNeed(_, _, let line):
      Localized(en: "move this line below line \(line)", zh: "把这一行移到第 \(line) 行下面")
    case .missingCourse:
      Localized(en: "translate it, with the same lessons in the same parts", zh: "译出它，各部分列出同样的课")
    case .otherParts:
      Localized(en: "give both the same parts in the same order", zh: "两边的部分要一样多，顺序也一样")
    case .otherLessons:
      Localized(en: "name the same lessons in the same order", zh: "两边列出同样的课，顺序也一样")
    }
  }
}
