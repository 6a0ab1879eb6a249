import NumericCore
import Support
import Testing

@Suite struct ElementwiseOperationTests {
  @Test(arguments: [8.368326283066228, -8.368326283066228, 0.1, -.infinity])
  func `a square is rounded once, which the C library does not promise`(_ x: Double) throws {
    let square = (x * x).bitPattern
    #expect(ElementwiseOperation.power(x, 2).bitPattern == square)
    #expect(try Matrix([[x]]).combined(with: 2, by: .power).bits == [square])
    #expect(ElementwiseFunction.square(x).bitPattern == square)
  }

  @Test func `a power is that of the C library`() {
    #expect(ElementwiseOperation.power(2, 10) == 1024)
    #expect(ElementwiseOperation.power(2, -1) == 0.5)
    #expect(ElementwiseOperation.power(.nan, 0) == 1)
    #expect(ElementwiseOperation.power(-8, 1.0 / 3).isNaN)
    #expect(ElementwiseOperation.power(-8, 3) == -512)
  }

  @Test(arguments: ElementwiseOperation.allCases)
  func `NaN is unequal to everything and otherwise spoils what it enters`(
    _ operation: ElementwiseOperation
  ) {
    let results = [operation(.nan, 3), operation(3, .nan), operation(.nan, .nan)]
    switch operation {
    case .add, .subtract, .multiply, .divide, .power:
      #expect(results.allSatisfy { $0.isNaN })
    case .equal, .less, .lessOrEqual, .greater, .greaterOrEqual:
      #expect(results == [0, 0, 0])
    case .notEqual, .and, .or:
      #expect(results == [1, 1, 1])
    }
  }
}
