/// What is written like a function, and takes code instead of values.
package enum SpecialForm: String, CaseIterable, Sendable {
  case grad, hold

  package static let named: [Name: SpecialForm] = Dictionary(
    uniqueKeysWithValues: allCases.map { (Name($0.rawValue), $0) })

  package var name: String { rawValue }

  var parameters: [String] {
    switch self {
    case .grad: ["L", "name"]
    case .hold: ["value"]
    }
  }

  /// How it is called.
  package var signature: String {
    switch self {
    case .grad: "grad(L, γ, …)"
    case .hold: "hold(z)"
    }
  }

  package var help: Operation.Help {
    switch self {
    case .grad:
      Operation.Help(
        summary: Localized(
          en: """
            How the number L changes with each element of a name, exactly: through formulas, \
            functions and loops. Several names give several gradients: dγ, dβ = grad(L, γ, β).
            """,
          zh: """
            数 L 随一个名字的每个元素怎样变化：精确求导，穿过公式、函数和循环。可以一次求几个名字：\
            dγ, dβ = grad(L, γ, β)。
            """),
        equals: "torch.autograd.grad(L, [γ])", example: "γ = [1, 2, 3]; grad(sum(γ²), γ)",
        output: "1×3\n  2  4  6")
    case .hold:
      Operation.Help(
        summary: Localized(
          en: "The value of z, which grad takes for a constant.", zh: "z 的值，grad 把它当作常数。"),
        equals: "torch.Tensor.detach(z)", example: "γ = 3; grad(γ * hold(γ), γ)", output: "3")
    }
  }
}
