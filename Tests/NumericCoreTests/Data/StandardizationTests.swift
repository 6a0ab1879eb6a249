import NumericCore
import Support
import Testing

@Suite struct StandardizationTests {
  @Test func `the example of the documentation`() throws {
    let training = try Matrix([[1, 3], [10, 10]])
    let standardization = try Standardization(fitting: training)
    #expect(try standardization.applied(to: training).nested == [[-1, 1], [0, 0]])
    #expect(try standardization.applied(to: Matrix(column: [5, 11])).nested == [[3], [1]])
  }

  @Test(arguments: Seeds.few)
  func `the training set gets mean 0 and spread 1`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let training = try numbers.matrix(4, 90) * 7 + 3
    let result = try Standardization(fitting: training).applied(to: training)
    for row in 0..<4 {
      #expect(try result.row(row).mean().magnitude < 1e-14)
      #expect(agree(try result.row(row).standardDeviation(), 1, relative: 1e-13))
    }
  }

  @Test func `features are those of the training set`() throws {
    let standardization = try Standardization(fitting: Matrix([[1, 3], [10, 10]]))
    let other = try Matrix(row: [1, 2])
    #expect(throws: MatrixError.cannotBroadcast(other.shape, standardization.mean.shape)) {
      try standardization.applied(to: other)
    }
  }
}
