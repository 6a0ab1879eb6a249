import LanguageSyntax
import NumericCore

/// Reading the arguments of `network`, `train`, `predict` and `peek`, with problems in the
/// student's terms.
extension Arguments {
  func model(_ place: Int) throws(Problem) -> Model {
    let value = try value(place)
    guard case .model(let model) = value else {
      throw .wrongKind(needed: .model, found: value.kind, role: role(place))
    }
    return model
  }

  /// One of some words.
  func choice<Choice>(
    _ place: Int, else fallback: Choice, _ choices: KeyValuePairs<String, Choice>
  ) throws(Problem) -> Choice {
    guard let value = self[place] else { return fallback }
    let words = choices.map(\.key)
    guard case .text(let word) = value else {
      throw .wrongKind(needed: .text, found: value.kind, role: role(place))
    }
    guard let choice = choices.first(where: { $0.key == word }) else {
      throw .notAChoice(word, of: words, role: role(place))
    }
    return choice.value
  }

  /// 0 or 1.
  func flag(_ place: Int) throws(Problem) -> Bool {
    let number = try number(place, else: 0)
    guard number == 0 || number == 1 else { throw .notPositive(number, role: role(place)) }
    return number == 1
  }

  /// A whole number from 1 on.
  func count(_ place: Int, else fallback: Int? = nil) throws(Problem) -> Int {
    let count = try whole(place, else: fallback)
    guard count >= 1 else { throw .notPositive(Double(count), role: role(place)) }
    return count
  }

  /// A whole number from 0 on, if one was given.
  func steps(_ place: Int) throws(Problem) -> Int? {
    guard self[place] != nil else { return nil }
    let steps = try whole(place)
    guard steps >= 0 else { throw .notPositive(Double(steps), role: role(place)) }
    return steps
  }

  /// The seed that was given, or else one from the notebook's generator.
  func seed(_ place: Int, _ resources: inout Resources) throws(Problem) -> UInt64 {
    guard self[place] != nil else { return resources.generator.nextUInt64() }
    let seed = try whole(place)
    guard seed >= 0 else { throw .notPositive(Double(seed), role: role(place)) }
    return UInt64(seed)
  }

  /// The sizes of a network: a row or a column of at least two whole numbers from 1 on.
  func sizes(_ place: Int) throws(Problem) -> [Int] {
    let sizes = try matrix(place)
    guard sizes.count >= 2, sizes.rows == 1 || sizes.columns == 1 else {
      throw .network(.notSizes(sizes.shape))
    }
    return try sizes.elements.map { number throws(Problem) in
      let size = try WholeNumber.exactly(number, role: role(place))
      guard size >= 1 else { throw .notPositive(number, role: role(place)) }
      return size
    }
  }

  /// The place of batch norm: 0, 1 or "after".
  func batchNormPlace(_ place: Int) throws(Problem) -> Layer.Place? {
    if case .text? = self[place] {
      return try choice(
        place, else: Layer.Place.beforeActivation,
        ["before": .beforeActivation, "after": .afterActivation])
    }
    return try flag(place) ? .beforeActivation : nil
  }

  /// Examples with as many values as a network takes.
  func examples(_ place: Int, for network: Network) throws(Problem) -> Matrix {
    let examples = try matrix(place)
    guard examples.rows == network.inputs else {
      throw .network(
        .notInputs(examples.shape, takes: network.inputs, role: role(place)))
    }
    return examples
  }

  /// The targets of examples: a row for each output, or the labels of classes.
  func targets(
    _ place: Int, for network: Network, of examples: Matrix
  ) throws(Problem) -> Matrix {
    let targets = try matrix(place)
    let problem = Problem.network(
      .notTargets(
        targets.shape, outputs: network.outputs, examples: examples.columns, role: role(place)))
    guard targets.columns == examples.columns else { throw problem }
    if targets.rows == network.outputs { return targets }
    guard targets.rows == 1, network.loss == .crossEntropy else { throw problem }
    return try Problem.catching { () throws(MatrixError) in
      try targets.oneHot(classes: network.outputs)
    }
  }

  /// The settings of `train`.
  func training(_ resources: inout Resources) throws(Problem) -> Training {
    let epochs = try whole(3, else: 10)
    guard epochs >= 0 else { throw .notPositive(Double(epochs), role: role(3)) }
    let turns = resources.allowance.limits.turns
    guard epochs <= turns else { throw .limit(.turns, turns) }
    return Training(
      epochs: epochs, batchSize: try count(5, else: 64),
      method: try choice(
        6, else: Optimiser.Method.adam(),
        [
          "adam": .adam(), "descent": .gradientDescent, "momentum": .momentum(),
          "nesterov": .nesterov(),
        ]),
      rate: try number(4, else: 0.01), weightDecay: try number(7, else: 0),
      seed: try seed(8, &resources))
  }
}
