import LanguageSyntax
import MatrixLanguage
import NumericCore

/// Rows of numbers found beside those wanted, on several seeds.
struct NumberComparison {
  struct Pair {
    let found: [Double]
    let wanted: [Double]
  }

  /// A pair for each seed, that of the numbers shown first.
  let pairs: [Pair]
  let shape: Shape
  private let known: [KnownQuantity]

  /// - Returns: nil for values without numbers. A seed on which the shapes differ is skipped.
  init?(_ samples: [Difference.ComparedValues], known: [KnownQuantity]) {
    guard let shape = samples[0].found.shape, shape.count > 0 else { return nil }
    let isAlike = samples.map { $0.found.shape == shape && $0.wanted.shape == shape }
    self.shape = shape
    pairs = zip(samples, isAlike).filter(\.1).map {
      Pair(found: $0.0.found.elements, wanted: $0.0.wanted.elements)
    }
    // A quantity with the wanted value explains nothing, nor does the answer itself.
    self.known = known.compactMap { [pairs] entry in
      let numbers = zip(entry.numbers, isAlike).filter(\.1).map(\.0)
      let isWanted = zip(numbers, pairs).allSatisfy { Self.areClose($0, $1.wanted) }
      let isFound = zip(numbers, pairs).allSatisfy { Self.areClose($0, $1.found) }
      switch entry.quantity {
      case .part, .bracket: if isFound { return nil }
      default: break
      }
      return isWanted
        ? nil : KnownQuantity(quantity: entry.quantity, numbers: numbers, shape: entry.shape)
    }
  }

  private var extent: Difference.Scope { shape.count == 1 ? .one : .each }

  /// True if the wanted values differ between the seeds, so that a fact about all of them is no
  /// accident.
  private var varies: Bool {
    pairs.dropFirst().contains { !Self.areClose($0.wanted, pairs[0].wanted) }
  }

  var difference: Difference? {
    if let name = sameName { return .same(name) }
    if holds({ -$0 }) { return .negated(extent) }
    if extent == .each, holds({ $0.magnitude }), !holds({ $0 }) { return .absolute }
    // Otherwise it would be described as too small by its own square.
    if varies, holds({ 1 / $0 }) { return .reciprocal(extent) }
    if let factor { return .scaled(factor, extent) }
    if let offset { return .shifted(offset, extent) }
    if let mixed { return mixed }
    if holds({ $0 * $0 }) { return .squared(extent) }
    if pairs.allSatisfy({ pair in
      pair.found.allSatisfy { $0 >= 0 } && Self.areClose(pair.found.map { $0 * $0 }, pair.wanted)
    }) {
      return .rooted(extent)
    }
    if holds({ 1 / $0 }) { return .reciprocal(extent) }
    if isRounded { return .rounded(extent) }
    if let nearly { return .nearly(by: nearly) }
    guard extent == .each else {
      let (found, wanted) = (pairs[0].found[0], pairs[0].wanted[0])
      return found == wanted ? nil : .off(isTooLarge: found > wanted)
    }
    if pairs.allSatisfy({ Self.areClose($0.found.sorted(), $0.wanted.sorted()) }) {
      return .reordered
    }
    return rows(.shifted) ?? rows(.scaled) ?? places ?? stretch ?? rows(.stretched)
  }

  /// True if the values found are the wanted ones after a change, on every seed.
  private func holds(_ change: (Double) -> Double) -> Bool {
    pairs.allSatisfy { Self.areClose($0.found, $0.wanted.map(change)) }
  }

  private var isRounded: Bool {
    [1.0, 10, 100, 1000, 10_000].contains { unit in
      holds { ($0 * unit).rounded() / unit } || holds { ($0 * unit).rounded(.down) / unit }
    }
  }

  /// The distance of the numbers shown, if it is more than rounding and too little to see.
  private var nearly: Double? {
    let distances = pairs.map { pair in
      zip(pair.found, pair.wanted).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
    }
    let isNear = zip(pairs, distances).allSatisfy { $1 <= 1e-4 * Self.norm(of: $0.wanted) }
    return isNear && distances[0] > 0 ? distances[0] : nil
  }

  private var sameName: Name? {
    for entry in known {
      guard case .name(let name) = entry.quantity, entry.shape == shape,
        varies || extent == .each
      else { continue }
      if zip(entry.numbers, pairs).allSatisfy({ Self.areClose($0, $1.found) }) { return name }
    }
    return nil
  }

  private var factor: Factor? {
    let ratios = pairs.map { pair -> Double? in
      guard let place = pair.wanted.largestPlace, pair.wanted[place] != 0 else { return nil }
      let ratio = pair.found[place] / pair.wanted[place]
      guard ratio != 0, Self.areClose(pair.found, pair.wanted.map { ratio * $0 }) else {
        return nil
      }
      return ratio
    }
    guard ratios.allSatisfy({ $0 != nil }) else { return nil }
    // Any two numbers have a ratio; that three have the same one, or two on every seed, is no accident.
    let ofMany = pairs[0].wanted.count { $0 != 0 } > 2
    let isSame = ratios.allSatisfy { Factor.areClose($0 ?? 0, ratios[0] ?? 0) }
    return Factor(
      ratios.compactMap(\.self),
      among: known.filter { (varies || ofMany || $0.quantity.isSize) && !isCommon($0) },
      mayBeUnknown: ofMany || (varies && isSame))
  }

