import CKernels

/// What a product is computed by: the loops for a level of processor, and how many cores. None of it
/// changes a bit of the result.
package struct ProductMeans: Sendable, CustomStringConvertible {
  let kernels: ck_product
  let cores: Int

  /// The best that this machine has.
  package static let fastest = ProductMeans(kernels: levels[0], cores: Cores.count)

  /// Everything that this machine can do: each level on one core and on two.
  package static var all: [ProductMeans] {
    levels.flatMap { level in [1, 2].map { ProductMeans(kernels: level, cores: $0) } }
  }

  private static let levels: [ck_product] = {
    sequence(state: Int32(0)) { number in
      defer { number += 1 }
      return ck_product_for_level(number)?.pointee
    }.map(\.self)
  }()

  package var description: String { "\(String(cString: kernels.level)) on \(cores)" }
}
