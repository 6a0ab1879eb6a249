package import LanguageSyntax
import MatrixLanguage
import NumericCore

/// A number in a task that has a name: an answer may be too large or too small by it.
package enum Quantity: Hashable, Sendable {
  /// A given value, or one that the solution stores.
  case name(Name)
  case square(Name)
  case root(Name)
  case double(Name)
  /// A part of the answer itself that is one number, such as `std(z)`; or twice it, or its root.
  case part(String)
  /// An expression in brackets in the answer, without them.
  case bracket(String)
  /// The number of examples or units: it was not divided by.
  case size(Size)
  /// k / (k − 1): divided by one less.
  case oneLess(Size)
  case rootOfSize(Size)
  /// √(k / (k − 1))
  case rootOfOneLess(Size)
  /// 2, 10: a slip that needs no other name.
  case plain

  /// A size of the batch: m examples or n units.
  package struct Size: Hashable, Sendable {
    package let letter: String
    package let count: Int
  }

  /// True for the size of a batch, which often is a factor of a wrong answer.
  var isSize: Bool {
    switch self {
    case .size, .oneLess, .rootOfSize, .rootOfOneLess: true
    case .name, .square, .root, .double, .part, .bracket, .plain: false
    }
  }

  /// True if it comes from a root of a size.
  var isRoot: Bool {
    switch self {
    case .rootOfSize, .rootOfOneLess: true
    default: false
    }
  }

  /// Its code.
  package var code: String? {
    switch self {
    case .name(let name): name.spelling
    case .square(let name): name.spelling + "²"
    case .root(let name): "√" + name.spelling
    case .double(let name): "2 * " + name.spelling
    case .part(let code), .bracket(let code): code
    case .size, .oneLess, .rootOfSize, .rootOfOneLess, .plain: nil
    }
  }
}

/// A quantity with its numbers on each seed: one, or one for each place.
struct KnownQuantity {
  /// The most numbers that are compared: more than a printed batch has.
  private static let most = 4096

  let quantity: Quantity
  let numbers: [[Double]]
  /// The shape of its value on the numbers shown.
  let shape: Shape?

  /// - Returns: nil if it has no numbers on some seed, or too many.
  init?(_ quantity: Quantity, _ values: [Value?]) {
    let numbers = values.compactMap { $0?.elements }
    guard numbers.count == values.count,
      numbers.allSatisfy({ !$0.isEmpty && $0.count <= Self.most && $0.allSatisfy(\.isFinite) })
    else { return nil }
    self.init(quantity: quantity, numbers: numbers, shape: values.first??.shape)
  }

  init(quantity: Quantity, numbers: [[Double]], shape: Shape? = .scalar) {
    self.quantity = quantity
    self.numbers = numbers
    self.shape = shape
  }

  /// Its one number on each seed; nil if it has several.
  var scalars: [Double]? {
    let scalars = numbers.compactMap { $0.count == 1 ? $0[0] : nil }
    return scalars.count == numbers.count ? scalars : nil
  }

  /// True if it is the same on all seeds.
  var isConstant: Bool {
    guard let scalars, let first = scalars.first else { return false }
    return scalars.allSatisfy { $0 == first }
  }

  func mapped(_ quantity: Quantity, _ change: (Double) -> Double) -> KnownQuantity {
    KnownQuantity(
      quantity: quantity, numbers: numbers.map { $0.map(change) }, shape: shape)
  }
}

extension [KnownQuantity] {
  /// The quantities of an answer that have names.
  ///
  /// - Parameters:
  ///   - names: the names, the likelier ones first.
  ///   - workspaces: the values of the answer on each seed.
  init(_ names: [Name], in workspaces: [Workspace]) {
    let plain = names.compactMap { name -> KnownQuantity? in
      KnownQuantity(.name(name), workspaces.map { $0[name]?.value })
    }
    let others = plain.flatMap { known -> [KnownQuantity] in
      guard case .name(let name) = known.quantity else { return [] }
      let double = known.mapped(.double(name)) { 2 * $0 }
      guard known.scalars != nil else { return [double] }
      // The square of a name with a ² has no spelling that is easy to read.
      let square = name.root == nil ? [known.mapped(.square(name)) { $0 * $0 }] : []
      // A constant root such as √4 = 2 equals many other numbers.
      let root = known.isConstant ? [] : [known.mapped(.root(name)) { $0.squareRoot() }]
      return [double] + square + root
    }
    self = plain + others
  }

  /// The parts of an answer that are one number; and twice each of them, since a term with the wrong
  /// sign is missing twice, and the roots of brackets, since a root is what is forgotten.
  ///
  /// - Parameter made: the names that the answer computed from the explained value: they explain
  ///   nothing.
  init(partsOf cell: Cell, without made: Set<Name>, in workspaces: [Workspace]) {
    var parts: [KnownQuantity] = []
    var others: [KnownQuantity] = []
    var codes: Set<String> = []
    for expression in cell.statements.flatMap(\.expressions) {
      expression.forEach { node in
        let code = cell.source[node.range]
        guard node.isTerm, codes.count < 24, codes.insert(code).inserted,
          let part = try? Cell(cell.source.with(text: code)), part.readNames.isDisjoint(with: made),
          let known = KnownQuantity(.part(code), workspaces.map { try? $0.value(of: part) }),
          known.scalars != nil
        else { return }
        others.append(known.mapped(.part("2 * " + code)) { 2 * $0 })
        guard case .parenthesized(let inner) = node.kind else { return parts.append(known) }
        parts.append(known.mapped(.bracket(cell.source[inner.range])) { $0 })
        others.append(known.mapped(.part("√" + code)) { $0.squareRoot() })
      }
    }
    self = parts + others
  }

  /// The quantities from the sizes of a batch.
  init(_ sizes: Difference.Sizes, seeds: Int) {
    let known =
      sizes.columns.map { Quantity.Size(letter: "m", count: $0) }
      + sizes.rows.map { Quantity.Size(letter: "n", count: $0) }
    self = known.flatMap { size -> [KnownQuantity] in
      let count = Double(size.count)
      let oneLess = count / (count - 1)
      return [
        (Quantity.size(size), count), (.oneLess(size), oneLess),
        (.rootOfOneLess(size), oneLess.squareRoot()), (.rootOfSize(size), count.squareRoot()),
      ]
      .map { quantity, number in
        KnownQuantity(
          quantity: quantity, numbers: Array<[Double]>(repeating: [number], count: seeds))
      }
    }
  }
}

extension Expression {
  /// True if it can stand in a sum as it is written, and is no mere name or number.
  fileprivate var isTerm: Bool {
    switch kind {
    case .call, .unary(.root, _), .parenthesized, .binary(.multiply, _, _, _),
      .binary(.dot, _, _, _), .binary(.divide, _, _, _), .binary(.power, _, _, _):
      true
    default: false
    }
  }
}
