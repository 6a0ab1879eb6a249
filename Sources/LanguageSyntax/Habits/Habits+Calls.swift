import StyledText

/// Methods and modules: words before a function elsewhere.
extension Habits {
  static let calls = [module, method, formattedText]

  static let module = Habit(
    "module",
    en: "functions stand alone here, without {}.", zh: "这里的函数直接使用，不带 {}.",
    samples: [
      .init("np.mean(np.arange(5))", gives: "2"), .init("np.pi ≈ π", gives: "1"),
      .init("np.linalg.norm([3, 4])", gives: "5"), .init("np.zeros((1, 2))", gives: "[0, 0]"),
      .init("np.vstack([[1, 2], [3, 4]])", gives: "[1, 2; 3, 4]"),
      .init("np.hstack((z, z))", after: "z = [1, 2]", gives: "[1, 2, 1, 2]"),
      .init("np.concatenate([z, 2 * z], axis=1)", after: "z = [1, 2]", gives: "[1, 2, 2, 4]"),
      .init("z = np.array([[1, 2], [3, 4]], dtype=float); z", gives: "[1, 2; 3, 4]"),
      .init("torch.var(Z, dim=1, unbiased=False)", after: "Z = [1, 3; 2, 2]", gives: "[1; 0]"),
      .init("np.sum(z)**2", after: "z = [1, 3]", gives: "16"),
      .init("np.where(z > 1)", after: "z = [1, 2]", gives: nil),
      .init("np.concatenate((z, z))", after: "z = [1, 2]", gives: "[1, 2, 1, 2]"),
      .init("np.median([3, 1, 2]) + np.log2(8)", gives: "5"),
      .init("np.percentile(z, 50)", after: "z = [1, 2]", gives: nil),
    ]
  ) { line in
    guard line.sign(line.stop) == ".", line.touches(line.stop), line.word(line.stop + 1) != nil,
      let module = line.word(line.stop - 1), modules.contains(module)
    else { return nil }
    var last = line.stop + 1
    while line.sign(last + 1) == ".", line.touches(last + 1), line.word(last + 2) != nil {
      last += 2
    }
    let path = line.stop - 1..<last + 1
    return .init(
      range: line.range(path), words: [module],
      function: Name(line.text(last)),
      repairs: line.call(of: line.text(last), instead: path).map { [$0] } ?? [])
  }

  private static let modules: Set<String> = [
    "np", "numpy", "torch", "math", "nn", "F", "tf", "jnp", "plt",
  ]

  static let method = Habit(
    "method",
    en: "there is no “.{}” here; functions stand before their values",
    zh: "这里没有“.{}”；函数写在值的前面",
    samples: [
      .init("z.mean() + 1", after: "z = [1, 3]", gives: "3"),
      .init("Z.mean(axis=1, keepdims=True)", after: "Z = [1, 3; 2, 2]", gives: "[2; 2]"),
      .init("(z - 1).sum()", after: "z = [1, 3]", gives: "2"),
      .init("z.shape[1]", after: "z = [1, 3]", gives: "2"),
      .init("Z.size", after: "Z = ones(2, 3)", gives: "6"),
      .init("2 * Z.size(0)", after: "Z = ones(2, 3)", gives: "4"),
      .init("z.T.dot(z)", after: "z = [1; 3]", gives: "10"),
      .init("z.T @ z.copy()", after: "z = [1; 3]", gives: "10"),
      .init("γ.detach() + 1", after: "γ = 2", gives: "3"),
      .init("z.argmin() + z.prod()", after: "z = [4, 2]", gives: "9"),
      .init("Z.reshape(-1)", after: "Z = ones(2, 3)", gives: nil),
      .init("loss.backward()", after: "loss = 1", gives: nil),
    ]
  ) { line in
    guard line.sign(line.stop) == ".", line.touches(line.stop), line.touches(line.stop + 1),
      let method = line.word(line.stop + 1), let operand = line.operand(before: line.stop)
    else { return nil }
    let (name, arguments) = (line.stop + 1, line.arguments(behind: line.stop + 1))
    let whole = operand.lowerBound..<(arguments.map { $0.upperBound + 1 } ?? name + 1)
    let code = line.code(
      for: method, isCalled: arguments != nil, of: line.snippet(operand),
      (arguments.map { line.parts($0) } ?? []).map(line.snippet))
    return .init(
      range: line.range(line.stop..<name + 1), words: [method],
      note: methods[method], function: Name(method),
      repairs: code.map { [line.replacing(whole, with: $0)] } ?? [])
  }

