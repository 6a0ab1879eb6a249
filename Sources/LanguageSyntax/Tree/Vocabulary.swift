/// The functions that code may call without defining them, with the names of their parameters, as
/// the reader needs them.
///
/// No function of the same name can be defined, and habits recognise arguments by them. The reader
/// does not know what the functions compute.
package struct Vocabulary: Sendable {
  private let functions: [Name: [String]]

  /// - Parameter functions: the parameters of each function.
  package init(_ functions: [Name: [String]]) {
    self.functions = functions
  }

  /// Nil if there is no such function.
  package func parameters(of function: Name) -> [String]? { functions[function] }

  func has(_ function: Name) -> Bool { functions[function] != nil }
}
