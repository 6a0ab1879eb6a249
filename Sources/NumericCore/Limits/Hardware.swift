import CKernels

/// The part of the machine that computes a result: the loops for a level of processor, and the
/// number of cores. Neither changes a bit of the result.
package struct Hardware: Sendable, CustomStringConvertible {
  let kernels: ck_kernels
  let cores: Int

  /// The best that this machine has.
  package static let fastest = Hardware(kernels: levels[0], cores: Cores.count)

  /// All levels that this machine has, each on one core and on two.
  package static var all: [Hardware] {
    levels.flatMap { level in [1, 2].map { Hardware(kernels: level, cores: $0) } }
  }

  private static let levels: [ck_kernels] = sequence(state: Int32(0)) { number in
    defer { number += 1 }
    return ck_kernels_for_level(number)?.pointee
  }.map(\.self)

  package var description: String { "\(String(cString: kernels.level)) on \(cores)" }
}
