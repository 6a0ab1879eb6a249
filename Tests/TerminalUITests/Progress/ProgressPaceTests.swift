import TerminalUI
import Testing

@Suite struct `The pace of some work` {
  @Test func `is that of the piece that is being done`() {
    var pace = ProgressPace()
    let looks = [
      (nil, 1), ((1, 0.5), 2), ((1, 0.9), 4), ((2, 0.1), 5), ((2, 0.2), 7), (nil, 8),
    ].map { (look: (piece: Int, fraction: Double)?, seconds: Int) in
      pace.look(
        at: look.map { ProgressReading(piece: $0.piece, fraction: $0.fraction, turns: 10) },
        after: .seconds(seconds))
    }
    #expect(looks.map(\.fraction) == [nil, 0.5, 0.9, 0.1, 0.2, nil])
    #expect(looks.map(\.elapsed) == [1, 2, 4, 0, 2, 8].map { .seconds($0) })
  }
}
