import NumericCore
import StyledText

extension Model {
  /// Its layers, the number of its parameters, and its training steps, on one line.
  var description: Localized<String> {
    let sizes = ([network.inputs] + network.layers.map(\.units)).map(String.init)
    let layers = ([Localized(code: sizes.joined(separator: " → "))] + traits)
      .joined(separator: Localized(en: ", ", zh: "，"))
    let training =
      steps == 0
      ? Localized(en: "not trained", zh: "未训练")
      : Localized(en: "trained for \(count(steps, "step"))", zh: "已训练 \(steps) 步")
    return Localized(
      en: "network \(layers.en): \(count(network.parameterCount, "parameter")), \(training.en)",
      zh: "网络 \(layers.zh)：\(network.parameterCount) 个参数，\(training.zh)")
  }

  /// The activation of the hidden layers, and where they have batch norm.
  private var traits: [Localized<String>] {
    guard let hidden = network.layers.dropLast().first else { return [] }
    let place: Localized<String>? =
      switch hidden.batchNorm?.place {
      case nil: nil
      case .beforeActivation: Localized(en: "batch norm", zh: "批量归一化")
      case .afterActivation: Localized(en: "batch norm after it", zh: "激活后批量归一化")
      }
    return [Localized(code: hidden.activation.rawValue), place].compactMap(\.self)
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number.grouped) \(noun)\(number == 1 ? "" : "s")"
  }
}
