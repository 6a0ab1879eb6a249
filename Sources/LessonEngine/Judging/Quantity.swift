package import LanguageSyntax
import MatrixLanguage

/// A number that plays a part in a task and has something to be called by: by it, an answer may be
/// too large or too small.
package enum Quantity: Hashable, Sendable {
  /// A value that is given, or that the solution stores.
  case name(Name)
  case square(Name)
  case root(Name)
  case double(Name)
  /// A part of the answer itself that is one number: `std(z)`.
  case part(String)
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

  /// Whether it may be what an answer is some times too large: a name by itself need not be.
  var isSize: Bool {
    switch self {
    case .size, .oneLess, .rootOfSize, .rootOfOneLess: true
    case .name, .square, .root, .double, .part, .plain: false
    }
  }

  /// Whether it comes from a root of a size.
  var isRoot: Bool {
    switch self {
    case .rootOfSize, .rootOfOneLess: true
    default: false
    }
  }

  /// What it is called in code.
  package var code: String? {
    switch self {
    case .name(let name): name.spelling
    case .square(let name): name.spelling + "²"
    case .root(let name): "√" + name.spelling
    case .double(let name): "2 * " + name.spelling
    case .part(let code): code
    case .size, .oneLess, .rootOfSize, .rootOfOneLess, .plain: nil
    }
  }
}

/// A quantity with its numbers on each seed: one, or one for each place.
struct KnownQuantity {
  let quantity: Quantity
  let numbers: [[Double]]

  /// - Returns: nil if it has no numbers on some seed, or too many to look at.
  init?(_ quantity: Quantity, _ values: [Value?]) {
    let numbers = values.compactMap { $0?.elements }
    guard numbers.count == values.count,
      numbers.allSatisfy({ !$0.isEmpty && $0.count <= 64 && $0.allSatisfy(\.isFinite) })
    else { return nil }
    self.init(quantity: quantity, numbers: numbers)
  }

  init(quantity: Quantity, numbers: [[Double]]) {
    self.quantity = quantity
    self.numbers = numbers
  }

  /// Its one number on each seed; nil if it has several.
  var scalars: [Double]? {
    let scalars = numbers.compactMap { $0.count == 1 ? $0[0] : nil }
    return scalars.count == numbers.count ? scalars : nil
  }

  /// Whether it is the same on all seeds.
  var isConstant: Bool {
    guard let scalars, let first = scalars.first else { return false }
    return scalars.allSatisfy { $0 == first }
  }

  func mapped(_ quantity: Quantity, _ change: (Double) -> Double) -> KnownQuantity {
    KnownQuantity(quantity: quantity, numbers: numbers.map { $0.map(change) })
  }
}

extension [KnownQuantity] {
  /// What an answer knows by name.
  ///
  /// - Parameters:
  ///   - names: the names to look at, those first that are likelier.
  ///   - workspaces: the values of the answer on each seed.
  init(_ names: [Name], in workspaces: [Workspace]) {
    let plain = names.compactMap { name -> KnownQuantity? in
      KnownQuantity(.name(name), workspaces.map { $0[name]?.value })
    }
    let others = plain.flatMap { known -> [KnownQuantity] in
      guard case .name(let name) = known.quantity, known.scalars != nil else { return [] }
      let double = known.mapped(.double(name)) { 2 * $0 }
      // A name with a ² in it is squared by no sign that is read easily.
      let square = name.root == nil ? [known.mapped(.square(name)) { $0 * $0 }] : []
      // √4 is 2, and so is many another number.
      let root = known.isConstant ? [] : [known.mapped(.root(name)) { $0.squareRoot() }]
      return [double] + square + root
    }
    self = plain + others
  }

  /// The parts of an answer that are one number.
  init(partsOf cell: Cell, in workspaces: [Workspace]) {
    var codes: [String] = []
    for expression in cell.statements.flatMap(\.expressions) {
      expression.forEach { node in
        switch node.kind {
        case .call, .unary(.root, _):
          let code = cell.source[node.range]
          if !codes.contains(code), codes.count < 8 { codes.append(code) }
        default: break
        }
      }
    }
    self = codes.compactMap { code in
      guard let part = try? Cell(cell.source.with(text: code)) else { return nil }
      let known = KnownQuantity(.part(code), workspaces.map { try? $0.value(of: part) })
      return known?.scalars == nil ? nil : known
    }
  }

  /// What comes from the sizes of a batch.
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
