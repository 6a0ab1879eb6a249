/// A function that a cell has defined.
package final class Function: Sendable {
  package let definition: FunctionDefinition
  /// The cell that holds its text.
  let source: SourceText
  /// The values of parameters that a call may leave out; they see the parameters before them.
  let defaults: [Code?]
  let body: [StatementCode]
  /// How many slots its parameters and private names take.
  let frameSize: Int

  init(
    definition: FunctionDefinition, source: SourceText, defaults: [Code?], body: [StatementCode],
    frameSize: Int
  ) {
    self.definition = definition
    self.source = source
    self.defaults = defaults
    self.body = body
    self.frameSize = frameSize
  }

  /// `f(z, k=1)`, as it was written.
  package var signature: String {
    let parameters = definition.parameters.map { parameter in
      parameter.name.spelling
        + (parameter.defaultValue.map { "=" + source[$0.range] } ?? "")
    }
    return "\(definition.name)(\(parameters.joined(separator: ", ")))"
  }
}
