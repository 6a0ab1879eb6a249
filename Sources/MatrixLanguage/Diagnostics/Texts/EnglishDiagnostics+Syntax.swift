import LanguageSyntax
import StyledText

extension EnglishDiagnostics {
  static func headline(_ problem: SyntaxProblem, code: String) -> String {
    switch problem {
    case .unknownCharacter(let character): "\(character.asShown) is not a part of the language"
    case .unclosedText: "this text has no closing quote"
    case .unknownEscape(let escape): "“\(escape)” means nothing in a text"
    case .expected(let expectation, let found): expected(expectation, found: found)
    case .unclosed(let bracket): "this “\(bracket)” is never closed"
    case .unmatched(let bracket): "this “\(bracket)” closes nothing"
    case .unfilledBlank: "there is still a blank to fill"
    case .foreign(let said): said.text.english
    case .notAssignable(let text): "\(text.excerpt) is not a name that can be given a value"
    case .constantAssigned(let name): "\(name) is a constant and keeps its value"
    case .builtinRedefined(let name): "\(name) is built in and cannot be redefined"
    case .emptyBody: "these braces hold no statement"
    case .defaultBeforeParameter(let name):
      "\(name) needs a default too, since the parameter before it has one"
    case .repeatedParameter(let name): "the parameter \(name) is there twice"
    case .nestedFunction(let name): "\(name) cannot be defined inside another function or a loop"
    case .nestedView(let word): "\(word) cannot stand inside a function or a loop"
    case .nestedFormula(let name): "the formula \(name) cannot stand inside a function or a loop"
    case .cellTooLong, .nameTooLong, .tooDeep, .interrupted: headline(Problem(problem), code: code)
    }
  }

  static func notes(_ problem: SyntaxProblem) -> [String] {
    switch problem {
    case .constantAssigned:
      ["take another name, such as the same with a number after it"]
    case .builtinRedefined: ["give your function another name"]
    case .nestedFormula: ["state it on a line of its own, or store a value with ="]
    case .unfilledBlank: ["put your own code in the place of ____"]
    case .foreign(let said): said.note.map { [$0.english] } ?? []
    case .unknownEscape: ["a backslash stands before a quote or another backslash: \\\" and \\\\"]
    case .notAssignable(let text) where text.contains("[") && text.first != "[":
      ["elements are not changed one by one: where, hstack and vstack make new matrices"]
    case .nestedView: ["put it on a line of its own"]
    case .nestedFunction: ["define it on a line of its own"]
    default: []
    }
  }

  private static func expected(_ expectation: Expectation, found: String) -> String {
    let found = found.isEmpty ? "the line ends here" : "here is “\(found.excerpt)”"
    return switch expectation {
    case .expression: "a value is missing: \(found)"
    case .symbol(let symbol): "“\(symbol)” is missing: \(found)"
    case .endOfStatement: "this does not belong together: \(found)"
    case .parameterName: "a parameter is a name: \(found)"
    case .variedName: "vary γ from 0 to 3 { … } needs a name here: \(found)"
    case .loopVariable: "the name that counts is missing: \(found)"
    }
  }
}
