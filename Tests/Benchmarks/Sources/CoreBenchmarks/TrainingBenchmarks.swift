import Benchmark
import NumericCore

/// An epoch of a small network on as many examples as scikit-learn's digits, in batches of 64. The
/// time does not depend on what is in the pictures, so they are random here and for the peer.
func trainingBenchmarks() -> BenchmarkSuite {
  BenchmarkSuite(name: "epoch", settings: Iterations(30), WarmupIterations(3)) { suite in
    let methods: [(name: String, method: Optimiser.Method)] = [
      ("gradient-descent", .gradientDescent), ("adam", .adam()),
    ]
    for (name, method) in methods {
      suite.benchmark(name) { state in
        var numbers = RandomGenerator(seed: 1)
        let images = try numbers.normals(shape: Shape(rows: 64, columns: 1797))
        let labels = try Matrix(row: (0..<1797).map { Double($0 % 10) })
        let targets = try labels.oneHot(classes: 10)
        var network = try Network(
          sizes: [64, 32, 32, 10], activation: .relu, batchNorm: .beforeActivation, seed: 1)
        let training = Training(epochs: 1, batchSize: 64, method: method, rate: 0.01)
        while true {
          state.start()
          _ = try network.train(on: images, targets: targets, training)
          try state.end()
        }
      }
    }
  }
}
