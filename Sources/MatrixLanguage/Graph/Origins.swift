/// The names that a stored value was computed from, directly or through other stored values.
///
/// `grad` needs them, so that it never silently takes a stored number for a constant. Sets are
/// small and made at every store, so 64 symbols take a word: the first ones without a dictionary,
/// and the others with one, since a long chain of values collects thousands of them.
struct Origins: Hashable, Sendable {
  private var firstSymbols: UInt64 = 0
  /// The words of the others, by number from 1. Nil for none: an empty dictionary would be counted
  /// with each copy of a value's origins.
  private var otherSymbols: [Int: UInt64]?
  private var locals: UInt64 = 0

  var isEmpty: Bool { firstSymbols == 0 && locals == 0 && otherSymbols == nil }

  @inline(__always)
  mutating func insert(_ slot: Slot) {
    switch slot {
    case .global(let number) where number < 64: firstSymbols |= Self.bit(number)
    case .global(let number): add([number / 64: Self.bit(number)])
    // A function with more than 64 names of its own shares the last place among them, which can
    // only make `grad` ask for more caution.
    case .local(let number): locals |= Self.bit(min(number, 63))
    // It has no gradient, and what it came from is remembered with it.
    case .last: break
    }
  }

  func contains(_ slot: Slot) -> Bool {
    switch slot {
    case .global(let number) where number < 64: firstSymbols & Self.bit(number) != 0
    case .global(let number): (otherSymbols?[number / 64] ?? 0) & Self.bit(number) != 0
    case .local(let number): locals & Self.bit(min(number, 63)) != 0
    case .last: false
    }
  }

  /// The origins that mean the same outside of the running function.
  var ofNotebook: Origins {
    var outside = self
    outside.locals = 0
    return outside
  }

  /// The same names under the numbers that they have in another workspace; locals have none there.
  func mapped(_ number: (Int) -> Int) -> Origins {
    var mapped = Origins()
    for (place, word) in [0: firstSymbols].merging(otherSymbols ?? [:], uniquingKeysWith: |) {
      for symbol in place * 64..<(place + 1) * 64 where word & Self.bit(symbol) != 0 {
        mapped.insert(.global(number(symbol)))
      }
    }
    return mapped
  }

  @inline(__always)
  mutating func formUnion(_ other: Origins) {
    firstSymbols |= other.firstSymbols
    locals |= other.locals
    if let others = other.otherSymbols { add(others) }
  }

  private mutating func add(_ words: [Int: UInt64]) {
    if otherSymbols == nil {
      otherSymbols = words
    } else {
      otherSymbols?.merge(words, uniquingKeysWith: |)
    }
  }

  private static func bit(_ number: Int) -> UInt64 { 1 << UInt64(number % 64) }
}
