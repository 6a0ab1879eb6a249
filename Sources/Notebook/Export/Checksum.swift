/// A checksum that shows whether bytes have changed: FNV-1a, 64 bits. It is no proof against
/// intent.
package struct Checksum: Hashable, Sendable, CustomStringConvertible {
  package private(set) var value: UInt64

  /// - Parameter value: the checksum of the bytes so far; by default, of none.
  package init(_ value: UInt64 = 0xcbf2_9ce4_8422_2325) {
    self.value = value
  }

  package init(of bytes: some Sequence<UInt8>) {
    self.init()
    for byte in bytes { add(byte) }
  }

  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// The number of digits in its description.
  package static let digits = 16

  /// Hexadecimal digits.
  package var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: Self.digits - digits.count) + digits
  }
}
