package import LanguageSyntax
package import MatrixLanguage
package import Notebook

/// A remark on an attempt.
package struct Remark: Sendable {
  package enum Kind: Sendable {
    /// A mistake that the author knows: its place among the task's `wrong` cells, and the author's
    /// message.
    case mistake(Int, message: [DocumentBlock])
    /// The author's comment on a failed check.
    case comment([Inline])
    /// A condition that does not hold, without further explanation.
    case condition(String)
    /// The difference of a value from the one that a check asks for.
    case difference(of: String, Difference)
    /// Functions, operators or names that the author asked for and the attempt does not use.
    case unused([String])
    /// Functions, operators or names that the author forbade and the attempt uses.
    case unwanted([String])
    /// The right value, stored under another name.
    case otherName(Name, wanted: Name)
    /// The right value, stored under no name, and the code that stores it.
    case unnamed(Name, code: String)
    /// Givens that the answer changes; everything else may be right.
    case givenReassigned([Name], isRestRight: Bool)
    /// Right for the numbers shown and for no others; these givens change from one to the next.
    case onlyTheseNumbers([Name])
    /// Right to the digits typed, for the numbers shown and for no others.
    case copied(Name, [Name])
    /// Nearly right for the numbers shown, and for no others.
    case nearlyCopied(Name, [Name])
    /// It stays the same when a given changes, or one of these values of it, which should count.
    case deaf(Name, to: Name, [Difference.ElementPlace])
    /// The same on other numbers, from which it should follow.
    case constant(Name, Value, [Name])
  }

  package let kind: Kind
  /// The student's values, from which the message's computed values are taken.
  package let workspace: Workspace
}
