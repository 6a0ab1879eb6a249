import Benchmark
import NumericCore

/// Batch norm of 256 units over 65,536 examples, 128 MiB. As in a training, the memory of the batch
/// before is used again, and the peers, too, write into memory that they have.
func batchNormBenchmarks() -> BenchmarkSuite {
  BenchmarkSuite(name: "batch-norm", settings: Iterations(15), WarmupIterations(2)) { suite in
    suite.benchmark("forward") { state in
      let (z, gamma, beta) = try batch()
      var output: Matrix? = try Matrix(repeating: 0, shape: z.shape)
      while true {
        state.start()
        output = try BatchNorm.forward(
          z, gamma: gamma, beta: beta, reusing: output.take()
        ).output
        try state.end()
      }
    }
    suite.benchmark("backward") { state in
      let (z, gamma, beta) = try batch()
      let forward = try BatchNorm.forward(z, gamma: gamma, beta: beta)
      var gradient: Matrix? = try Matrix(repeating: 0, shape: z.shape)
      while true {
        state.start()
        gradient = try BatchNorm.backward(z, through: forward, reusing: gradient.take()).z
        try state.end()
      }
    }
  }
}

private func batch() throws -> (z: Matrix, gamma: Matrix, beta: Matrix) {
  var numbers = RandomGenerator(seed: 1)
  let perUnit = try Shape(rows: 256, columns: 1)
  return (
    try numbers.normals(shape: Shape(rows: 256, columns: 65_536)),
    try numbers.normals(shape: perUnit), try numbers.normals(shape: perUnit)
  )
}
