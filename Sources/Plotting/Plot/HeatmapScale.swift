package import StyledText

/// The scale from the numbers of a heatmap to tints.
///
/// Numbers of both signs part at 0, and the largest magnitude has the strongest tint, whatever its
/// sign. Numbers of one sign go from the least magnitude, the faintest, to the largest.
package struct HeatmapScale {
  let least: Double
  let greatest: Double
  /// The magnitudes of the faintest and of the strongest tint.
  private let (faint, strong): (Double, Double)

  package init(_ heatmap: Heatmap) {
    least = heatmap.least?.value ?? 0
    greatest = heatmap.greatest?.value ?? 0
    let magnitudes = (least.magnitude, greatest.magnitude)
    strong = max(magnitudes.0, magnitudes.1)
    faint = least < 0 && greatest > 0 ? 0 : min(magnitudes.0, magnitudes.1)
  }

  /// Nil for NaN.
  package func tint(of value: Double) -> Tint? {
    guard value.isFinite else { return nil }
    let strength =
      faint < strong ? (value.magnitude - faint) / (strong - faint) : strong > 0 ? 1 : 0
    return Tint(value < 0 ? -strength : strength)
  }

  /// So many numbers, evenly spread from the least to the greatest.
  func values(_ count: Int) -> [Double] {
    let extent = Extent(least, greatest)
    return (0..<count).map { extent.value(at: (Double($0) + 0.5) / Double(count)) }
  }
}
