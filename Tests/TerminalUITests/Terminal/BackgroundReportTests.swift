import StyledText
import TerminalUI
import Testing

@Suite struct `A report of the background` {
  @Test(arguments: [
    ("rgb:0000/2b2b/3636\u{1B}\\", RGB(0, 43, 54)),
    ("rgb:fd/f6/e3\u{7}", RGB(253, 246, 227)),
    ("rgb:f/0/8\u{7}", RGB(255, 0, 136)),
    ("rgb:FFFF/ffff/0000\u{7}", RGB(255, 255, 0)),
  ])
  func `tells its colour`(text: String, color: RGB) {
    #expect(BackgroundReport.first(in: Array("ab\u{1B}]11;\(text)c\u{1B}[3;5R".utf8)) == color)
  }

  @Test(arguments: [
    "\u{1B}]11;rgb:00/00\u{7}", "\u{1B}]11;rgb:00/00/00/00\u{7}", "\u{1B}]11;rgb:/0/0\u{7}",
    "\u{1B}]11;rgb:00000/0/0\u{7}", "\u{1B}]11;rgb:-1/0/0\u{7}", "\u{1B}]11;rgb:+1/0/0\u{7}",
    "\u{1B}]11;rgb:g/0/0\u{7}", "\u{1B}]11;rgba:0/0/0/0\u{7}", "\u{1B}]11;#000000\u{7}",
    "\u{1B}]11;?\u{7}", "\u{1B}]11;\u{7}", "\u{1B}]11;rgb:00/00/00", "\u{1B}]11;rgb:00/00/00\u{1B}",
    "\u{1B}]11;rgb:00/00/00\u{1B}x", "\u{1B}]10;rgb:00/00/00\u{7}", "]11;rgb:00/00/00\u{7}",
  ])
  func `is not made up`(text: String) {
    #expect(BackgroundReport.first(in: Array(text.utf8)) == nil)
  }
}
