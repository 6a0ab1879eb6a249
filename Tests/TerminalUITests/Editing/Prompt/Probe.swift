import Support

/// Starts the program that has nothing but the line editor, and waits for its prompt.
func probe(
  _ arguments: String..., rows: Int = 24, columns: Int = 40, home: String = "/nowhere",
  ambiguousIsWide: Bool = false, answers: Bool = true, until text: String = "[1]:"
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    builtProduct(named: "EditorProbe"), arguments,
    environment: Launch.plainEnvironment.merging(["HOME": home]) { $1 }, rows: rows,
    columns: columns, ambiguousIsWide: ambiguousIsWide, answers: answers)
  try terminal.wait { $0.text.contains(text) && $0.modes.bracketsPaste }
  return terminal
}

/// What a person does at a keyboard.
enum Press: Sendable {
  case text(String)
  case key(Key)
}

extension PseudoTerminal {
  func type(_ presses: [Press]) {
    for press in presses {
      switch press {
      case .text(let text): send(text)
      case .key(let key): self.press(key)
      }
    }
  }

  /// Enters lines, and waits until each has come back.
  func enter(_ inputs: String...) throws {
    for input in inputs {
      send(input + "\r")
      try wait { $0.text.hasSuffix("<\(input)> \(input.unicodeScalars.count)\nz̃[1]:") }
    }
  }
}
