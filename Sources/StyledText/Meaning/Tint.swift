/// The place of a number on a scale of colours: from 0, which is faint, to the strongest on either
/// side.
package struct Tint: Hashable, Sendable, CaseIterable {
  /// -12…12.
  package let step: Int

  private static let strongest = 12

  /// - Parameter strength: from -1 to 1.
  package init(_ strength: Double) {
    let share = strength.isNaN ? 0 : min(max(strength, -1), 1)
    step = Int((share * Double(Self.strongest)).rounded())
  }

  /// From -1 to 1.
  package var strength: Double { Double(step) / Double(Self.strongest) }

  package static let allCases = (-strongest...strongest).map { step in
    Tint(Double(step) / Double(strongest))
  }
}
