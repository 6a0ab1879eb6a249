/// A name. All its spellings are one name.
///
/// A Greek letter and its English name are the same: `mu` is `μ`. The folding works on the pieces
/// between underscores, each whole, after an optional leading `d`; so `mu_run` is `μ_run`, `dgamma`
/// is `dγ`, and `mud` stays what it is. `_tilde` and `_hat` after any name are its accents. Trailing
/// digits are subscripts: `beta2`, `beta_2` and `β₂` are one name. The one name that has a power in
/// it is `σ²`, spelled `sigma2`; the second σ is `sigma_2`.
package struct Name: Hashable, Sendable, CustomStringConvertible {
  /// The name as it is shown, in Greek.
  package let spelling: String

  package init(_ text: String) {
    spelling = Name.canonical(text)
  }

  package var description: String { spelling }

  /// The name in ASCII, for terminals and languages that lack Greek.
  package var asciiSpelling: String {
    spelling.split(separator: "_", omittingEmptySubsequences: false)
      .map { NamePiece($0).ascii }
      .joined(separator: "_")
  }

  /// The root of a square: σ for `σ²`, nil for all other names.
  package var root: Name? {
    let bare = spelling.filter { $0 != "²" }
    return bare == spelling ? nil : Name(bare)
  }

  private static func canonical(_ text: String) -> String {
    if text.utf8.allSatisfy(\.isASCIILetter) { return GreekLetter.folding(text) }
    var pieces: [NamePiece] = []
    for part in text.split(separator: "_", omittingEmptySubsequences: false) {
      if let last = pieces.popLast() {
        pieces += last.extended(by: part).map { [$0] } ?? [last, NamePiece(part)]
      } else {
        pieces.append(NamePiece(part))
      }
    }
    return pieces.map(\.canonical).joined(separator: "_")
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }
}
