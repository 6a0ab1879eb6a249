import CKernels

/// What becomes of the memory of matrices that are needed no more.
public enum FreedMemory {
  /// Keeps it in this process for the matrices that come next.
  ///
  /// Where the C library gives what is large back to the system at once, as glibc does, to be given
  /// it again takes longer than to compute with it: the four steps written out on 256×4096 numbers
  /// take twice the time. A program that computes with large matrices over and over calls this once,
  /// when it begins.
  ///
  /// - Parameter bytes: how much is kept at most; 256 MiB unless another size is chosen.
  public static func keep(_ bytes: Int = 1 << 28) {
    ck_keep_freed_memory(max(0, bytes))
  }
}
