import LanguageSyntax
import StyledText

extension SpecialForm {
  package var help: Operation.HelpEntry {
    switch self {
    case .grad:
      Operation.HelpEntry(
        summary: Localized(
          en: """
            How the number L changes with each element of a name, exactly: through formulas, \
            functions and loops. Several names give several gradients: dγ, dβ = grad(L, γ, β).
            """,
          zh: """
            数 L 随一个变量的每个元素怎样变化：精确求导，穿过公式、函数和循环。可以一次求几个变量：\
            dγ, dβ = grad(L, γ, β)。
            """),
        equals: "torch.autograd.grad(L, [γ])", example: "γ = [1, 2, 3]; grad(sum(γ²), γ)",
        output: "1×3\n  2  4  6")
    case .hold:
      Operation.HelpEntry(
        summary: Localized(
          en: "The value of z, which grad takes for a constant.", zh: "z 的值，grad 把它当作常数。"),
        equals: "torch.Tensor.detach(z)", example: "γ = 3; grad(γ * hold(γ), γ)", output: "3")
    case .gradcheck:
      Operation.HelpEntry(
        summary: Localized(
          en: """
            The gradient of L, beside what comes out if each number is moved a little to both sides; \
            last the largest difference of the two, in parts of the gradient.
            """,
          zh: """
            L 的梯度，以及把每个数向两边各移动一点点所得到的差商；最后是两者的最大相对差。
            """),
        equals: "torch.autograd.gradcheck(L, γ)",
        example: "γ = [1, 2]; exact, near, largest = gradcheck(sum(γ²), γ); largest < 1e-6",
        output: "1")
    case .minimize:
      Operation.HelpEntry(
        summary: Localized(
          en: """
            Changes γ so that L falls, in steps along the gradient: with="descent", "momentum" or \
            "adam". The row of the losses is its value. Ctrl-C ends it and keeps what was reached, \
            and the cell is remembered with so many steps; in a loop or a function it ends the whole \
            cell, and everything is as before.
            """,
          zh: """
            沿梯度一步步改变 γ，使 L 变小：with="descent"（梯度下降）、"momentum"（动量）或 "adam"。\
            它的值是每一步的损失排成的一行。按 Ctrl-C 提前结束，已有的结果会保留，单元格按实际步数记录；\
            在循环或函数里按 Ctrl-C 则整个单元格作废，一切照旧。
            """),
        equals: "torch.optim.Adam([γ], lr=0.1)",
        example: "w = 1; minimize(w², w, steps=3, rate=0.25, with=\"descent\"); w",
        output: "0.125")
    }
  }
}
