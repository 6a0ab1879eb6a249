/// `CSI`, with its parameters: `ESC [ ? 25 l` has the prefix `?`, the parameter 25, the final `l`.
struct ControlSequence: Hashable, Sendable {
  var prefix: String
  var parameters: [Int]
  var final: String

  /// The first parameter as a count, where nothing and 0 mean 1.
  var count: Int { max(1, self[0, or: 1]) }

  subscript(index: Int, or fallback: Int) -> Int {
    index < parameters.count ? parameters[index] : fallback
  }

  var description: String {
    "CSI \(prefix)\(parameters.map(String.init).joined(separator: ";")) \(final)"
  }
}

/// Cuts a stream of bytes, which may be torn anywhere, into characters and sequences.
struct SequenceParser: Sendable {
  enum Token: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    case control(UInt8)
    case escape(Character)
    case sequence(ControlSequence)
    /// With what opens it and what ends it.
    case string(String)
    case unknown(String)
  }

  private enum State {
    case ground
    case character(bytes: [UInt8], missing: Int)
    case escape
    case sequence([UInt8])
    case string([UInt8])
  }

  private var state = State.ground

  mutating func tokens(of bytes: some Sequence<UInt8>) -> [Token] {
    bytes.compactMap { take($0) }
  }

  private mutating func take(_ byte: UInt8) -> Token? {
    switch state {
    case .ground: return begin(byte)
    case .character(let bytes, let missing): return continueCharacter(bytes, missing, byte)
    case .escape: return continueEscape(byte)
    case .sequence(let bytes): return continueSequence(bytes, byte)
    case .string(let bytes): return continueString(bytes, byte)
    }
  }

  private mutating func begin(_ byte: UInt8) -> Token? {
    switch byte {
    case 0x1B:
      state = .escape
      return nil
    case 0..<0x20, 0x7F: return .control(byte)
    case 0x20..<0x7F: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: state = .character(bytes: [byte], missing: 1)
    case 0xE0...0xEF: state = .character(bytes: [byte], missing: 2)
    case 0xF0...0xF4: state = .character(bytes: [byte], missing: 3)
    default: return .unknown("byte 0x\(String(byte, radix: 16))")
    }
    return nil
  }

  private mutating func continueCharacter(
    _ bytes: [UInt8], _ missing: Int, _ byte: UInt8
  ) -> Token? {
    let bytes = bytes + [byte]
    if missing > 1, byte & 0xC0 == 0x80 {
      state = .character(bytes: bytes, missing: missing - 1)
      return nil
    }
    state = .ground
    let scalars = String(validating: bytes, as: UTF8.self).map { Array($0.unicodeScalars) }
    return scalars.flatMap(\.first).map(Token.scalar) ?? .unknown("bytes \(bytes)")
  }

  private mutating func continueEscape(_ byte: UInt8) -> Token? {
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .string([byte])
    default:
      state = .ground
      return .escape(Character(Unicode.Scalar(byte)))
    }
    return nil
  }

  private mutating func continueSequence(_ bytes: [UInt8], _ byte: UInt8) -> Token? {
    guard (0x40...0x7E).contains(byte) else {
      state = .sequence(bytes + [byte])
      return nil
    }
    state = .ground
    let text = String(decoding: bytes, as: UTF8.self)
    let prefix = text.prefix { "?<=>".contains($0) }
    let final = String(Unicode.Scalar(byte))
    let fields = text.dropFirst(prefix.count)
    let parameters = fields.split(separator: ";", omittingEmptySubsequences: false).map {
      $0.isEmpty ? 0 : Int($0)
    }
    guard parameters.allSatisfy({ $0 != nil }) else { return .unknown("CSI \(text) \(final)") }
    return .sequence(
      ControlSequence(
        prefix: String(prefix), parameters: fields.isEmpty ? [] : parameters.compactMap(\.self),
        final: final))
  }

  private mutating func continueString(_ bytes: [UInt8], _ byte: UInt8) -> Token? {
    let bytes = bytes + [byte]
    guard byte == 0x07 || bytes.suffix(2) == [0x1B, UInt8(ascii: "\\")] else {
      state = .string(bytes)
      return nil
    }
    state = .ground
    return .string(String(decoding: bytes, as: UTF8.self))
  }
}
