import ArgumentParser
import MatrixLanguage
import TerminalUI

@main
enum Main {
  static func main() {
    InterruptFlag.install()
    DeepStack.run { ZtildeCommand.main() }
  }
}
