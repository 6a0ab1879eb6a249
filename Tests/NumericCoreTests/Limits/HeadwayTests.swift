import NumericCore
import Testing

@Suite struct `The headway of a computation` {
  @Test func `is told while a loop runs`() {
    let headway = Headway()
    #expect(headway.reading == nil)
    let loop = headway.begin(turns: 4)
    #expect(headway.reading == .init(number: 1, share: 0, turns: 4))
    loop.turn(3)
    #expect(headway.reading == .init(number: 1, share: 0.75, turns: 4))
    loop.end()
    #expect(headway.reading == nil)
  }

  @Test func `tells the losses of the training that runs, and of no other`() {
    let headway = Headway()
    let first = headway.begin(turns: 2)
    first.tell(loss: 9, ofStep: 0, in: .init(1, of: 2))
    first.tell(loss: 5, ofStep: 1, in: .init(2, of: 2))
    #expect(headway.reading?.training?.losses.points == [9, 5])
    #expect(headway.reading?.training?.epoch == .init(2, of: 2))
    first.tell(loss: 7, ofStep: 0)
    #expect(headway.reading?.training?.losses.points == [7])
    #expect(headway.reading?.training?.epoch == nil)
    first.end()
    let second = headway.begin(turns: 2)
    #expect(headway.reading?.training == nil)
    second.tell(loss: 3, ofStep: 1)
    #expect(headway.reading?.training?.losses.points == [3])
    second.end()
  }

  @Test func `of a loop in a turn of another is of the whole`() {
    let headway = Headway()
    let epochs = headway.begin(turns: 4)
    epochs.turn(1)
    let batches = headway.begin(turns: 2)
    #expect(headway.reading?.share == 0.25)
    batches.turn(1)
    #expect(headway.reading?.share == 0.375)
    let examples = headway.begin(turns: 8)
    examples.turn(4)
    #expect(headway.reading?.share == 0.4375)
    examples.end()
    batches.end()
    epochs.turn(2)
    #expect(headway.reading == .init(number: 1, share: 0.5, turns: 4))
  }

  @Test func `begins again with the next loop`() {
    let headway = Headway()
    let first = headway.begin(turns: 2)
    first.turn(1)
    first.end()
    let second = headway.begin(turns: 3)
    #expect(headway.reading == .init(number: 2, share: 0, turns: 3))
    second.end()
  }

  @Test func `of a loop without turns is none`() {
    let headway = Headway()
    headway.begin(turns: 0).end()
    #expect(headway.reading == nil)
  }
}
