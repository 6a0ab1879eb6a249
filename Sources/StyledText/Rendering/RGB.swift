#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A colour of 24 bits.
package struct RGB: Hashable, Sendable {
  /// Each 0…255.
  package var red, green, blue: Int

  package init(_ red: Int, _ green: Int, _ blue: Int) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  package static let black = RGB(0, 0, 0)
  package static let white = RGB(255, 255, 255)

  private var parts: [Int] { [red, green, blue] }

  /// Relative luminance, 0 to 1.
  ///
  /// **Source** WCAG 2.1.
  package var luminance: Double {
    let linear = parts.map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The contrast of two colours: 1 for equal ones, 21 for black and white.
  ///
  /// **Source** WCAG 2.1, which wants 4.5 of running text.
  package func contrast(to other: RGB) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// The mixture with a share of another colour.
  func mixed(with other: RGB, _ share: Double) -> RGB {
    let parts = zip(parts, other.parts).map { own, other in
      Int((Double(own) + share * Double(other - own)).rounded())
    }
    return RGB(parts[0], parts[1], parts[2])
  }

  /// The visible difference from another colour, by the weights of the eye.
  func distance(to other: RGB) -> Int {
    zip([3, 4, 2], zip(parts, other.parts)).reduce(0) { sum, part in
      sum + part.0 * (part.1.0 - part.1.1) * (part.1.0 - part.1.1)
    }
  }

  /// The colours 16 to 255 of xterm: a cube, and greys.
  package static let indexed: [(index: Int, color: RGB)] = (16..<256).map { index in
    guard index < 232 else {
      let gray = 8 + 10 * (index - 232)
      return (index, RGB(gray, gray, gray))
    }
    let levels = [0, 95, 135, 175, 215, 255]
    let place = index - 16
    return (index, RGB(levels[place / 36], levels[place / 6 % 6], levels[place % 6]))
  }
}
