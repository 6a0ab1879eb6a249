import CEditline

/// Text as libedit sees it: characters of the C library, and its columns.
package enum LibeditText {
  /// Adopts the user's character set if that is UTF-8, and otherwise a UTF-8 that needs no user. False
  /// if the system has none: then libedit loses what is typed and dies of a prompt in Greek.
  package static func useUTF8() -> Bool {
    ce_use_utf8()
  }

  /// The columns of a character, or `nil` for one that cannot be printed and would be spelled out.
  /// `DisplayWidth` must say the same for all that the program prints.
  package static func columns(of scalar: Unicode.Scalar) -> Int? {
    let width = ce_width(scalar.value)
    return width < 0 ? nil : Int(width)
  }
}
