import CKernels

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
