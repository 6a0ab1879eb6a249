/// From which names a stored value was computed, directly or through other stored values.
///
/// It is what `grad` needs to know in order not to take a stored number for a constant in silence.
/// Sets are small and made at every store, so the first 64 symbols take a word.
struct Origins: Hashable, Sendable {
  private var firstSymbols: UInt64 = 0
  /// Nil for none: an empty set would be counted with each copy of a value's origins.
  private var otherSymbols: Set<Int>?
  private var locals: UInt64 = 0

  var isEmpty: Bool { firstSymbols == 0 && locals == 0 && otherSymbols == nil }

  mutating func insert(_ slot: Slot) {
    switch slot {
    case .global(let number) where number < 64: firstSymbols |= 1 << UInt64(number)
    case .global(let number):
      if otherSymbols == nil { otherSymbols = [number] } else { otherSymbols?.insert(number) }
    // A function with more than 64 names of its own shares the last place among them, which can
    // only make `grad` ask for more caution.
    case .local(let number): locals |= 1 << UInt64(min(number, 63))
    // It has no gradient, and what it came from is remembered with it.
    case .last: break
    }
  }

  func contains(_ slot: Slot) -> Bool {
    switch slot {
    case .global(let number) where number < 64: firstSymbols & 1 << UInt64(number) != 0
    case .global(let number): otherSymbols?.contains(number) ?? false
    case .local(let number): locals & 1 << UInt64(min(number, 63)) != 0
    case .last: false
    }
  }

  /// Those that mean the same outside of the function that runs.
  var ofNotebook: Origins {
    var outside = self
    outside.locals = 0
    return outside
  }

  /// The same names under the numbers that they have in another workspace; locals have none there.
  func mapped(_ number: (Int) -> Int) -> Origins {
    var mapped = Origins()
    for place in 0..<64 where firstSymbols & 1 << UInt64(place) != 0 {
      mapped.insert(.global(number(place)))
    }
    for place in otherSymbols ?? [] { mapped.insert(.global(number(place))) }
    return mapped
  }

  mutating func formUnion(_ other: Origins) {
    firstSymbols |= other.firstSymbols
    locals |= other.locals
    guard let others = other.otherSymbols else { return }
    if otherSymbols == nil { otherSymbols = others } else { otherSymbols?.formUnion(others) }
  }
}
