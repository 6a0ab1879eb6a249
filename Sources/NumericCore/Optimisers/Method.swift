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
