import FoundationEssentials
import LessonEngine
import Notebook
import Support
import Testing

@Suite struct `JSON` {
  @Test(arguments: [true, false])
  func `says any text, and holds nothing hidden`(isPretty: Bool) throws {
    let texts = HostileText.pieces + ["z̃ = γ · 均值 😀", HostileText.pieces.joined()]
    let json = JSONText.encode(texts, isPretty: isPretty)
    #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == texts)
    #expect(HostileText.forbidden(in: json) == [])
    #expect(json.contains("z̃ = γ · 均值 😀"))
    #expect(isPretty || !json.contains("\n"))
  }
}
