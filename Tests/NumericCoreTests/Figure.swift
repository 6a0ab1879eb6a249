import FoundationEssentials
import NumericCore
import Testing

/// A question that was put to another program, and its answer.
struct Figure: Decodable {
  let inputs: [[[Double]]]
  let output: [[Double]]

  /// Expects that the same inputs give the same output here, up to a relative 1e-12.
  ///
  /// - Parameter smallest: what the other program gives as 0.
  func expect(
    _ answer: ([Matrix]) throws -> Matrix, _ name: String, smallest: Double = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try answer(inputs.map { try Matrix($0) }).nested
    let pairs = zip(result.joined(), output.joined())
    #expect(
      result.map(\.count) == output.map(\.count)
        && pairs.allSatisfy {
          agree($0, $1, relative: 1e-12) || $1 == 0 && $0.magnitude <= smallest
        },
      "\(name) of \(inputs) is \(output) there, and \(result) here",
      sourceLocation: sourceLocation)
  }
}

/// The files that the scripts beside them wrote.
enum Fixture {
  static func decoded<Content: Decodable>(_: Content.Type, from name: String) throws -> Content {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let file = here.appending(path: "Fixtures/\(name).json")
    return try decoder.decode(Content.self, from: Data(contentsOf: file))
  }
}
