import StyledText
import TerminalUI
import Testing

@Suite struct `A terminal's background` {
  @Test(arguments: [
    ("rgb:0000/2b2b/3636\u{1B}\\", RGB(0, 43, 54)),
    ("rgb:fd/f6/e3\u{7}", RGB(253, 246, 227)),
    ("rgb:f/0/8\u{7}", RGB(255, 0, 136)),
    ("rgb:FFFF/ffff/0000\u{7}", RGB(255, 255, 0)),
  ])
  func `is read from its report`(text: String, color: RGB) {
    var bytes = Array("ab\u{1B}]11;\(text)c\u{1B}[3;5R".utf8)
    #expect(BackgroundReport.extract(from: &bytes) == color)
    #expect(String(decoding: bytes, as: UTF8.self) == "abc\u{1B}[3;5R")
  }

  /// It is taken out if it is whole, and says nothing.
  @Test(arguments: [
    "rgb:00/00", "rgb:00/00/00/00", "rgb:/0/0", "rgb:00000/0/0", "rgb:-1/0/0", "rgb:g/0/0",
    "rgba:0/0/0/0", "#000000", "?", "",
  ])
  func `is not made up`(text: String) {
    var bytes = Array("a\u{1B}]11;\(text)\u{7}b".utf8)
    #expect(BackgroundReport.extract(from: &bytes) == nil)
    #expect(String(decoding: bytes, as: UTF8.self) == "ab")
  }

  /// The editor passes over what is no report, as over everything that a terminal says.
  @Test(arguments: [
    "\u{1B}]11;rgb:00/00/00", "\u{1B}]11;rgb:00/00/00\u{1B}", "\u{1B}]11;rgb:00/00/00\u{1B}x",
    "\u{1B}]10;rgb:00/00/00\u{7}", "]11;rgb:00/00/00\u{7}",
    "\u{1B}]11;" + String(repeating: "0", count: 99),
  ])
  func `is left alone where it is none`(text: String) {
    var bytes = Array(text.utf8)
    #expect(BackgroundReport.extract(from: &bytes) == nil)
    #expect(bytes == Array(text.utf8))
  }
}
