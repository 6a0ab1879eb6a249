extension EnglishDiagnostics {
  static func foreign(_ habit: Habit) -> String {
    switch habit {
    case .spacedRow: "the numbers of a row have commas between them"
    case .impliedProduct: "a product needs its operator"
    case .quoteTranspose: "the transpose is written ᵀ or .T"
    case .method(let name): "there is no “.\(name)” here; functions stand before their values"
    case .module(let name): "functions stand alone here, without \(name)."
    case .keyword(let word): "there is no “\(word)” in this language"
    case .tuple: "round brackets hold one value"
    case .singleQuotes: "a text stands in double quotes"
    case .cOperator(let typed, let word): "“\(typed)” is written “\(word)” here"
    case .division(let sign): "there is no “\(sign)” in this language"
    case .comment: "a comment begins with #"
    case .newAxis: "every value has two dimensions already: a row is 1×m, a column n×1"
    case .unnamedAxis(let function, let typed) where function == "var" || function == "std":
      "“\(typed.excerpt)” needs its name in \(function): an axis or ddof?"
    case .unnamedAxis(let function, let typed):
      "\(function) takes one value; is “\(typed.excerpt)” an axis?"
    case .colonRange: "a:b stands in an index alone; range makes a row that counts"
    case .signWord(let word): "“\(word)” becomes its sign when TAB is pressed right behind it"
    case .truthValue(let word): "there is no \(word) in this language; 1 is true and 0 is not"
    case .indentedBlock(let word): "a loop is written \(word) x in z { … }"
    case .dottedOperator(let sign):
      "there is no “\(sign)”: all goes element by element without a dot"
    case .increment(let sign): "there is no “\(sign)” in this language"
    case .chainedAssignment: "there can be only one = in a line"
    case .argument(let name): "there is no \(name)= in this language"
    case .bars: "the absolute value is written abs(z)"
    case .typesetting(let sign): "“\(sign)” is how LaTeX sets a formula, not how one is computed"
    case .lineBreak:
      "a new line in [ ] separates nothing: write “,” between numbers, “;” between rows"
    case .roundIndex: "elements are picked with square brackets, and counted from 0"
    case .squareCall(let function): "\(function) takes its value in round brackets"
    case .arrow(let sign): "a value is stored with “=”, not with “\(sign)”"
    case .derivative: "a derivative is written grad(L, γ)"
    case .comprehension: "a loop in braces gives the row of its values"
    case .digitGroups: "the digits of a number stand together"
    case .commaInNumber(let typed, let meant):
      "“,” parts values, so “\(typed.excerpt)” is not \(meant.excerpt)"
    case .braces: "numbers stand in square brackets; braces hold statements"
    case .superscript: "a power is written with ^; only one ² or ³ can be raised"
    case .norm: "the length of a vector is written √sum(z²)"
    case .sliceStep: "a slice a:b takes all that lies between, without a step"
    case .bracketedNames: "several names stand side by side, without brackets"
    case .formattedText: "a text holds no values; to see one, write it on a line of its own"
    case .question: "help is asked for at the prompt, on a line that begins with ?: ?mean"
    case .pipe: "a function stands before its value: mean(z)"
    }
  }

  static func instead(of word: String) -> String? {
    switch word {
    case "if", "else", "elif", "switch", "?":
      "where(condition, a, b) chooses element by element"
    case "while":
      "repeat 100 { … } makes 100 turns; where(condition, new, old) in it ends the change"
    case "break", "continue": "a loop makes all its turns; where(condition, a, b) can keep a value"
    case "def", "function": "a function is written f(z) = z - mean(z)"
    case "return": "the last line of a function is its value"
    case "import", "from":
      "leave this line out: all functions are here already, and :help functions lists them"
    case "lambda", "->", "=>", "@( )": "a function has a name here: f(x) = 2 * x"
    case "None", "null", "nil", "NULL":
      "a name has no value until a line stores one; leave this out"
    case "end": "z[-1] is the last element; a block ends with }"
    case "pass", "global", "begin": "leave it out"
    case "del", "clear": "a name may keep its value; :reset forgets all of them"
    case "exit", "quit": ":quit leaves, and so does Ctrl-D"
    case "help": "? and a name explains it: ?mean"
    case "assert": "a comparison shows 1 where it holds: mean(z) ≈ 0"
    case "let", "const": "x = 3 stores a value, without a word before it"
    case "print": "to see a value, write it on a line of its own"
    default: nil
    }
  }

  static func instead(ofMethod name: String) -> String? {
    switch name {
    case "backward", "grad": "grad(L, γ) is the gradient of L by γ"
    case "step", "zero_grad":
      "γ -= 0.1 * grad(L, γ) takes one step; minimize(L, γ) takes many"
    case "train", "eval", "fit": "train(net, X, Y) trains a network, predict(net, X) asks it"
    case "reshape", "view", "flatten", "ravel":
      "reshape(z, n, m) wants both sizes; shape(z) tells those that z has"
    case "squeeze", "unsqueeze", "ndim", "expand_dims": "every value has two dimensions"
    default: nil
    }
  }
}
