#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Changes parameters so that the loss falls, given its gradient; keeps the moments that its method
/// needs.
///
/// With gradient g, learning rate η, and t counting the steps from 1:
///
///     gradient descent   θ ← θ − η g
///     momentum           v ← ρ v + g,  θ ← θ − η v
///     Nesterov           v ← ρ v + g,  θ ← θ − η (g + ρ v)
///     Adam               s ← β₁ s + (1 − β₁) g,   ŝ = s / (1 − β₁ᵗ)
///                        v ← β₂ v + (1 − β₂) g²,  v̂ = v / (1 − β₂ᵗ)
///                        θ ← θ − η ŝ / (√v̂ + ε)
///
/// Momentum is PyTorch's. Where a course writes v ← ρ v + (1 − ρ) g instead, its steps are 1 − ρ
/// times as long: give this one the rate η (1 − ρ). Adam's ε stands outside of the root, batch
/// norm's inside.
///
/// ```swift
/// var theta = [try Matrix(row: [1, -2])]
/// var optimiser = Optimiser(.momentum(), rate: 0.1)
/// for _ in 1...2 {
///   let gradient = theta  // that of L = ½ Σ θ²
///   try optimiser.step(&theta, along: gradient)
/// }
/// theta[0]  // [[0.72, -1.44]]: 1 → 0.9 by 0.1, → 0.72 by 0.1 · (0.9 + 0.9)
/// ```
public struct Optimiser: Sendable {
  /// The rule that turns the gradient into a step.
  public let method: Method
  /// The learning rate η; it may be changed between steps.
  public var rate: Double
  /// The number of steps taken.
  public private(set) var steps = 0

  // The moments, one of each for each parameter from the first step on: v of momentum or s of Adam,
  // and v of Adam.
  private var first: [Matrix] = []
  private var second: [Matrix] = []

  /// Creates an optimiser that has taken no step; all moments are 0.
  public init(_ method: Method, rate: Double) {
    self.method = method
    self.rate = rate
  }

  /// Takes one step: changes each parameter by the gradient at the same place of the list.
  ///
  /// The list must be the same from step to step, since the moments belong to its places. NaN
  /// gradients make NaN parameters. An interrupt never cuts a step in two.
  ///
  /// - Throws: `MatrixError.cannotBroadcast` for a gradient of another shape than its parameter.
  /// - Precondition: there is a gradient for each parameter.
  /// - Complexity: O(number of parameters).
  /// - Note: the same as `torch.optim.SGD`, with `momentum` and `nesterov`, and `torch.optim.Adam`.
  public mutating func step(
    _ parameters: inout [Matrix], along gradients: [Matrix]
  ) throws(MatrixError) {
    precondition(parameters.count == gradients.count, "each parameter has its gradient")
    for (parameter, gradient) in zip(parameters, gradients)
    where parameter.shape != gradient.shape {
      throw .cannotBroadcast(parameter.shape, gradient.shape)
    }
    try prepareMoments(of: parameters)
    steps += 1
    for index in parameters.indices {
      try step(&parameters[index], along: gradients[index], index)
    }
  }

  private mutating func prepareMoments(of parameters: [Matrix]) throws(MatrixError) {
    while method.moments > 0, first.count < parameters.count {
      first.append(try parameters[first.count].zeroed())
    }
    while method.moments > 1, second.count < parameters.count {
      second.append(try parameters[second.count].zeroed())
    }
  }

  private mutating func step(
    _ parameter: inout Matrix, along gradient: Matrix, _ index: Int
  ) throws(MatrixError) {
    let rate = rate
    switch method {
    case .gradientDescent:
      try parameter.update(from: gradient) { $0 - rate * $1 }
    case .momentum(let rho):
      try first[index].update(from: gradient) { rho * $0 + $1 }
      try parameter.update(from: first[index]) { $0 - rate * $1 }
    case .nesterov(let rho):
      try first[index].update(from: gradient) { rho * $0 + $1 }
      try parameter.update(from: gradient, first[index]) { $0 - rate * ($1 + rho * $2) }
    case .adam(let beta1, let beta2, let epsilon):
      try first[index].update(from: gradient) { beta1 * $0 + (1 - beta1) * $1 }
      try second[index].update(from: gradient) { beta2 * $0 + (1 - beta2) * $1 * $1 }
      // The same factors for every element, so their powers and roots are taken once.
      let stride = rate / (1 - pow(beta1, Double(steps)))
      let root = (1 - pow(beta2, Double(steps))).squareRoot()
      try parameter.update(from: first[index], second[index]) {
        $0 - stride * $1 / ($2.squareRoot() / root + epsilon)
      }
    }
  }
}

extension Optimiser {
  /// The rule that turns a gradient into a step; the formulas stand at ``Optimiser``.
  public enum Method: Hashable, Sendable {
    /// Straight down the gradient.
    case gradientDescent
    /// Keeps a velocity v: the sum of the gradients so far, each weakened by ρ at every step.
    ///
    /// - Note: Source: B. Polyak, "Some methods of speeding up the convergence of iteration
    ///   methods", 1964.
    case momentum(rho: Double = 0.9)
    /// Momentum that looks ahead: it takes the next step's velocity already in this one.
    ///
    /// - Note: Source: Y. Nesterov, 1983, in the form of I. Sutskever et al., "On the importance of
    ///   initialization and momentum in deep learning", 2013, as PyTorch writes it.
    case nesterov(rho: Double = 0.9)
    /// Steps of about the learning rate's length in every direction: the mean of the gradient, over
    /// the root of the mean of its square.
    ///
    /// - Note: Source: D. Kingma, J. Ba, "Adam: a method for stochastic optimization", 2015,
    ///   algorithm 1.
    case adam(beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8)

    /// The number of moments kept for each parameter.
    var moments: Int {
      switch self {
      case .gradientDescent: 0
      case .momentum, .nesterov: 1
      case .adam: 2
      }
    }
  }
}
