import PlainFiles
import TerminalUI

extension WholeFile.Failure {
  /// The history is no whole file, but what keeps it from the disk is the same.
  init(_ error: HistoryError) {
    switch error {
    case .cannotOpen(let path, let failure): self.init(failure, path)
    case .cannotWrite(let path, let code): self.init(.system(code), path)
    }
  }
}
