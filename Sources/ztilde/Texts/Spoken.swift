import ArgumentParser
import StyledText

/// A text of the command line's help, in the language of whoever asks for it.
func spoken(_ english: String, _ chinese: String) -> String {
  Surroundings.spokenLanguage.text(english, chinese)
}

extension ArgumentHelp {
  static func spoken(
    _ english: String, _ chinese: String, valueName: String? = nil,
    visibility: ArgumentVisibility = .default
  ) -> ArgumentHelp {
    ArgumentHelp(
      ztilde.spoken(english, chinese), valueName: valueName, visibility: visibility)
  }
}
