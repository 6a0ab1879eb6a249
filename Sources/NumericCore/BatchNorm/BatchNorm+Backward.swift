import CKernels

// Every z⁽ⁱ⁾ reaches the loss in three ways: through its own z_norm⁽ⁱ⁾, through μ, and through σ².
// With s = √(σ² + ε) and dx short for ∂L/∂x, the chain rule gives, for one unit and all sums over
// the batch:
//
//     step 4   dz_norm = γ dz̃        dγ = Σ dz̃ z_norm        dβ = Σ dz̃
//     step 3   dσ² = Σ dz_norm (z − μ) · (−1 / 2s³) = −(γ / 2s²) dγ
//              dμ  = Σ dz_norm · (−1 / s)           = −(γ / s) dβ
//     step 2   ∂σ²/∂z⁽ⁱ⁾ = 2 (z⁽ⁱ⁾ − μ) / m = 2 s z_norm⁽ⁱ⁾ / m
//              (that σ² also depends on μ adds nothing: −(2/m) Σ (z − μ) = 0)
//     step 1   ∂μ/∂z⁽ⁱ⁾ = 1 / m
//
//     dz = dz_norm / s + dσ² · 2 s z_norm / m + dμ / m
//        = (γ / s) (dz̃ − dβ / m − z_norm dγ / m)
//
// So dz is dz̃ without its mean and, but for ε, without its part along z_norm: what only moves or
// only stretches the batch, batch norm undoes, and the loss cannot see.

extension BatchNorm {
  /// The gradients of the loss by the inputs of the four steps.
  public struct Gradients: Equatable, Sendable {
    /// ∂L/∂z, n×m. Each of its rows adds up to 0.
    public let z: Matrix
    /// ∂L/∂γ, n×1.
    public let gamma: Matrix
    /// ∂L/∂β, n×1.
    public let beta: Matrix
  }

  /// The way back through the four steps.
  ///
  ///     dβ = Σ dz̃
  ///     dγ = Σ dz̃ z_norm
  ///     dz = γ / √(σ² + ε) · (dz̃ − dβ / m − z_norm dγ / m)
  ///
  /// All three are exact, for they also follow z through μ and σ². They belong to the loss of the
  /// whole batch, as dz̃ does: where that is a mean over the examples, its 1/m is in dz̃ already.
  ///
  /// ```swift
  /// let z = try Matrix(row: [1, 2, 3, 4])
  /// let one = try Matrix(row: [1]), zero = try Matrix(row: [0])
  /// let forward = try BatchNorm.forward(z, gamma: one, beta: zero, epsilon: 0)
  /// let gradients = try BatchNorm.backward(Matrix(row: [1, 0, 0, 0]), through: forward)
  /// gradients.beta   // [[1]]
  /// gradients.gamma  // [[-1.3416]], rounded
  /// gradients.z      // [[0.2683, -0.3578, -0.0894, 0.1789]], rounded
  /// ```
  ///
  /// **Shape.** n×m gives n×m for z and n×1 for γ and β, also where one γ serves all units; the
  /// gradient of that one is the sum of theirs.
  ///
  /// **Edge cases.** A NaN or ∞ stays in its unit. A batch of one: dz = 0, since z̃ = β whatever z
  /// is. An empty batch: dγ and dβ are 0, and dz is empty. ε = 0 in a unit whose values are all
  /// equal: NaN, as on the way forward.
  ///
  /// - Parameters:
  ///   - outputGradient: dz̃ = ∂L/∂z̃, n×m.
  ///   - forward: what the way forward gave.
  ///   - old: a matrix that is needed no more, for its memory; see ``forward(_:gamma:beta:epsilon:reusing:)``.
  /// - Throws: `MatrixError.cannotBroadcast` if dz̃ is not of the shape of z̃.
  /// - Complexity: O(n · m).
  /// - Note: Source: Ioffe and Szegedy, 2015, section 3. With units as columns it is what PyTorch's
  ///   `batch_norm(z, None, None, gamma, beta, training=True, eps=epsilon).backward(dz̃)` leaves in
  ///   `z.grad`, `gamma.grad` and `beta.grad`.
  public static func backward(
    _ outputGradient: Matrix, through forward: Forward, reusing old: consuming Matrix? = nil
  ) throws(MatrixError) -> Gradients {
    try backward(outputGradient, through: forward, reusing: old, by: .fastest)
  }

  /// The way back on chosen hardware, for tests that the hardware changes nothing.
  package static func backward(
    _ outputGradient: Matrix, through forward: Forward, reusing old: consuming Matrix?,
    by hardware: Hardware
  ) throws(MatrixError) -> Gradients {
    try check(outputGradient, isOf: forward)
    let allowance = forward.input.allowance
    var (gamma, beta) = (try Matrix.placeholder(), try Matrix.placeholder())
    var z = try Matrix(unwritten: forward.input.shape, allowance: allowance, reusing: old)
    try z.withMutableElements { z throws(MatrixError) in
      try outputGradient.withElements { gradient throws(MatrixError) in
        try goBack(from: gradient, through: forward, to: z, &gamma, &beta, hardware)
      }
    }
    return Gradients(z: z, gamma: gamma, beta: beta)
  }

