/// The activation function of a layer, a = g(z): applied to the values after the linear part.
///
/// ```swift
/// let z = try Matrix(column: [-1, 0, 2])
/// let a = try Activation.relu(z)  // [[0], [0], [2]]
/// let one = try Matrix(column: [1, 1, 1])
/// try Activation.relu.backward(one, output: a)  // [[0], [0], [1]]
/// ```
public enum Activation: String, CaseIterable, Hashable, Sendable {
  /// a = z: a layer that is only linear.
  case identity
  /// a = 1 / (1 + e⁻ᶻ), in 0...1.
  case sigmoid
  /// a = tanh z, in −1...1.
  case tanh
  /// a = max(0, z), whose slope at 0 is taken to be 0.
  case relu
  /// aₖ = eᶻᵏ / Σ eᶻʲ over the units of one example: probabilities; see ``Matrix/softmax(along:)``.
  case softmax

  /// The values after the activation.
  ///
  /// **Shape.** n×m gives n×m; only `softmax` looks at more than one element at a time.
  ///
  /// - Complexity: O(n · m).
  public func callAsFunction(_ z: Matrix) throws(MatrixError) -> Matrix {
    var values = z
    try apply(to: &values)
    return values
  }

  /// Replaces the values by those after the activation.
  ///
  /// Takes no memory unless the matrix shares its own with a copy.
  public func apply(to values: inout Matrix) throws(MatrixError) {
    if let function {
      try values.map(by: function)
    } else if self == .softmax {
      try values.formSoftmax(along: .rows)
    }
  }

  /// Overwrites `target` with the values after the activation.
  func fill(_ target: inout Matrix, from values: Matrix) throws(MatrixError) {
    if let function {
      try target.refill(withMapped: values, by: function)
    } else {
      try target.refill(withCopyOf: values)
      try apply(to: &target)
    }
  }

  /// The activation, if it is a function of each element.
  private var function: ElementwiseFunction? {
    switch self {
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .relu: .relu
    case .identity, .softmax: nil
    }
  }

  /// The way back: ∂L/∂z from ∂L/∂a.
  ///
  ///     sigmoid  dz = da ⊙ a ⊙ (1 − a)
  ///     tanh     dz = da ⊙ (1 − a²)
  ///     relu     dz = da where a > 0, else 0
  ///     softmax  dz = a ⊙ (da − Σ a ⊙ da), the sum over the units of each example
  ///
  /// The output alone determines each derivative, so z is not kept for it.
  ///
  /// **Shape.** n×m and n×m give n×m.
  ///
  /// - Parameters:
  ///   - gradient: da = ∂L/∂a.
  ///   - output: a, what the activation gave on the way forward.
  /// - Throws: `MatrixError.cannotBroadcast` if the shapes differ.
  /// - Complexity: O(n · m).
  public func backward(_ gradient: Matrix, output: Matrix) throws(MatrixError) -> Matrix {
    var result = gradient
    try pullBack(&result, output: output)
    return result
  }

  /// Replaces ∂L/∂a by ∂L/∂z; see ``backward(_:output:)``.
  ///
  /// Takes no memory unless the gradient shares its own with a copy.
  public func pullBack(_ gradient: inout Matrix, output: Matrix) throws(MatrixError) {
    guard gradient.shape == output.shape else {
      throw .cannotBroadcast(gradient.shape, output.shape)
    }
    switch self {
    case .identity: break
    case .sigmoid: try gradient.update(from: output) { $0 * ($1 * (1 - $1)) }
    case .tanh: try gradient.update(from: output) { $0 * (1 - $1 * $1) }
    // Written so that a NaN lets the gradient pass, as in PyTorch, and does not hide in a 0.
    case .relu: try gradient.update(from: output) { $1 <= 0 ? 0 : $0 }
    case .softmax:
      let sums = try (gradient * output).sum(along: .rows)
      try gradient.combine(with: sums, by: .subtract)
      try gradient.combine(with: output, by: .multiply)
    }
  }
}
