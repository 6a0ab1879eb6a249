/// Slots in the order in which they were first seen.
struct SlotList {
  private(set) var slots: [Slot] = []
  private var known: Set<Slot> = []

  func contains(_ slot: Slot) -> Bool { known.contains(slot) }

  mutating func insert(_ slot: Slot) {
    if known.insert(slot).inserted { slots.append(slot) }
  }

  /// The slots of the notebook.
  var symbols: [Int] { slots.compactMap(\.global) }
}

extension Slot {
  /// The number of the symbol, if it is one of the notebook.
  var global: Int? { if case .global(let number) = self { number } else { nil } }
}
