import NumericCore
import Testing

@Suite struct `The curve of losses` {
  @Test(arguments: [0, 1, 15, 16, 17, 33, 1000, 12_345])
  func `has few points, and ends as it ends`(count: Int) {
    var curve = LossCurve()
    let losses = (0..<count).map { 100 / Double($0 + 1) }
    for loss in losses { curve.append(loss) }
    #expect(curve.points.count <= 16)
    #expect(curve.points.count >= min(count, 8))
    #expect(curve.points == curve.points.sorted(by: >))
    #expect(curve.last == losses.last || (count == 0 && curve.last.isNaN))
  }

  @Test func `has means for points`() {
    var curve = LossCurve()
    for loss in 0..<32 { curve.append(Double(loss)) }
    // Each point stands for two losses.
    #expect(curve.points == (0..<16).map { Double(2 * $0) + 0.5 })
  }
}
