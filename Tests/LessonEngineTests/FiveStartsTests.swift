import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import Testing

/// What lessons say of networks that they train: a student sees it on one start, and it has to hold on
/// others too.
@Suite struct `What a lesson claims of trained networks` {
  struct Claim: Sendable, CustomTestStringConvertible {
    let lesson: String
    let step: String
    /// A condition in the language, on what the step's setup has stored.
    let code: String

    var testDescription: String { "\(lesson)/\(step)" }
  }

  static let claims = [
    Claim(
      lesson: "backward", step: "hidden",
      code: """
        first = five(naive)
        second = five(right)
        abs(mean(first) - 0.8) < 0.05 and mean(second) - mean(first) > std(first)
        """),
    Claim(
      lesson: "in-a-network", step: "first-training",
      code: """
        learns(batch_norm) = {
          net = network([64, 32, 32, 10], batchnorm=batch_norm, seed=1)
          before = loss(net)
          net, losses = train(net, X, Y, epochs=10, rate=0.1, batch=64, with="descent", seed=1)
          [before, losses[-1]]
        }
        plain = learns(0)
        normed = learns(1)
        abs(normed[0] - 2.4) < 0.3 and normed[1] < plain[1]
        """),
    Claim(
      lesson: "in-a-network", step: "spread",
      code: """
        plain = without()
        left = plain[1:4] / plain[0:3]
        normed = with_batch_norm()
        abs(plain[0] - 0.07) < 0.01 and all(0.2 < left < 0.3) and all(abs(normed - 0.2) < 0.02)
        """),
    Claim(
      lesson: "in-a-network", step: "batch-size",
      code: """
        one = both(batch=1)
        two = both(batch=2)
        many = both(batch=32)
        is_about(shares, told) = max(abs(shares - told)) < 0.11
        is_about(one, [0.8, 0.1]) and is_about(two, [0.8, 0.4]) and many[0] < many[1]
        """),
    Claim(
      lesson: "test-time", step: "own-statistics",
      code: """
        all_at_once = share(batch=360)
        four = share(batch=4)
        lost = all_at_once - four
        all_at_once > 0.85 and abs(share(batch=1) - 0.1) < 0.02 and 0.15 < lost < 0.23
        """),
    Claim(
      lesson: "test-time", step: "neighbours",
      code: "share_of(0) < 0.15 and fixed_share_of(0) > 0.9"),
    Claim(
      lesson: "test-time", step: "blind",
      code: """
        right = learn(ρ=0.9)
        never = learn(ρ=1)
        turned = learn(ρ=0.1)
        small = learn(ρ=0.9, batch=8) - learn(ρ=0.1, batch=8)
        same = never[0] ≈ right[0] and turned[0] ≈ right[0] and small[0] ≈ 0
        same and never[1] < right[1] - 0.05 and abs(turned[1] - right[1]) < 0.03 and small[1] > 0
        """),
  ]

  @Test(arguments: claims, 1...5)
  func `holds on five starts`(claim: Claim, start: Int) throws {
    let source = try Shipped.lesson(claim.lesson).document.source
    let lesson = Lesson(
      Document(SourceText(name: source.name, Self.starting(at: start, source.text))))
    let step = try #require(lesson.steps.first { $0.id == claim.step })
    var workspace = try StepScope(lesson, step).workspace(seed: lesson.seed + UInt64(start - 1))
    let shown = try workspace.run(Cell(CellSource(Self.starting(at: start, claim.code))))
    let lines = CellOutput(shown).text.split(separator: "\n")
    #expect(lines.last == "1", "\(lines.joined(separator: "\n"))")
  }

  /// The same code with other weights to begin with.
  private static func starting(at start: Int, _ code: String) -> String {
    code.replacing("seed=1)", with: "seed=\(start))").replacing("seed=1,", with: "seed=\(start),")
  }
}
