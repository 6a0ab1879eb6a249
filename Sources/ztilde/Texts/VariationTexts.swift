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

  func unchanged(_ variation: Variation) -> Markup {
    let name = variation.name.spelling
    let value = format(variation.current)
    return Markup(
      Localized(en: "\(name) is still \(value).", zh: "\(name) 仍然是 \(value)。")[language], .secondary
    )
  }
}
