package import MatrixLanguage
package import Notebook

/// One thing that is said of an attempt.
package struct Remark: Sendable {
  package enum Kind: Sendable {
    /// The attempt makes a mistake that the author knows: its place among the task's `wrong` cells,
    /// and what the author says of it.
    case mistake(Int, message: [DocumentBlock])
    /// What the author says of a check that failed.
    case comment([Inline])
    /// A condition that does not hold, of which nobody knows more.
    case condition(String)
    /// How a value differs from the one that a check asks for.
    case difference(of: String, Difference)
    /// A function or operator that the author asked for and the attempt does without.
    case unused(String)
    /// The right value, stored under another name.
    case otherName(Name, wanted: Name)
    case givenReassigned(Name)
    /// Right for the numbers shown and for no others; these givens change from one to the next.
    case onlyTheseNumbers([Name])
  }

  package let kind: Kind
  /// The student's values, from which the message's computed values are taken.
  package let workspace: Workspace
}
