import LanguageSyntax
import MatrixLanguage
import NumericCore
import Testing

/// The independent witness of `grad`: a value is moved a little to both sides, element by element.
struct CentralDifferences {
  let workspace: Workspace
  let loss: String

  /// What the derivatives of the loss by a name's elements should be near to.
  func gradient(_ name: String) throws -> [Double] {
    let binding = try #require(workspace[Name(name)])
    let matrix = try #require(try binding.value.matrix())
    return try (0..<matrix.count).map { place in
      let step = 1e-5 * max(1, matrix[flat: place].magnitude)
      let above = try moved(matrix, place, by: step, name)
      let below = try moved(matrix, place, by: -step, name)
      return (above - below) / (2 * step)
    }
  }

  private func moved(
    _ matrix: Matrix, _ place: Int, by step: Double, _ name: String
  ) throws -> Double {
    var elements = matrix.elements
    elements[place] += step
    var copy = workspace
    let moved = try Matrix(shape: matrix.shape, elements: elements)
    copy.define(Name(name), as: Value(moved), origin: .setup)
    let loss = try copy.run(loss).last?.value.elements
    return try #require(loss?.first)
  }

  /// Expects that `grad` gives the shape of each name, and its derivatives.
  func agree(
    _ names: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var copy = workspace
    let code = "grad(\(loss), \(names.joined(separator: ", ")))"
    guard let value = try copy.run(code).last?.value else { return }
    let gradients = if case .list(let parts) = value { parts } else { [value] }
    #expect(gradients.count == names.count, sourceLocation: sourceLocation)
    for (name, exact) in zip(names, gradients) {
      let near = try gradient(name)
      #expect(
        exact.shape == workspace[Name(name)]?.value.shape, "\(code): \(name)",
        sourceLocation: sourceLocation)
      let scale = near.map(\.magnitude).max() ?? 0
      for (left, right) in zip(exact.elements, near) {
        #expect(
          (left - right).magnitude <= 1e-6 * (1 + scale), "\(code): \(name)",
          sourceLocation: sourceLocation)
      }
    }
  }
}
