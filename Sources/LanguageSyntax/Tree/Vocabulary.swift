/// The functions that code may call without defining them, as far as reading it goes: what they are
/// called, and what their parameters are called.
///
/// No function of the same name can be defined, and habits tell an argument from what it is here. What
/// the functions compute is none of the reader's business.
package struct Vocabulary: Sendable {
  private let functions: [Name: [String]]

  /// - Parameter functions: the parameters of each function.
  package init(_ functions: [Name: [String]]) {
    self.functions = functions
  }

  /// Nil where there is no such function.
  package func parameters(of function: Name) -> [String]? { functions[function] }

  func has(_ function: Name) -> Bool { functions[function] != nil }
}
