import NumericCore
import StyledText

extension NetworkProblem {
  var headline: Localized<String> {
    switch self {
    case .notSizes(let shape):
      Localized(
        en: "sizes is a row of two numbers or more, and this is \(shape)",
        zh: "sizes 是一行数，至少两个，而这里是 \(shape)")
    case .oneProbability:
      Localized(
        en: "softmax makes one output 1, whatever comes in: nothing could be learnt",
        zh: "只有一个输出时，softmax 的结果总是 1，什么也学不到")
    case .oneRow("softmax"):
      Localized(
        en: "softmax goes down each column, and one number in a column is all of it: always 1",
        zh: "softmax 按列计算，而这里每列只有一个数，结果总是 1")
    case .oneRow:
      Localized(
        en: "Z has one row, so one class, whose probability is 1 whatever comes in",
        zh: "Z 只有一行，也就是只有一个类别，概率总是 1")
    case .notInputs(let shape, let takes, let role):
      Localized(
        en:
          "the network takes \(takes) values for each example, and \(role) has \(shape.rows) rows",
        zh: "网络要求每个样本有 \(takes) 个值，而 \(role) 有 \(shape.rows) 行")
    case .notTargets(let shape, _, let examples, let role) where shape.columns != examples:
      Localized(
        en: "\(role) has \(shape.columns) columns, and there are \(examples) examples",
        zh: "\(role) 有 \(shape.columns) 列，而样本有 \(examples) 个")
    case .notTargets(let shape, let outputs, _, let role):
      Localized(
        en: "\(role) has \(shape.rows) rows, and the network has \(outputs) outputs",
        zh: "\(role) 有 \(shape.rows) 行，而网络有 \(outputs) 个输出")
    case .noSuchLayer(let layer, let count):
      Localized(
        en: "the network has \(count) layer\(count == 1 ? "" : "s"), and this is \(layer)",
        zh: "网络共有 \(count) 层，而这里是 \(layer)")
    }
  }

  var note: Localized<String>? {
    switch self {
    case .notSizes:
      Localized(
        en: "[64, 32, 10] is 64 inputs, 32 hidden units and 10 outputs",
        zh: "[64, 32, 10] 表示 64 个输入、32 个隐藏单元、10 个输出")
    case .oneProbability:
      Localized(
        en: "two classes take two outputs; a number to be learnt takes loss=\"mse\"",
        zh: "两个类别要用两个输出；要学的是一个数时，用 loss=\"mse\"")
    case .oneRow("softmax"): Localized(en: "axis=1 goes along the row", zh: "axis=1 表示沿这一行计算")
    case .oneRow:
      Localized(
        en: "rows are classes, columns are examples; turn a row of scores with ᵀ",
        zh: "每行是一个类别，每列是一个样本；排成一行的得分用 ᵀ 转置")
    case .notInputs(let shape, let takes, let role):
      Localized(
        en: shape.columns == takes ? "columns are examples: try \(role)ᵀ" : "columns are examples",
        zh: shape.columns == takes ? "每一列是一个样本：试试 \(role)ᵀ" : "每一列是一个样本")
    case .notTargets(_, let outputs, let examples, let role):
      Localized(
        en: "\(role) is a row of \(examples) labels, or \(outputs)×\(examples)",
        zh: "\(role) 应是 \(examples) 个标签排成的一行，或 \(outputs)×\(examples) 的矩阵")
    case .noSuchLayer: nil
    }
  }
}
