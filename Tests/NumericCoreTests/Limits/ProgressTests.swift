import NumericCore
import Testing

@Suite struct `The progress of a computation` {
  @Test func `is told while a loop runs`() {
    let progress = Progress()
    #expect(progress.reading == nil)
    let loop = progress.begin(turns: 4)
    #expect(progress.reading == .init(number: 1, share: 0, turns: 4))
    loop.turn(3)
    #expect(progress.reading == .init(number: 1, share: 0.75, turns: 4))
    loop.end()
    #expect(progress.reading == nil)
  }

  @Test func `tells the losses of the training that runs, and of no other`() {
    let progress = Progress()
    let first = progress.begin(turns: 2)
    first.tell(loss: 9, ofStep: 0, in: .init(1, of: 2))
    first.tell(loss: 5, ofStep: 1, in: .init(2, of: 2))
    #expect(progress.reading?.training?.losses.points == [9, 5])
    #expect(progress.reading?.training?.epoch == .init(2, of: 2))
    first.tell(loss: 7, ofStep: 0)
    #expect(progress.reading?.training?.losses.points == [7])
    #expect(progress.reading?.training?.epoch == nil)
    first.end()
    let second = progress.begin(turns: 2)
    #expect(progress.reading?.training == nil)
    second.tell(loss: 3, ofStep: 1)
    #expect(progress.reading?.training?.losses.points == [3])
    second.end()
  }

  @Test func `of a loop in a turn of another is of the whole`() {
    let progress = Progress()
    let epochs = progress.begin(turns: 4)
    epochs.turn(1)
    let batches = progress.begin(turns: 2)
    #expect(progress.reading?.share == 0.25)
    batches.turn(1)
    #expect(progress.reading?.share == 0.375)
    let examples = progress.begin(turns: 8)
    examples.turn(4)
    #expect(progress.reading?.share == 0.4375)
    examples.end()
    batches.end()
    epochs.turn(2)
    #expect(progress.reading == .init(number: 1, share: 0.5, turns: 4))
  }

  @Test func `begins again with the next loop`() {
    let progress = Progress()
    let first = progress.begin(turns: 2)
    first.turn(1)
    first.end()
    let second = progress.begin(turns: 3)
    #expect(progress.reading == .init(number: 2, share: 0, turns: 3))
    second.end()
  }

  @Test func `of a loop without turns is none`() {
    let progress = Progress()
    progress.begin(turns: 0).end()
    #expect(progress.reading == nil)
  }
}
