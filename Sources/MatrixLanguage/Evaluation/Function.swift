package import LanguageSyntax

/// A function that a cell has defined.
package final class Function: Sendable {
  package let definition: FunctionDefinition
  /// The cell that holds its text.
  let source: CellSource
  /// The values of parameters that a call may leave out; they see the parameters before them.
  let defaults: [Code?]
  let body: [StatementCode]
  /// Its parameters and private names, in the order of their slots.
  let localNames: [Name]
  /// The symbols of the notebook that it reads.
  let reads: [Int]
  /// The symbols of the notebook that come into its value.
  let sources: [Int]
  /// For each parameter, true if it comes into the value.
  private let drawsOnParameters: [Bool]
  /// Finds the argument of each parameter.
  let argumentBinding: ArgumentBinding
  /// True if it takes a gradient.
  let differentiates: Bool

  init(
    definition: FunctionDefinition, source: CellSource, defaults: [Code?], body: [StatementCode],
    localNames: [Name], reads: [Int]
  ) {
    self.definition = definition
    argumentBinding = ArgumentBinding(
      function: definition.name.spelling, parameters: definition.parameters.map(\.name),
      isRequired: definition.parameters.map { $0.defaultValue == nil })
    self.source = source
    self.defaults = defaults
    self.body = body
    self.localNames = localNames
    self.reads = reads
    let sources = Function.sources(of: body, defaults)
    self.sources = sources.compactMap(\.global)
    drawsOnParameters = definition.parameters.indices.map { sources.contains(.local($0)) }
    differentiates =
      defaults.contains { $0?.differentiates == true }
      || body.contains { $0.code?.differentiates == true }
  }

  /// True if there is a parameter at that place, and it comes into the value.
  func drawsOn(parameter place: Int) -> Bool {
    place < drawsOnParameters.count && drawsOnParameters[place]
  }

  /// `f(z, k=1)`, as it was written.
  package var signature: String { definition.signature(in: source) }

  /// True if another one is defined by the same text.
  package func isWritten(like other: Function) -> Bool { text == other.text }

  private var text: String {
    let end = definition.body.last?.range.upperBound ?? definition.nameRange.upperBound
    return source[definition.nameRange.lowerBound..<end]
  }
}
