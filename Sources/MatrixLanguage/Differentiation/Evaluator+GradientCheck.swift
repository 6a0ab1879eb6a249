import NumericCore

/// `gradcheck(L, γ)`: the gradient beside central differences, an independent witness.
extension Evaluator {
  /// The gradient and the differences for each name, then the largest relative difference.
  mutating func checkedGradient(_ code: Code) throws(EvaluationError) -> Traced {
    guard case .gradientCheck(let gradient) = code.form,
      case .gradient(let loss, let names) = gradient.form
    else { return .nothing }
    // Each loss draws the same random numbers.
    let generator = workspace.resources.generator
    let value = try self.gradient(gradient).value
    let gradients = if case .list(let parts) = value { parts } else { [value] }
    var results: [Value] = []
    var largest = 0.0
    for (name, exact) in zip(names, gradients) {
      let near = try differences(of: loss, by: name, like: exact, drawing: generator)
      // `max` would lose a NaN, which agrees with nothing.
      let difference = Self.relativeDifference(exact, near)
      if difference > largest || difference.isNaN { largest = difference }
      results += [exact, near]
    }
    return Traced(.list(results + [.number(largest)]))
  }

  /// The largest difference of two gradients, in parts of the largest of their numbers.
  ///
  /// Differences give a gradient to about ten digits of the loss, so they say little about a tiny
  /// one; a thousandth is the smallest that counts.
  private static func relativeDifference(_ left: Value, _ right: Value) -> Double {
    let (a, b) = (left.elements, right.elements)
    let scale = (a + b).reduce(1e-3) { max($0, $1.magnitude) }
    return zip(a, b).reduce(0) { largest, pair in
      let difference = (pair.0 - pair.1).magnitude / scale
      return difference > largest || difference.isNaN ? difference : largest
    }
  }

  private mutating func differences(
    of loss: Code, by name: Code.AskedName, like gradient: Value, drawing generator: RandomGenerator
  ) throws(EvaluationError) -> Value {
    let value = try variable(name.slot, name.name, name.code).value
    var slopes: [Double] = []
    var start = self
    start.workspace.resources.generator = generator
    for place in value.elements.indices {
      try takeStep(at: name.range)
      start.stepsLeft = stepsLeft
      let step = 1e-5 * max(1, value.elements[place].magnitude)
      let above = try start.number(of: loss, moving: name, value, place, by: step)
      let below = try start.number(of: loss, moving: name, value, place, by: -step)
      stepsLeft = start.stepsLeft
      slopes.append((above - below) / (2 * step))
    }
    guard case .matrix(let matrix) = gradient else { return .number(slopes.first ?? 0) }
    do throws(MatrixError) {
      let allowance = workspace.resources.allowance
      return .matrix(try Matrix(shape: matrix.shape, allowance: allowance, elements: slopes))
    } catch {
      throw failure(Problem(error, code: "gradcheck"), at: name.range)
    }
  }

  /// The loss after one number of a name is changed. A formula becomes a plain value for this.
  private mutating func number(
    of loss: Code, moving name: Code.AskedName, _ value: Value, _ place: Int, by step: Double
  ) throws(EvaluationError) -> Double {
    var copy = self
    let moved: Value
    if case .matrix(var matrix) = value {
      matrix[place / matrix.columns, place % matrix.columns] += step
      moved = .matrix(matrix)
    } else {
      moved = .number((value.elements.first ?? 0) + step)
    }
    copy.store(Traced(moved), in: name.slot, Memory(source, name.range))
    let number = try copy.evaluate(loss).value.elements.first ?? .nan
    stepsLeft = copy.stepsLeft
    return number
  }
}