  /// The advice for methods without a counterpart.
  private static let methods: [String: Localized<String>] = {
    let gradient = Localized(
      en: "grad(L, γ) is the gradient of L by γ", zh: "grad(L, γ) 就是 L 对 γ 的梯度")
    let step = Localized(
      en: "γ -= 0.1 * grad(L, γ) takes one step; minimize(L, γ) takes many",
      zh: "γ -= 0.1 * grad(L, γ) 走一步；minimize(L, γ) 走很多步")
    let training = Localized(
      en: "train(net, X, Y) trains a network, predict(net, X) asks it",
      zh: "train(net, X, Y) 训练网络，predict(net, X) 用网络预测")
    let shape = Localized(
      en: "reshape(z, n, m) wants both sizes; shape(z) tells those that z has",
      zh: "reshape(z, n, m) 要写明行数和列数；shape(z) 可以查看现有的形状")
    let dimensions = Localized(en: "every value has two dimensions", zh: "每个值都有两个维度")
    return [
      "backward": gradient, "grad": gradient, "step": step, "zero_grad": step,
      "train": training, "eval": training, "fit": training, "reshape": shape, "view": shape,
      "flatten": shape, "ravel": shape, "squeeze": dimensions, "unsqueeze": dimensions,
      "ndim": dimensions, "expand_dims": dimensions,
    ]
  }()

  static let formattedText = Habit(
    "formatted-text",
    en: "a text holds no values; to see one, write it on a line of its own",
    zh: "文本里不能嵌入值；想看一个值，就把它单独写一行",
    samples: [.init("f\"mean {z}\"", after: "z = 1", gives: nil)]
  ) { line in
    guard case .text = line.kind(line.stop), line.touches(line.stop),
      line.text(line.stop - 1) == "f"
    else { return nil }
    return .init(range: line.range(line.stop - 1..<line.stop + 1))
  }
}

extension StatementTokens {
  /// The content of the round brackets right behind a name; nil without brackets.
  fileprivate func arguments(behind name: Int) -> Range<Int>? {
    isAt(name + 1, .leftParenthesis) ? group(at: name + 1) : nil
  }

  /// The code for a method of NumPy or PyTorch, if there is any.
  fileprivate func code(
    for method: String, isCalled: Bool, of operand: Snippet, _ arguments: [Snippet]
  ) -> Snippet? {
    switch (method, arguments.count) {
    case ("copy", _), ("clone", _), ("item", 0), ("numpy", 0), ("cpu", 0), ("float", 0),
      ("double", 0), ("contiguous", 0), ("tolist", 0):
      return operand
    case ("T", 0), ("t", 0), ("transpose", 0): return operand.transposed
    case ("detach", 0): return .call("hold", [operand])
    case ("size", 0) where !isCalled:
      let shape = Snippet.call("shape", [operand])
      return .binary(shape.indexed(by: "0"), .multiply, shape.indexed(by: "1"))
    case ("size", 0): return .call("shape", [operand])
    case ("size", 1): return Snippet.call("shape", [operand]).indexed(by: arguments[0].code)
    case ("append", 1): return .call("hstack", [operand] + arguments)
    case ("fit", 2...): return .call("train", [operand] + arguments)
    case ("forward", 1): return .call("predict", [operand] + arguments)
    // A size of −1, to be computed, does not exist here.
    case ("reshape", _) where arguments.contains { $0.code == "-1" }: return nil
    default: break
    }
    let function = ForeignFunctions.named[method] ?? method
    if vocabulary.has(Name(function)) { return .call(function, [operand] + arguments) }
    return isCalled ? .call(method, [operand] + arguments) : nil
  }

  /// The code for a function of a module, in place of its path and perhaps its arguments.
  fileprivate func call(of word: String, instead path: Range<Int>) -> Repair? {
    let function = ForeignFunctions.named[word] ?? word
    guard let group = arguments(behind: path.upperBound - 1) else {
      return replacing(path, with: function)
    }
    let arguments = parts(group)
    let call = path.lowerBound..<group.upperBound + 1
    if ["array", "asarray", "tensor", "matrix"].contains(word) {
      return arguments.first.map { replacing(call, with: snippet($0)) }
    }
    if ForeignFunctions.joining.contains(word) {
      return joined(arguments, by: word).map { replacing(call, with: $0) }
    }
    return replacing(path, with: function)
  }

  /// `vstack(a, b)` for `vstack([a, b])` and `concatenate([a, b], axis=0)`.
  private func joined(_ arguments: [Range<Int>], by word: String) -> Snippet? {
    guard let list = arguments.first,
      isAt(list.lowerBound, .leftBracket) || isAt(list.lowerBound, .leftParenthesis),
      let group = group(at: list.lowerBound), group.upperBound + 1 == list.upperBound
    else { return nil }
    let axis = arguments.dropFirst().map { text($0).filter { $0 != " " } }
    let function: String
    switch (word, axis) {
    case ("concatenate", ["axis=0"]): function = "vstack"
    case ("concatenate", ["axis=1"]): function = "hstack"
    case (_, []): function = word
    default: return nil
    }
    return .call(function, parts(group).map(snippet))
  }
}
