import Benchmark
import NumericCore

/// The product of two square matrices.
func productBenchmarks() -> BenchmarkSuite {
  BenchmarkSuite(name: "product", settings: WarmupIterations(3)) { suite in
    for (size, iterations) in [(16, 5000), (128, 500), (512, 30), (1024, 8)] {
      suite.benchmark("\(size)", settings: Iterations(iterations)) { state in
        var numbers = RandomGenerator(seed: 1)
        let shape = try Shape(rows: size, columns: size)
        let (a, b) = (try numbers.normals(shape: shape), try numbers.normals(shape: shape))
        while true {
          state.start()
          _ = try a.product(b)
          try state.end()
        }
      }
    }
  }
}
