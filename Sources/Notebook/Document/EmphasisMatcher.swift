/// Finds which rows of `*` and `_` open and close emphasis together.
///
/// It walks once from left to right by CommonMark's rules, with a stack of the rows that may still
/// close. A failed search marks how far down it went, and no search for the same kind of row goes
/// there again, so the time is proportional to the text.
struct EmphasisMatcher {
  /// The use of a row of marks: it first closes, then shows its remaining marks, then opens.
  struct MatchedRun {
    var closesEmphasis = 0
    var closesStrong = 0
    var remaining: Int
    var opensEmphasis = 0
    var opensStrong = 0
  }

  /// A row that may still be closed by a later one.
  private struct Opener {
    let token: Int
    let run: DelimiterRun
  }

  /// Rows of one kind share the memory of failed searches.
  private struct CloserKind: Hashable {
    let mark: UInt8
    let canOpen: Bool
    let lengthModulo3: Int
  }

  private(set) var outcomes: [Int: MatchedRun] = [:]
  private var openers: [Opener] = []
  /// Below this height of the stack there is nothing for a closer of this kind.
  private var searched: [CloserKind: Int] = [:]

  init(_ tokens: [InlineToken]) {
    // The rows inside a link belong to it, and those outside do not reach into it.
    var floor = 0
    var outside: [Int] = []
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .delimiter(let run):
        outcomes[index] = MatchedRun(remaining: run.length)
        if run.canClose { close(index, run, floor: floor) }
        if run.canOpen, outcomes[index].map({ $0.remaining > 0 }) == true {
          openers.append(Opener(token: index, run: run))
        }
      case .linkStart:
        outside.append(floor)
        floor = openers.count
      case .linkEnd:
        drop(to: floor)
        floor = outside.popLast() ?? 0
      case .text, .code, .computed, .lineBreak: break
      }
    }
  }

  private mutating func close(_ index: Int, _ run: DelimiterRun, floor: Int) {
    let kind = CloserKind(
      mark: run.mark, canOpen: run.canOpen, lengthModulo3: run.length % 3)
    while let closer = outcomes[index], closer.remaining > 0 {
      let bottom = max(floor, searched[kind] ?? 0)
      let match = openers[bottom...].lastIndex { Self.fits($0.run, run) }
      guard let match, let opener = outcomes[openers[match].token] else {
        searched[kind] = openers.count
        return
      }
      let isStrong = opener.remaining >= 2 && closer.remaining >= 2
      join(opener: openers[match].token, closer: index, isStrong: isStrong)
      drop(to: opener.remaining == (isStrong ? 2 : 1) ? match : match + 1)
    }
  }

  private mutating func join(opener: Int, closer: Int, isStrong: Bool) {
    outcomes[opener]?.remaining -= isStrong ? 2 : 1
    outcomes[closer]?.remaining -= isStrong ? 2 : 1
    if isStrong {
      outcomes[opener]?.opensStrong += 1
      outcomes[closer]?.closesStrong += 1
    } else {
      outcomes[opener]?.opensEmphasis += 1
      outcomes[closer]?.closesEmphasis += 1
    }
  }

  private mutating func drop(to height: Int) {
    openers.removeLast(openers.count - height)
    for (kind, bottom) in searched where bottom > height { searched[kind] = height }
  }

  /// `*foo**bar*` is not `*foo*` and `*bar*`: CommonMark's rule of three.
  private static func fits(_ opener: DelimiterRun, _ closer: DelimiterRun) -> Bool {
    guard opener.mark == closer.mark else { return false }
    guard opener.canClose || closer.canOpen else { return true }
    return (opener.length + closer.length) % 3 != 0
      || opener.length % 3 == 0 && closer.length % 3 == 0
  }
}
