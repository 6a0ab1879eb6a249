import Synchronization

/// An interrupt that comes after so many questions.
final class Fuse: Sendable {
  private let left = Mutex<Int?>(nil)

  func light(for questions: Int) { left.withLock { $0 = questions } }

  func putOut() { left.withLock { $0 = nil } }

  func hasBurnt() -> Bool {
    left.withLock { left in
      left = left.map { $0 - 1 }
      return left.map { $0 < 0 } ?? false
    }
  }
}
