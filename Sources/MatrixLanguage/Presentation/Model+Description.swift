import NumericCore
import StyledText

extension Model {
  /// Its layers, how many numbers it has learnt, and in how many steps, on one line.
  func description(in language: InterfaceLanguage) -> String {
    let sizes = ([network.inputs] + network.layers.map(\.units)).map(String.init)
    let layers = ([sizes.joined(separator: " → ")] + traits(language))
    return switch language {
    case .english:
      "network \(layers.joined(separator: ", ")): \(count(network.parameterCount, "parameter")), "
        + (steps == 0 ? "not trained" : "trained for \(count(steps, "step"))")
    case .chinese:
      "网络 \(layers.joined(separator: "，"))：\(network.parameterCount) 个参数，"
        + (steps == 0 ? "未训练" : "已训练 \(steps) 步")
    }
  }

  /// The activation of the hidden layers, and where they have batch norm.
  private func traits(_ language: InterfaceLanguage) -> [String] {
    guard let hidden = network.layers.dropLast().first else { return [] }
    let place: String? =
      switch (hidden.batchNorm?.place, language) {
      case (nil, _): nil
      case (.beforeActivation, .english): "batch norm"
      case (.afterActivation, .english): "batch norm after it"
      case (.beforeActivation, .chinese): "批量归一化"
      case (.afterActivation, .chinese): "激活后批量归一化"
      }
    return [hidden.activation.rawValue] + (place.map { [$0] } ?? [])
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number.grouped(by: ",")) \(noun)\(number == 1 ? "" : "s")"
  }
}
