import NumericCore
import PythonTranslation
import StyledText

/// Networks: made, trained, asked and looked into.
extension Builtins {
  static let networks = [network, train, predict, peek]

  static let network = Operation(
    "network",
    [
      .required("sizes"), .optional("activation", "\"relu\""), .optional("batchnorm", "0"),
      .optional("loss", "\"cross_entropy\""), .optional("seed"),
    ],
    help: .init(
      summary: Localized(
        en: """
          A network of dense layers: sizes counts the inputs, then the units of each layer. \
          batchnorm=1 puts batch norm before the activation of all layers but the last, "after" \
          after it. The activation is "relu", "tanh", "sigmoid" or "identity"; the loss is \
          "cross_entropy", with softmax at the end, or "mse". Weights are drawn as He (relu) or \
          Glorot wrote.
          """,
        zh: """
          由全连接层组成的网络：sizes 先写输入个数，再依次写每层的单元数。batchnorm=1 在除最后一层外\
          的每层激活之前做批量归一化，"after" 则放在激活之后。activation 可选 "relu"、"tanh"、\
          "sigmoid"、"identity"；loss 可选 "cross_entropy"（末层接 softmax）或 "mse"。\
          权重按 He（relu）或 Glorot 的方法初始化。
          """),
      equals: "torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.ReLU(), …)",
      example: "network([2, 3, 2], batchnorm=1, seed=1)",
      output: "network 2 → 3 → 2, relu, batch norm: 20 parameters, not trained"),
    python: .call { it in
      let settings = it.settings([
        "activation": it.plain(1), "batchnorm": it.plain(2), "loss": it.plain(3),
        "seed": it.whole(4) ?? "rng.integer()",
      ])
      return "Network(\(it.array(0))\(settings))"
    },
    rule: .general { arguments, resources throws(Problem) in
      let sizes = try arguments.sizes(0)
      let activation = try arguments.choice(
        1, else: Activation.relu,
        ["relu": .relu, "tanh": .tanh, "sigmoid": .sigmoid, "identity": .identity])
      let place = try arguments.batchNormPlace(2)
      let loss = try arguments.choice(
        3, else: Loss.crossEntropy, ["cross_entropy": .crossEntropy, "mse": .meanSquaredError])
      let seed = try arguments.seed(4, &resources)
      if loss == .crossEntropy, sizes.last == 1 { throw .network(.oneProbability) }
      let allowance = resources.allowance
      let network = try Problem.catching { () throws(MatrixError) in
        try Network(
          sizes: sizes, activation: activation, batchNorm: place, loss: loss, seed: seed,
          allowance: allowance)
      }
      return .model(Model(network))
    },
    isImpure: true)

  static let train = Operation(
    "train",
    [
      .required("net"), .required("X"), .required("Y"), .optional("epochs", "10"),
      .optional("rate", "0.01"), .optional("batch", "64"), .optional("with", "\"adam\""),
      .optional("decay", "0"), .optional("seed"), .optional("steps"),
    ],
    help: .init(
      summary: Localized(
        en: """
          Trains a network on the examples in the columns of X: gives the trained network, and the \
          mean loss of each epoch. Y has a label for each example, or a row for each output. with \
          is "adam", "descent", "momentum" or "nesterov". steps=137 stops after that many. Ctrl-C \
          keeps what has been learnt, and the cell is remembered with so many steps; in a loop or a \
          function it ends the whole cell, and everything is as before.
          """,
        zh: """
          用 X 各列的样本训练网络，返回训练后的网络和每一轮的平均损失。Y 是每个样本的标签，或每个输出\
          占一行的目标值。with 可选 "adam"、"descent"（梯度下降）、"momentum"、"nesterov"。\
          steps=137 表示只做这么多步。按 Ctrl-C 停止时保留已经学到的，单元格按实际步数记录；\
          在循环或函数里按 Ctrl-C 则整个单元格作废，一切照旧。
          """),
      equals: "loss.backward(); torch.optim.Adam(net.parameters(), lr=0.01).step()",
      example: """
        net, losses = train(network([1, 4, 2], batchnorm=1, seed=1), [-2, -1, 1, 2], [0, 0, 1, 1], \
        epochs=3, batch=4, seed=1)
        """,
      output: """
        net = network 1 → 4 → 2, relu, batch norm: 22 parameters, trained for 3 steps
        losses = 1×3
          0.8885  0.8574  0.8270
        """),
    python: .call { it in
      let settings = it.settings([
        "epochs": it.whole(3), "rate": it.number(4), "batch": it.whole(5), "method": it.plain(6),
        "decay": it.number(7), "steps": it.whole(9), "seed": it.whole(8) ?? "rng.integer()",
      ])
      return "train(\(it.array(0)), \(it.array(1)), \(it.array(2))\(settings))"
    },
    rule: .general { arguments, resources throws(Problem) in
      let model = try arguments.model(0)
      let examples = try arguments.examples(1, for: model.network)
      let targets = try arguments.targets(2, for: model.network, of: examples)
      var training = try arguments.training(&resources)
      let limit = try arguments.steps(9)
      if limit == 0 { training.epochs = 0 }
      var network = model.network
      let report = try Problem.catching { () throws(MatrixError) in
        try network.train(on: examples, targets: targets, training) { progress in
          progress.steps == limit ? .stop : .goOn
        }
      }
      if report.ending == .interrupted { resources.stoppedAfter = report.steps }
      let losses = try Problem.catching { () throws(MatrixError) in
        try Matrix(row: report.epochLosses, allowance: examples.allowance)
      }
      return .list([.model(Model(network, steps: model.steps + report.steps)), Value(losses)])
    },
    isImpure: true)

