extension Network {
  /// Trains the network: for each batch a way forward, a way back, and a step of the optimiser.
  ///
  /// ```swift
  /// let report = try network.train(on: x, targets: y, training) { progress in
  ///   print(progress.steps, progress.loss)
  ///   return progress.loss < 0.01 ? .stop : .goOn
  /// }
  /// ```
  ///
  /// The data are not copied: the examples of one batch at a time are gathered, always in the same
  /// memory, and so are the values and gradients of a batch.
  ///
  /// A training that is stopped keeps what was learnt. The answer of `report` stops it after a
  /// step, an interrupt before the step that it cuts short. A training that runs out of memory
  /// keeps it too, and throws that error.
  ///
  /// Losses that are NaN or ∞ are reported like all others, and the training goes on.
  ///
  /// **Shape.** k×m examples and n×m targets.
  ///
  /// - Parameter report: called after every step.
  /// - Throws: `MatrixError.cannotMultiply` unless each example has k values,
  ///   `MatrixError.cannotBroadcast` unless each has n targets; never `MatrixError.interrupted`.
  /// - Complexity: O(`parameterCount` · m) for each epoch.
  @discardableResult
  public mutating func train(
    on examples: Matrix, targets: Matrix, _ training: Training,
    report: (Training.StepReport) -> Training.Continuation = { _ in .goOn }
  ) throws(MatrixError) -> Training.Report {
    let shape = try Shape(rows: outputs, columns: examples.columns)
    guard examples.rows == inputs else {
      throw .cannotMultiply(layers[0].parameters.weights.shape, examples.shape)
    }
    guard targets.shape == shape else { throw .cannotBroadcast(shape, targets.shape) }
    var run = try TrainingRun(of: self, examples, targets, training)
    do throws(MatrixError) {
      try run.train(&self, report)
    } catch .interrupted {
      return run.report
    }
    return run.report
  }
}
