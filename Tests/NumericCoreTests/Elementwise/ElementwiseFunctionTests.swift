import NumericCore
import Support
import Testing

@Suite struct ElementwiseFunctionTests {
  @Test(arguments: ElementwiseFunction.allCases)
  func `a matrix is mapped element by element, in place too`(
    _ function: ElementwiseFunction
  ) throws {
    var numbers = SeededGenerator(seed: 3)
    let matrix = try numbers.matrix(3, 7)
    let expected = matrix.elements.map { function($0).bitPattern }
    var mapped = try matrix.mapped(by: function)
    #expect(mapped.bits == expected)
    mapped = try Matrix(matrix.nested)
    try mapped.map(by: function)
    #expect(mapped.bits == expected)
    #expect(mapped.shape == matrix.shape)
  }

  @Test(arguments: [-1e308, -745.2, -40, -1, 0, 1, 40, 710, 1e308, -Double.infinity, .infinity])
  func `the sigmoid never overflows, and its mirror image adds to 1`(_ x: Double) {
    let (value, mirrored) = (ElementwiseFunction.sigmoid(x), ElementwiseFunction.sigmoid(-x))
    #expect((0...1).contains(value))
    #expect(agree(value + mirrored, 1, relative: 1e-15))
  }

  @Test(arguments: ElementwiseFunction.allCases)
  func `a NaN stays a NaN, but not a truth value`(_ function: ElementwiseFunction) {
    #expect(function == .not ? function(.nan) == 0 : function(.nan).isNaN)
  }
}
