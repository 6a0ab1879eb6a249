import ArgumentParser
import StyledText

extension Localized {
  /// The text in the language of the command line's help.
  var spoken: Text { self[Surroundings.spokenLanguage] }
}

extension ArgumentHelp {
  static func spoken(
    _ text: Localized<String>, valueName: String? = nil,
    visibility: ArgumentVisibility = .default
  ) -> ArgumentHelp {
    ArgumentHelp(text.spoken, valueName: valueName, visibility: visibility)
  }
}
