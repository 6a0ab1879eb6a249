import StyledText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Values as JSON: what `--json` prints, and the lines of the journal.
///
/// Each character that a terminal would obey, or that hides what is written, stands as its number:
/// the JSON says the same, and can be looked at anywhere.
package enum JSONText {
  /// - Parameter isPretty: whether each field has a line of its own.
  package static func encode(_ value: some Encodable, isPretty: Bool = false) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    // Strings, integers and what is made of them always encode.
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
