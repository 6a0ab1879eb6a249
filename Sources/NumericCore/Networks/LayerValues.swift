/// The values that a layer computed for a batch, step by step: to look at, and for the backward
/// pass.
///
/// ```swift
/// let values = try network.values(for: x)
/// values[0].z             // W x (+ b), n×m
/// values[0].mean          // μ, n×1
/// values[0].variance      // σ², n×1
/// try values[0].normalized()  // z_norm, n×m
/// values[0].scaled        // z̃, n×m
/// values[0].activated     // g(z̃), n×m
/// values[0].output        // what the next layer gets: here the same
/// ```
public struct LayerValues: Sendable {
  /// z = W x (+ b), n×m.
  public internal(set) var z: Matrix
  /// The four steps, if the layer has batch norm.
  public internal(set) var batchNorm: BatchNorm.Forward?
  /// The output of the activation, n×m: of z̃ if batch norm stands before it, else of z.
  public internal(set) var activated: Matrix
  /// Where batch norm stands, if the layer has it.
  public let place: Layer.Place?

  /// μ, n×1, if the layer has batch norm.
  public var mean: Matrix? { batchNorm?.mean }
  /// σ², n×1, if the layer has batch norm.
  public var variance: Matrix? { batchNorm?.variance }
  /// z_norm, n×m, if the layer has batch norm; of a, if that stands after the activation.
  public func normalized() throws(MatrixError) -> Matrix? {
    try batchNorm.map { forward throws(MatrixError) in try forward.normalized() }
  }
  /// z̃, n×m, if the layer has batch norm; made from a, if that stands after the activation.
  public var scaled: Matrix? { batchNorm?.output }

  /// The input of the activation, n×m: z̃ if batch norm stands before it, else z.
  public var activationInput: Matrix { place == .beforeActivation ? scaled ?? z : z }
  /// The input of the next layer, n×m.
  public var output: Matrix { place == .afterActivation ? scaled ?? activated : activated }

  /// Creates the values of a layer that has computed nothing yet.
  init(of layer: Layer) throws(MatrixError) {
    let nothing = try Matrix.placeholder(allowance: layer.parameters.weights.allowance)
    (z, activated) = (nothing, nothing)
    place = layer.batchNorm?.place
  }
}
