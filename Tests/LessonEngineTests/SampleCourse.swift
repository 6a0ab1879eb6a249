import LessonEngine
import Notebook
import StyledText

/// A course of eighteen small lessons in four parts, some of them done.
struct SampleCourse {
  let folder: LessonFolder
  let entries: [JournalEntry]

  var journal: Journal { Journal(entries) }

  private static let parts: [[(id: String, en: String, zh: String, minutes: Int)]] = [
    [
      ("first-steps", "First steps", "快速上手", 10), ("mean", "The mean of a batch", "一批数据的均值", 10),
      ("variance", "The variance of a batch", "一批数据的方差", 12),
      ("z-norm", "Mean 0, variance 1", "均值 0，方差 1", 15),
      ("scale-and-shift", "Scale and shift", "缩放与平移", 13), ("identity", "Back to z", "变回 z", 14),
    ],
    [
      ("normalizing-inputs", "A round bowl", "圆一点的碗", 15), ("sigmoid", "Sigmoid", "sigmoid", 10),
      ("whole-layer", "A whole layer at once", "一次归一化整个层", 15),
      ("which-value", "z or a?", "z 还是 a？", 11),
    ],
    [
      ("learning-gamma-beta", "γ and β learn, step by step", "γ 和 β 怎样一步一步学出来", 15),
      ("backward", "The way back", "反向传播", 15), ("in-a-network", "In a network", "放进网络", 15),
      ("test-time", "Test time", "测试时", 12),
    ],
    [
      ("why-it-helps", "Why it helps", "为什么有用", 15), ("other-axes", "Other axes", "换一个轴", 10),
      ("find-the-fault", "Find the fault", "找出错误", 15), ("capstone", "Sixteen layers", "十六层", 15),
    ],
  ]

  /// - Parameters:
  ///   - finished: how many of the lessons are done; of the next one, two of four steps are.
  ///   - leavesOut: whether a step of the second one was skipped.
  init(
    finished: Int, leavesOut: Bool = true, in language: InterfaceLanguage = .english
  ) {
    var files: [LessonFolder.File] = []
    var outline = Localized(
      en: "# Batch normalization\n\nWith numbers of your own.\n\n",
      zh: "# 批量归一化\n\n用你自己的数。\n\n")[language]
    for (place, part) in Self.parts.enumerated() {
      outline += Localized(en: "## Part \(place + 1)\n\n", zh: "## 第 \(place + 1) 部分\n\n")[language]
      outline +=
        place == 1
        ? Localized(en: "The lecture ends with this part.\n\n", zh: "课堂上讲的内容到这一部分为止。\n\n")[language]
        : ""
      outline +=
        place == 2
        ? Localized(
          en:
            "Beyond the lecture: how γ and β are learned, and what happens where there is no batch.\n\n",
          zh: "课堂之外的内容：γ 和 β 怎样学出来，没有小批量的时候又怎么办。\n\n")[language] : ""
      for (id, english, chinese, minutes) in part {
        let title = Localized(en: english, zh: chinese)[language]
        let name = "\(files.count + 1)-\(id).md"
        let steps = (1...4).map { "## Step \($0) <!-- {#s\($0)} -->\n\nRead.\n\n" }.joined()
        let text =
          "---\nformat: 1\nid: \(id)\ntitle: \(title)\nsummary: About \(id).\n"
          + "minutes: \(minutes)\n---\n\n# \(title)\n\n\(steps)"
        files.append(LessonFolder.File(SourceText(name: "course/\(name)", text)))
        outline += "- [\(title)](\(name))\n"
      }
      outline +=
        Localized(
          en: "\nYou can do what part \(place + 1) teaches.\n\n",
          zh: "\n第 \(place + 1) 部分你都会了。\n\n")[language]
    }
    // The folder is not in the order of the course.
    folder = LessonFolder(
      files.reversed(), outline: CourseOutline(Document(SourceText(name: "course.md", outline))))
    entries = Self.entries(files, finished: finished, leavesOut: leavesOut)
  }

  private static func entries(_ files: [LessonFolder.File], finished: Int, leavesOut: Bool)
    -> [JournalEntry]
  {
    var entries: [JournalEntry] = []
    for (place, file) in files.prefix(finished + 1).enumerated() {
      let lesson = file.lesson
      for (number, step) in lesson.steps.enumerated() where place < finished || number < 2 {
        let isSkipped = leavesOut && place == 1 && number == 2
        let facts: [JournalEntry.Fact] = [
          .stepEntered(attempt: 1, seed: 1), isSkipped ? .skipped : .passed,
        ]
        entries += facts.map { JournalEntry($0, lesson: lesson.id, step: step.key) }
      }
      if place < finished { entries.append(JournalEntry(.lessonFinished, lesson: lesson.id)) }
    }
    return entries
  }
}
