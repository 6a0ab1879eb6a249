/// A task that was proved, and on how many seeds.
package struct TaskTrials: Hashable, Sendable {
  package let file: String
  package let line: Int
  package let step: String
  /// One if nothing in the task is random.
  package let seeds: Int
}
