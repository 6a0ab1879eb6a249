#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// A network's last layer has computed softmax(z) already, so cross-entropy takes it beside z. The
// logarithm of a probability that was rounded to 0 would be −∞, and that of one rounded to 1 would
// be 0. But differences of scores are differences of logarithms, and 1 − p*, for the largest
// probability p*, is the sum r of all others, which no rounding has touched:
//
//     −ln pₖ = (max z − zₖ) − ln p*,    −ln p* = ln (1 + r / p*),    r = Σ pⱼ without p*
//
// Both terms are at least 0, so that nothing cancels, and a loss is right to a few roundings however
// small it is. The gradient of a sure and right example, p − 1, is −r in the same way.

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

  /// Overwrites `target` with the gradient.
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
                  var excess = outputs[place] * sums[example] - targets[place]
                  if outputs[place] > Self.sure, targets[place] != 0 {
                    excess = Self.excess(at: place, of: example, examples, outputs, targets)
                  }
                  target[place] = excess / Double(examples)
                }
              }
            }
          }
        }
      }
    }
  }

  /// Above it, 1 − p has lost digits.
  private static let sure = 0.999

  /// p Σ y − y of one class, as p times the other targets − y times the other probabilities.
  private static func excess(
    at place: Int, of example: Int, _ examples: Int, _ outputs: UnsafeBufferPointer<Double>,
    _ targets: UnsafeBufferPointer<Double>
  ) -> Double {
    var (output, target) = (0.0, 0.0)
    for other in stride(from: example, to: outputs.count, by: examples) where other != place {
      output += outputs[other]
      target += targets[other]
    }
    return outputs[place] * target - targets[place] * output
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
    var rest = 0.0
    for row in 0..<shape.rows {
      let place = row &* shape.columns &+ example
      if place != best { rest += probabilities[place] }
    }
    let (largest, surprise) = (scores[best], log1p(rest / probabilities[best]))
    var sum = 0.0
    for row in 0..<shape.rows {
      let place = row &* shape.columns &+ example
      // A class that is no target costs nothing, even where its probability is 0.
      if targets[place] != 0 { sum += targets[place] * (largest - scores[place] + surprise) }
    }
    return sum
  }
}
