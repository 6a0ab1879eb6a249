import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import Testing

/// What the last lessons say of trained networks, which one is better and by how much, holds for other
/// starts than the one that a student sees.
@Suite struct `What is claimed of trained networks` {
  private static let seeds = 1...5

  /// The values that a step starts from, with its networks drawn from another seed.
  private func workspace(
    _ id: String, _ step: String, seed: Int = 1
  ) throws -> Workspace {
    let source = try Shipped.lesson(id).document.source
    let text = source.text.replacing("seed=1)", with: "seed=\(seed))")
    let lesson = Lesson(Document(SourceText(name: source.name, text)))
    let step = try #require(lesson.steps.first { $0.id == step })
    return try StepScope(lesson, step).workspace(seed: lesson.seed)
  }

  private func numbers(_ code: String, in workspace: Workspace) throws -> [Double] {
    try #require(try workspace.value(of: Cell(CellSource(code)))).elements
  }

  @Test(arguments: seeds)
  func `batch norm makes more rates good`(seed: Int) throws {
    let step = try workspace("why-it-helps", "map")
    let without = try numbers("sweep(batch_norm=0, seed=\(seed))", in: step)
    let with = try numbers("sweep(batch_norm=1, seed=\(seed))", in: step)
    #expect(without.count == 15 && with.count == 15)
    func good(_ shares: some Sequence<Double>) -> Int { shares.count { $0 >= 0.8 } }
    // The gap is wide.
    #expect(good(without) <= 3)
    #expect(good(with) >= 8)
    // A row is a depth, a column a rate: 0.03, 0.1, 0.3, 1, 3.
    let rows = [0, 5, 10]
    for row in rows {
      #expect(good(with[row..<row + 5]) >= 2, "\(with)")
      #expect(good(with[row..<row + 5]) > good(without[row..<row + 5]) || row == 0, "\(with)")
      // With the smallest rate three epochs are too few, with and without.
      #expect(without[row] < 0.8 && with[row] < 0.8)
      #expect(with[row + 1] >= 0.8, "a rate of 0.1 is good for all depths: \(with)")
      #expect(without[row + 1] < 0.8)
      // Without it the largest rate teaches nothing.
      #expect(without[row + 4] < 0.2)
    }
    // With it the largest is too large for 8 layers.
    #expect(with[14] < 0.8)
  }

  @Test(arguments: seeds)
  func `the means of a layer move, and not those of batch norm`(seed: Int) throws {
    let step = try workspace("why-it-helps", "moved", seed: seed)
    let without = try #require(try numbers("without()", in: step).first)
    let with = try #require(try numbers("with_batch_norm()", in: step).first)
    // "More than 1", and "about 0.1".
    #expect(without > 1.2)
    #expect(abs(with - 0.1) < 0.05)
  }

  @Test(arguments: seeds)
  func `Adam lets a plain network of 8 layers learn, too`(seed: Int) throws {
    let step = try workspace("why-it-helps", "play")
    let adam = try #require(
      try numbers("share(0, 8, 0.01, way=\"adam\", seed=\(seed))", in: step).first)
    #expect(adam > 0.7)
  }

  @Test func `sixteen sigmoid layers learn with batch norm, and tanh does without it`() throws {
    var step = try workspace("capstone", "five-starts")
    try step.run(
      Cell(
        CellSource(
          """
          share(bn, seed, way, X_new, Y_new) = {
            net, losses = train(network(sizes, activation=way, batchnorm=bn, seed=seed), X, Y,
              epochs=5, rate=0.003, batch=64, with="adam", seed=seed)
            accuracy(predict(net, X_new), Y_new)
          }
          """)))
    func five(_ call: String) throws -> [Double] {
      try numbers("for seed in [1, 2, 3, 4, 5] { share(\(call)) }", in: step)
    }
    func mean(_ shares: [Double]) -> Double { shares.reduce(0, +) / Double(shares.count) }
    let held = try five("1, seed, \"sigmoid\", X_held, Y_held")
    let test = try five("1, seed, \"sigmoid\", X_test, Y_test")
    #expect(abs(mean(held) - 0.93) < 0.01)
    #expect(abs(mean(test) - 0.87) < 0.01)
    // The test pictures are the harder ones, from each start.
    #expect(zip(held, test).allSatisfy { $0 > $1 })
    #expect(try five("0, seed, \"sigmoid\", X_test, Y_test").allSatisfy { $0 < 0.2 })
    #expect(try five("0, seed, \"tanh\", X_test, Y_test").allSatisfy { $0 > 0.6 })
  }
}
