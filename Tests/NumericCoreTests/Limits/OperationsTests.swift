import NumericCore
import Testing

@Suite struct OperationsTests {
  private func allowance(operations: Int?) -> Allowance {
    var limits = Limits()
    limits.operations = operations
    return Allowance(limits: limits)
  }

  @Test func `a product counts as many as its sums have terms, on any machine`() throws {
    for hardware in Hardware.all {
      let allowance = allowance(operations: nil)
      let left = try Matrix(
        repeating: 1, shape: Shape(rows: 300, columns: 200), allowance: allowance)
      let right = try Matrix(
        repeating: 1, shape: Shape(rows: 200, columns: 400), allowance: allowance)
      let before = allowance.operations
      _ = try left.product(right, hardware)
      #expect(allowance.operations - before == 300 * 200 * 400 + 300 * 400)
    }
  }

  @Test func `work is refused before it is done, with what it would come to`() throws {
    let allowance = allowance(operations: 20_000)
    let matrix = try Matrix(
      repeating: 1, shape: Shape(rows: 100, columns: 100), allowance: allowance)
    #expect(throws: MatrixError.tooManyOperations(1_020_000, limit: 20_000)) {
      try matrix.product(matrix)
    }
    allowance.beginCell()
    #expect(throws: Never.self) { try matrix + matrix }
    #expect(throws: MatrixError.self) { try matrix + matrix + matrix }
  }

  @Test func `an allowance without a bound counts, and the unlimited one does not`() throws {
    let allowance = allowance(operations: nil)
    try allowance.count(1 << 60)
    #expect(allowance.operations == 1 << 60)
    try Allowance.unlimited.count(1 << 60)
    #expect(Allowance.unlimited.operations == 0)
    #expect(Limits.standard.operations == nil)
    #expect(Limits.unattended.operations == 10_000_000_000)
  }
}
