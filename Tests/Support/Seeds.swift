/// The seeds over which a law is tested. Written as `arguments: Seeds.few`, each seed is a test case
/// of its own, so that a failing one is named.
package enum Seeds {
  package static let few: ClosedRange<UInt64> = 1...12
}
