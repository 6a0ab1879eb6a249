import StyledText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Values as JSON, for `--json` and for the lines of the journal.
///
/// Each character that a terminal would obey, or that hides others, is written as its number: the
/// JSON means the same, and can be shown anywhere.
package enum JSONText {
  /// - Parameter isPretty: true to give each field a line of its own.
  package static func encode(_ value: some Encodable, isPretty: Bool = false) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    // Strings, integers and structures of them always encode.
    let data = (try? encoder.encode(value)) ?? Data()
    return String(decoding: data, as: UTF8.self).withHiddenCharactersAsNumbers
  }
}

extension String {
  /// Such characters stand only within the strings of JSON, whose line breaks are escaped.
  fileprivate var withHiddenCharactersAsNumbers: String {
    guard sanitized != self else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar == "\n" || String(scalar).sanitized == String(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return result
  }
}
