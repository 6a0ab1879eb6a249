import NumericCore
import Support
import Testing

@Suite struct MatrixProductTests {
  /// Each element as the definition says, in the order that is promised.
  private func definition(_ a: Matrix, _ b: Matrix) -> [[Double]] {
    (0..<a.rows).map { row in
      (0..<b.columns).map { column in
        (0..<a.columns).reduce(0.0) { $0.addingProduct(a[row, $1], b[$1, column]) }
      }
    }
  }

  @Test(arguments: Seeds.few)
  func `a product is the sum that defines it, to the last bit`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let (n, k, m) = (
      Int.random(in: 0...40, using: &numbers), Int.random(in: 0...40, using: &numbers),
      Int.random(in: 0...40, using: &numbers)
    )
    let (a, b) = (try numbers.matrix(n, k), try numbers.matrix(k, m))
    #expect(try a.product(b).nested == definition(a, b))
  }

  // One more than a block of rows, of terms and of columns; a matrix times a column, and a row.
  @Test(arguments: [(65, 3, 5), (2, 257, 3), (3, 5, 1027), (40, 300, 1), (1, 300, 40)])
  func `blocks do not change the order of a sum`(_ n: Int, _ k: Int, _ m: Int) throws {
    var numbers = SeededGenerator(seed: 7)
    let (a, b) = (try numbers.matrix(n, k), try numbers.matrix(k, m))
    #expect(try a.product(b).nested == definition(a, b))
  }

  // The last one is large enough for two cores, and cut so that they meet within a tile.
  @Test(arguments: [(1, 1, 1), (7, 9, 17), (13, 300, 30), (201, 250, 103), (103, 250, 201)])
  func `every processor and any number of cores gives the same bits`(
    _ n: Int, _ k: Int, _ m: Int
  ) throws {
    #expect(Hardware.all.contains { "\($0)" == "baseline on 2" })
    var numbers = SeededGenerator(seed: 11)
    var (a, b) = (try numbers.matrix(n, k), try numbers.matrix(k, m))
    a[n - 1, 0] = -0.0
    b[0, m / 2] = .infinity
    b[k - 1, m - 1] = .leastNonzeroMagnitude * 3
    let expected = try a.product(b).bits
    for hardware in Hardware.all {
      #expect(try a.product(b, hardware).bits == expected, "\(hardware)")
    }
  }

  @Test(arguments: Seeds.few)
  func `a transposed factor is read where it lies`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let (n, k, m) = (
      Int.random(in: 0...40, using: &numbers), Int.random(in: 0...300, using: &numbers),
      Int.random(in: 0...40, using: &numbers)
    )
    let (a, b) = (try numbers.matrix(n, k), try numbers.matrix(k, m))
    let product = try a.product(b)
    #expect(try a.product(transposing: b.transposed()) == product)
    #expect(try a.transposed().transposedProduct(b) == product)
  }

  @Test(arguments: Seeds.few)
  func `the identity changes nothing, and a transposed product is the product turned round`(
    _ seed: UInt64
  ) throws {
    var numbers = SeededGenerator(seed: seed)
    let (a, b) = (try numbers.matrix(4, 6), try numbers.matrix(6, 3))
    #expect(try a.product(.identity(6)) == a)
    #expect(try Matrix.identity(4).product(a) == a)
    #expect(
      try a.product(b).transposed() == b.transposed().product(a.transposed()))
  }

  @Test func `a NaN reaches its row, also through a zero`() throws {
    let a = try Matrix([[.nan, 1], [1, 1]])
    let product = try a.product(Matrix([[0], [2]]))
    #expect(product[0, 0].isNaN)
    #expect(product[1, 0] == 2)
  }

  @Test func `an inner dimension of 0 gives zeros`() throws {
    let a = try Matrix([[], []])
    let b = try Matrix(shape: Shape(rows: 0, columns: 3), elements: [])
    #expect(try a.product(b).nested == [[0, 0, 0], [0, 0, 0]])
  }

  @Test func `the inner sizes must be equal`() throws {
    let (a, b) = (try Matrix([[1, 2, 3]]), try Matrix([[1, 2], [3, 4]]))
    #expect(throws: MatrixError.cannotMultiply(a.shape, b.shape)) { try a.product(b) }
    #expect(throws: MatrixError.cannotMultiply(a.shape, b.shape)) {
      try a.product(transposing: b.transposed())
    }
    #expect(throws: MatrixError.cannotMultiply(a.shape, b.shape)) {
      try a.transposed().transposedProduct(b)
    }
  }
}