  /// Replaces ∂L/∂z̃ by ∂L/∂z, and overwrites the old ∂L/∂γ and ∂L/∂β; see
  /// ``backward(_:through:reusing:)``.
  ///
  /// Takes no memory unless a matrix shares its own with a copy.
  static func pullBack(
    _ gradient: inout Matrix, through forward: Forward, gamma: inout Matrix, beta: inout Matrix
  ) throws(MatrixError) {
    try check(gradient, isOf: forward)
    try gradient.withMutableElements { gradient throws(MatrixError) in
      try goBack(
        from: UnsafeBufferPointer(gradient), through: forward, to: gradient, &gamma, &beta,
        .fastest)
    }
  }

  private static func check(
    _ gradient: Matrix, isOf forward: Forward
  ) throws(MatrixError) {
    guard gradient.shape == forward.output.shape else {
      throw .cannotBroadcast(gradient.shape, forward.output.shape)
    }
  }

  private static func goBack(
    from gradient: UnsafeBufferPointer<Double>, through forward: Forward,
    to z: UnsafeMutableBufferPointer<Double>, _ gamma: inout Matrix, _ beta: inout Matrix,
    _ hardware: Hardware
  ) throws(MatrixError) {
    let (perUnit, allowance) = (forward.mean.shape, forward.input.allowance)
    try gamma.refill(shape: perUnit, allowance: allowance) { gamma throws(MatrixError) in
      try beta.refill(shape: perUnit, allowance: allowance) { beta throws(MatrixError) in
        let steps = StepsBack(
          gradient: gradient, forward: forward, kernels: hardware.kernels, gamma: gamma, beta: beta,
          z: z)
        try Cores.split(0..<perUnit.rows, elements: gradient.count, among: hardware.cores) {
          units throws(MatrixError) in try steps.run(units)
        }
      }
    }
  }
}

/// The steps back for some of the units, each from first to last while its values are in the cache.
/// Sendable, since the gradients of a unit are written by one core alone.
private struct StepsBack: @unchecked Sendable {
  let gradient: UnsafeBufferPointer<Double>
  let forward: BatchNorm.Forward
  let kernels: ck_kernels
  let gamma, beta, z: UnsafeMutableBufferPointer<Double>

  func run(_ units: Range<Int>) throws(MatrixError) {
    try forward.input.withElements { input throws(MatrixError) in
      guard let values = input.baseAddress, let gradient = gradient.baseAddress,
        let z = z.baseAddress
      else { return }
      var watch = InterruptWatch(forward.input.allowance)
      for unit in units {
        let start = unit * forward.input.columns
        let (mean, variance) = (forward.mean[flat: unit], forward.variance[flat: unit])
        guard forward.needsScaling(variance: variance) else {
          let factor = BatchNorm.factor(variance: variance, epsilon: forward.epsilon)
          try run(
            unit, values + start, mean, factor, unitOfValues: 1, gradient + start, z + start,
            &watch)
          continue
        }
        let line = Line(unit, of: input, forward.input.shape, along: .columns)
        let moments = try line.moments(&watch, by: kernels)
        let scaled = try ScaledUnit(line, moments, epsilon: forward.epsilon, &watch)
        try scaled.values.withUnsafeBufferPointer { values throws(MatrixError) in
          guard let values = values.baseAddress else { return }
          try run(
            unit, values, scaled.mean, scaled.factor, unitOfValues: moments.unit,
            gradient + start, z + start, &watch)
        }
      }
    }
  }

  private func run(
    _ unit: Int, _ values: UnsafePointer<Double>, _ mean: Double, _ factor: Double,
    unitOfValues: Double, _ gradient: UnsafePointer<Double>, _ z: UnsafeMutablePointer<Double>,
    _ watch: inout InterruptWatch
  ) throws(MatrixError) {
    let examples = forward.input.columns
    let sums = try GradientSums(
      gradient: gradient, values: values, mean: mean, factor: factor, kernel: kernels.sum_gradients
    ).sum(0..<examples, &watch)
    (beta[unit], gamma[unit]) = (sums.first, sums.second)

    let scale = forward.gamma.ofUnit(unit) * factor / unitOfValues
    let shares = ck_sums(
      first: sums.first / Double(examples), second: sums.second / Double(examples))
    let pullBack = kernels.pull_back
    try watch.inPieces(of: examples) { piece throws(MatrixError) in
      let start = piece.lowerBound
      pullBack(
        gradient + start, values + start, piece.count, mean, factor, scale, shares, z + start)
    }
  }
}

/// dβ and dγ of one unit.
private struct GradientSums: BlockwiseSum {
  let gradient, values: UnsafePointer<Double>
  let mean, factor: Double
  let kernel: ck_sum_gradients

  func sum(ofBlock block: Range<Int>) -> ck_sums {
    let start = block.lowerBound
    return kernel(gradient + start, values + start, block.count, mean, factor)
  }
}
