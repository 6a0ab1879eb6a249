import ArgumentParser
import LessonEngine
import Notebook
import NumericCore

extension CompletionKind {
  /// The completions of a shell for a lesson: the ids of the course, and, once something is typed,
  /// Markdown files.
  ///
  /// Problems of the settings or the lessons are reported elsewhere: a shell that completes needs
  /// only words.
  static var lesson: CompletionKind {
    .custom { _, _, typed in
      let folders = Surroundings.folders
      let lessons = folders.lessons(in: Surroundings.spokenLanguage).flatMap { path in
        try? LessonFolder.reading(path, limit: Limits.standard.lessonBytes)
      }
      let ids = lessons?.files.map(\.header.id) ?? []
      let files = FileCompletion(dataPlaces: [], home: folders.home)
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
