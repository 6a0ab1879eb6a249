import LanguageSyntax
import MatrixLanguage
import StyledText

/// The texts about a number that is moved with the arrow keys.
struct VariationTexts {
  private let language: InterfaceLanguage
  private let format: NumberFormat

  init(_ language: InterfaceLanguage, _ format: NumberFormat) {
    self.language = language
    self.format = format
  }

  /// `γ = 1.7`
  ///
  /// - Parameter isPadded: true if it takes the same columns at every value.
  func label(_ variation: Variation, _ value: Double, isPadded: Bool = false) -> Markup {
    let scale = variation.scale
    let text = scale.text(value, format)
    let widest = [variation.start, scale.lower, scale.upper].map { scale.text($0, format).count }
    let padding = isPadded ? max(0, (widest.max() ?? 0) - text.count) : 0
    return Markup(variation.name.spelling, .name) + Markup(" = ", .operation)
      + Markup(String(repeating: " ", count: padding) + text, .number)
  }

  /// `0 … 3`
  func ends(of scale: VariationScale) -> Markup {
    Markup("\(format(scale.lower)) … \(format(scale.upper))", .secondary)
  }

  /// Asks for the number to be typed, where no key moves it.
  func ask(for variation: Variation, at value: Double) -> Markup {
    let (name, scale) = (variation.name.spelling, variation.scale)
    let (low, high, now) = (format(scale.lower), format(scale.upper), format(value))
    return Markup(
      Localized(
        en:
          "Type a number from \(low) to \(high) for \(name). Enter keeps \(now), q leaves \(name) as it was.",
        zh: "请给 \(name) 输入 \(low) 到 \(high) 之间的一个数。回车采用 \(now)，q 放弃，\(name) 不变。")[
          language], .secondary)
  }

  func refusal(of word: String, on scale: VariationScale) -> Markup {
    let (low, high) = (format(scale.lower), format(scale.upper))
    return Localized(
      en: "“\(word)” is no number from \(low) to \(high).",
      zh: "“\(word)”不是 \(low) 到 \(high) 之间的数。")[language]
  }

  func unchanged(_ variation: Variation) -> Markup {
    let name = variation.name.spelling
    let value = format(variation.current)
    return Markup(
      Localized(en: "\(name) is still \(value).", zh: "\(name) 仍然是 \(value)。")[language], .secondary
    )
  }
}
