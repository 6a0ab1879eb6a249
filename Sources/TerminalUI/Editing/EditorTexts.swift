import StyledText

/// The words of the editor, below the line that is typed.
enum EditorTexts {
  /// The hint that tells how to leave an input that is not finished.
  static func unfinished(open bracket: Unicode.Scalar?) -> Localized<String> {
    guard let bracket else {
      return Localized(
        en: "the line goes on; Ctrl-C leaves this input", zh: "这一行还没有写完；按 Ctrl-C 放弃这段输入")
    }
    return Localized(
      en: "\(bracket) is open; Ctrl-C leaves this input",
      zh: "\(bracket) 还没有闭合；按 Ctrl-C 放弃这段输入")
  }

  static let notFound = Localized(en: "not found", zh: "没有找到")
}