  static let predict = Operation(
    "predict", [.required("net"), .required("X")],
    help: .init(
      summary: Localized(
        en: """
          What a network says about the examples in the columns of X: a probability of each class, \
          or numbers. Batch norm uses the running statistics of the training.
          """,
        zh: "网络对 X 各列样本的输出：每一类的概率，或数值。批量归一化用训练中的滑动统计量。"),
      equals: "net.eval(); net(X.T).softmax(1).T",
      example: "shape(predict(network([2, 3, 2], seed=1), [1, 2, 3; 4, 5, 6]))",
      output: "1×2\n  2  3"),
    python: .call { "\($0.array(0, at: .atom)).predict(\($0.array(1)))" },
    rule: .general { arguments, _ throws(Problem) in
      let network = try arguments.model(0).network
      let examples = try arguments.examples(1, for: network)
      return Value(
        try Problem.catching { () throws(MatrixError) in
          try network.predictions(for: examples)
        })
    })

  static let peek = Operation(
    "peek",
    [.required("net"), .required("X"), .required("layer"), .optional("running", "0")],
    help: .init(
      summary: Localized(
        en: """
          The inner values of a layer, counted from 1, for the examples in the columns of X: \
          z, μ, σ², z_norm, z̃ and a; without batch norm z and a; with batch norm after the \
          activation z, a, μ, σ², a_norm and ã. It normalizes with these examples' own μ and σ², \
          running=1 with those of the training.
          """,
        zh: """
          第 layer 层（从 1 数起）对 X 各列样本算出的内部值：z、μ、σ²、z_norm、z̃、a；没有批量归一化时\
          是 z、a；批量归一化在激活之后时是 z、a、μ、σ²、a_norm、ã。归一化用这批样本自己的 μ 和 σ²；\
          running=1 时用训练得到的滑动统计量。
          """),
      equals: "net[0].register_forward_hook(…)",
      example: """
        z, μ, σ², z_norm, z̃, a = peek(network([2, 3, 2], batchnorm=1), [1, 2, 3; 6, 5, 4], 1); \
        shape(z_norm)
        """,
      output: "1×2\n  3  3"),
    python: .call { it in
      let settings = it.settings(["running": it.whole(3)])
      return """
        \(it.array(0, at: .atom)).peek(\(it.array(1)), \(it.whole(2) ?? "1")\(settings))
        """
    },
    rule: .general { arguments, _ throws(Problem) in
      let network = try arguments.model(0).network
      let examples = try arguments.examples(1, for: network)
      let layer = try arguments.whole(2)
      guard (1...network.layers.count).contains(layer) else {
        throw .network(.noSuchLayer(layer, of: network.layers.count))
      }
      let statistics: NormalizingStatistics = try arguments.flag(3) ? .running : .batch
      return try Problem.catching { () throws(MatrixError) in
        let values = try network.values(for: examples, normalizingWith: statistics)[layer - 1]
        return .list(try values.inOrder().map { Value($0) })
      }
    })
}

extension LayerValues {
  /// All values of the layer, in the order in which they were computed.
  fileprivate func inOrder() throws(MatrixError) -> [Matrix] {
    guard let mean, let variance, let scaled, let normalized = try normalized() else {
      return [z, activated]
    }
    let normalization = [mean, variance, normalized, scaled]
    return place == .afterActivation
      ? [z, activated] + normalization : [z] + normalization + [activated]
  }
}
