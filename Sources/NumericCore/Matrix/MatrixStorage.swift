import CKernels

/// The header before the elements of a matrix.
struct MatrixHeader {
  let shape: Shape
  let allowance: Allowance
}

/// The memory of a matrix: one heap object with its elements right behind the header, so that the
/// tiny matrices of a lesson cost one allocation each.
final class MatrixStorage: ManagedBuffer<MatrixHeader, Double> {
  // The header is read through its pointer: `header` itself would look for overlapping accesses at
  // run time, for a tenth of the cost of a small operation, though nothing ever writes to it.
  var shape: Shape {
    withUnsafeMutablePointerToHeader { $0.pointee.shape }
  }

  var allowance: Allowance {
    withUnsafeMutablePointerToHeader { $0.pointee.allowance }
  }

  /// The bytes that an allowance is charged for a matrix: its elements, and 64 bytes for the object
  /// itself (else a million numbers would look like 8 MB and take 72).
  private static func bytes(_ shape: Shape) -> Int {
    64 + shape.count * MemoryLayout<Double>.stride
  }

  /// Takes memory whose elements are not initialized yet.
  static func make(
    _ shape: Shape, _ allowance: Allowance
  ) throws(MatrixError) -> MatrixStorage {
    try allowance.check(shape)
    try allowance.reserve(bytes(shape))
    return make(reserved: shape, allowance)
  }

  /// A copy that an assignment to an element needs. The assignment cannot throw, so the copy is
  /// counted even past the limit; the next matrix that is made meets it.
  func copyRegardless() -> MatrixStorage {
    allowance.reserveRegardless(MatrixStorage.bytes(shape))
    let copy = MatrixStorage.make(reserved: shape, allowance)
    withUnsafeMutablePointerToElements { source in
      copy.withUnsafeMutablePointerToElements { target in
        target.initialize(from: source, count: shape.count)
      }
    }
    return copy
  }

  private static func make(reserved shape: Shape, _ allowance: Allowance) -> MatrixStorage {
    let buffer = MatrixStorage.create(minimumCapacity: shape.count) { _ in
      MatrixHeader(shape: shape, allowance: allowance)
    }
    return unsafeDowncast(buffer, to: MatrixStorage.self)
  }

  deinit {
    allowance.release(MatrixStorage.bytes(shape))
  }
}

/// The memory of matrices that are no longer needed.
public enum FreedMemory {
  /// Keeps it in this process for the matrices that come next.
  ///
  /// The C library may give large memory back to the system at once, as glibc does. Getting it
  /// again then takes longer than computing with it: the four steps written out on 256×4096 numbers
  /// take twice the time. A program that computes with large matrices over and over calls this
  /// once, when it begins.
  ///
  /// - Parameter bytes: the most that is kept; 256 MiB unless another size is chosen.
  public static func keep(_ bytes: Int = 1 << 28) {
    ck_keep_freed_memory(max(0, bytes))
  }
}
