import ArgumentParser
import MatrixLanguage
import NumericCore
import TerminalUI

@main
enum Main {
  static func main() {
    FreedMemory.keep()
    InterruptFlag.install()
    UnknownCommand.end()
    DeepStack.run { ZtildeCommand.main() }
  }
}
