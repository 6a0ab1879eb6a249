import ArgumentParser
import Notebook
import StyledText

extension ArgumentHelp {
  /// The help for a word that names a lesson or a course.
  static var lesson: ArgumentHelp {
    .spoken(
      Localized(
        en: """
          A lesson's id, the beginning of one, its number, a Markdown file, or a folder of lessons, \
          which is a course.
          """,
        zh: "课程的 id、id 的开头、编号、一个 Markdown 文件，或者一个课程文件夹。"),
      valueName: Localized(en: "lesson", zh: "课程").spoken)
  }
}

extension CompletionKind {
  /// The completions of a shell for a lesson: the ids of the course, and, once something is typed,
  /// Markdown files.
  ///
  /// Problems of the settings or the lessons are reported elsewhere: a shell that completes needs
  /// only words.
  static var lesson: CompletionKind {
    .custom { _, _, typed in
      let ids = Course.shippedIDs
      let files = FileCompletion(dataPlaces: [], home: Surroundings.folders.home)
      let words =
        typed.isEmpty
        ? ids : ids.filter { $0.hasPrefix(typed) } + files.paths(typed, .notebook)
      // ArgumentParser's script for bash passes the offered words to `compgen -W`, which runs the
      // `$(…)` in them: a file of such a name would run a command as soon as TAB is pressed. They
      // cannot be quoted there, so such names are not offered.
      return words.filter(\.isPlainWord)
    }
  }
}
