import ArgumentParser
import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import PlainFiles
import PythonTranslation
import StyledText

/// The error of a command that cannot do its work.
enum CommandError: Error, Hashable {
  case noLessons
  case ambiguousLesson(String, [String])
  case unknownLesson(String, suggestion: String?)
  case unreadableFile(FileError)
  case unwritableFile(FileError)
  /// A file that its rights protect from being written.
  case readOnlyFile(String)
  /// A lesson whose outputs were to be written as those of a notebook.
  case outputsOfLesson(String)
  /// A step that a lesson has not, and those that it has.
  case unknownStep(String, suggestion: String?, steps: [String])
  /// A file is there that ztilde has not written, or that was changed since.
  case foreignFile(String)
  /// A name that a new lesson cannot have.
  case unfitName(LessonName.NameError)
  /// A name that the folder of a new course cannot have.
  case unfitFolder(String)
  /// Something stands where a new file or a new folder was to be.
  case occupied(String)
  /// A folder that was to be opened, or to become a site.
  case noLessonsIn(String)
  /// Ctrl-C was pressed.
  case stopped
  /// There is nothing for PyTorch to train.
  case noNetwork(TorchProgram.Refusal)
  /// A program would hide a module of Python.
  case hidesModule(String, path: String)
  case journal(FileError)
  /// A lesson that its own solutions do not lead through.
  case endlessLesson(String)
}

extension Surroundings {
  /// Runs the work of a command. If that fails, it says why and ends the command with status 1.
  func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as CommandError {
      say(failure)
      throw ExitCode.failure
    } catch let error as Cell.ParseError {
      say(error)
      throw ExitCode.failure
    }
  }

  /// The text of a file named on the command line.
  func source(_ path: String) throws(CommandError) -> SourceText {
    do throws(FileError) {
      return try SourceText.reading(path, limit: limits.lessonBytes)
    } catch {
      throw .unreadableFile(error)
    }
  }

  func say(_ failure: CommandError) {
    printer.complain([.paragraph(CourseTexts(language).message(failure))])
  }

  /// Shows the problems of code that cannot be read, with the repairs that work.
  func say(_ error: Cell.ParseError) {
    printer.complain(presentation.blocks(Workspace().trying(error.diagnostics)))
  }
}
