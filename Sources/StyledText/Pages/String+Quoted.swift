extension String {
  /// The text as it stands in a page, within an element or within the quotes of an attribute: the one
  /// door by which text gets into HTML and SVG.
  package var quotedForPage: String {
    var quoted = ""
    for scalar in shownOnPage.unicodeScalars {
      switch scalar {
      case "&": quoted += "&amp;"
      case "<": quoted += "&lt;"
      case ">": quoted += "&gt;"
      case "\"": quoted += "&quot;"
      case "'": quoted += "&#39;"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted
  }

  /// The text as a page shows it: what hides or turns the text around it, and what a browser or an
  /// editor would obey, as its number, `\u{202E}`.
  package var shownOnPage: String {
    guard unicodeScalars.contains(where: { !$0.isSafeToShow && $0 != "\n" }) else { return self }
    var shown = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\n": shown.append(scalar)
      case "\r": if rest.first != "\n" { shown.append("\n") }
      case "\t": shown.append(contentsOf: "    ".unicodeScalars)
      default:
        if scalar.isSafeToShow {
          shown.append(scalar)
        } else if !scalar.isHarmlessWhenHidden {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          shown.append(contentsOf: "\\u{\(digits)}".unicodeScalars)
        }
      }
    }
    return String(shown)
  }

  /// The address of a link, if it leads to a page, to a place in this one, or to a person who writes
  /// mail; nil for what a browser would run or open without being asked, such as `javascript:`.
  package var safeAddress: String? {
    // Browsers pass over what stands before an address, and over line breaks within it.
    guard allSatisfy({ $0.isASCII || $0.isLetter || $0.isNumber }),
      unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
    else { return nil }
    let scheme = prefix { $0 != ":" && !"/?#".contains($0) }
    guard scheme.endIndex < endIndex, self[scheme.endIndex] == ":" else {
      // `//host` leaves the page's own host without saying how.
      return isEmpty || hasPrefix("//") || contains("\\") ? nil : self
    }
    return ["http", "https", "mailto"].contains(scheme.lowercased()) ? self : nil
  }
}

extension Unicode.Scalar {
  /// Joins what stands beside it into one picture, or chooses how that is drawn.
  fileprivate var isHarmlessWhenHidden: Bool {
    value == 0x200D || properties.isVariationSelector
  }
}
