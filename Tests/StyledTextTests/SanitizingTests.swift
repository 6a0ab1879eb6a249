import StyledText
import Support
import Testing

@Suite struct Sanitizing {
  @Test(arguments: [
    ("plain", "plain"),
    ("two\nlines", "two\nlines"),
    ("dos\r\nlines", "dos\nlines"),
    ("over\rwritten", "over\nwritten"),
    ("a\tb", "a    b"),
    ("z̃ = γ·√σ² 你好", "z̃ = γ·√σ² 你好"),
    ("a\u{1B}[31mb\u{1B}[0m", "ab"),
    ("a\u{1B}[38;5;196mb", "ab"),
    ("a\u{9B}2Jb", "ab"),
    ("a\u{1B}]0;title\u{7}b", "ab"),
    ("a\u{1B}]8;;http://x\u{1B}\\b", "ab"),
    ("a\u{1B}P1$r\u{1B}\\b", "ab"),
    ("a\u{1B}(0b", "ab"),
    ("a\u{1B}cb", "ab"),
    ("a\u{1B}", "a"),
    ("a\u{1B}[", "a"),
    ("a\u{1B}[31", "a"),
    ("a\u{1B}[31\nb", "a\nb"),
    ("a\u{1B}]never ended\nb", "anever ended\nb"),
    ("bell\u{7} back\u{8} del\u{7F} nul\u{0}", "bell back del nul"),
    ("c1\u{85}\u{90}x", "c1x"),
    ("a\u{202E}b\u{2066}c\u{2069}\u{200E}", "abc"),
    ("z\u{200B}z\u{200D}z\u{FEFF}\u{2060}\u{AD}", "zzz"),
    ("❤\u{FE0F}", "❤"),
    ("line\u{2028}sep", "linesep"),
    ("tag\u{E0041}", "tag"),
    ("\u{115F}\u{3164}\u{FFA0}x", "x"),
    ("private\u{E000}", "private"),
  ])
  func `keeps what is written and nothing else`(text: String, safe: String) {
    #expect(text.sanitized == safe)
  }

  @Test(arguments: 0..<200)
  func `a second time changes nothing`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet: [Unicode.Scalar] = [
      "\u{1B}", "\u{9B}", "[", "]", "P", "3", ";", "m", "\\", "\u{7}", "\n", "\r", "\t", "a", "你",
      "\u{303}", "\u{202E}", "\u{200B}", " ", "(",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<40 { text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)]) }
    let safe = String(text).sanitized
    #expect(safe.sanitized == safe, "seed \(seed)")
    #expect(!safe.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "seed \(seed)")
  }
}
