import StyledText
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct `Columns` {
  /// Most terminals go by the C library's table or by the same source.
  @Test func `are as the C library counts them, in all that the program prints`() throws {
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil || setlocale(LC_CTYPE, "en_US.UTF-8") != nil)
    let wcwidth = try columnsOfTheCLibrary()
    let signs = "√²³ᵀ≈≤≥≠·⊙Σ∑∂∞π×÷−±→←↑↓⇒↻✓✗●○•…–—′‘’“”½¼¾₀₁₂₃₉¬∈⎡⎢⎣⎤⎥⎦▁▂▃▄▅▆▇█▏▎▍▌▋▊▉▸"
    let marks = "\u{303}\u{302}\u{304}\u{308}\u{301}\u{20D7}"
    let punctuation = "，。、；：？！（）「」『』【】《》〈〉〔〕～％＝＋－＊／１２３\u{3000}"
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0xAC, 0xAE...0x377, 0x391...0x3A1, 0x3A3...0x3CE, 0x2500...0x257F,
      0x2800...0x28FF, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xFF01...0xFF5E,
    ]
    let scalars =
      (signs + marks + punctuation).unicodeScalars.map(\.self)
      + ranges.joined().compactMap { Unicode.Scalar($0) }
    for scalar in scalars {
      let columns = wcwidth(wchar_t(scalar.value))
      #expect(
        scalar.displayWidth() == Int(columns), "U+\(String(scalar.value, radix: 16)) \(scalar)")
    }
  }

  /// Glibc's module does not offer `wcwidth` to Swift, but the library has it.
  private func columnsOfTheCLibrary() throws -> @convention(c) (wchar_t) -> Int32 {
    let symbol = try #require(dlsym(dlopen(nil, RTLD_NOW), "wcwidth"))
    return unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> Int32).self)
  }
}
