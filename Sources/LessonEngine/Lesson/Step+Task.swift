package import Notebook

extension Step {
  /// A cell with blanks that the student fills, and everything that judges and helps.
  ///
  /// The question is the prose before it in the step's pieces. Prose that stands between the
  /// starter and the solution belongs to the question too.
  package struct Task: Hashable, Sendable {
    /// What is put into the editor, with `____` for each blank.
    package let starter: Fence
    /// The same with other blanks, for a student who has been shown the solution.
    package let variant: Fence?
    /// A task without one is a problem of the lesson.
    package let solution: Fence?
    package let checks: [Check]
    package let wrongs: [Wrong]
    /// From the faintest to the plainest.
    package let hints: [Hint]
    /// What is said after success: the prose between the solution and the next piece.
    package let debrief: [DocumentBlock]
  }

  /// A line of a `zt check`: `γ ≈ √(σ² + ε)  # what to say if not`.
  package struct Check: Hashable, Sendable {
    package let condition: Excerpt
    /// Empty if the line has no comment.
    package let comment: [Inline]
    package let range: Range<Int>
  }

  /// A mistake that learners make, and what they are told.
  package struct Wrong: Hashable, Sendable {
    package let fence: Fence
    /// What the quote below it says.
    package let message: [DocumentBlock]
  }

  /// One level of help.
  package struct Hint: Hashable, Sendable {
    package let fence: Fence
    package let blocks: [DocumentBlock]
  }
}
