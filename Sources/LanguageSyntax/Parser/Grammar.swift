import StyledText

/// The grammar of the language in EBNF: `?grammar` shows it, and `Parser` reads it and nothing else.
///
/// `{ }` is repeated or left out, `[ ]` may be left out, `|` separates alternatives. `NEWLINE` does
/// not count inside `( )` and `[ ]`, nor behind an operator or a comma. Tests derive random cells
/// from these rules, each of which must be read, and change them a little: every changed cell that
/// is read must follow from the rules.
package enum Grammar {
  /// A production: a word and its definition.
  package struct Production: Hashable, Sendable {
    package let name: String
    package let definition: String
  }

  package static let rules: [Production] = """
    cell        = [ line ] { separator [ line ] }
    separator   = NEWLINE | ";"
    line        = statement | formula | function | view
    statement   = assignment | update | values
    assignment  = NAME { "," NAME } "=" values
    update      = NAME ( "+=" | "-=" | "*=" | "/=" ) value
    formula     = NAME ":=" value
    function    = NAME "(" [ parameters [ "," ] ] ")" "=" ( block | values )
    view        = "explain" values | "vary" NAME "from" sum "to" sum block
    parameters  = NAME { "," NAME } { "," preset } | preset { "," preset }
    preset      = NAME "=" value
    block       = "{" { separator } statement { separator [ statement ] } "}"
    values      = value { "," value }
    value       = conjunction { "or" conjunction }
    conjunction = negation { "and" negation }
    negation    = comparison | "not" negation
    comparison  = sum { relation sum }
    relation    = "==" | "≠" | "!=" | "<" | "≤" | "<=" | ">" | "≥" | ">=" | "≈"
    sum         = product { ( "+" | "-" ) product }
    product     = sign { ( "*" | "⊙" | "·" | "/" | "@" ) sign }
    sign        = power | ( "-" | "+" | "√" ) sign | "not" negation
    power       = postfix [ ( "^" | "**" ) sign ]
    postfix     = operand { [ raised ] ( "ᵀ" | ".T" | index ) } [ raised ]
    raised      = "²" | "³"
    index       = "[" entry { "," entry } "]"
    entry       = value | [ value ] ":" [ value ]
    operand     = NUMBER | TEXT | NAME | "_" | "(" value ")" | call | matrix | loop
    call        = NAME "(" [ argument { "," argument } [ "," ] ] ")"
    argument    = [ NAME "=" ] value
    matrix      = "[" [ row { ";" row } [ ";" ] ] "]"
    row         = value { "," value } [ "," ]
    loop        = "repeat" value block | "for" NAME "in" value block
    """.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return Production(name: String(parts[0]).trimmed, definition: String(parts[1]).trimmed)
    }

  /// The rules, one on a line, with their signs under each other.
  package static var text: String {
    let width = rules.map(\.name.count).max() ?? 0
    return rules.map { rule in
      rule.name + String(repeating: " ", count: width - rule.name.count) + " = " + rule.definition
    }.joined(separator: "\n")
  }
}
