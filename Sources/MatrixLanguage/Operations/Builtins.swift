import NumericCore

/// The functions that every notebook has.
///
/// Each is defined in one place, in the file of its theme: what it computes, how it is explained,
/// and what it is called elsewhere.
package enum Builtins {
  package static let operations: [Operation] =
    construction + elementwise + reductions + arrangement

  package static let named: [Name: Operation] = {
    var named: [Name: Operation] = [Name("Σ"): sum]
    for builtin in operations { named[Name(builtin.name)] = builtin }
    return named
  }()
}
