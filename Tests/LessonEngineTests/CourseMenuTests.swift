import LessonEngine
import Notebook
import StyledText
import Support
import Testing

@Suite struct `The menu of a course` {
  private func menu(
    finished: Int, _ screen: Screen, of course: SampleCourse? = nil
  ) -> CourseMenu {
    let course = course ?? SampleCourse(finished: finished, in: screen.language)
    return CourseMenu(LessonList(course.folder, journal: course.journal), screen)
  }

  private func lines(_ blocks: [Block], _ screen: Screen) -> [String] {
    screen.lines(blocks).map(\.plain)
  }

  @Test(arguments: [(InterfaceLanguage.english, 80), (.chinese, 40)])
  func `tells its parts, what is done and what comes next`(
    language: InterfaceLanguage, width: Int
  ) {
    let screen = Screen(language: language, width: width)
    let text = lines(menu(finished: 7, screen).blocks(), screen)
    Golden.expect(
      text.joined(separator: "\n"), matches: "menu-\(language.rawValue)-\(width)")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `folds the other parts where the screen is short`(language: InterfaceLanguage) {
    let screen = Screen(language: language, width: 80, height: 24)
    let text = lines(menu(finished: 7, screen).fitted(above: []), screen)
    Golden.expect(text.joined(separator: "\n"), matches: "menu-\(language.rawValue)-24")
    #expect(text.count <= 22)
    // Nothing is folded where all of it fits.
    let tall = Screen(language: language, width: 80, height: 60)
    #expect(menu(finished: 7, tall).fitted(above: []) == menu(finished: 7, tall).blocks())
  }

  @Test(arguments: [(80, 10), (80, 16), (80, 24), (80, 30), (40, 10), (40, 20), (40, 40)])
  func `has room on every screen, with the lesson that comes next in it`(
    width: Int, height: Int
  ) {
    for language in InterfaceLanguage.allCases {
      let screen = Screen(language: language, width: width, height: height)
      let course = SampleCourse(finished: 7, in: language)
      let menu = menu(finished: 7, screen, of: course)
      let text = lines(menu.fitted(above: [.paragraph("Type a number.")]), screen)
      #expect(text.count + 2 <= height)
      #expect(text.contains { $0.hasPrefix("→") })
      #expect(text.last == "Type a number.")
    }
  }

  @Test(arguments: [0, 1, 5, 17, 18], [20, 40, 60, 80, 200])
  func `is no wider than the screen, and aligned whatever signs it is written in`(
    finished: Int, width: Int
  ) {
    for language in InterfaceLanguage.allCases {
      for isWide in [false, true] {
        for isASCII in [false, true] {
          var screen = Screen(language: language, width: width)
          screen.rule.ambiguousIsWide = isWide
          screen.isASCII = isASCII
          let rule = screen.rule
          let text = lines(menu(finished: finished, screen).blocks(), screen)
          #expect(text.allSatisfy { $0.displayWidth(rule) <= width })
          guard width >= 40 else { continue }
          // Behind the titles, the minutes of all rows end in one column.
          let unit = Localized(en: " min", zh: " 分钟")[language]
          let ends = text.filter { !$0.contains("about") && !$0.contains("大约") }
            .compactMap { line in line.firstRange(of: unit).map { line[..<$0.lowerBound] } }
            .map { $0.displayWidth(rule) }
          #expect(ends.count == 22)
          #expect(Set(ends).count == 1, "\(text)")
          if isASCII, language == .english {
            #expect(text.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }, "\(text)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    (0, "first-steps"), (1, "mean"), (2, "variance"), (17, "capstone"), (18, "mean"),
  ])
  func `knows what comes next`(finished: Int, next: String) {
    // All that is left at last is the lesson of which a step was left out.
    let course = SampleCourse(finished: finished)
    #expect(LessonList(course.folder, journal: course.journal).next?.header.id == next)
  }

  @Test func `has full bars only for what is done`() throws {
    let screen = Screen()
    let text = lines(menu(finished: 7, screen).blocks(), screen)
    let first = try #require(text.first { $0.contains("First steps") })
    #expect(first.contains("████████"))
    let second = try #require(text.first { $0.contains("The mean of a batch") })
    #expect(second.contains("██████░░") && second.contains("3/4"))
    let later = try #require(text.first { $0.contains("Sixteen layers") })
    #expect(later.contains("░░░░░░░░"))
  }

  @Test func `tells the steps of what was opened, and reads nothing else`() {
    let screen = Screen()
    let text = lines(menu(finished: 1, screen).steps(), screen)
    #expect(text.count { $0.contains("Step 3") } == 2)
    #expect(text.contains("          ✓  1  Step 1  done"))
    #expect(text.contains("          ·  4  Step 4"))
  }

  @Test func `shows a folder without a course as one list`() {
    let files = SampleCourse(finished: 0).folder.files
    let screen = Screen()
    let course = LessonFolder(Array(files.prefix(2)), name: "Mine")
    let text = lines(
      CourseMenu(LessonList(course, journal: Journal()), screen).blocks(), screen)
    #expect(
      text == [
        "Mine", "",
        "→ ·  1  First steps          ░░░░░░░░  10 min  first-steps",
        "  ·  2  The mean of a batch  ░░░░░░░░  10 min  mean", "",
        "2 lessons, about 20 minutes in all.",
      ])
  }
}
