import ArgumentParser
import LessonEngine
import Notebook
import NumericCore

extension CompletionKind {
  /// What a shell offers for a lesson: the ids of the course, and, once something is typed, Markdown
  /// files.
  ///
  /// Whatever is wrong with the settings or the lessons is said elsewhere: a shell that completes
  /// wants words and nothing else.
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
      // ArgumentParser's script for bash gives what is offered to `compgen -W`, which runs the `$(…)`
      // in it: a file of that name would run a command as soon as TAB is pressed. Nothing can quote
      // it there, so such names are not offered.
      return words.filter(\.isPlainWord)
    }
  }
}