  /// True for a name that is 2, 3 or the like on every seed, and no size of the batch: a factor of
  /// 2 may have another reason.
  private func isCommon(_ entry: KnownQuantity) -> Bool {
    guard !entry.quantity.isSize, entry.isConstant, let number = entry.scalars?.first,
      Factor.isSimple(number.magnitude), entry.quantity.code != nil
    else { return false }
    return !known.contains { size in
      if case .size = size.quantity { size.scalars?.first == number } else { false }
    }
  }

  private var offset: Difference.Offset? {
    // A single number always has some offset from another, and naming it would give the answer
    // away.
    guard extent == .each || varies else { return nil }
    let shifts = pairs.map { $0.found[0] - $0.wanted[0] }
    guard
      zip(pairs, shifts).allSatisfy({ pair, shift in
        Self.areClose(pair.found, pair.wanted.map { $0 + shift })
      })
    else { return nil }
    for entry in known where !entry.quantity.isSize {
      guard let numbers = entry.scalars, numbers.contains(where: { $0 != 0 }) else { continue }
      for sign in [1.0, -1] {
        if zip(numbers, shifts).allSatisfy({ Self.areClose([sign * $0], [$1]) }) {
          return Difference.Offset(
            amount: shifts[0], quantity: entry.quantity, isNegative: numbers[0] < 0)
        }
      }
    }
    let isSame = shifts.allSatisfy { Self.areClose([$0], [shifts[0]]) }
    return isSame || extent == .each ? Difference.Offset(amount: shifts[0], quantity: .plain) : nil
  }

  private var mixed: Difference? {
    guard extent == .each else { return nil }
    for entry in known where entry.quantity.code != nil && entry.scalars == nil {
      for sign in [1.0, -1] {
        let holds = zip(entry.numbers, pairs).allSatisfy { numbers, pair in
          let added = repeated(numbers)
          return added.count == pair.wanted.count
            && Self.areClose(pair.found, zip(pair.wanted, added).map { $0 + sign * $1 })
        }
        if holds { return .mixed(with: entry.quantity, isAdded: sign > 0) }
      }
    }
    return nil
  }

  /// A column of numbers, each repeated along its row.
  private func repeated(_ numbers: [Double]) -> [Double] {
    guard numbers.count == shape.rows, shape.columns > 1 else { return numbers }
    return numbers.flatMap { Array<Double>(repeating: $0, count: shape.columns) }
  }

  /// The factor between numbers that equal the wanted ones up to a factor and an offset.
  private var stretch: Difference? {
    guard shape.count > 2 else { return nil }
    let ratios = pairs.map { pair -> Double? in
      guard let top = pair.wanted.indices.max(by: { pair.wanted[$0] < pair.wanted[$1] }),
        let bottom = pair.wanted.indices.min(by: { pair.wanted[$0] < pair.wanted[$1] }),
        pair.wanted[top] > pair.wanted[bottom]
      else { return nil }
      let ratio = (pair.found[top] - pair.found[bottom]) / (pair.wanted[top] - pair.wanted[bottom])
      let shift = pair.found[top] - ratio * pair.wanted[top]
      guard ratio != 0, Self.areClose(pair.found, pair.wanted.map { ratio * $0 + shift }) else {
        return nil
      }
      return ratio
    }
    guard ratios.allSatisfy({ $0 != nil }) else { return nil }
    if ratios.allSatisfy({ $0.map { Factor.areClose($0, -1) } == true }) { return .turned }
    let isMeanRight = pairs.allSatisfy { pair in
      Self.areClose(
        pair.found.reduce(0, +), pair.wanted.reduce(0, +),
        scale: Self.norm(of: pair.found) + Self.norm(of: pair.wanted))
    }
    return Factor(
      ratios.compactMap(\.self), among: known.filter { !isCommon($0) }, mayBeUnknown: true
    )
    .map { .stretched($0, isMeanRight: isMeanRight) }
  }

  private var places: Difference? {
    let pair = pairs[0]
    let scale = max(Self.norm(of: pair.found), Self.norm(of: pair.wanted))
    let wrong = pair.found.indices.filter {
      !Self.areClose(pair.found[$0], pair.wanted[$0], scale: scale)
    }
    // A 0 that should be 0, as behind relu, does not show that the answer is right there.
    let right = pair.wanted.count { $0 != 0 } - wrong.count { pair.wanted[$0] != 0 }
    guard !wrong.isEmpty, wrong.count <= right, shape.columns > 0 else { return nil }
    return .places(
      wrong.map { index in
        Difference.ElementPlace(
          row: index / shape.columns, column: index % shape.columns, shape: shape)
      })
  }

  // MARK: Closeness

  static func areClose(_ left: [Double], _ right: [Double]) -> Bool {
    let scale = max(norm(of: left), norm(of: right))
    // Beside an infinity, everything else would be close to everything.
    guard scale.isFinite else { return left == right }
    return left.count == right.count
      && zip(left, right).allSatisfy { areClose($0, $1, scale: scale) }
  }

  static func areClose(_ left: Double, _ right: Double, scale: Double) -> Bool {
    (left - right).magnitude <= Approximation.relative * scale + Approximation.absolute
  }

  static func norm(of numbers: [Double]) -> Double {
    numbers.reduce(0) { max($0, $1.magnitude) }
  }
}

extension [Double] {
  fileprivate var largestPlace: Int? {
    indices.max { self[$0].magnitude < self[$1].magnitude }
  }
}
