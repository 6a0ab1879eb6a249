import TerminalUI
import Testing

@Suite struct `The pace of some work` {
  @Test func `is that of the piece that is being done`() {
    var pace = ProgressPace()
    let looks = [
      (nil, 1), (ProgressReading(piece: 1, fraction: 0.5), 2), (.init(piece: 1, fraction: 0.9), 4),
      (.init(piece: 2, fraction: 0.1), 5), (.init(piece: 2, fraction: 0.2), 7), (nil, 8),
    ].map { reading, seconds in pace.look(at: reading, after: .seconds(seconds)) }
    #expect(looks.map(\.fraction) == [nil, 0.5, 0.9, 0.1, 0.2, nil])
    #expect(looks.map(\.elapsed) == [1, 2, 4, 0, 2, 8].map { .seconds($0) })
  }
}
