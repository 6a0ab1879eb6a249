/// A call of another language's function as this one computes it: `where(a > b, a, b)` for
/// `maximum(a, b)`.
///
/// `$0` stands for the first argument, in brackets where it needs them, and `@0` for the argument as
/// it is; `@@` are all of them.
struct ForeignCall {
  private static let templates: [Name: [String]] = {
    var templates: [Name: [String]] = [:]
    for (names, codes) in table {
      for name in names { templates[Name(name)] = codes }
    }
    return templates
  }()

  private static let floor = "round($0) - (round($0) > $0)"
  private static let remainder = "$0 - $1 * (round($0 / $1) - (round($0 / $1) > $0 / $1))"

  private static let table: [(names: [String], codes: [String])] = [
    (["maximum", "fmax", "pmax"], ["where($0 > $1, @0, @1)"]),
    (["minimum", "fmin", "pmin"], ["where($0 < $1, @0, @1)"]),
    (["pow", "power"], ["$0 ^ $1"]), (["square"], ["$0²"]),
    (["multiply", "mul"], ["$0 * $1"]), (["add"], ["$0 + $1"]),
    (["subtract", "sub"], ["$0 - $1"]), (["divide", "true_divide", "div"], ["$0 / $1"]),
    (["dot", "matmul", "mm", "inner"], ["$0 @ $1", "sum($0 * $1)"]),
    (["transpose", "t"], ["$0ᵀ"]),
    (["zeros_like"], ["0 * $0"]), (["ones_like"], ["0 * $0 + 1"]),
    (["full_like"], ["0 * $0 + $1"]), (["full"], ["$2 * ones(@0, @1)"]),
    (["sign"], ["($0 > 0) - ($0 < 0)"]),
    (["floor"], [floor]), (["ceil"], ["round($0) + (round($0) < $0)"]),
    (["mod", "rem", "remainder", "fmod"], [remainder]),
    (["norm"], ["√sum($0²)"]),
    (["isclose", "isequal"], ["$0 ≈ $1"]), (["allclose", "array_equal"], ["all($0 ≈ $1)"]),
    (["disp", "println", "cat", "display", "show"], ["@0"]),
    (["printf", "fprintf", "sprintf"], ["@1"]),
    (["float", "double", "single", "list", "array", "tensor", "asarray"], ["@0"]),
    (["size"], ["shape(@0)", "shape(@0)[$1]"]), (["dim"], ["shape(@0)"]),
    (["type"], ["shape(@0)"]),
    (["nrow"], ["shape(@0)[0]"]), (["ncol"], ["shape(@0)[1]"]),
    (["sd"], ["std(@0, ddof=1)"]),
    (["seq"], ["range(@0, $1 + 1)"]), (["rep"], ["$0 * ones(@1)"]),
    (["rowMeans"], ["mean(@0, axis=1)"]), (["colMeans"], ["mean(@0, axis=0)"]),
    (["rowSums"], ["sum(@0, axis=1)"]), (["colSums"], ["sum(@0, axis=0)"]),
    (["c"], ["[@@]", "hstack(@@)"]),
    (["log10"], ["log(@0) / log(10)"]), (["log2"], ["log(@0) / log(2)"]),
    (["log1p"], ["log(1 + $0)"]), (["expm1"], ["exp(@0) - 1"]), (["exp2"], ["2 ^ $0"]),
  ]

  /// What a call may be here, the likeliest first; nil where the function is not known.
  static func codes(of function: Name, _ arguments: [String]) -> [String]? {
    guard let templates = templates[function] else { return nil }
    switch (function.spelling, arguments.first, arguments.last) {
    case ("maximum", "0", let z?): return ["relu(\(z))"]
    case ("maximum", let z?, "0"): return ["relu(\(z))"]
    // Rows are counted from 1 where `size` has two arguments.
    case ("size", let z?, "1") where arguments.count == 2: return ["shape(\(z))[0]"]
    case ("size", let z?, "2") where arguments.count == 2: return ["shape(\(z))[1]"]
    default: return templates.compactMap { code(of: $0, arguments) }
    }
  }

  /// A template with its arguments; nil where it takes another number of them.
  private static func code(of template: String, _ arguments: [String]) -> String? {
    var code = ""
    var used: Set<Int> = []
    var rest = template[...]
    while let sign = rest.popFirst() {
      guard sign == "$" || sign == "@", let next = rest.first else {
        code.append(sign)
        continue
      }
      if sign == "@", next == "@" {
        rest.removeFirst()
        used.formUnion(arguments.indices)
        code += arguments.joined(separator: ", ")
      } else if let place = next.wholeNumberValue {
        rest.removeFirst()
        guard arguments.indices.contains(place) else { return nil }
        used.insert(place)
        code += sign == "$" ? arguments[place].asOperand : arguments[place]
      } else {
        code.append(sign)
      }
    }
    return used.count == arguments.count && !arguments.isEmpty ? code : nil
  }
}

extension String {
  /// Code as an operand: in brackets, unless it is one word, or one call or literal.
  var asOperand: String {
    let word = prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    var rest = self[word.endIndex...]
    if let open = rest.first, open == "(" || open == "[", last == (open == "(" ? ")" : "]") {
      rest = rest.dropFirst().dropLast()
      return rest.contains { "()[]".contains($0) } ? "(\(self))" : self
    }
    return rest.isEmpty ? self : "(\(self))"
  }
}
