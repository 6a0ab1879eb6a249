#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// A network's last layer has computed softmax(z) already, so cross-entropy takes it beside z. The
// logarithm of a probability that was rounded to 0 would be −∞; but the largest one is at least 1/n,
// and differences of scores are differences of logarithms:
//
//     ln pₖ = (zₖ − max z) + ln max p

extension Loss {
  func meanSquaredError(of outputs: Matrix, _ targets: Matrix) throws(MatrixError) -> Double {
    try check(outputs, targets)
    var errors = try outputs - targets
    try errors.map(by: .square)
    return try errors.mean()
  }

  func crossEntropy(
    of scores: Matrix, probabilities: Matrix, _ targets: Matrix
  ) throws(MatrixError) -> Double {
    try check(scores, targets)
    var watch = InterruptWatch(scores.allowance)
    let sum = try scores.withElements { scores throws(MatrixError) in
      try probabilities.withElements { probabilities throws(MatrixError) in
        try targets.withElements { targetElements throws(MatrixError) in
          let terms = SurpriseTerms(
            scores: scores, probabilities: probabilities, targets: targetElements,
            shape: targets.shape)
          return try terms.sum(0..<targets.columns, &watch)
        }
      }
    }
    return sum / Double(targets.columns)
  }

  /// Puts the gradient in the place of what was there, which is needed no more.
  ///
  /// - Parameter outputs: for cross-entropy, the probabilities.
  func fill(
    _ gradient: inout Matrix, withGradientOf outputs: Matrix, _ targets: Matrix
  ) throws(MatrixError) {
    try check(outputs, targets)
    switch self {
    case .meanSquaredError:
      let factor = 2 / Double(outputs.count)
      try gradient.refill(withCopyOf: outputs)
      try gradient.update(from: targets) { factor * ($0 - $1) }
    case .crossEntropy:
      let sums = try targets.sum(along: .rows)
      let examples = targets.columns
      try gradient.refill(shape: outputs.shape, allowance: outputs.allowance) { target in
        sums.withElements { sums in
          outputs.withElements { outputs in
            targets.withElements { targets in
              for row in stride(from: 0, to: target.count, by: Swift.max(examples, 1)) {
                for example in 0..<examples {
                  let place = row &+ example
                  let excess = outputs[place] * sums[example] - targets[place]
                  target[place] = excess / Double(examples)
                }
              }
            }
          }
        }
      }
    }
  }

  private func check(_ outputs: Matrix, _ targets: Matrix) throws(MatrixError) {
    guard outputs.shape == targets.shape else {
      throw .cannotBroadcast(outputs.shape, targets.shape)
    }
  }
}

/// −Σ yₖ ln pₖ of each example, as terms of a sum.
private struct SurpriseTerms: SumTerms {
  let scores: UnsafeBufferPointer<Double>
  let probabilities: UnsafeBufferPointer<Double>
  let targets: UnsafeBufferPointer<Double>
  let shape: Shape

  @inline(__always)
  subscript(example: Int) -> Double {
    guard shape.rows > 0 else { return 0 }
    var best = example
    for row in 0..<shape.rows {
      let place = row &* shape.columns &+ example
      if scores[place] > scores[best] { best = place }
    }
    let (largest, logarithm) = (scores[best], log(probabilities[best]))
    var sum = 0.0
    for row in 0..<shape.rows {
      let place = row &* shape.columns &+ example
      // What is no target costs nothing, also where its probability is 0.
      if targets[place] != 0 { sum -= targets[place] * (scores[place] - largest + logarithm) }
    }
    return sum
  }
}
