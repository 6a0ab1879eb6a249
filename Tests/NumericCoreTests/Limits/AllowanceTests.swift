import NumericCore
import Support
import Testing

@Suite struct AllowanceTests {
  /// What a 10×10 matrix is charged: its elements, and 64 bytes for the object.
  private let bytes = 64 + 100 * 8
  private let shape: Shape

  init() throws {
    shape = try Shape(rows: 10, columns: 10)
  }

  private func allowance(bytes: Int = .max, elements: Int = .max) -> Allowance {
    var limits = Limits()
    limits.liveBytes = bytes
    limits.elements = elements
    return Allowance(limits: limits)
  }

  @Test func `matrices are counted while they live`() throws {
    let allowance = Allowance()
    do {
      let matrix = try Matrix(repeating: 0, shape: shape, allowance: allowance)
      #expect(allowance.liveBytes == bytes)
      let copy = matrix
      #expect(allowance.liveBytes == bytes, "a copy shares the memory")
      let sum = try copy + copy
      #expect(allowance.liveBytes == 2 * bytes)
      _ = sum
    }
    #expect(allowance.liveBytes == 0)
  }

  @Test func `a temporary counts while its expression needs it`() throws {
    // Room for three: z, z + 1, and (z + 1) * z; then the temporary in the middle is gone.
    let allowance = allowance(bytes: 3 * bytes)
    let z = try Matrix(repeating: 2, shape: shape, allowance: allowance)
    let product = try (z + 1) * z
    #expect(product[0, 0] == 6)
    #expect(allowance.liveBytes == 2 * bytes)
    #expect(throws: MatrixError.outOfMemory(bytes: bytes, limit: 3 * bytes)) {
      try (z + 1) * z
    }
    #expect(allowance.liveBytes == 2 * bytes)
  }

  @Test func `a result belongs to the first allowance that counts`() throws {
    let (first, second) = (Allowance(), Allowance())
    let free = try Matrix(repeating: 1, shape: shape)
    let a = try Matrix(repeating: 1, shape: shape, allowance: first)
    let b = try Matrix(repeating: 1, shape: shape, allowance: second)
    #expect(try (free + free).allowance === Allowance.unlimited)
    #expect(try (free + a).allowance === first)
    #expect(try (b * a).allowance === second)
    #expect(try free.product(b).allowance === second)
    #expect(try Matrix.stacked([free, a, b], along: .rows).allowance === first)
    #expect(try Matrix.where(free, b, a).allowance === second)
    #expect(try a.mean(along: .rows).allowance === first)
    #expect(try a.transposed().sorted().mapped(by: .square).allowance === first)
    #expect(Allowance.unlimited.liveBytes == 0)
  }

  @Test(arguments: Seeds.few)
  func `whatever is computed, nothing stays counted`(_ seed: UInt64) throws {
    let allowance = Allowance()
    do {
      var numbers = SeededGenerator(seed: seed)
      let z = try numbers.matrix(4, 6, allowance: allowance)
      let gamma = try numbers.matrix(4, 1, allowance: allowance)
      var output = try BatchNorm.forward(z, gamma: gamma, beta: gamma).output
      output[0, 0] = 1
      let shared = output
      try output.combine(with: z, by: .subtract)
      try output.map(by: .tanh)
      _ = try z.product(shared.transposed()).sorted(along: .rows).clipped(-1, 1)
      _ = try? z.product(output)
      #expect(allowance.liveBytes > 0)
    }
    #expect(allowance.liveBytes == 0)
  }

  @Test func `passing the limit of bytes throws and leaves things as they were`() throws {
    let allowance = allowance(bytes: bytes)
    var matrix = try Matrix(repeating: 3, shape: shape, allowance: allowance)
    let copy = matrix
    #expect(throws: MatrixError.outOfMemory(bytes: bytes, limit: bytes)) {
      try matrix.combine(with: 1, by: .add)
    }
    #expect(throws: MatrixError.outOfMemory(bytes: bytes, limit: bytes)) {
      try matrix.withMutableElements { $0[0] = 0 }
    }
    #expect(matrix == copy)
    #expect(allowance.liveBytes == bytes)
  }

  @Test func `a change in place needs no bytes`() throws {
    let allowance = allowance(bytes: bytes)
    var matrix = try Matrix(repeating: 3, shape: shape, allowance: allowance)
    try matrix.combine(with: 1, by: .add)
    #expect(matrix[9, 9] == 4)
  }

  @Test func `an assignment to an element counts its copy, though it cannot refuse it`() throws {
    let allowance = allowance(bytes: bytes)
    var matrix = try Matrix(repeating: 3, shape: shape, allowance: allowance)
    let copy = matrix
    matrix[0, 0] = 1
    #expect(allowance.liveBytes == 2 * bytes)
    #expect(copy[0, 0] == 3)
    #expect(throws: MatrixError.outOfMemory(bytes: 144, limit: bytes)) { try copy.row(0) }
  }

  @Test func `passing the limit of elements throws`() throws {
    let allowance = allowance(elements: 100)
    _ = try Matrix(repeating: 0, shape: shape, allowance: allowance)
    let row = try Matrix(repeating: 0, shape: Shape(rows: 1, columns: 11), allowance: allowance)
    #expect(throws: MatrixError.tooLarge(rows: 11, columns: 11, limit: 100)) {
      try row + row.transposed()
    }
  }

  @Test func `silly sizes are an error whatever the limits say`() throws {
    let silly = try Shape(rows: 1 << 20, columns: 1 << 20)
    let error = MatrixError.tooLarge(rows: 1 << 20, columns: 1 << 20, limit: Limits.ceiling)
    for allowance in [Allowance.unlimited, allowance()] {
      #expect(throws: error) { try Matrix(repeating: 0, shape: silly, allowance: allowance) }
      #expect(allowance.liveBytes == 0)
    }
    #expect(throws: MatrixError.tooLarge(rows: 1 << 62, columns: 0, limit: Limits.ceiling)) {
      try Matrix(repeating: 0, shape: Shape(rows: 1 << 62, columns: 0))
    }
    #expect(throws: MatrixError.tooLarge(rows: 1 << 62, columns: 1 << 62, limit: .max)) {
      try Matrix.identity(1 << 62)
    }
  }

  @Test func `many threads count together`() async throws {
    let allowance = Allowance()
    let shape = shape
    try await withThrowingTaskGroup { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<200 {
            _ = try Matrix(repeating: 1, shape: shape, allowance: allowance).sum(along: .rows)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(allowance.liveBytes == 0)
  }
}
