import Notebook
import Testing

@Suite struct `A sealed text` {
  private let sealed = SealedText(before: "# ", after: "\nimport numpy as np\n")

  @Test func `is known again`() {
    #expect(sealed.text.hasPrefix("# written by ztilde, checksum "))
    #expect(SealedText.isIntact(sealed.bytes))
  }

  @Test func `is known by every byte`() {
    for index in sealed.bytes.indices {
      var bytes = sealed.bytes
      bytes[index] ^= 1
      #expect(!SealedText.isIntact(bytes), "\(index)")
      #expect(!SealedText.isIntact(Array(sealed.bytes[..<index])), "\(index)")
    }
    #expect(!SealedText.isIntact(sealed.bytes + [0x0A]))
  }

  @Test func `may speak of another one`() {
    let other = SealedText(before: "<!-- ", after: " -->\n" + sealed.text)
    #expect(SealedText.isIntact(other.bytes))
    let later = SealedText(before: sealed.text + "\n", after: "\n")
    #expect(SealedText.isIntact(later.bytes))
  }

  @Test func `is none where nothing says so`() {
    #expect(!SealedText.isIntact([]))
    #expect(!SealedText.isIntact(Array("import numpy as np\n".utf8)))
    #expect(!SealedText.isIntact(Array("written by ztilde, checksum 00".utf8)))
  }
}
