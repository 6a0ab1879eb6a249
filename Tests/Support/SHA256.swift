import Foundation

/// The SHA-256 of some bytes, written out so that tests need no program for it.
///
/// **Source** FIPS 180-4, section 6.2.
public enum SHA256 {
  /// The 32 bytes of the digest.
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var message = bytes + [0x80]
    while message.count % 64 != 56 { message.append(0) }
    message += bigEndian(UInt64(bytes.count) * 8)
    var hash = roots(of: primes.prefix(8), power: 1.0 / 2)
    for start in stride(from: 0, to: message.count, by: 64) {
      add(Array(message[start..<start + 64]), to: &hash)
    }
    return hash.flatMap { bigEndian($0) }
  }

  private static func add(_ block: [UInt8], to hash: inout [UInt32]) {
    var words = (0..<16).map { place in
      block[place * 4..<place * 4 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for place in 16..<64 {
      let (a, b) = (words[place - 15], words[place - 2])
      let (s0, s1) = (
        turned(a, 7) ^ turned(a, 18) ^ a >> 3, turned(b, 17) ^ turned(b, 19) ^ b >> 10
      )
      words.append(words[place - 16] &+ s0 &+ words[place - 7] &+ s1)
    }
    var v = hash
    for place in 0..<64 {
      let s1 = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)
      let choice = v[4] & v[5] ^ ~v[4] & v[6]
      let first = v[7] &+ s1 &+ choice &+ constants[place] &+ words[place]
      let s0 = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)
      let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
      v = [first &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    hash = zip(hash, v).map(&+)
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }

  private static let primes = (2...311).filter { n in (2..<n).allSatisfy { n % $0 != 0 } }
  private static let constants = roots(of: primes.prefix(64), power: 1.0 / 3)

  /// The first 32 bits behind the point of a root of each prime.
  private static func roots(of primes: some Sequence<Int>, power: Double) -> [UInt32] {
    primes.map { prime in
      let root = pow(Double(prime), power)
      return UInt32((root - root.rounded(.down)) * 4_294_967_296)
    }
  }
}
