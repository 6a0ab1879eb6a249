import CKernels

extension BatchNorm {
  /// The results of the four steps, with all that the way back needs.
  ///
  /// z is kept and z_norm is not: step 3 makes it again from z, μ and σ², which costs less than to
  /// store and to load it. The matrices share their memory with those of the caller.
  public struct Forward: Equatable, Sendable {
    /// z, n×m.
    public let input: Matrix
    /// μ, n×1.
    public let mean: Matrix
    /// σ², n×1; it divides by m.
    public let variance: Matrix
    /// γ, n×1 or 1×1.
    public let gamma: Matrix
    /// ε.
    public let epsilon: Double
    /// z̃, n×m.
    public let output: Matrix

    /// z_norm, n×m.
    ///
    /// - Complexity: O(n · m).
    public func normalized() throws(MatrixError) -> Matrix {
      guard variance.elements.contains(where: needsScaling(variance:)) else {
        return try BatchNorm.normalize(input, mean: mean, variance: variance, epsilon: epsilon)
      }
      let one = try Matrix(repeating: 1, shape: .scalar)
      return try BatchNorm.forward(
        input, gamma: one, beta: Matrix(repeating: 0, shape: .scalar), epsilon: epsilon
      ).output
    }

    func needsScaling(variance: Double) -> Bool {
      ScaledUnit.isNeeded(variance: variance, epsilon: epsilon)
    }
  }

  /// The four steps in one go: each unit's values are read from memory once.
  ///
  /// **Shape.** n×m, n×1 and n×1 give an output of n×m.
  ///
  /// ```swift
  /// let z = try Matrix([[1, 2, 3, 4], [0, 0, 4, 4]])
  /// let gamma = try Matrix(column: [1, 3]), beta = try Matrix(column: [0, 10])
  /// try BatchNorm.forward(z, gamma: gamma, beta: beta, epsilon: 0).output
  /// // [[-1.3416, -0.4472, 0.4472, 1.3416], [7, 7, 13, 13]], rounded
  /// ```
  ///
  /// - Parameters:
  ///   - z: the values, a unit's in a row.
  ///   - gamma: γ, the spread that each unit is given.
  ///   - beta: β, the mean that each unit is given.
  ///   - epsilon: ε, what keeps a denominator from 0.
  ///   - old: a matrix that is needed no more, such as the output for the batch before, given away
  ///     with `take()`. If it has z's shape and shares its memory with no copy, the output takes
  ///     that memory: the system needs longer to give fresh memory than the four steps take.
  /// - Throws: `MatrixError.cannotBroadcast` unless there is one γ and one β for each unit, or one
  ///   for all.
  /// - Complexity: O(n · m).
  public static func forward(
    _ z: Matrix, gamma: Matrix, beta: Matrix, epsilon: Double = standardEpsilon,
    reusing old: consuming Matrix? = nil
  ) throws(MatrixError) -> Forward {
    var memory = Buffers(output: old)
    return try forward(
      z, gamma: gamma, beta: beta, epsilon: epsilon, reusing: &memory, by: .fastest)
  }

  /// The way forward on chosen hardware, which changes nothing but its time.
  package static func forward(
    _ z: Matrix, gamma: Matrix, beta: Matrix, epsilon: Double, reusing old: inout Buffers,
    by hardware: Hardware
  ) throws(MatrixError) -> Forward {
    try check(gamma, isPerUnitOf: z)
    try check(beta, isPerUnitOf: z)
    let (perUnit, allowance) = (z.shape.reduced(along: .columns), z.allowance)
    var mean = try Matrix(unwritten: perUnit, allowance: allowance, reusing: old.mean.take())
    var variance = try Matrix(
      unwritten: perUnit, allowance: allowance, reusing: old.variance.take())
    var output = try Matrix(unwritten: z.shape, allowance: allowance, reusing: old.output.take())
    try mean.withMutableElements { mean throws(MatrixError) in
      try variance.withMutableElements { variance throws(MatrixError) in
        try output.withMutableElements { output throws(MatrixError) in
          let steps = FourSteps(
            z: z, gamma: gamma, beta: beta, epsilon: epsilon, kernels: hardware.kernels,
            mean: mean, variance: variance, output: output)
          try Cores.split(0..<z.rows, elements: z.count, among: hardware.cores) {
            units throws(MatrixError) in
            try steps.run(units)
          }
        }
      }
    }
    return Forward(
      input: z, mean: mean, variance: variance, gamma: gamma, epsilon: epsilon, output: output)
  }
}

extension BatchNorm {
  /// The matrices of an old forward pass, which a new one may overwrite.
  package struct Buffers {
    fileprivate var mean: Matrix?
    fileprivate var variance: Matrix?
    fileprivate var output: Matrix?

    package init(output: consuming Matrix? = nil) {
      self.output = output
    }

    init(of old: consuming Forward?) {
      (mean, variance, output) = (old?.mean, old?.variance, old?.output)
    }
  }
}

/// The four steps for some of the units, each of them from first to last while its values are in the
/// cache. Sendable, since the results of a unit are written by one core alone.
private struct FourSteps: @unchecked Sendable {
  let z, gamma, beta: Matrix
  let epsilon: Double
  let kernels: ck_kernels
  let mean, variance, output: UnsafeMutableBufferPointer<Double>

  // 16 MiB: more than the caches that a core has for itself.
  private static let streamedCount = 1 << 21

  func run(_ units: Range<Int>) throws(MatrixError) {
    try z.withElements { elements throws(MatrixError) in
      guard let values = elements.baseAddress, let results = output.baseAddress else { return }
      var watch = InterruptWatch(z.allowance)
      for unit in units {
        let start = unit * z.columns
        let line = Line(index: unit, elements: elements, start: start, step: 1, count: z.columns)
        let moments = try line.moments(&watch, by: kernels)
        mean[unit] = moments.mean * moments.unit
        variance[unit] = moments.variance(Double(z.columns))
        if ScaledUnit.isNeeded(variance: variance[unit], epsilon: epsilon) {
          let scaled = try ScaledUnit(line, moments, epsilon: epsilon, &watch)
          try scaled.values.withUnsafeBufferPointer { values throws(MatrixError) in
            guard let values = values.baseAddress else { return }
            kernels.normalize(
              values, z.columns, scaled.mean, scaled.factor, gamma.ofUnit(unit),
              beta.ofUnit(unit), results + start, nil)
          }
          continue
        }
        let factor = BatchNorm.factor(variance: variance[unit], epsilon: epsilon)
        let next = unit + 1 < units.upperBound ? z.columns : 0
        try watch.inPieces(of: z.columns) { examples throws(MatrixError) in
          let first = start + examples.lowerBound
          kernels.normalize(
            values + first, examples.count, mean[unit], factor,
            gamma.ofUnit(unit), beta.ofUnit(unit), results + first,
            z.count >= Self.streamedCount ? values + first + next : nil)
        }
      }
    }
  }
}

extension Matrix {
  /// A unit's parameter, where there is one for each unit or one for all.
  func ofUnit(_ unit: Int) -> Double {
    self[flat: shape == .scalar ? 0 : unit]
  }
}
