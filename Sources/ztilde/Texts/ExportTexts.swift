import LanguageSyntax
import MatrixLanguage
import PythonTranslation
import StyledText

/// The messages about an exported file.
struct ExportTexts {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  func written(_ path: String) -> Markup {
    Markup(Localized(en: "Written to \(path).", zh: "已写入 \(path)。")[language], .secondary)
  }

  /// The content of what is exported in a lesson.
  var ownCells: Markup {
    let text = Localized<Markup>(
      en: """
        It has the cells that you have run in this lesson. To export the lesson itself, leave it and type \
        \(code: "ztilde export") and the path of its file.
        """,
      zh: """
        里面是你在这一课中运行过的单元格。要导出课程本身，请退出后运行 \(code: "ztilde export")，后面写上课程文件的路径。
        """)
    return text[language].plain(as: .secondary)
  }

  /// A file of the course that the program loads, and that was written for it.
  func laid(_ name: String, beside program: String) -> Markup {
    let text = Localized(
      en:
        "\(name) lies beside \(program) now: the program loads it from the folder in which you run it.",
      zh: "\(program) 旁边已放上 \(name)：程序运行时，会从当前文件夹读取它。")
    return Markup(text[language], .secondary)
  }

  /// The same for a program that went into a pipe.
  func needs(_ name: String) -> Markup {
    let text = Localized(
      en: "The program loads \(name) from the folder in which you run it. With -o and a file, "
        + "export lays \(name) beside the program.",
      zh: "程序运行时，会从当前文件夹读取 \(name)。用 -o 指定文件，导出时就会把 \(name) 放在程序旁边。")
    return Markup(text[language])
  }

  /// Code that NumPy cannot do.
  func gap(_ gap: PythonTranslation.Gap) -> Markup {
    let line = gap.source.line(at: gap.range.lowerBound).number
    let place = gap.source.label.text(line: line)[language]
    let text = Localized<Markup>(
      en: """
        \(place): NumPy has nothing for \(code: gap.code); the Python program stops there. \
        Leave the line out.
        """,
      zh: "\(place)：NumPy 没有与 \(code: gap.code) 对应的功能，Python 程序会停在那里。可以去掉这一行。")
    return text[language].plain(as: .warning)
  }

  // MARK: PyTorch

  func text(of refusal: TorchProgram.Refusal) -> String {
    switch refusal {
    case .noNetwork:
      Localized(
        en: """
          There is no network here, and torch writes networks. Make one with `network(…)` and teach it with \
          `train(…)`, or write everything as NumPy: `--to python`.
          """,
        zh: "这里没有网络，而 torch 只导出网络。先用 `network(…)` 建立网络，再用 `train(…)` 训练它；"
          + "或者用 `--to python` 全部导出为 NumPy。")[language]
    case .neverTrained:
      Localized(
        en: """
          The networks here are never taught by `train(net, X, Y)`, and torch writes what `train` does. Train one, \
          or write everything as NumPy: `--to python`.
          """,
        zh: "这里的网络没有用 `train(net, X, Y)` 训练过，而 torch 导出的正是 `train` 的训练过程。先训练一个；"
          + "或者用 `--to python` 全部导出为 NumPy。")[language]
    case .trainingStays:
      Localized(
        en: """
          Each line that trains a network here also needs what the PyTorch program does not have, such as `peek` or \
          `grad`. Train one in a line of its own, or write everything as NumPy: `--to python`.
          """,
        zh: "这里每一处训练都用到了 PyTorch 程序没有的功能，例如 `peek` 或 `grad`。请单独写一行来训练网络；"
          + "或者用 `--to python` 全部导出为 NumPy。")[language]
    }
  }

  /// A program that is longer than one reads in one go.
  func long(_ lines: (all: Int, own: Int)) -> Markup {
    Markup(
      Localized(
        en: """
          The program has \(lines.all) lines; \(lines.own) of them are the notebook's own. A notebook with its \
          networks and their data alone gives a shorter one.
          """,
        zh: """
          程序有 \(lines.all) 行，其中 \(lines.own) 行来自笔记本本身。只留下网络和数据的笔记本会得到更短的程序。
          """)[language], .secondary)
  }

  /// The lines that a program of PyTorch does without.
  func leftBehind(_ lines: [TorchProgram.LeftLine]) -> [Block] {
    guard !lines.isEmpty else { return [] }
    let reason = Localized<Markup>(
      en: """
        These lines stay in the notebook, since the PyTorch program has \(code: "network"), \(code: "train") and \
        \(code: "predict") only; \(code: "--to python") and \(code: "--to ipynb") take them along:
        """,
      zh: """
        下面几行没有写进 PyTorch 程序，因为它只有 \(code: "network")、\(code: "train") 和 \(code: "predict")；\
        \(code: "--to python") 和 \(code: "--to ipynb") 会带上它们：
        """)
    let consequence = Localized(
      en: "They draw random numbers, so those that the program draws behind them are others.",
      zh: "它们要抽取随机数，所以程序在它们之后抽取的随机数会不同。")
    let places = lines.map { left in
      let gap = left.line
      let line = gap.source.line(at: gap.range.lowerBound).number
      return "\(gap.source.label.text(line: line)[language]): \(gap.code.excerpt)"
    }
    let drawsNumbers = lines.contains(where: \.drawsNumbers)
    return [reason[language]].map { .paragraph($0.plain(as: .warning)) }
      + places.map { .paragraph(Markup($0)) }
      + (drawsNumbers ? [.paragraph(Markup(consequence[language], .warning))] : [])
  }
}
