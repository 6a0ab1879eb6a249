/// The losses of a training on its way, as many points as a small picture has.
///
/// Each point is the mean of as many steps as any other; when there are too many points, each two
/// become one.
public struct LossCurve: Hashable, Sendable {
  /// The means, in their order; the last one may still grow.
  public private(set) var points: [Double] = []
  /// The loss that was told last.
  public private(set) var last = Double.nan
  /// The number of steps that a point stands for.
  private var width = 1
  /// The number of steps that the last point has taken in.
  private var count = 0

  static let mostPoints = 16

  /// Creates a curve without points.
  public init() {}

  /// Adds the loss of the next step.
  public mutating func append(_ loss: Double) {
    last = loss
    if let mean = points.last, count < width {
      count += 1
      points[points.count - 1] = mean + (loss - mean) / Double(count)
      return
    }
    if points.count == Self.mostPoints {
      points = stride(from: 0, to: points.count, by: 2).map { (points[$0] + points[$0 + 1]) / 2 }
      width *= 2
    }
    points.append(loss)
    count = 1
  }
}
